// `npm run walk`: a team adopts Hindsight, from the packed files alone. An empty folder, an archive by `create-hindsight`, the
// install, a first report, a check, a build; then every choice that a team makes, and a second source; then a later version,
// with the same addresses. Prints what each step took. `--from COMMIT` begins with the version of that commit and upgrades to
// this one. npm's cache is empty, so that the registry has to answer; `--warm` uses the usual one. No test of the suite.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, lstatSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const BUDGET_MB = 450;
const root = mkdtempSync(join(tmpdir(), 'adopt-'));
const archive = join(root, 'acme-postmortems');
const began = performance.now();
/** Nothing of this checkout may help: neither its packages nor its settings. */
const { values: how } = parseArgs({
  options: { from: { type: 'string' }, warm: { type: 'boolean' }, keep: { type: 'boolean' } },
});
const env: NodeJS.ProcessEnv = {
  ...(how.warm ? {} : { npm_config_cache: join(root, 'npm-cache') }),
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^HINDSIGHT/.test(name)),
  ),
  PATH: (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':'),
};

function walk(): void {
  const engine = step('pack this version', () => pack('.'));
  const [first, create] =
    how.from === undefined
      ? [engine, step('pack create-hindsight', () => pack('src/create'))]
      : step(`pack the version of ${how.from}`, () => packOf(how.from!));
  step('unpack create-hindsight, as npx does', () => run('tar', ['xzf', create], root));
  step('npm create hindsight', () => {
    const manifest = readFileSync(join(root, 'package/package.json'), 'utf8');
    const { bin } = JSON.parse(manifest) as { bin: Record<string, string> };
    const begin = join(root, 'package', Object.values(bin)[0]!);
    const args = [
      '--yes',
      '--name',
      'Acme Postmortems',
      '--site',
      'https://acme.example.com/postmortems',
    ];
    run(
      'node',
      [begin, 'acme-postmortems', ...args, '--zone', 'Europe/London', '--engine', first],
      root,
    );
  });
  must(!existsSync(join(archive, 'src')), 'no file of the generator is in the archive');
  run('git', ['init', '-q', '-b', 'main'], archive);
  step('npm install', () => npm('install'));
  const size = megabytes(join(archive, 'node_modules'));
  console.log(`    node_modules: ${size} MB`);
  must(size <= BUDGET_MB, `the install is at most ${BUDGET_MB} MB`);
  step(
    'npm run new',
    () =>
    npm('run', '-s', 'new', '--', '--title', 'Checkout refused every card', '--severity', 'sev1', '--service', 'website', '--started', '2026-11-02 09:12', '--ended', '2026-11-02 09:40'), // prettier-ignore
  );
  const report = filesBelow(join(archive, 'postmortems')).find((file) => file.includes('refused'));
  must(report !== undefined, 'the report is there');
  edit(`postmortems/${report}`, 'status: draft', 'status: published');
  step('npm run check', () => npm('run', '-s', 'check'));
  step('npm run check -- --fix', () => npm('run', '-s', 'check', '--', '--fix'));
  step('npm run build', () => npm('run', '-s', 'build'));
  const begun = filesBelow(join(archive, 'dist')).filter((file) => file.endsWith('.html'));
  must(
    begun.includes('postmortems/2026-11-02-checkout-refused-every-card/index.html'),
    'the report is on the site',
  );
  console.log(`    ${begun.length} pages, first report online after ${seconds()}`);

  step('own name, logo, colour, field, rule, page', choose);
  step('npm run check', () => npm('run', '-s', 'check'));
  step('npm run build', () => npm('run', '-s', 'build'));
  const home = readFileSync(join(archive, 'dist/index.html'), 'utf8');
  for (const word of ['Acme Lessons', '/acme.svg', 'href="/postmortems/on-call/"'])
    must(home.includes(word), `the home page holds ${word}`);
  must(existsSync(join(archive, 'dist/on-call/index.html')), 'the own page is there');
  must(
    existsSync(join(archive, 'dist/guide/rules/own/no-friday/index.html')),
    'the own rule is explained',
  );
  const chosen = filesBelow(join(archive, 'dist')).filter((file) => file.endsWith('.html'));

  if (how.from === undefined) {
    step('a second source', addSource);
    step('npm run check -- --fix', () => npm('run', '-s', 'check', '--', '--fix'));
    step('npm run build', () => npm('run', '-s', 'build'));
    const theirs = readFileSync(join(archive, 'dist/sources/payments/index.html'), 'utf8');
    must(theirs.includes('The ledger was late'), 'the report of the source is in the archive');
    chosen.push('postmortems/2024-02-01-ledger-late/index.html', 'customer-tier/gold/index.html');
  }

  const later =
    how.from === undefined
      ? step('pack a later version', () => packLater(engine))
      : { version: 'this version', file: engine };
  step(`npm install ${later.version}`, () => npm('install', later.file));
  step('npx hindsight upgrade --write', () =>
    run('npx', ['hindsight', 'upgrade', '--write'], archive),
  );
  step('npm run check', () => npm('run', '-s', 'check'));
  step('npm run build', () => npm('run', '-s', 'build'));
  const after = filesBelow(join(archive, 'dist')).filter((file) => file.endsWith('.html'));
  must(
    [...begun, ...chosen].every((file) => after.includes(file)),
    `every address is still there: ${[...begun, ...chosen].filter((file) => !after.includes(file)).join(', ')}`,
  );
  console.log(`All of it in ${seconds()}.`);
}

/** What a team changes first. */
function choose(): void {
  edit(
    'hindsight.config.ts',
    "import { defineConfig } from 'hindsight';",
    `import { defineConfig, z } from 'hindsight';\nimport { noFriday } from './rules/no-friday.ts';`,
  );
  edit(
    'hindsight.config.ts',
    "  name: 'Acme Postmortems',",
    `  name: 'Acme Lessons',
  logo: '/acme.svg',
  colours: { link: ['#7a1f6b', '#e6a3d8'] },
  navigation: [{ label: 'On call', href: '/on-call/' }],
  ownRules: [noFriday],
  fields: { ${how.from === undefined ? "customerTier: { label: 'Customer tier', shape: z.enum(['gold', 'silver']).optional(), facet: true }" : "tier: { label: 'Customer tier', shape: z.enum(['gold', 'silver']).optional() }"} },`,
  );
  put(
    'public/acme.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>',
  );
  put(
    'rules/no-friday.ts',
    `import { defineRule } from 'hindsight';

export const noFriday = defineRule({
  id: 'own/no-friday',
  level: 'warning',
  meaning: 'A title does not blame a day of the week.',
  why: 'Days break nothing.',
  *check({ report, locate }) {
    if (/Friday/.test(report.title))
      yield { where: locate(['title']), message: 'The title blames a day.', hint: 'Name what failed.' };
  },
});
`,
  );
  put(
    'pages/on-call.astro',
    `---
import Page from 'hindsight/layouts/Page.astro';
---
<Page title="On call" description="Who answers."><div class="wrap"><h1>Who answers</h1></div></Page>
`,
  );
}

/** The reports of another team, in a repository of its own. */
function addSource(): void {
  const there = join(root, 'payments');
  const own = filesBelow(join(archive, 'postmortems')).find((file) => file.includes('refused'))!;
  const text = readFileSync(join(archive, 'postmortems', own), 'utf8');
  mkdirSync(join(there, 'docs'), { recursive: true });
  writeFileSync(
    join(there, 'docs/2024-02-01-ledger-late.mdx'),
    text
      .replace(/^title:.*$/m, 'title: The ledger was late\ncustomerTier: gold')
      .replaceAll('2026-11-02', '2024-02-01'),
  );
  run('git', ['init', '-q', '-b', 'main'], there);
  run('git', ['add', '-A'], there);
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-qm', 'x'], there);
  edit(
    'hindsight.config.ts',
    '  ownRules: [noFriday],',
    `  ownRules: [noFriday],
  sources: [{ name: 'payments', git: 'file://${there}', folder: 'docs' }],`,
  );
}

/** The two packages as they were at a commit of this repository. */
function packOf(commit: string): [engine: string, create: string] {
  const folder = join(root, 'earlier');
  const checkout = resolve('.');
  run('git', ['worktree', 'add', '--detach', folder, commit], checkout);
  try {
    symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
    mkdirSync(join(root, 'packed'));
    return [pack('.', folder, join(root, 'packed')), pack('src/create', folder, join(root, 'packed'))]; // prettier-ignore
  } finally {
    run('git', ['worktree', 'remove', '--force', folder], checkout);
  }
}

function packLater(engine: string): { version: string; file: string } {
  const folder = join(root, 'later');
  mkdirSync(folder);
  run('tar', ['xzf', engine, '-C', folder], root);
  const path = join(folder, 'package/package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string; scripts?: unknown };
  const version = manifest.version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  writeFileSync(path, JSON.stringify({ ...manifest, version, scripts: {} }));
  const printed = run('npm', ['pack', '--pack-destination', root], join(folder, 'package'));
  return { version, file: join(root, printed.trim().split('\n').at(-1)!) };
}

/** A package of this repository, as npm packs it: the path of the file. */
function pack(folder: string, checkout = resolve('.'), to = root): string {
  const printed = run(
    'npm',
    ['pack', folder === '.' ? '.' : `./${folder}`, '--pack-destination', to],
    checkout,
  );
  return join(to, printed.trim().split('\n').at(-1)!);
}

function step<T>(name: string, take: () => T): T {
  const from = performance.now();
  const result = take();
  console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

const npm = (...args: string[]): string => run('npm', args, archive);

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}

function put(file: string, text: string): void {
  const path = join(archive, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(archive, file), 'utf8');
  must(text.includes(from), `${file} holds ${from}`);
  put(
    file,
    text.replace(from, () => to),
  );
}

const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );

/** On the disk, a file with two names counted once, as `du` does. */
function megabytes(folder: string): number {
  const seen = new Set<number>();
  let blocks = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const about = lstatSync(join(entry.parentPath, entry.name));
    if (!seen.has(about.ino)) blocks += about.blocks;
    seen.add(about.ino);
  }
  return Math.round((blocks * 512) / 2 ** 20);
}

try {
  walk();
} finally {
  if (how.keep) console.log(`Kept: ${root}`);
  else rmSync(root, { recursive: true, force: true });
}
