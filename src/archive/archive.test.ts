import { expect, test } from 'vitest';
import { action, incident, FIXTURE_VOCABULARIES } from './fixture.ts';
import { countReports, makeArchive, newestFirst, repeatsOf, yearOf } from './archive.ts';
import type { Report } from '../report/report.ts';

const link = { label: 'Chat', url: 'https://chat.example/1' };
const whole = incident('a', '2024-01-01', {
  visibility: 'public',
  authors: ['Ada'],
  links: [link],
  events: ['2024-01-01 12:04 | detection | An alert.'],
  actions: [action(1, 'open', { ticket: 'https://tickets.example/1' })],
});
const reports = [
  { ...whole, timeline: whole.timeline.map((event) => ({ ...event, link: link.url })) },
  incident('b', '2024-02-01'),
  incident('c', '2024-03-01', { visibility: 'public', status: 'draft' }),
];
const made = (audience: 'public' | 'internal', drafts: boolean): readonly Report[] =>
  makeArchive(reports, FIXTURE_VOCABULARIES, { audience, drafts }).reports;

test('the public reads public reports, without authors, tickets and internal links', () => {
  const [shown, ...others] = made('public', false);
  expect(others).toEqual([]);
  expect(shown).toMatchObject({
    id: 'a',
    authors: [],
    links: [],
    actions: [{ n: 1, ticket: null }],
    timeline: [{ text: 'An alert.', link: null }],
  });
});

test('the company reads all of them as they are, the newest first, drafts where they are wanted', () => {
  expect(made('internal', true).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(made('internal', true).at(-1)).toEqual(reports[0]);
  expect(made('internal', false).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(made('public', true).map(({ id }) => id)).toEqual(['c', 'a']);
});

test('of a report those that repeat it, in the order in which they are given', () => {
  const given = ['x', 'y'].map((id) => incident(id, '2024-01-01', { repeats: ['a'] }));
  expect([...repeatsOf(given)].map(([id, later]) => [id, later.map((one) => one.id)])).toEqual([
    ['a', ['x', 'y']],
  ]);
});

test('those without a day come last, by id', () => {
  const some = [
    incident('z', null),
    incident('y', null),
    incident('x', '2023-01-01'),
    incident('w', '2024-01-01'),
    incident('v', '2024-01-01'),
  ];
  expect(some.toSorted(newestFirst).map(({ id }) => id)).toEqual(['v', 'w', 'x', 'y', 'z']);
  expect(
    some
      .toReversed()
      .toSorted(newestFirst)
      .map(({ id }) => id),
  ).toEqual([...'vwxyz']);
  expect(newestFirst(some[0]!, some[0]!)).toBe(0);
  expect([some[0]!, some[2]!].map(yearOf)).toEqual([null, '2023']);
});

test('what a build leaves out is counted by the law that leaves it out', () => {
  const of = (status: Report['status'], visibility: Report['visibility']) => ({ status, visibility }) as Report; // prettier-ignore
  const all = [of('published', 'public'), of('draft', 'public'), of('in-review', 'internal'), of('published', 'internal')]; // prettier-ignore
  expect(countReports(all, { audience: 'internal', drafts: false })).toEqual({ shown: 2, drafts: 2, internal: 0 }); // prettier-ignore
  expect(countReports(all, { audience: 'public', drafts: false })).toEqual({ shown: 1, drafts: 1, internal: 2 }); // prettier-ignore
  expect(countReports(all, { audience: 'internal', drafts: true })).toEqual({ shown: 4, drafts: 0, internal: 0 }); // prettier-ignore
});
