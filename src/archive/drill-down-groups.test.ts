import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive } from './archive.ts';
import { actionLogOf } from './actions.ts';
import { periodDigest } from './digest.ts';
import { findRecurrences } from './recurrence.ts';
import { fulfilmentGroups, phaseGroups, reviewGroups, spreadGroups } from './drill-down-groups.ts';
import { groupTitle } from '../sentences/drill-down.ts';
import { action, archiveOf, incident } from './fixture.ts';
import { spreadOf } from './trends.ts';

test('every fate of an action has its group; those that are not finished stand together', () => {
  const actionLog = actionLogOf(
    archiveOf(
      incident('a', '2024-06-20', {
        actions: [
          action(1, 'open | 2024-08-01'),
          action(2, 'open | 2024-06-25'),
          action(3, 'done | 2024-06-25 | 2024-06-24'),
          action(4, 'dropped'),
        ],
      }),
    ),
    '2024-07-01',
  );
  const unfinished = { key: 'unfinished', title: { says: 'unfinished' } };
  const named = Object.fromEntries(fulfilmentGroups(actionLog).map((one) => [one.key, one]));
  expect(named['open']).toEqual({
    key: 'open',
    title: { says: 'promised', fulfilment: 'open' },
    items: [{ id: 'a', action: 1 }],
    section: unfinished,
  });
  expect(named['overdue']).toMatchObject({
    title: { says: 'promised', fulfilment: 'overdue' },
    items: [{ id: 'a', action: 2 }],
    section: unfinished,
  });
  expect(named['in-time']).toEqual({
    key: 'in-time',
    title: { says: 'promised', fulfilment: 'in-time' },
    items: [{ id: 'a', action: 3 }],
  });
  expect(named['late']?.items).toEqual([]);
});

test('phases are those of incidents whose start and end are known, the longest first', () => {
  const seen = (id: string, minute: string) =>
    incident(id, '2024-01-01', { events: [`2024-01-01 12:${minute} | detection | Seen.`] });
  const [undetected, ...rest] = phaseGroups([
    seen('a', '10'),
    seen('b', '20'),
    seen('c', '20'),
    incident('d', '2024-01-01', { to: null }),
  ]);
  expect(undetected?.items).toEqual([
    { id: 'b', ms: 1_200_000 },
    { id: 'c', ms: 1_200_000 },
    { id: 'a', ms: 600_000 },
  ]);
  expect(rest.at(-1)).toEqual({
    key: 'not-counted',
    title: { says: 'no-start-or-end' },
    items: [{ id: 'd' }],
  });
});

test('durations stand by quarter from the first on, the longest first, whatever the order of the reports', () => {
  const lasts = (id: string, day: string, to: string) => incident(id, day, { to: `${day} ${to}` });
  const spread = spreadOf(
    [
      lasts('d', '2024-11-02', '13:00'),
      lasts('b', '2024-02-01', '12:20'),
      lasts('c', '2024-05-01', '12:30'),
      lasts('a', '2024-03-30', '12:40'),
      incident('e', '2024-01-01', { to: null }),
    ],
    'impactTime',
  );
  expect(
    spreadGroups(spread, false).map(({ key, items }) => [key, items.map(({ id }) => id)]),
  ).toEqual([
    ['q1', ['a', 'b']],
    ['q2', ['c']],
    ['q4', ['d']],
    ['not-recorded', ['e']],
  ]);
});

test('a review leads to what is behind each of its numbers', () => {
  const TODAY = '2024-07-01';
  const same = { services: ['shop'], rootCauses: ['one-target'] };
  const archive = archiveOf(
    incident('a', '2024-01-01', { ...same, actions: [action(1, 'done | - | 2024-03-01')] }),
    incident('b', '2024-02-01', { ...same, actions: [action(1, 'open')] }),
    incident('c', '2024-03-01', { to: null }),
  );
  const digest = periodDigest('2024', {
    archive,
    recurrences: findRecurrences(archive, TODAY),
    actionLog: actionLogOf(archive, TODAY),
  });
  const groups = reviewGroups(archive, digest).filter(({ items }) => items.length > 0);
  expect(groups.map(({ key, title, items }) => [key, groupTitle(title), items])).toEqual([
    ['sev2', 'Sev2', [{ id: 'c' }, { id: 'b' }, { id: 'a' }]],
    ['service-shop', 'Shop', [{ id: 'b' }, { id: 'a' }]],
    ['service-checkout', 'Checkout', [{ id: 'c' }]],
    ['cause-one-target', 'One target in the pool', [{ id: 'b' }, { id: 'a' }]],
    ['cause-unknown', 'Root cause not recorded', [{ id: 'c' }]],
    [
      'impact',
      'Impact time',
      [
        { id: 'a', ms: 3_600_000 },
        { id: 'b', ms: 3_600_000 },
      ],
    ],
    ['no-time', 'Impact time not recorded', [{ id: 'c' }]],
    ['repeats', 'Repeats', [{ id: 'b' }]],
    ['done', 'Promised: done, dates not recorded', [{ id: 'a', action: 1 }]],
    ['open', 'Promised: open', [{ id: 'b', action: 1 }]],
    ['finished', 'Actions closed in 2024', [{ id: 'a', action: 1 }]],
  ]);
});

test('a review leads to three services, three causes and three broad causes', () => {
  const ids = (of: string) => [1, 2, 3, 4].map((n) => `${of}-${n}`);
  const entry = (id: string, category?: string) => ({ id, synonyms: [], ...(category && { category }) }); // prettier-ignore
  const [first] = ids('broad');
  const all = { services: ids('service'), rootCauses: [...ids('broad'), ...ids('narrow')] };
  const archive = makeArchive(
    [incident('a', '2024-01-01', all), incident('b', '2024-01-02', all)],
    {
      ...EMPTY_VOCABULARIES,
      rootCauses: makeVocabulary('rootCauses', [
        ...ids('broad').map((id) => entry(id)),
        // Each of the broad ones has a cause below it, so it is a category.
        ...ids('narrow').map((id) => entry(id, first)),
        ...ids('broad').map((id) => entry(`${id}-below`, id)),
      ]),
    },
    { audience: 'internal', drafts: true },
  );
  const digest = periodDigest('2024', {
    archive,
    recurrences: findRecurrences(archive, '2024-07-01'),
    actionLog: [],
  });
  const keys = reviewGroups(archive, digest).map(({ key }) => key);
  expect(keys.filter((key) => /^(?:service|cause)-/.test(key))).toEqual([
    ...['service-service-1', 'service-service-2', 'service-service-3'],
    ...['cause-narrow-1', 'cause-narrow-2', 'cause-narrow-3'],
    ...['cause-broad-1', 'cause-broad-2', 'cause-broad-3'],
  ]);
});
