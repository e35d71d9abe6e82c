// Findings that need more than the text of one report: another file, a folder, git, a drawing, or an answer of a host.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../../src/check/example.ts';
import type { LinkState } from '../../src/check/outside-links.ts';
import { keepOrigins, type ArchiveSource } from '../../src/report/origins.ts';

/** The reports of a folder, and what a person does to them. */
export class Folder {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }
  write(file: string, content: string | Buffer): void {
    mkdirSync(dirname(this.at(file)), { recursive: true });
    writeFileSync(this.at(file), content);
  }
  report(file: string, { frontmatter = '', body }: { frontmatter?: string; body?: string } = {}) {
    this.write(file, filesOf({ frontmatter, ...(body === undefined ? {} : { body }) })[0]!.text);
  }
  remove(file: string): void {
    rmSync(this.at(file), { recursive: true });
  }
  rename(from: string, to: string): void {
    renameSync(this.at(from), this.at(to));
  }
  link(file: string, target: string): void {
    mkdirSync(dirname(this.at(file)), { recursive: true });
    symlinkSync(target, this.at(file));
  }
  makeFolder(file: string): void {
    mkdirSync(this.at(file), { recursive: true });
  }
  commit(): void {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], {
        cwd: this.#folder,
        stdio: 'pipe',
      });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'A change');
  }
  /** As if a source had brought a report whose name was taken. */
  renamedApart(id: string, file: string, renamed: string): void {
    keepOrigins(this.#folder, {
      own: this.#folder,
      sources: [],
      renamed: new Map([[file, `${id}.mdx`]]),
      clashes: [{ id, keeper: null, file, renamed }],
    });
  }
  /** As if a source were shown without some of its reports, or had never been read. */
  sourceWithout(leftOut: readonly string[] | null): void {
    const source: ArchiveSource = {
      name: 'payments',
      folder: this.at('payments'),
      editable: false,
      at: '',
      edit: null,
      visibility: 'internal',
      asOf: null,
      fault: null,
      known: leftOut !== null,
      ...(leftOut && { leftOut }),
    };
    keepOrigins(this.#folder, {
      own: this.#folder,
      sources: [source],
      renamed: new Map(),
      clashes: [],
    });
  }
  noSources(): void {
    keepOrigins(this.#folder, { own: this.#folder, sources: [], renamed: new Map(), clashes: [] });
  }
  at(file: string): string {
    return join(this.#folder, file);
  }
}

export interface FolderSlip {
  readonly name: string;
  readonly rule: string;
  /** What is wrong. */
  readonly make: (folder: Folder) => void;
  /** What a person does who follows the advice. */
  readonly follow: (folder: Folder) => void;
  /** What the hosts of links answer. */
  readonly answer?: LinkState;
}

const CHECKOUT = '2024/2024-06-01-checkout-down.mdx';
const checkout = '2024-06-01-checkout-down';
const fence = (source: string): string => `## Flow\n\n\`\`\`mermaid\n${source}\n\`\`\``;
const drawing = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n${inner}\n</svg>`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = { body: 'The errors:\n\n![A steep rise at two o’clock](./errors.png)' };

export const FOLDER_SLIPS: readonly FolderSlip[] = [
  {
    name: 'one name in two folders',
    rule: 'file/twice',
    make: (folder) => {
      folder.report(CHECKOUT);
      folder.report(CHECKOUT.replace('2024', '2023'));
    },
    follow: (folder) =>
      folder.rename(CHECKOUT.replace('2024', '2023'), '2023/2023-06-01-checkout-down.mdx'),
  },
  {
    name: 'a link that leads out of the folder',
    rule: 'file/link',
    make: (folder) => folder.link(CHECKOUT, '/etc/hosts'),
    follow: (folder) => {
      folder.remove(CHECKOUT);
      folder.report(CHECKOUT);
    },
  },
  {
    name: 'a folder with the name of a report',
    rule: 'file/unreadable',
    make: (folder) => folder.makeFolder(CHECKOUT),
    follow: (folder) => folder.remove(CHECKOUT),
  },
  {
    name: 'a pointer of Git LFS',
    rule: 'file/picture',
    make: (folder) => {
      folder.report(CHECKOUT, PICTURE);
      folder.write(
        '2024/errors.png',
        'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n',
      );
    },
    follow: (folder) => folder.write('2024/errors.png', PIXEL),
  },
  {
    name: 'a picture that is cut off',
    rule: 'file/picture',
    make: (folder) => {
      folder.report(CHECKOUT, PICTURE);
      folder.write('2024/errors.png', PIXEL.subarray(0, 40));
    },
    follow: (folder) => folder.write('2024/errors.png', PIXEL),
  },
  {
    name: 'a web page in the place of a picture',
    rule: 'file/picture',
    make: (folder) => {
      folder.report(CHECKOUT, PICTURE);
      folder.write('2024/errors.png', '<!doctype html>\n<title>Sign in</title>\n');
    },
    follow: (folder) => folder.write('2024/errors.png', PIXEL),
  },
  {
    name: 'a drawing with a script',
    rule: 'file/picture',
    make: (folder) => {
      folder.report(CHECKOUT, { body: '![The path of a request](./path.svg)' });
      folder.write('2024/path.svg', drawing('<script>run()</script>'));
    },
    follow: (folder) => folder.write('2024/path.svg', drawing('<path d="M0 0h9"/>')),
  },
  {
    name: 'a log pasted into the body',
    rule: 'file/size',
    make: (folder) => folder.report(CHECKOUT, { body: `${'0123456789 '.repeat(1000)}\n` }),
    follow: (folder) => folder.report(CHECKOUT),
  },
  {
    name: 'a name that another source has, too',
    rule: 'source/clash',
    make: (folder) => {
      folder.report(CHECKOUT);
      folder.report(`payments/payments-${checkout}.mdx`);
      folder.renamedApart(checkout, `payments/payments-${checkout}.mdx`, `payments-${checkout}`);
    },
    follow: (folder) => {
      folder.rename(`payments/payments-${checkout}.mdx`, 'payments/2024-06-01-cards-refused.mdx');
      folder.noSources();
    },
  },
  {
    name: 'a renamed file, by the record',
    rule: 'permalink/lost',
    make: (folder) => {
      folder.write('_permalinks.txt', '2024-06-01-login-down\n');
      folder.report(CHECKOUT);
    },
    follow: (folder) =>
      folder.report(CHECKOUT, { frontmatter: 'aliases: [2024-06-01-login-down]' }),
  },
  {
    name: 'a renamed file, by git',
    rule: 'permalink/lost',
    make: (folder) => {
      folder.report('2024/2024-06-01-login-down.mdx');
      folder.commit();
      folder.rename('2024/2024-06-01-login-down.mdx', CHECKOUT);
    },
    follow: (folder) =>
      folder.report(CHECKOUT, { frontmatter: 'aliases: [2024-06-01-login-down]' }),
  },
  {
    name: 'a report that is withdrawn without a word',
    rule: 'permalink/lost',
    make: (folder) => {
      folder.report(CHECKOUT);
      folder.report('2024/2024-06-01-login-down.mdx');
      folder.commit();
      folder.remove('2024/2024-06-01-login-down.mdx');
    },
    follow: (folder) =>
      folder.write('_permalinks.txt', `${checkout}\n2024-06-01-login-down withdrawn\n`),
  },
  {
    name: 'a public report that becomes internal',
    rule: 'permalink/lost',
    make: (folder) => {
      folder.report(CHECKOUT, { frontmatter: 'visibility: public' });
      folder.commit();
      folder.report(CHECKOUT, { frontmatter: 'visibility: internal' });
    },
    follow: (folder) => folder.write('_permalinks.txt', `${checkout} internal\n`),
  },
  {
    name: 'a public report that becomes a draft',
    rule: 'permalink/lost',
    make: (folder) => {
      folder.report(CHECKOUT, { frontmatter: 'visibility: public' });
      folder.commit();
      folder.report(CHECKOUT, { frontmatter: 'visibility: public\nstatus: draft' });
    },
    follow: (folder) => folder.report(CHECKOUT, { frontmatter: 'visibility: public' }),
  },
  {
    name: 'a new report that the record does not name',
    rule: 'permalink/unrecorded',
    make: (folder) => {
      folder.write('_permalinks.txt', '# Published addresses\n');
      folder.report(CHECKOUT);
    },
    follow: (folder) => folder.write('_permalinks.txt', `${checkout}\n`),
  },
  {
    name: 'a path in the record',
    rule: 'permalink/line',
    make: (folder) => {
      folder.write('_permalinks.txt', `postmortems/${CHECKOUT}\n`);
      folder.report(CHECKOUT);
    },
    follow: (folder) => folder.write('_permalinks.txt', `${checkout}\n`),
  },
  {
    name: 'an arrow that leads to nothing',
    rule: 'body/diagram',
    make: (folder) => folder.report(CHECKOUT, { body: fence('flowchart LR\n  A -->') }),
    follow: (folder) => folder.report(CHECKOUT, { body: fence('flowchart LR\n  A --> B') }),
  },
  ...(
    [
      ['a report that is left out with its source', ['2024/2024-03-01-ledger.mdx']],
      ['a report that a source may hold which could not be read', null],
    ] as const
  ).map(([name, leftOut]) => ({
    name,
    rule: 'reference/left-out',
    make: (folder: Folder) => {
      folder.report(CHECKOUT, {
        frontmatter: 'related: [2024-03-01-ledger]',
        body: 'See [the ledger](/postmortems/2024-03-01-ledger/).',
      });
      folder.sourceWithout(leftOut);
    },
    follow: (folder: Folder) => {
      folder.report('payments/2024/2024-03-01-ledger.mdx');
      folder.sourceWithout([]);
    },
  })),
  {
    name: 'a page of an archive in the place of one of the site',
    rule: 'file/page',
    make: (folder) => folder.write('pages/services/orders.astro', '<p>Orders</p>\n'),
    follow: (folder) => folder.rename('pages/services', 'pages/team'),
  },
  {
    name: 'a page of an archive that is none',
    rule: 'file/page',
    make: (folder) => folder.write('pages/runbook.md', '# Runbook\n'),
    follow: (folder) => folder.rename('pages/runbook.md', 'pages/runbook.astro'),
  },
  {
    name: 'a file of a theme under another name than ours',
    rule: 'file/theme',
    make: (folder) => folder.write('theme/Sitefoot.astro', '<footer></footer>\n'),
    follow: (folder) => folder.rename('theme/Sitefoot.astro', 'theme/SiteFoot.astro'),
  },
  {
    name: 'a public file in the place of one of the site',
    rule: 'file/public',
    make: (folder) => folder.write('public/robots.txt', 'User-agent: *\n'),
    follow: (folder) => folder.rename('public/robots.txt', 'public/humans.txt'),
  },
  {
    name: 'a kind of diagram that is not drawn',
    rule: 'body/diagram-source',
    make: (folder) => folder.report(CHECKOUT, { body: fence('journey\n  title A day') }),
    follow: (folder) => folder.report(CHECKOUT, { body: fence('flowchart LR\n  A --> B') }),
  },
  {
    name: 'words behind a hash',
    rule: 'body/diagram-words',
    make: (folder) =>
      folder.report(CHECKOUT, { body: fence('sequenceDiagram\n  Note over A: Ticket # four') }),
    follow: (folder) =>
      folder.report(CHECKOUT, { body: fence('sequenceDiagram\n  Note over A: Ticket #35; four') }),
  },
  ...(
    [
      ['a page that is gone', { kind: 'gone', status: 410 }],
      ['a page that has moved', { kind: 'moved', to: 'https://status.example/new/42' }],
      ['a host that is silent', { kind: 'silent', why: 'the host has no address' }],
    ] as const
  ).map(([name, answer]) => ({
    name,
    rule: 'reference/outside',
    make: (folder: Folder) =>
      folder.report(CHECKOUT, { body: 'See [their page](https://status.example/42).' }),
    follow: (folder: Folder) => folder.report(CHECKOUT, { body: 'Their page is gone.' }),
    answer,
  })),
];
