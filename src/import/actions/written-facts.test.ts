import { describe, expect, test } from 'vitest';
import type { DayOptions } from './written-facts.ts';
import { dayIn, writtenFacts } from './written-facts.ts';

const near = { year: 2024, month: 3, day: 5 };
const options = (more: Partial<DayOptions> = {}): DayOptions => ({
  order: null,
  loose: false,
  near,
  ...more,
});

describe('the day of a cell', () => {
  test.each([
    ['2024-04-01', '2024-04-01'],
    ['by 1 April', '2024-04-01'],
    ['~~2024-04-01~~ 2024-05-01', '2024-05-01'],
    ['30/4', '2024-04-30'],
    ['4/30', '2024-04-30'],
    ['30.4.', '2024-04-30'],
    // Without a year: the next one after the incident, the day itself among them.
    ['28/2', '2025-02-28'],
    ['4 March', '2025-03-04'],
    ['5 March', '2024-03-05'],
    ['end of April', '2024-04-30'],
    ['end of February', '2025-02-28'],
    ['end of March', '2024-03-31'],
    ['Ende Juni 2025', '2025-06-30'],
    ['5月末', '2024-05-31'],
    ["d'ici la fin du mois de juin", '2024-06-30'],
    ['a finales de abril', '2024-04-30'],
    ['second quarter', '2024-06-30'],
    ['last quarter', '2024-12-31'],
    ['viertes Quartal', '2024-12-31'],
    ['drittes Quartal 2025', '2025-09-30'],
    ['premier trimestre', '2024-03-31'],
    ['tercer trimestre de 2025', '2025-09-30'],
    ['terceiro trimestre', '2024-09-30'],
    ['2025年2月末', '2025-02-28'],
    ['06/2025', '2025-06-30'],
    ['13/2025', null],
    ['13月末', null],
    // Read both ways, one lies before the incident.
    ['12/2/2024', '2024-12-02'],
    ['10/11/2024', null],
    ['31/31', null],
    ['soon', null],
    ['', null],
  ])('%j is %j', (cell, day) => {
    expect(dayIn(cell, options())?.day ?? null).toBe(day);
  });

  test.each([
    ['mdy', '5/4', '2024-05-04'],
    ['dmy', '5/4', '2024-04-05'],
    // Both lie soon after the incident.
    [null, '5/4', null],
    // One of both lies soon after it.
    [null, '12/4', '2024-04-12'],
    ['mdy', '30/4', null],
    ['dmy', '4/30', null],
  ] as const)('by the order %j, %j is %j', (order, cell, day) => {
    expect(dayIn(cell, options({ order }))?.day ?? null).toBe(day);
  });

  test('a day without a year is unknown where no incident has a day', () => {
    for (const cell of ['30/4', '1 April', 'end of April', '5月末'])
      expect(dayIn(cell, options({ near: null }))).toBeNull();
    expect(dayIn('end of April 2024', options({ near: null }))?.day).toBe('2024-04-30');
  });

  test.each([
    ['2024-04-01', null],
    ['30/4', /year is not written/],
    ['end of April', /year is not written/],
    ['1 April', /year is not written/],
    ['end of April 2024', null],
    ['1 April 2024', null],
    ['12/2/2024', /the other day lies before the incident/],
  ])('the guess in %j is told', (cell, guess) => {
    const told = dayIn(cell, options())?.guess ?? null;
    if (guess === null) expect(told).toBeNull();
    else expect(told).toMatch(guess);
  });
});

describe('facts beside a sentence', () => {
  test.each([
    ['Check the disks (due 2024-04-01)', '2024-04-01', null],
    ['Check the disks, due by: 1 April', '2024-04-01', null],
    ['Check the disks - 2024-04-01', '2024-04-01', null],
    ['Check the disks [2024-04-01]', '2024-04-01', null],
    ['Check the disks (2024-04-01, Kim)', '2024-04-01', null],
    ['Check the disks | 2024-04-01 | Kim', '2024-04-01', null],
    ['ディスクを確認する（12月10日まで）', '2024-12-10', null],
    ['ディスクを確認する、2025年1月10日まで', '2025-01-10', null],
    ['Check the disks on 22 April', '2024-04-22', null],
    ['Check the disks, completed 2024-04-01', null, '2024-04-01'],
    ['Check the disks, done on 2024-04-01, due 2024-04-10', '2024-04-10', '2024-04-01'],
    // Days of the story, and what is taken back.
    ['Tell what happened on 22 April', null, null],
    ['Check the disks of 5 March', null, null],
    ['Check the disks from 2024-04-01', null, null],
    ['Check the disks on 22 December', null, null],
    ['Check the disks (~~due 2024-04-01~~)', null, null],
    ['Check the 2024-04-01 disks', null, null],
  ])('%s', (text, due, completed) => {
    const facts = writtenFacts(text, options());
    expect([facts.due?.day ?? null, facts.completed?.day ?? null]).toEqual([due, completed]);
  });
});

describe('a day or a quarter that closes a sentence', () => {
  test.each([
    ['Review limits (Network, third quarter)', '2024-09-30'],
    ['Install it in the second quarter', '2024-06-30'],
    ['Install it in the second quarter (Network)', '2024-06-30'],
    ['Prüfen (Netz, im zweiten Quartal)', '2024-06-30'],
    ['Rever os limites (Redes, no segundo trimestre)', '2024-06-30'],
    ['導入する(4月末予定)', '2024-04-30'],
    ['見直す(第2四半期予定)', '2024-06-30'],
    // What it is about, and what is past.
    ['Plan the second quarter with finance', null],
    ['Tell what went wrong in the second quarter', null],
    ['A limit of its own (August 2024)', null],
  ])('%s: %s', (text, day) => {
    expect(writtenFacts(text, options()).due?.day ?? null).toBe(day);
  });

  test.each([
    ['Rows are counted – done, 6 May', '2024-05-06'],
    ['Recuento de filas. Hecho (06/05/2024)', '2024-05-06'],
    ['Zeilen geprüft: erledigt, 06.05.2024', '2024-05-06'],
    ['Watch that it is done, 6 May', null],
  ])('done on a day: %s', (text, day) => {
    const { completed, due } = writtenFacts(text, options({ order: 'dmy' }));
    expect(completed?.day ?? null).toBe(day);
    expect(due?.day ?? null).toBe(day === null ? '2024-05-06' : null);
  });
});

test.each([
  ['Enlarge the disk. Already done (Marta, 8 May 2024)', null, '2024-05-08'],
  ['Ampliar el disco. **Ya hecho** (Marta, 8 de mayo)', null, '2024-05-08'],
  ['Move the queue (cancelled on 2024-06-10)', null, null],
  ['Check the limits (Ana, 06/2024)', '2024-06-30', null],
  ['Revisar los límites (Ana, junio de 2024)', null, null],
  // A month elsewhere may name the thing.
  ['Read the report of June 2024 (Ana)', null, null],
])('%s', (text, due, completed) => {
  const found = writtenFacts(text, options());
  expect([found.due?.day ?? null, found.completed?.day ?? null]).toEqual([due, completed]);
});
