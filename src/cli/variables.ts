// The variables of the environment, judged before a command does anything: one that is wrong ends it with a sentence.
import { readEnvironment } from '../environment.ts';
import { EXIT } from './arguments.ts';
import { failOwnExits } from './own-exits.ts';
import { complain } from './terminal.ts';

failOwnExits(process.cwd());
const { values, faults } = readEnvironment();
if (faults.length > 0) {
  for (const fault of faults) complain(fault);
  process.exit(EXIT.misuse);
}

export const variables = values;
