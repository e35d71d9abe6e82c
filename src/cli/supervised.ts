// The other side of start.ts: the process in which a supervised command runs.
import { sayCodeAtEnd } from './last-word.ts';
import { runCommand } from './run-command.ts';

sayCodeAtEnd();
const [command = '', ...args] = process.argv.slice(2);
await runCommand(command, args);
