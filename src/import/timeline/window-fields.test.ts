import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import type { Imported } from '../imported.ts';
import { NO_RULES } from '../sources/rules.ts';
import { stageOf } from './window-fields.ts';

const read = (...lines: string[]): Promise<Imported> =>
  importDocument(
    { path: 'shop.md', bytes: new TextEncoder().encode(['# Shop down', '', ...lines].join('\n')) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
const keyTimes = (closed: string): Promise<Imported> =>
  read(
    '- **Impact started:** 2024-06-04 09:05 UTC',
    '- **Fixed:** 2024-06-04 11:20 UTC',
    `- **${closed}:** 2024-06-05 08:15 UTC`,
  );

test('a ticket that is closed later contradicts no end; a second end does', async () => {
  const clashes = ({ findings }: Imported): number =>
    findings.filter(({ kind }) => kind === 'contradiction').length;
  const closed = await keyTimes('Closed');
  expect(closed.report?.impact.to).toMatchObject({ date: '2024-06-04', time: '11:20' });
  expect(clashes(closed)).toBe(0);
  expect(clashes(await keyTimes('Ended'))).toBe(1);
});

test('mitigated, resolved and closed follow each other', () => {
  expect(['Mitigated', 'Resolved', 'Closed', 'Lunch'].map(stageOf)).toEqual([1, 2, 3, 0]);
});

test('key times beside a timeline state the window and are no events', async () => {
  const { events, report } = await read(
    '## Key timestamps',
    '',
    '- **Reported:** 2024-06-04 09:30 UTC',
    '- **Impact started:** 2024-06-04 09:05 UTC',
    '- **Fixed:** 2024-06-04 11:20 UTC',
    '',
    '## Timeline',
    '',
    '- 2024-06-04 09:05 UTC Release 3',
    '- 2024-06-04 09:30 UTC A customer writes',
    '- 2024-06-04 11:20 UTC Release 2 is back',
    '- 2024-06-04 12:00 UTC Review',
  );
  expect(events.map(({ words }) => words)).toEqual([
    'Release 3',
    'A customer writes',
    'Release 2 is back',
    'Review',
  ]);
  expect(report?.impact.from).toMatchObject({ time: '09:05' });
  expect(report?.impact.to).toMatchObject({ time: '11:20' });
});

test('the last word of a label of the team says which end a moment is, but not of other things', async () => {
  const { report } = await read(
    '- **Date:** 2024-06-04',
    '- **Visible to customers from:** 09:05',
    '- **Customers saw it until:** 11:20',
    '',
    '## Timeline',
    '',
    '- 08:50 Release 3',
    '- 09:30 A customer writes',
    '- 11:10 Release 2 is back',
  );
  expect(report?.impact.from).toMatchObject({ time: '09:05' });
  expect(report?.impact.to).toMatchObject({ time: '11:20' });
  const other = await read('- **Date:** 2024-06-04', '- **Night shift from:** 09:05');
  expect(other.report?.impact.from ?? null).toBeNull();
});

test.each([
  ['## Impact', '09:05'],
  // What is planned, or stands in the papers behind, is no window of the incident.
  ['## Appendix', undefined],
  ['## Action items', undefined],
])('a beginning below %s states the window: %s', async (heading, from) => {
  const { report } = await read(
    '- **Date:** 2024-06-04',
    '- **Time zone:** UTC',
    '',
    heading,
    '',
    '- **Started:** 2024-06-04 09:05 UTC',
  );
  expect(report?.impact.from?.time).toBe(from);
});

test('a moment behind a label of a measure is no end', async () => {
  const { report } = await read('- **Time to resolve:** 2024-06-04 11:20 UTC');
  expect(report?.impact.to ?? null).toBeNull();
});

test('a label of both ends has two times', async () => {
  const { report } = await read('- **Date:** 2024-06-04', '- **Start / End (UTC):** 08:55 / 10:20');
  expect([report?.impact.from?.time, report?.impact.to?.time]).toEqual(['08:55', '10:20']);
});

test('a beginning with a story behind it states no window by its label, a date with a range and a story does', async () => {
  const story = 'when the first of many customers of the north wrote to us that the shop was down';
  const start = await read(`- **Started:** 2024-06-04 09:05 UTC, ${story}`, '- **Time zone:** UTC');
  expect(start.evidence.map(({ how }) => how)).not.toContain('`Started`');
  const date = await read(`- **Date:** 2024-06-04 09:05–11:20 UTC, ${story}`);
  expect([date.report?.impact.from?.time, date.report?.impact.to?.time]).toEqual([
    '09:05',
    '11:20',
  ]);
});

test('when a record was opened and resolved is marked, when a mail was sent is no beginning', async () => {
  const times = ['- Opened: 2024-06-04 09:30', '- Resolved: 2024-06-04 11:20'];
  expect((await read(...times)).text).toMatch(
    /from: 2024-06-04 09:30 # unconfirmed, likely.*\n\s+to: 2024-06-04 11:20 # unconfirmed, likely/,
  );
  const said = ['- Impact started: 2024-06-04 09:30', '- Impact ended: 2024-06-04 11:20'];
  expect((await read(...said)).text).toMatch(/from: 2024-06-04 09:30\n\s+to: 2024-06-04 11:20\n/);
  const mail = ['Date: Tue, 4 Jun 2024 11:42:07 -0800', '', 'Nothing could be bought.'];
  expect((await read(...mail)).report?.impact.from).toBeNull();
});
