import { expect, test } from 'vitest';
import { readDocument } from '../sources/read-source.ts';
import { readingOf } from '../sources/reading.ts';
import { NO_RULES } from '../sources/rules.ts';
import { findActions } from './actions.ts';

async function actionsIn(...rows: string[]) {
  const text = `## Action items\n\n${rows.join('\n')}\n`;
  const source = await readDocument({ path: 'a.md', bytes: new TextEncoder().encode(text) });
  const { parts, stamps } = readingOf(source, NO_RULES);
  const near = { year: 2024, month: 2, day: 3 };
  return findActions(parts, {
    rules: NO_RULES,
    stamps,
    near,
    team: () => ({ ok: false }),
  }).actions.map((one) =>
    [one.lines.join('–'), one.do, one.due, one.ticket, one.status].filter(Boolean).join(' · '),
  );
}

test('a row each, but none for what is empty or says that there is nothing', async () => {
  expect(
    await actionsIn(
      '| Action | Due |',
      '| --- | --- |',
      '| Check the disks | 2024-03-01 |',
      '| | 2024-03-02 |',
      '| None | |',
      '| N/A | |',
      '| Check the mail | |',
    ),
  ).toEqual(['5–5 · Check the disks · 2024-03-01', '9–9 · Check the mail']);
});

test('a row that is shorter than its header', async () => {
  expect(
    await actionsIn(
      '| Due | Action |',
      '| --- | --- |',
      '| 2024-03-01 |',
      '| – | Check the mail |',
    ),
  ).toEqual(['6–6 · Check the mail']);
});

test('the address of a ticket goes before its number, a day that was struck out stands no longer', async () => {
  expect(
    await actionsIn(
      '| Action | Ticket | Due |',
      '| --- | --- | --- |',
      '| Check the disks | [OPS-1](https://t.example/OPS-1) | ~~2024-03-01~~ 2024-04-01 |',
    ),
  ).toEqual(['5–5 · Check the disks · 2024-04-01 · https://t.example/OPS-1']);
});
