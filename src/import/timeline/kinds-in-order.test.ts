import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const kinds = async (timeline: string): Promise<string[]> => {
  const text = `# Shop down\n\n## Timeline\n\n${timeline}\n`;
  const { events } = await importDocument(
    { path: '2024-06-04-shop.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return events.map(({ kind }) => kind);
};
const list = (...lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');

test('a deploy before the trouble is a change, after the cause was found it mends', async () => {
  expect(
    await kinds(
      list(
        '10:00 UTC Version 3 deployed',
        '10:05 UTC Errors begin',
        '10:20 UTC Cause identified',
        '10:30 UTC Version 4 introduced',
      ),
    ),
  ).toEqual(['change', 'impact', 'identification', 'mitigation']);
});

test('with no other word of detection the first page is it, a later one is not', async () => {
  expect(await kinds(list('10:00 UTC EOC is paged', '10:20 UTC Cause identified'))).toEqual([
    'detection',
    'identification',
  ]);
  expect(await kinds(list('10:00 UTC Alert fires', '10:10 UTC Database team is paged'))).toEqual([
    'detection',
    'escalation',
  ]);
});

test('a column beside the text tells the kind where the text does not', async () => {
  const table = [
    '| Time (UTC) | kind | summary |',
    '| --- | --- | --- |',
    '| 10:00 | rollback | v3 |',
    '| 10:05 | deploy | v4 |',
  ].join('\n');
  expect(await kinds(table)).toEqual(['mitigation', 'change']);
});
