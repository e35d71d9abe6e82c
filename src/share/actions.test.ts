import { describe, expect, test } from 'vitest';
import { actionLogOf } from '../archive/actions.ts';
import { action, archiveOf, incident } from '../archive/fixture.ts';
import { actionsCsv } from './actions-csv.ts';
import { actionsIcs } from './actions-ics.ts';
import { actionsDocument } from './actions-json.ts';
import { actionsDocumentSchema } from './machine/schema.ts';

const TODAY = '2024-07-01';
const address = (id: string, n: number): string => `https://example.com/${id}/#action-${n}`;
const actionLog = (...texts: readonly string[]) =>
  actionLogOf(
    archiveOf(
      incident('a', '2024-01-01', {
        title: 'Shop, "slow"; again',
        actions: texts.map((text, i) => action(i + 1, 'open | 2024-02-01 | - | web', { do: text })),
      }),
    ),
    TODAY,
  );

describe('the table', () => {
  const cells = (text: string): string => actionsCsv(actionLog(text), address).split('\r\n')[1]!;

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '＝1+1', "\t=cmd|' /C calc'!A0"])(
    'a spreadsheet shows %j as text instead of running it',
    (text) => {
      expect(cells(text)).toMatch(/^overdue,"?'/);
    },
  );
  test('where a table is cut at semicolons, no half of a text is a cell of its own', () => {
    expect(cells('Add a;=1+1')).toContain('overdue,"Add a;=1+1",');
  });
  test('quotes, commas and line breaks stay within their cell', () => {
    expect(cells('Add a, b')).toContain('overdue,"Add a, b",prevent,web,');
    expect(cells('x')).toContain('"Shop, ""slow""; again"');
  });
  test('a row has all that is known, a link of the site with its whole address', () => {
    const [head, ...rows] = actionsCsv(
      actionLogOf(
        archiveOf(
          incident('a', '2024-01-01', {
            published: '2024-01-09',
            actions: [
              action(1, 'done | 2024-02-01 | 2024-02-11 | web', {
                priority: 'high',
                ticket: '/postmortems/b/',
              }),
              action(2, 'open', { ticket: 'https://tickets.example/7' }),
              action(3, 'open'),
            ],
          }),
        ),
        TODAY,
      ),
      address,
    ).split('\r\n');
    expect(head).toBe('state,action,kind,owner,priority,status,due,completed,promised,days late,report,report title,address,ticket'); // prettier-ignore
    expect(rows).toEqual([
      'open,Do the 2th thing.,prevent,,,open,,,2024-01-09,,a,Checkout returned errors,https://example.com/a/#action-2,https://tickets.example/7',
      'open,Do the 3th thing.,prevent,,,open,,,2024-01-09,,a,Checkout returned errors,https://example.com/a/#action-3,',
      'done,Do the 1th thing.,prevent,web,high,done,2024-02-01,2024-02-11,2024-01-09,10,a,Checkout returned errors,https://example.com/a/#action-1,https://postmortems.example.com/postmortems/b/',
      '',
    ]);
  });
  test('lines end as RFC 4180 says, and there is a head', () => {
    const csv = actionsCsv(actionLog('x'), address);
    expect(csv.startsWith('state,action,kind,owner,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });
});

describe('the calendar', () => {
  const calendar = (text: string): string =>
    actionsIcs(actionLog(text), {
      name: 'Archive',
      host: 'example.com',
      today: TODAY,
      addressOf: address,
      ownerName: (id) => `Team ${id}`,
    });

  test('an action is a day, until the day after, under an id that lasts', () => {
    const lines = calendar('Add a probe').split('\r\n');
    expect(lines).toContain('UID:a-action-1@example.com');
    expect(lines).toContain('DTSTART;VALUE=DATE:20240201');
    expect(lines).toContain('DTEND;VALUE=DATE:20240202');
    expect(lines).toContain('SUMMARY:Overdue: Add a probe (Team web)');
  });
  test('what has a meaning in a calendar is escaped', () => {
    expect(calendar('One; two, three \\\\ four')).toContain('One\\; two\\, three \\\\ four');
  });
  test('no line is longer than 75 octets, and unfolding gives the text back', () => {
    const text = `${'Prüfe den Überlauf – 負荷分散 '.repeat(8)}Ende`;
    const ics = calendar(text);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n ', '')).toContain(`SUMMARY:Overdue: ${text} (Team web)`);
  });
  test('finished actions and those without a day are left out', () => {
    const done = actionLogOf(
      archiveOf(
        incident('a', '2024-01-01', {
          actions: [
            action(1, 'done | 2024-02-01'),
            action(2, 'open'),
            action(3, 'dropped | 2024-02-01'),
          ],
        }),
      ),
      TODAY,
    );
    const options = { name: 'A', host: 'h', today: TODAY, addressOf: address, ownerName: String };
    expect(actionsIcs(done, options)).not.toContain('VEVENT');
  });
});

test('the document counts and lists every action with its addresses', () => {
  const document = actionsDocument(actionLog('Add a **probe**'), TODAY);
  expect(actionsDocumentSchema.parse(document)).toEqual(document);
  expect(document).toMatchObject({
    version: 1,
    date: TODAY,
    counts: { overdue: 1, open: 0, done: 0, dropped: 0 },
    actions: [
      {
        url: expect.stringMatching(/^https:.*\/a\/#action-1$/) as string,
        action: 'Add a probe',
        state: 'overdue',
        daysLate: 151,
        report: { id: 'a', title: 'Shop, "slow"; again' },
      },
    ],
  });
});
