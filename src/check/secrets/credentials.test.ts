// Where secrets are found, how one is allowed, and that no form of the check tells one whole.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportText } from '../../cli/report-text.ts';
import { checkFolder } from '../check.ts';
import { hideSecrets } from './credentials.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { filesOf } from '../example.ts';
import { toGithub } from '../github.ts';
import { toJson } from '../json.ts';
import { printDiagnostics } from '../print.ts';
import { toSarif } from '../sarif.ts';
import type { Example } from '../rule.ts';
import { slowness } from '../../../tests/slowness.ts';

const TOKEN = `${'gh'}p_${'7bQx2LmZ9'.repeat(4)}`;
const OTHER = `${'gh'}p_${'9cRy3NnW8'.repeat(4)}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const report = (example: Example, file = '2024/2024-06-01-checkout.mdx'): void =>
  write(file, filesOf(example)[0]!.text);
const check = () => checkFolder(folder, { allowCode: false });
const found = async (rule = 'secrets/credential') =>
  (await check()).diagnostics.filter((one) => one.rule === rule);

test('secrets are found in whatever is pushed', async () => {
  report({ body: `It ran with ${TOKEN}.` });
  write('2024/broken.mdx', `---\n: ${TOKEN}\n---\n`);
  write('2024/app.log', `14:05 sent ${TOKEN}\n`);
  write('2024/rows.csv', `a,b\n1,${TOKEN}\n`);
  write('2024/graph.svg', `<svg xmlns="http://www.w3.org/2000/svg"><text>${TOKEN}</text></svg>`);
  write('2024/.env', `DEPLOY=${TOKEN}\n`);
  write('2024/raw.json', JSON.stringify({ a: TOKEN }));
  write('_vocabulary/teams.yaml', `- id: payments\n  description: Deploys with ${TOKEN}.\n`);
  write('_template.mdx', TOKEN);
  write(`2024/${TOKEN}.txt`, 'nothing');
  write('2024/picture.bin', `\0${TOKEN}`);
  write(`2024/${OTHER}.bin`, '\0');
  const places = (await found()).map(({ file, where }) => `${file}:${where.line}:${where.column}`);
  expect(places.toSorted()).toEqual(
    [
      '2024/.env:1:8',
      '2024/2024-06-01-checkout.mdx:25:13',
      '2024/app.log:1:12',
      '2024/broken.mdx:2:3',
      `2024/${TOKEN.slice(0, 4)}….txt:1:1`,
      `2024/${OTHER.slice(0, 4)}….bin:1:1`,
      '2024/graph.svg:1:47',
      '2024/raw.json:1:7',
      '2024/rows.csv:2:3',
      '_template.mdx:1:1',
      '_vocabulary/teams.yaml:2:29',
    ].toSorted(),
  );
});

test('secrets are found in settings, pages and themes, which are published too', async () => {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    mkdirSync(join(root, 'theme'));
    writeFileSync(join(root, 'hindsight.config.ts'), `export default {\n  home: '${TOKEN}',\n};\n`);
    writeFileSync(join(root, 'theme/SiteFoot.astro'), `<p>${OTHER}</p>\n`);
    report({});
    const { diagnostics } = await checkFolder(folder, {
      allowCode: false,
      ownCode: ['hindsight.config.ts', 'pages', 'theme'].map((name) => join(root, name)),
    });
    expect(
      diagnostics.map(({ file, where }) => [join(folder, file), where.line, where.column]),
    ).toEqual([
      [join(root, 'hindsight.config.ts'), 2, 10],
      [join(root, 'theme/SiteFoot.astro'), 1, 4],
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('an allowance covers one value, and the finding names the lines to add', async () => {
  report({ body: `It ran with ${TOKEN}.` });
  const [{ hint = '' } = {}] = await found();
  const lines = hint?.slice(hint.indexOf('allow:'));
  report({ body: `It ran with ${TOKEN}.`, frontmatter: `${lines} it is made up.` });
  expect((await check()).diagnostics.map(({ rule }) => rule)).toEqual([]);
  report({ body: `It ran with ${TOKEN} and ${OTHER}.`, frontmatter: `${lines} it is made up.` });
  expect((await found()).map(({ message }) => message)).toEqual([
    `This looks like a GitHub token: \`${OTHER.slice(0, 4)}…\`.`,
  ]);
  write('2024/app.log', TOKEN);
  expect(await found()).toHaveLength(1);
  write('2024/app.log', `${TOKEN}\n${OTHER}\n`);
  expect((await found()).map(({ file, where }) => `${file}:${where.line}`)).toEqual([
    '2024/2024-06-01-checkout.mdx:29',
    '2024/app.log:2',
  ]);
});

test('ten letters of reason allow no secret', async () => {
  report({
    body: `It ran with ${TOKEN}.`,
    frontmatter: 'allow:\n  - rule: secrets/credential\n    reason: It is nothing at all.',
  });
  expect(await found()).toHaveLength(1);
  expect((await found('allow/unused')).map(({ message }) => message)).toEqual([
    'A secret is allowed by its digest, one value at a time, and none stands here.',
  ]);
});

test('an allowance of a value that is not there is told', async () => {
  report({
    frontmatter: `allow:\n  - rule: secrets/credential\n    digest: 0123456789abcdef\n    reason: It opened a database that is gone.`,
  });
  expect(await found('allow/unused')).toHaveLength(1);
});

test('no form of the check tells a secret whole', async () => {
  const key = `-----BEGIN EC ${'PRIVATE'} KEY-----\n${'MHcCAQEEIK7x'.repeat(5)}\n${'oAoGCCqGSM49'.repeat(5)}\n`;
  report({
    frontmatter: `severity: ${TOKEN}\nservices: [${TOKEN}, '${OTHER}']`,
    body: `It took 5 hours and ${TOKEN} [x](/postmortems/${OTHER}/) ![](./${TOKEN}.png)\n\n\`\`\`\n${key}\`\`\`\n`,
  });
  write('2024/x.yaml', `password: hunter2-and-more\n`);
  write(`2024/${TOKEN}.mdx`, `---\nseverity: ${OTHER}\n---\n<b ${TOKEN}={1}>`);
  const { diagnostics, secrets } = await check();
  expect(secrets.length).toBeGreaterThan(3);
  const options = { folder: 'p', reports: 1, helpOf: (rule: string) => rule };
  const forms = [
    printDiagnostics(diagnostics, { ...options, colour: false, textOf: reportText(folder) }),
    toJson(diagnostics, options),
    toGithub(diagnostics, options),
    toSarif(diagnostics, options),
  ];
  for (const form of forms) {
    for (const secret of secrets) {
      for (const line of secret.split('\n')) expect(form).not.toContain(line.slice(4));
    }
  }
  expect(forms[0]).toContain(`${TOKEN.slice(0, 4)}•••`);
});

const said = (message: string, values: readonly string[]): string =>
  hideSecrets(
    [{ file: 'a', where: { line: 1, column: 1, endLine: 1, endColumn: 1 }, rule: 'x', level: 'error', message, hint: null }], // prettier-ignore
    values,
  )[0]!.message;

test('values that overlap are hidden as one, and the longest of those that begin alike', () => {
  expect(said('a abcdefghij! b', ['abcdef', 'defghij!'])).toBe('a … b');
  expect(said('a abcdefgh b', ['abcdef', 'abcdefgh'])).toBe('a … b');
  expect(said('abcdef abcde', ['abcdef', 'abcde'])).toBe('… abcde');
});

test('hiding many values takes time by the text', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => `AKIA${String(i).padStart(16, '7')}`);
  const found = values.map((value): Diagnostic => ({ file: 'a', where: { line: 1, column: 1, endLine: 1, endColumn: 1 }, rule: 'x', level: 'error', message: value, hint: null })); // prettier-ignore
  const { user } = process.cpuUsage();
  expect(hideSecrets(found, values).every(({ message }) => message === 'AKIA…')).toBe(true);
  expect((process.cpuUsage().user - user) / 1000).toBeLessThan(2000 * slowness());
});
