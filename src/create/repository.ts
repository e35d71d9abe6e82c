// An archive in a folder of a larger repository: what a host reads at the root of the repository goes there, and works in the
// folder. Nothing that is there already is replaced.

/** Files by their paths: those of the folder, and those of the root above it. */
export interface RepositoryFiles {
  readonly folder: Readonly<Record<string, string>>;
  readonly root: Readonly<Record<string, string>>;
  /** What is there already, and was not written. */
  readonly kept: readonly string[];
  /** What the team has to do by hand. */
  readonly notes: readonly string[];
}

const WORKFLOW = '.github/workflows/postmortems.yml';
const SOURCE_WORKFLOW = '.github/workflows/postmortems-source.yml';
const GITLAB = '.gitlab/postmortems.yml';

/** The names at the root of the repository, and what is done with the text; `.gitlab-ci.yml` is for the whole of it. */
const AT_ROOT: Readonly<
  Record<string, readonly [name: string, inFolder: (text: string, folder: string) => string]>
> = {
  '.github/workflows/reports.yml': [WORKFLOW, workflowInFolder],
  '.github/workflows/source.yml': [SOURCE_WORKFLOW, sourceInFolder],
  '.github/PULL_REQUEST_TEMPLATE.md': ['.github/PULL_REQUEST_TEMPLATE/postmortem.md', same],
  '.github/CODEOWNERS': ['.github/CODEOWNERS', ownersInFolder],
  '.gitlab-ci.yml': [GITLAB, gitlabInFolder],
  '.gitlab/source.yml': ['.gitlab/postmortems-source.yml', gitlabSourceInFolder],
  '.gitlab/merge_request_templates/Default.md': [
    '.gitlab/merge_request_templates/Postmortem.md',
    same,
  ],
  '.gitlab/CODEOWNERS': ['.gitlab/CODEOWNERS', ownersInFolder],
};

/**
 * Files of an archive that lies in `folder`, a path from the root of its repository, `tools/postmortems`. `has` tells what is
 * at the root already.
 */
export function placeInRepository(
  files: Readonly<Record<string, string>>,
  folder: string,
  has: (file: string) => boolean,
): RepositoryFiles {
  const inFolder: Record<string, string> = {};
  const root: Record<string, string> = {};
  const kept: string[] = [];
  const notes: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    const place = AT_ROOT[file];
    if (!place) inFolder[file] = text;
    else if (has(place[0])) kept.push(place[0]);
    else root[place[0]] = place[1](text, folder);
  }
  if (root[GITLAB] !== undefined) {
    const include = `include:\n  - local: ${GITLAB}\n`;
    if (has('.gitlab-ci.yml')) notes.push(`Add to \`.gitlab-ci.yml\`:\n\n${include}`);
    else root['.gitlab-ci.yml'] = include;
  }
  if (files['netlify.toml'] !== undefined) {
    notes.push(`At Netlify set the base directory of the site to \`${folder}\`.`);
  }
  return { folder: inFolder, root, kept, notes };
}

function same(text: string): string {
  return text;
}

/** A path as YAML and the shell take it. */
const quoted = (path: string): string => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path));

function workflowInFolder(text: string, folder: string): string {
  const paths = `paths: [${quoted(`${folder}/**`)}]`;
  return inFolder(text, folder)
    .replace('name: Reports', 'name: Postmortems')
    .replace('  pull_request:\n', `  pull_request:\n    ${paths}\n`)
    .replace('    branches: [main]\n', `    branches: [main]\n    ${paths}\n`)
    .replace('\njobs:', `\ndefaults:\n  run:\n    working-directory: ${quoted(folder)}\n\njobs:`);
}

/** What actions, which know no working directory, are told of paths. */
function inFolder(text: string, folder: string): string {
  return text
    .replace(/^( +)cache: npm$/gm, "$1cache: npm\n$1cache-dependency-path: '**/package-lock.json'")
    .replace(
      /^( +path: )(\.cache|dist)$/gm,
      (_, key: string, path: string) => key + quoted(`${folder}/${path}`),
    ) // prettier-ignore
    .replaceAll('reports.yml', 'postmortems.yml');
}

function sourceInFolder(text: string, folder: string): string {
  const up = '../'.repeat(folder.split('/').length);
  return text
    .replace(
      /^( +(?:working-directory|path): )archive(\/\S+)?$/gm,
      (line, key: string, rest = '') =>
        key.trim() === 'path:' && rest === '' ? line : key + quoted(`archive/${folder}${rest}`),
    )
    .replace('archive/package-lock.json', "'archive/**/package-lock.json'")
    .replace('=../source', `=${up}../source`)
    .replaceAll('workflows/source.yml', 'workflows/postmortems-source.yml');
}

function gitlabInFolder(text: string, folder: string): string {
  return text
    .replace('    - npm ci --cache .npm', `    - cd ${quoted(folder)}\n    - npm ci --cache .npm`)
    .replace('[.npm/, .cache/]', `[${quoted(`${folder}/.npm/`)}, ${quoted(`${folder}/.cache/`)}]`)
    .replace(
      '    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n',
      `    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n      changes: [${quoted(`${folder}/**/*`)}]\n`,
    );
}

function gitlabSourceInFolder(text: string, folder: string): string {
  return text
    .replace('cd /tmp/archive\n', `cd ${quoted(`/tmp/archive/${folder}`)}\n`)
    .replaceAll('.gitlab/source.yml', '.gitlab/postmortems-source.yml');
}

function ownersInFolder(text: string, folder: string): string {
  return text.replaceAll(' /', ` /${folder}/`);
}
