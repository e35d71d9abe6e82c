import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

/** `time text` of each event of a plain text about 13 June 2024. */
async function eventsIn(text: string, path = 'outage.txt'): Promise<string[]> {
  const { events } = await importDocument(
    { path, bytes: new TextEncoder().encode(`Shop slow\n\nIt was 2024-06-13.\n\n${text}\n`) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return events.map(({ at, text: words }) => `${at.slice(11)} ${words}`);
}

test.each([
  ['name and time above', (who: string, at: string) => `${who}  ${at} AM`],
  ['name, dash, today', (who: string, at: string) => `${who} — Today at ${at} AM`],
  ['time in brackets first', (who: string, at: string) => `[${at} AM] ${who}`],
])('messages of a chat, %s', async (_, head) => {
  const text = [
    `${head('Ana Prado', '9:41')}\nthe shop is slow`,
    `${head('pagerbot', '9:43')}\nlatency above 8 s`,
    `${head('Ana Prado', '9:50')}\nreverted, fast again`,
  ].join('\n\n');
  expect(await eventsIn(text)).toEqual([
    '09:41 Ana Prado: the shop is slow',
    '09:43 pagerbot: latency above 8 s',
    '09:50 Ana Prado: reverted, fast again',
  ]);
});

test.each([
  ['name, point, instant', '**rhea** · 2024-06-13T07:58:00Z', '**bo-k** · 2024-06-13T08:20:00Z'],
  ['a verb', '**rhea** commented 2024-06-13T07:58:00Z', '**bo-k** wrote 2024-06-13T08:20:00Z'],
  ['headings', '### rhea commented on 2024-06-13 07:58', '### bo-k commented on 2024-06-13 08:20'],
])('comments that say their day, %s', async (_, one, two) => {
  const text = `${one}\n\nSearch is empty.\n\n${two}\n\nThe index is gone.`;
  expect(
    (await eventsIn(text, 'a.md')).map((event) => event.replace(/^(\d+:\d+):00/, '$1')),
  ).toEqual(['07:58 rhea: Search is empty.', '08:20 bo-k: The index is gone.']);
});

test('a heading of two names and a moment is no comment', async () => {
  const text =
    '### Search Outage 2024-06-13 07:58\n\nIt was.\n\n### Shop Outage 2024-06-13 08:20\n\nIt was.';
  expect(await eventsIn(text, 'a.md')).toEqual([]);
});

test('two messages are a quotation', async () => {
  expect(await eventsIn('Ana  9:41 AM\nit is slow\n\nBo  9:43 AM\nyes')).toEqual([]);
});

test.each([
  ['a state in front of the text', (state: string, text: string) => `${state} - ${text}`],
  ['a state and a colon', (state: string, text: string) => `${state}: ${text}`],
  ['a state above', (state: string, text: string) => `${state}\n${text}`],
])('updates of a status page, %s', async (_, said) => {
  const text = [
    `${said('Resolved', 'It works.')}\nPosted 3 days ago. Jun 13, 11:42 UTC`,
    `${said('Investigating', 'We look into it.')}\nJun 13, 09:58 UTC`,
  ].join('\n\n');
  expect((await eventsIn(text)).map((one) => one.slice(0, 5))).toEqual(['09:58', '11:42']);
});

test('records of labelled lines are events; one of them is none', async () => {
  const record = (at: string, text: string): string =>
    `Date: 2024-06-13\nTime (CET): ${at}\nWho: Ana\nEvent: ${text}`;
  expect(
    await eventsIn(`${record('09:41', 'It is slow')}\n\n${record('09:50', 'Reverted')}`, 'a.md'),
  ).toEqual(['09:41 It is slow (Who: Ana)', '09:50 Reverted (Who: Ana)']);
  expect(await eventsIn(record('09:41', 'It is slow'), 'a.md')).toEqual([]);
});
