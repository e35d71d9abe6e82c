// One file is told what the whole archive would tell of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { bearingOn } from './bearing.ts';
import { checkFolder } from './check.ts';
import { filesOf } from './example.ts';

const folder = mkdtempSync(join(tmpdir(), 'bearing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parse = (id: string, frontmatter: string) => {
  const [file] = filesOf({ frontmatter });
  const source = { ...file!, id };
  return parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
};

const SAME = 'rootCauses: [retry-storm]\nservices: [kafka]';
/** A list as many people indent it: not at all. */
const bare = (text: string): string =>
  text.replace(/^(rootCauses|services): \[(.*)\]$/gm, '$1:\n- $2');
const DAYS = (day: string): string =>
  `impact: { from: ${day} 14:00, to: ${day} 15:30, users: 70% }
timeline: [{ at: ${day} 14:05, kind: detection, text: The alert fired. }]`;

const REPORTS: Readonly<Record<string, string>> = {
  'first-storm': `${SAME}\n${DAYS('2024-01-01')}`,
  'second-storm': `${SAME}\n${DAYS('2024-02-01')}`,
  'third-storm': `${SAME}\n${DAYS('2024-03-01')}\nrepeats: [second-storm]`,
  renamed: `aliases: [once-called-so]\n${DAYS('2024-04-01')}\nrootCauses: [none-like-it]`,
  taker: `aliases: [renamed]\n${DAYS('2024-04-02')}\nrootCauses: [none-like-this]`,
  pointer: `related: [once-called-so, nobody]\n${DAYS('2024-04-03')}\nrootCauses: [none-like-that]`,
  'drafted-storm': `status: draft\n${SAME.replace('kafka', 'search')}\n${DAYS('2024-06-01')}`,
  broken: `related: [nobody]\n${SAME}\n${DAYS('2024-05-32')}\ntitle: A: b`,
};

for (const [id, frontmatter] of Object.entries(REPORTS)) {
  const file = join(folder, '2024', `${id}.mdx`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    bare(filesOf({ frontmatter, body: 'See [it](/postmortems/once-called-so/).' })[0]!.text),
  );
}

test.each(Object.keys(REPORTS))('%s', async (id) => {
  const file = `2024/${id}.mdx`;
  const whole = (await checkFolder(folder, { allowCode: false })).diagnostics;
  const alone = (await checkFolder(folder, { allowCode: false, only: [file] })).diagnostics;
  expect(alone).toEqual(
    whole.filter((one) => one.file === file && !one.rule.startsWith('permalink/')),
  );
  expect(alone).not.toEqual([]);
});

test('what shares the cause and a service may bear on a report, what shares one of them does not', () => {
  const storm = parse('second-storm', SAME);
  const bears = bearingOn([storm]);
  const other = (frontmatter: string): boolean =>
    bears({ ...storm.source, id: 'a-third-report', text: frontmatter });
  expect(other(SAME)).toBe(true);
  expect(other(SAME.replace('kafka', 'search'))).toBe(false);
  expect(other(SAME.replace('retry-storm', 'full-disk'))).toBe(false);
  expect(other('related: [second-storm]')).toBe(true);
  expect(other('aliases: [anything]')).toBe(true);
  const unknown = bearingOn([parse('lone-storm', SAME.replace('retry-storm', 'unknown'))]);
  expect(
    unknown({
      ...storm.source,
      id: 'a-third-report',
      text: 'rootCauses: [unknown]\nservices: [kafka]',
    }),
  ).toBe(false);
});

test('the samples', async () => {
  const { diagnostics, reports } = await checkFolder('postmortems', { allowCode: false });
  for (const { source } of reports) {
    const alone = await checkFolder('postmortems', { allowCode: false, only: [source.file] });
    expect(alone.diagnostics).toEqual(diagnostics.filter(({ file }) => file === source.file));
  }
});
