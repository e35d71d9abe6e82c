// What a new archive has in common with Hindsight's own, taken from there when the package is made (src/pack/create.ts), so
// that it is written once.

export interface Common {
  /** The workflow that checks and publishes on GitHub. */
  readonly workflow: string;
  /** The workflow that repositories of sources call. */
  readonly sourceWorkflow: string;
  readonly pullRequest: string;
  /** Settings and extensions of VS Code. */
  readonly editor: string;
  readonly extensions: string;
  /** Vocabularies that hold for everybody: the categories of causes, and triggers. */
  readonly rootCauses: string;
  readonly triggers: string;
}

/** From the files of Hindsight's repository. */
export function commonFrom(read: (file: string) => string): Common {
  return {
    // An archive holds no program of ours, and no tests of it.
    workflow: read('.github/workflows/reports.yml').replace(
      / What concerns the program[^]*? waits for it\./,
      '',
    ),
    sourceWorkflow: read('.github/workflows/source.yml'),
    pullRequest: read('.github/PULL_REQUEST_TEMPLATE.md')
      .replace(/^<!--.*-->\n+### A report\n+/, '')
      .replace(/\n+### The site[^]*$/, '\n'),
    editor: read('.vscode/settings.json'),
    extensions: read('.vscode/extensions.json'),
    rootCauses: withoutPrecise(read('postmortems/_vocabulary/root-causes.yaml')),
    triggers: read('postmortems/_vocabulary/triggers.yaml'),
  };
}

/** The categories alone: causes below them are those of one archive. */
function withoutPrecise(yaml: string): string {
  return yaml
    .split(/\n(?=(?:#[^\n]*\n)*- id:)/)
    .filter((entry) => !/\n {2}category:/.test(entry))
    .join('\n')
    .replace(/\n*$/, '\n');
}
