/** What is said where the folder of reports is not there: the message of a finding, and the edit that mends it. */
export const noFolder = (folder: string): { readonly message: string; readonly hint: string } => ({
  message: `There is no folder \`${folder}\`.`,
  hint: 'Correct its name, or make it with `npm run new`.',
});
