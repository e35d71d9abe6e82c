import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../check/example.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { checkSources, byThemselves } from '../check/check.ts';
import { diff } from './diff.ts';
import { describeOldFormat } from './format-of.ts';
import type { ArchiveFile, UpgradeStep } from './steps.ts';
import { upgrade } from './upgrade.ts';

const vocabularies = {
  ...EMPTY_VOCABULARIES,
  severities: makeVocabulary('severities', [
    { id: 'sev1', synonyms: ['P1'] },
    { id: 'sev2', synonyms: [] },
  ]),
};
const reading = { vocabularies, allowCode: false };
const report = (frontmatter: string, body = ''): ArchiveFile => ({
  path: 'postmortems/2024-06-01-a.mdx',
  kind: 'report',
  text: filesOf({ frontmatter, body })[0]!.text,
});
const settings = (text: string, path = 'hindsight.config.ts'): ArchiveFile => ({
  ...{ path, kind: 'settings' },
  text,
});
const KEY = 'AKIA' + 'Q3EGRIVQ5XPZ7LNT';
const OTHER = 'AKIA' + 'W4FHSJWR6YQA2MOU';

const SETTINGS_OF_0 = `import type { RuleLevels } from './check/judge.ts';

export interface Config {
  readonly name: string;
}

const choices: Config = {
  // Ours, since 2024.
  name: 'Acme',
  postmortems: 'postmortems',
  rules: { 'complete/action-ticket': 'off' },
};

export const config: Config = { ...choices };
`;

test('settings of the time before formats become those of an archive, remarks and all', async () => {
  const { changed, said } = await upgrade([settings(SETTINGS_OF_0, 'src/config.ts')], {
    ...reading,
    from: 0,
    to: 1,
  });
  expect(changed[0]!.after).toEqual(
    settings(`import { defineConfig } from 'hindsight';

export default defineConfig({
  format: 1,
  // Ours, since 2024.
  name: 'Acme',
  postmortems: 'postmortems',
  rules: { 'complete/action-ticket': 'off' },
});
`),
  );
  expect(said).toEqual([expect.stringContaining('hindsight.config.ts')]);
});

test.each([
  [
    'block',
    'allow:\n  - rule: secrets/credential\n    reason: Taken back in June, as the text says.',
  ],
  [
    'flow in a list',
    "allow:\n  - { rule: secrets/credential, reason: 'Taken back in June, as the text says.' }",
  ],
  [
    'flow',
    "allow: [{ rule: secrets/credential, reason: 'Taken back in June, as the text says.' }]",
  ],
])('an exception for secrets names each of them: %s', async (_, allow) => {
  const old = report(allow, `The keys were ${KEY} and ${OTHER}.`);
  const { changed } = await upgrade([old], { ...reading, from: 0, to: 1 });
  const { text } = changed[0]!.after;
  expect(text.match(/digest: [\da-f]{16}/g)).toHaveLength(2);
  expect(text.match(/Taken back in June/g)).toHaveLength(2);
  const source = { id: '2024-06-01-a', file: '2024-06-01-a.mdx', text };
  const found = (await checkSources(byThemselves([source], vocabularies), { allowCode: false })).diagnostics; // prettier-ignore
  expect(found.filter(({ rule }) => /^(?:secrets|allow|file|schema)\//.test(rule))).toEqual([]);
  // What is new already is left alone.
  const again = await upgrade([changed[0]!.after], { ...reading, from: 0, to: 1 });
  expect(again.changed).toEqual([]);
});

test('certain edits are made, guesses are not, and what needs nothing stays as it is', async () => {
  const files = [
    report('severity: P1'),
    { ...report('severity: sev9'), path: 'postmortems/b.mdx' },
    { ...report('severity: P1'), path: 'postmortems/_template.mdx' },
    settings('export default defineConfig({\n  format: 1,\n});\n'),
  ];
  const { changed } = await upgrade(files, { ...reading, from: 1, to: 1 });
  expect(changed.map(({ after }) => after.path)).toEqual(['postmortems/2024-06-01-a.mdx']);
  expect(changed[0]!.after.text).toBe(files[0]!.text.replace('severity: P1', 'severity: sev1'));
});

test('only the steps between two formats are taken, one after the other', async () => {
  const add = (to: number): UpgradeStep => ({
    ...{ to, says: `to ${to}` },
    apply: (file) =>
      file.kind === 'vocabulary' ? { ...file, text: `${file.text}# ${to}\n` } : file,
  });
  const files: ArchiveFile[] = [
    { path: 'postmortems/_vocabulary/tags.yaml', kind: 'vocabulary', text: '- id: a\n' },
    settings("export default {\n  format: 2,\n  name: 'A',\n};\n"),
    settings("export default defineConfig({\n  name: 'A',\n});\n", 'other.ts'),
  ];
  const steps = [add(1), add(2), add(3), add(4), add(5)];
  const { changed, said } = await upgrade(files, { ...reading, from: 2, to: 4 }, steps);
  expect(changed.map(({ after }) => after.text)).toEqual([
    '- id: a\n# 3\n# 4\n',
    "export default {\n  format: 4,\n  name: 'A',\n};\n",
    "export default defineConfig({\n  format: 4,\n  name: 'A',\n});\n",
  ]);
  expect(said).toEqual(['to 3', 'to 4']);
});

test('a diff shows what goes and what comes, with what stands around it', () => {
  const before = Array.from({ length: 12 }, (_, n) => `line ${n + 1}`).join('\n') + '\n';
  const after = before.replace('line 2\n', '').replace('line 9', 'nine\nand a half');
  expect(diff('a.txt', before, after)).toBe(`--- a.txt
+++ a.txt
@@ -1,4 +1,3 @@
 line 1
-line 2
 line 3
 line 4
@@ -7,5 +6,6 @@
 line 7
 line 8
-line 9
+nine
+and a half
 line 10
 line 11
`);
  expect(diff('a.txt', before, before)).toBe('');
});

test('an archive of an earlier format is told so, and no other', () => {
  const root = mkdtempSync(join(tmpdir(), 'format-'));
  const told = (files: Readonly<Record<string, string>>): string | null => {
    rmSync(root, { recursive: true });
    mkdirSync(root);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const named = process.env['HINDSIGHT_CONFIG'];
    delete process.env['HINDSIGHT_CONFIG'];
    try {
      return describeOldFormat(root);
    } finally {
      if (named !== undefined) process.env['HINDSIGHT_CONFIG'] = named;
    }
  };
  expect(told({ 'src/config.ts': SETTINGS_OF_0 })).toContain('is of format 0 (src/config.ts)');
  expect(told({ 'hindsight.config.ts': 'export default { format: 0 };' })).toBeNull();
  expect(told({ 'hindsight.config.ts': 'export default {\n  format: 0,\n};' })).toContain(
    '`npm run upgrade` shows what it would change',
  );
  expect(told({ 'hindsight.config.ts': 'export default {};' })).toBeNull();
  expect(told({ 'src/config.ts': 'export const port = 1;' })).toBeNull();
  rmSync(root, { recursive: true });
});
