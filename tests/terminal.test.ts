// What a file or its name holds cannot steer a terminal, whichever command prints it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../src/check/example.ts';

/** A window title, a cleared screen, C1, turned and hidden signs, and what a workflow takes for a command. */
const HOSTILE = '\u009b2J\u202egnp\u2066x\u200by\u2028z\u061c';
const NAMES = [
  '2024-06-01-\u001b]0;owned\u0007\u001b[2J.mdx',
  'a\n::error::b.mdx',
  'c\u202exdm.mdx',
  'd\u009b2J.mdx',
];
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\u061c\ufeff]/u;

const root = mkdtempSync(join(tmpdir(), 'terminal-'));
const folder = join(root, 'reports');
const documents = join(root, 'documents');
beforeAll(() => {
  mkdirSync(join(folder, '_vocabulary'), { recursive: true });
  mkdirSync(documents);
  for (const name of NAMES) {
    writeFileSync(join(folder, name), filesOf({ frontmatter: `severity: "${HOSTILE}"` })[0]!.text);
    writeFileSync(
      join(documents, name.replace('.mdx', '.md')),
      `# Outage ${HOSTILE}\n\n## Timeline\n\n- 2024-06-01 14:05 UTC ${HOSTILE} fell over\n- 99:99 ${HOSTILE}\n`,
    );
  }
  writeFileSync(join(documents, `${NAMES[0]}.pdf`), 'x');
  writeFileSync(
    join(folder, '2024-06-01-odd.mdx'),
    filesOf({
      frontmatter: `summary: "::error::Nobody could pay ${HOSTILE}."\nodd${HOSTILE}: 1`,
    })[0]!.text,
  );
  writeFileSync(
    join(folder, '2024-06-02-told.mdx'),
    filesOf({
      frontmatter: `summary: |-\n  ::error::Nobody could pay.\n  ${HOSTILE.replaceAll('\u2028', '')} for half an hour.`,
    })[0]!.text,
  );
  writeFileSync(join(folder, '_permalinks.txt'), `${HOSTILE}\n`);
  writeFileSync(join(root, 'rules.yaml'), `"${HOSTILE}": 1\n`);
});
afterAll(() => rmSync(root, { recursive: true }));

function run(command: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      POSTMORTEMS_DIR: folder,
      OUT_DIR: join(root, 'site'),
      CACHE_DIR: join(root, 'cache'),
      GITHUB_ACTIONS: 'true',
    },
  });
  return stdout + stderr;
}

test.each([
  ['check'],
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['check', HOSTILE],
  ['check', `--${HOSTILE}`],
  ['build'],
  ['announce', '2024-06-02-told'],
  ['announce', '2024-06-02-told', '--format', 'markdown'],
  ['announce', HOSTILE],
  ['import', documents, '--out', join(root, 'out'), '--dry-run', '--verbose'],
  ['import', documents, '--out', join(root, 'out'), '--dry-run', '--report', 'json'],
  ['import', documents, '--out', join(root, 'out'), '--verbose'],
  ['import', documents, '--out', join(root, 'out'), '--map', join(root, 'rules.yaml')],
  ['new', HOSTILE],
  ['new', '--title', HOSTILE, '--severity', HOSTILE, '--service', 'a', '--started', HOSTILE],
])('command %#, %s', (command, ...args) => {
  const printed = run(command, ...args);
  expect(printed.length).toBeGreaterThan(20);
  expect(UNSAFE.exec(printed)).toBeNull();
  if (!args.includes('github')) expect(printed).not.toMatch(/^\s*::|##\[/m);
  else expect(printed).toMatch(/^::error file=/m);
});

test('JSON and SARIF still name the files as they are called', () => {
  const json = JSON.parse(run('check', '--format', 'json'));
  const files = json.diagnostics.map(({ file }: { file: string }) => file);
  for (const name of NAMES) expect(files).toContain(join(folder, name));
  const sarif = JSON.parse(run('check', '--format', 'sarif'));
  const uris = sarif.runs[0].results.map(
    (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      decodeURIComponent(one.locations[0]!.physicalLocation.artifactLocation.uri),
  );
  for (const name of NAMES) expect(uris).toContain(join(folder, name));
});

// `hindsight.mjs` runs the command that it is given; the bench is no command of an archive.
const COMMANDS = Object.values(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
).flatMap((script) => /^node (src\/cli\/.*)$/.exec(script)?.[1] ?? []);

test.each(COMMANDS)('a wrong environment ends in one line, masked, and no stack: %s', (command) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command.split(' '), {
    encoding: 'utf8',
    env: { ...process.env, POSTMORTEMS_DIR: folder, AUDIENCE: HOSTILE },
  });
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^AUDIENCE is `[^\n]*`, expected `internal` or `public`\.\n$/);
  expect(UNSAFE.test(stderr)).toBe(false);
});

test('all commands are tried', () => {
  const files = COMMANDS.map((command) => basename(command).replace(/^hindsight\.mjs /, ''));
  const own = readdirSync('src/cli').filter(
    (file) =>
      file.endsWith('.ts') &&
      /\b(?:await run\(|serveArguments\(process)/.test(readFileSync(`src/cli/${file}`, 'utf8')),
  );
  expect(own.length).toBeGreaterThan(8);
  expect(
    own.map((file) => file.replace('.ts', '')).filter((file) => !files.includes(file)),
  ).toEqual([]);
});
