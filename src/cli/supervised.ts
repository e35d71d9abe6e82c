// The other side of start.ts: the process in which a supervised command runs.
import { runCommand } from './run-command.ts';

const [command = '', ...args] = process.argv.slice(2);
await runCommand(command, args);
