// What Git LFS leaves in the place of a file that was not fetched, and how to fetch it.

/** The beginning of a pointer. */
export const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec/;

/** The edit, in a checkout of one's own. */
export const LFS_PULL = 'Run `git lfs pull`, and in a workflow check out with `lfs: true`.';

/** The edit where the clone is made by a command, which fetches nothing that a repository names. */
export const lfsOfSource = (source: string): string =>
  `A clone of Hindsight’s own comes without Git LFS. Check the repository of \`${source}\` out yourself, with \`git lfs pull\` or \`lfs: true\`, and name it in \`sources\` as \`path: '../${source}'\` in place of \`git\`.`;
