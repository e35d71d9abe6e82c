// Loaded before a build (`NODE_OPTIONS=--import`): has the program of its pages made by a process of its own, as that of a large
// archive is, and writes down how that process ended.
import { writeFileSync } from 'node:fs';
import { APART } from '../../src/cli/program-apart.ts';

APART.from = 0;
if (process.argv[1]?.endsWith('program-maker.ts')) {
  process.on('exit', (code) => writeFileSync(process.env['MADE_APART']!, String(code)));
}
