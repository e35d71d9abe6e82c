import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import type { Imported } from '../imported.ts';
import { NO_RULES } from '../sources/rules.ts';

const read = (block: string): Promise<Imported> =>
  importDocument(
    {
      path: 'shop.md',
      bytes: new TextEncoder().encode(`# Shop down\n\n## Timeline\n\n\`\`\`\n${block}\n\`\`\`\n`),
    },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );

test('a timeline in a block of code is read line by line, and the block goes', async () => {
  const { events, report, text } = await read(
    '2024-06-04 (CEST)\n08:55 worker drops out\n\n09:31 logs deleted',
  );
  expect(events.map(({ at, lines }) => [at, lines[0]])).toEqual([
    ['2024-06-04 08:55', 7],
    ['2024-06-04 09:31', 9],
  ]);
  expect(report?.clock.zone).toBe('Europe/Paris');
  expect(text).not.toContain('```');
});

test('where a line is no entry the block stays as it is', async () => {
  const { events, text } = await read('08:55 worker drops out\n  at Pool.java\n09:31 logs deleted');
  expect(events).toHaveLength(2);
  expect(text).toContain('at Pool.java');
});
