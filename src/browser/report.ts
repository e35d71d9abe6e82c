// The script of a report's page that needs no words of its own, so that a portable copy has it, too.
import './follow-contents.ts';
import { startMarks } from './search/marks.ts';

startMarks();
