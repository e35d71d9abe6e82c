import { expect, test } from 'vitest';
import { archiveOf, incident } from './fixture.ts';
import { findRecurrences } from './recurrence.ts';
import { otherStrikes } from './strikes.ts';

const cause = { rootCauses: ['one-target'], services: ['shop'] };
const archive = archiveOf(
  incident('first', '2022-01-10', cause),
  incident('second', '2023-01-10', cause),
  incident('third', '2024-01-10', { ...cause, repeats: ['elsewhere', 'no-day'] }),
  incident('elsewhere', '2021-05-01', { rootCauses: ['no-headroom'], services: ['mail'] }),
  incident('other-service', '2023-06-01', { rootCauses: ['one-target'], services: ['mail'] }),
  incident('no-day', null, cause),
);
const { of } = findRecurrences(archive, '2025-01-01');
const strikes = (id: string) => {
  const { earlier, later, undated } = otherStrikes(archive.byId.get(id)!, archive, of.get(id)?.[0]);
  return [earlier, later, undated].map((list) => list.map((report) => report.id).join(' '));
};

test('a report in the middle of a chain knows what struck before it and since', () => {
  expect(strikes('second')).toEqual(['first', 'third', 'no-day']);
});

test('what a report calls a repeat is earlier, in whatever chain and without a day', () => {
  expect(strikes('third')).toEqual(['no-day elsewhere first second', '', '']);
  // In one declared chain with it, but on which side is not known.
  expect(strikes('elsewhere')).toEqual(['', 'third', 'no-day']);
});

test('a report without a day knows the chain, not its place in it, but for what was declared', () => {
  expect(strikes('no-day')).toEqual(['', 'third', 'first second']);
});

test('the same cause on another service is not the same failure', () => {
  expect(strikes('other-service')).toEqual(['', '', '']);
});
