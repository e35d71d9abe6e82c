import { expect, test } from 'vitest';
import { entriesOf } from '../archive/actions.ts';
import { startOf, yearOf } from '../archive/archive.ts';
import { action } from '../archive/fixture.ts';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES as vocabularies } from '../report/vocabulary.ts';
import { badgeOf } from './badge.ts';
import { cardStripOf } from './card/strip.ts';
import { latestFirst } from './dates.ts';
import { factsOf } from './facts.ts';
import { toCalendar } from './feed/calendar.ts';

/** Nobody recorded when users were hit; what was done about it stands in the timeline. */
const untold = reportOf({
  id: 'untold',
  from: '2024-03-01 10:00',
  to: null,
  started: false,
  events: ['2024-03-01 10:00 | detection', '2024-03-01 11:00 .. 2024-03-04 09:00 | recovery'],
  actions: [action(1, 'open | 2024-05-01 | - | -')],
});

test('a picture that draws a report and the words about it name the same day', () => {
  expect(cardStripOf(untold)?.scale).toBe('1–4 March 2024, UTC');
  expect(factsOf(untold, vocabularies).day).toBe('1 March 2024');
  expect(yearOf(untold)).toBe('2024');
  expect(startOf(untold)).toBe(Date.UTC(2024, 2, 1, 10));
  expect(toCalendar([untold], { archive: 'A', vocabularies })).toContain(
    'DTSTART:20240301T100000Z',
  );
  expect(badgeOf([untold], { label: 'last incident', today: '2024-03-05' })).toContain('1 day ago');
});

test('the day from which promises hold is the day by which feeds sort', () => {
  expect(entriesOf(untold, '2024-06-01')[0]?.promised).toBe('2024-03-04');
  const between = { ...untold, id: 'between', published: '2024-03-03' };
  expect(latestFirst([between, untold]).map(({ id }) => id)).toEqual(['untold', 'between']);
});
