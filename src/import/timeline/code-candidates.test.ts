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

test.each([
  'Jun 11 06:51:58 mail01 kernel: [8812.3] EXT4-fs error\nJun 11 06:52:03 mail01 postfix[2211]: no space left',
  '2024-06-11T07:29:50Z INFO cleanup removed 41 GB\n2024-06-11T07:30:10Z INFO postfix started',
  '$ queuectl status\nnow: 2024-06-11T09:21:30Z\nlag: 00:12:40',
])('beside events that somebody tells, a log is evidence: %s', async (block) => {
  const { events } = await read(
    `${block}\n\`\`\`\n\n- 2024-06-11 07:05 the pager goes off\n\n\`\`\``,
  );
  expect(events.map(({ words }) => words)).toEqual(['the pager goes off']);
});

test('a block in the words of a person stays a timeline beside them', async () => {
  const { events } = await read(
    '2024-06-11 06:52 mail stops\n2024-06-11 07:00 mail is lost\n```\n\n- 2024-06-11 07:05 the pager goes off\n\n```',
  );
  expect(events).toHaveLength(3);
});

test('a log that tells the only story is its timeline', async () => {
  const { events } = await read(
    '2024-06-11T07:29:50Z INFO disk full\n2024-06-11T07:30:10Z INFO postfix started',
  );
  expect(events).toHaveLength(2);
});

test.each(['Figure 1: Errors from 09:00 to 10:10', 'In short: 55 minutes, from 09:05 to 10:00'])(
  '%s tells no event',
  async (line) => {
    const { events } = await read(
      `2024-06-11 09:05 search slows down\n2024-06-11 10:00 index restarted\n\`\`\`\n\n${line}\n\n\`\`\``,
    );
    expect(events).toHaveLength(2);
  },
);
