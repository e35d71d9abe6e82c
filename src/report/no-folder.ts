import type { Advice } from './diagnostic.ts';

/** What is said where the folder of reports is not there: the message of a finding, and the edit that mends it. */
export const noFolder = (folder: string): Advice => ({
  message: `There is no folder \`${folder}\`.`,
  hint: 'Correct its name, or make it with `npm run new`.',
});
