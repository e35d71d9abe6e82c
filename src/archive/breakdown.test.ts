import { expect, test } from 'vitest';
import { actionLogOf } from './actions.ts';
import { action, archiveOf, incident } from './fixture.ts';
import { breakdownAnchor, breakdownPages } from './breakdown.ts';

const archive = archiveOf(
  incident('a', '2024-02-05', { actions: [action(1, 'open'), action(2, 'done')] }),
  incident('b', '2024-02-12', { to: null }),
  incident('c', '2023-05-01'),
  incident('d', null),
);
const actionLog = actionLogOf(archive, '2024-07-01');
const breakdown = breakdownPages({ reports: archive.reports, actionLog }, archive.vocabularies);
const rows = (anchor: string): string[] => {
  const sections = breakdown.pages.flat();
  const found =
    sections.find(({ key }) => key === anchor)?.groups ??
    sections.flatMap(({ groups }) => groups).filter(({ key }) => key === anchor);
  return found.flatMap(({ items }) =>
    items.map(({ id, action: n }) => (n === undefined ? id : `${id}#${n}`)),
  );
};

test('every number of a breakdown has an anchor with exactly what it counts', () => {
  expect(rows(breakdownAnchor('severities', 'all', 'sev2'))).toEqual(['b', 'a', 'c', 'd']);
  expect(rows(breakdownAnchor('time-to-resolve', '2024', 'known'))).toEqual(['a']);
  expect(rows(breakdownAnchor('time-to-resolve', '2024', 'not-recorded'))).toEqual(['b']);
  expect(rows(breakdownAnchor('time-to-resolve', 'all', 'known')).toSorted()).toEqual([
    'a',
    'c',
    'd',
  ]);
  expect(rows(breakdownAnchor('actions', '2024', 'open'))).toEqual(['a#1']);
  expect(rows(breakdownAnchor('actions', '2024', ''))).toEqual(['a#2', 'a#1']);
});

test('an anchor stands once', () => {
  const keys = breakdown.pages
    .flat()
    .flatMap(({ key, groups }) => [key, ...groups.map((group) => group.key)])
    .filter((key) => key !== null);
  expect(new Set(keys).size).toBe(keys.length);
});
