import type { Correction } from './diagnostic.ts';

/** What is said where the folder of reports is not there: the message of a finding, and the edit that mends it. */
export const noFolder = (folder: string): Correction => ({
  message: `There is no folder \`${folder}\`.`,
  hint: 'Correct its name, or make it with `npm run new`.',
});
