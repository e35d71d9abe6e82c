import { describe, expect, test } from 'vitest';
import type { Report } from '../report/report.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive } from './archive.ts';
import { actionLogOf } from './actions.ts';
import { attentionOf } from './attention.ts';
import { periodDigest, previous, reviewPeriods } from './digest.ts';
import { action, archiveOf, incident, statedFor } from './fixture.ts';
import { findRecurrences } from './recurrence.ts';

const TODAY = '2024-07-01';
const cause = { services: ['shop'], rootCauses: ['one-target'] };
const archive = archiveOf(
  incident('a', '2023-05-10', { ...cause, actions: [action(1, 'done | 2023-06-01 | 2024-02-01')] }),
  incident('b', '2024-01-10', {
    ...cause,
    severity: 'sev1',
    detectedBy: 'alert',
    to: '2024-01-10 14:00',
    events: ['2024-01-10 12:04 | detection | An alert.'],
    actions: [action(1, 'open | 2024-02-01 | - | web')],
  }),
  incident('c', '2024-06-20', { ...cause, to: null }),
  incident('d', '2024-02-01', {
    detectedBy: 'customer',
    events: ['2024-02-01 12:01 | detection | A call.'],
  }),
  incident('e', null, cause),
);
const sources = {
  archive,
  recurrences: findRecurrences(archive, TODAY),
  actionLog: actionLogOf(archive, TODAY),
};

describe('a review', () => {
  const year = () => periodDigest('2024', sources);

  test('holds the reports of its period, and those of the one before for comparison', () => {
    expect(year().ids).toEqual(['c', 'd', 'b']);
    expect(year().before).toEqual(['a']);
    expect(periodDigest('2023', sources).before).toBeNull();
    expect(periodDigest('2024-Q1', sources).ids).toEqual(['d', 'b']);
    expect(periodDigest('2024-Q1', sources).before).toEqual([]);
  });

  test('tells each repeat once, with the chain that it belongs to', () => {
    expect(
      year().repeated.map(({ chain, occurrences }) => [chain.key, occurrences.map(({ id }) => id)]),
    ).toEqual([['cause/one-target/shop', ['b', 'c']]]);
  });

  test('tells what was promised in the period, and what was finished in it', () => {
    expect(year().promised.map(({ id, n, state }) => `${id}${n} ${state}`)).toEqual(['b1 overdue']);
    expect(year().finished.map(({ id, n }) => `${id}${n}`)).toEqual(['a1']);
  });

  test('knows of what is done on a day that nobody wrote down, in the period in which it was promised', () => {
    const archive = archiveOf(
      incident('a', '2023-05-10', {
        actions: [
          action(1, 'done'),
          action(2, 'done | 2023-06-01 | 2023-06-02'),
          action(3, 'open'),
        ],
      }),
      incident('b', '2024-05-10'),
    );
    const own = { archive, recurrences: findRecurrences(archive, TODAY), actionLog: actionLogOf(archive, TODAY) }; // prettier-ignore
    const of = (period: string) => periodDigest(period, own).finishedSomeDay.map(({ n }) => n);
    expect([of('2023'), of('2023-Q2'), of('2024')]).toEqual([[1], [1], []]);
    expect(periodDigest('2023', own).finished.map(({ n }) => n)).toEqual([2]);
  });

  test('counts every cause: those that name a failure, and beside them what is left out', () => {
    expect(year().causes.map(({ key, ids }) => [key, ids])).toEqual([['one-target', ['c', 'b']]]);
    expect(year().broadCauses.map(({ key, ids }) => [key, ids])).toEqual([['unknown', ['d']]]);
  });

  test('names no worst of a few, and what lasted nobody knows how long', () => {
    expect(year().worst).toEqual([]);
    expect(year().unknownDuration).toEqual(['c']);
  });

  test('knows which periods there are, and which one comes before', () => {
    expect(reviewPeriods(archive)).toEqual({
      years: ['2024', '2023'],
      quarters: ['2024-Q2', '2024-Q1', '2023-Q2'],
    });
    expect([previous('2024'), previous('2024-Q1'), previous('2024-Q3')]).toEqual([
      '2023',
      '2023-Q4',
      '2024-Q2',
    ]);
  });
});

test('severities are told by their rank in the vocabulary, those that it does not know by id', () => {
  const severities = makeVocabulary('severities', [
    { id: 'total', synonyms: [] },
    { id: 'half', synonyms: [] },
  ]);
  const some = ['zzz', 'half', 'aaa', 'total', 'half', 'half'].map((severity, i) =>
    incident(`r${i}`, '2024-01-01', { severity }),
  );
  const ranked = makeArchive(
    some,
    { ...EMPTY_VOCABULARIES, severities },
    { audience: 'internal', drafts: true },
  );
  const found = periodDigest('2024', {
    archive: ranked,
    recurrences: findRecurrences(ranked, TODAY),
    actionLog: [],
  });
  expect(found.severities.map(({ key }) => key)).toEqual(['total', 'half', 'aaa', 'zzz']);
  expect(found.worst.map(({ id }) => id)).toEqual(['r3', 'r1', 'r4', 'r5', 'r0']);
});

test('what nothing is known of is neither the worst nor a service that was hit', () => {
  const digestWith = (...known: readonly Report[]) => {
    const unknown = ['u', 'v', 'w', 'x', 'y'].map((id) =>
      incident(id, '2024-01-03', { severity: 'unknown', services: ['unknown'], to: null }),
    );
    const read = archiveOf(...unknown, ...known);
    return periodDigest('2024', {
      archive: read,
      recurrences: findRecurrences(read, TODAY),
      actionLog: [],
    });
  };
  const placed = incident('p', '2024-01-01', { severity: 'sev1', services: ['shop'], to: null });
  const timed = incident('t', '2024-01-02', { severity: 'unknown', services: ['shop'] });
  expect(digestWith(placed, timed).worst.map(({ id, length }) => [id, length.ms])).toEqual([
    ['p', null],
    ['t', 3_600_000],
  ]);
  expect(digestWith(placed, timed).services.map(({ key }) => key)).toEqual(['shop']);
  expect(digestWith(timed).worst).toEqual([]);
  // What is only stated stands where its length belongs, and is no measure.
  const stated = statedFor(
    'two hours',
    incident('s', '2024-01-04', { severity: 'unknown', to: null }),
  );
  expect(digestWith(timed, stated).worst.map(({ id, length }) => [id, length.ms])).toEqual([
    ['s', null],
    ['t', 3_600_000],
  ]);
});

describe('what a review counts', () => {
  const at = (id: string, day: string, rest: Parameters<typeof incident>[2], minutes = 60) =>
    incident(id, day, {
      ...rest,
      to: `${day} ${minutes === 60 ? '13:00' : `12:${minutes}`}`,
      events: [`${day} 12:0${id.length} | detection | Seen.`],
    });
  const some = archiveOf(
    at('a', '2024-01-01', { severity: 'sev3', services: ['shop', 'mail'], trigger: 'deploy' }, 10),
    at('bb', '2024-01-02', { severity: 'sev1', services: ['mail'], detectedBy: 'monitoring' }, 20),
    at('cc', '2024-01-03', { severity: 'sev1', trigger: 'deploy', detectedBy: 'alert' }, 20),
    at('ddd', '2024-01-04', { severity: 'sev2', trigger: 'load', detectedBy: 'alert' }, 30),
    at('e', '2024-01-05', { severity: 'sev2', detectedBy: 'customer' }, 40),
    at('ffff', '2024-01-06', { severity: 'sev2', detectedBy: 'alert' }, 50),
    at('g', '2024-01-07', { severity: 'sev2', detectedBy: 'alert' }),
    at('hhhhh', '2024-01-08', { severity: 'sev2', detectedBy: 'alert' }, 15),
  );
  const review = () =>
    periodDigest('2024', {
      archive: some,
      recurrences: findRecurrences(some, TODAY),
      actionLog: actionLogOf(some, TODAY),
    });
  const bins = (list: ReturnType<typeof review>['services']) =>
    list.map(({ key, ids }) => [key, ids.length]);

  test('severities, services and triggers; what is not recorded is no trigger', () => {
    expect(bins(review().severities)).toEqual([
      ['sev1', 2],
      ['sev2', 5],
      ['sev3', 1],
    ]);
    expect(bins(review().services).slice(0, 2)).toEqual([
      ['checkout', 6],
      ['mail', 2],
    ]);
    expect(bins(review().triggers)).toEqual([
      ['deploy', 2],
      ['load', 1],
    ]);
    expect(review().worst.map(({ id }) => id)).toEqual(['bb', 'cc', 'g', 'ffff', 'e']);
    expect(review().worst[0]?.length.ms).toBe(20 * 60_000);
  });

  test('all of the time', () => {
    expect(review().durations).toHaveLength(8);
    expect(review().impactMs).toBe((10 + 20 + 20 + 30 + 40 + 50 + 60 + 15) * 60_000);
  });
});

describe('attention', () => {
  test('goes to a failure that struck again while a promise was open, and to what is overdue', () => {
    expect(
      attentionOf(sources).map((one) =>
        one.kind === 'overdue'
          ? [one.kind, one.owners.map(({ key }) => key), one.ids]
          : [one.kind, one.chain.key, one.ids, one.open.map(({ id }) => id), one.recent],
      ),
    ).toEqual([
      ['recurred', 'cause/one-target/shop', ['a', 'b', 'c', 'e'], ['b'], 2],
      ['overdue', ['web'], ['b']],
    ]);
  });

  test('leaves alone what has been quiet for a year(), unless it left something undone', () => {
    const at = (status: string) => {
      const old = archiveOf(
        incident('a', '2020-01-01', { ...cause, actions: [action(1, status)] }),
        incident('b', '2021-01-01', cause),
      );
      return attentionOf({
        archive: old,
        recurrences: findRecurrences(old, TODAY),
        actionLog: actionLogOf(old, TODAY),
      });
    };
    expect(at('done | - | 2022-01-01')).toEqual([]);
    expect(at('dropped')).toEqual([]);
    expect(at('open')).toMatchObject([{ kind: 'recurred', stillOpen: [{ id: 'a', n: 1 }] }]);
  });

  test('weighs what is overdue by how much of it is urgent, up to four', () => {
    const score = (urgent: number, rest: number) => {
      const late = Array.from({ length: urgent + rest }, (_, i) =>
        action(i + 1, 'open | 2024-01-01', { priority: i < urgent ? 'high' : 'low' }),
      );
      const one = archiveOf(incident('a', '2023-05-10', { actions: late }));
      const actionLog = actionLogOf(one, TODAY);
      return attentionOf({ archive: one, recurrences: findRecurrences(one, TODAY), actionLog })[0]
        ?.score;
    };
    expect([score(0, 4), score(1, 3), score(3, 1), score(8, 0)]).toEqual([10, 11, 13, 15]);
  });

  test('comes by weight; of equals by what it is about', () => {
    const chains = (...names: readonly string[]) => {
      const one = archiveOf(
        ...names.flatMap((service) => [
          incident(`${service}1`, '2024-01-01', { ...cause, services: [service] }),
          incident(`${service}2`, '2024-03-01', { ...cause, services: [service] }),
        ]),
        incident('x', '2024-05-01', { ...cause, services: ['mail'] }),
      );
      const actionLog = actionLogOf(one, TODAY);
      return attentionOf({ archive: one, recurrences: findRecurrences(one, TODAY), actionLog }).map(
        (item) => (item.kind === 'overdue' ? item.kind : item.chain.key),
      );
    };
    expect(chains('web', 'mail', 'shop')).toEqual([
      'cause/one-target/mail',
      'cause/one-target/shop',
      'cause/one-target/web',
    ]);
  });
});
