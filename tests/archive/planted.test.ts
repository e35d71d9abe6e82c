// What was planted in a thousand reports is found, and nothing else is claimed.
import { beforeAll, describe, expect, test } from 'vitest';
import { byState, actionLogOf } from '../../src/archive/actions.ts';
import { makeArchive } from '../../src/archive/archive.ts';
import { attentionOf } from '../../src/archive/attention.ts';
import { isSpecificCause } from '../../src/archive/causes.ts';
import { formatMonth } from '../../src/report/format.ts';
import { periodDigest, reviewPeriods } from '../../src/archive/digest.ts';
import { drillDownPages, pageOfGroup } from '../../src/archive/drill-down.ts';
import { ROWS_ON_PAGE } from '../../src/archive/drill-down-pages.ts';
import { fulfilmentOverTime } from '../../src/archive/fulfilment.ts';
import { actionsBefore, findRecurrences } from '../../src/archive/recurrence.ts';
import { findSimilar } from '../../src/archive/similar.ts';
import { weekHours } from '../../src/archive/week-hours.ts';
import { medianOf } from '../../src/archive/median.ts';
import { countOverTime, spreadOf } from '../../src/archive/trends.ts';
import { generate } from './generate.ts';

const { reports, vocabularies, truth, bodies } = generate({ count: 1000, seed: 11 });
const archive = makeArchive(reports, vocabularies, { audience: 'internal', drafts: false });
const textOf = (id: string): string => bodies.get(id)!.replace(/```[^]*?```|<[^>]*>/g, '');
const recurrences = findRecurrences(archive, truth.today);
const actionLog = actionLogOf(archive, truth.today);
const sorted = (ids: Iterable<string>): string[] => [...ids].toSorted();

describe('similar reports', () => {
  let similar: ReturnType<typeof findSimilar>;
  beforeAll(() => {
    similar = findSimilar(archive, { textOf });
  });

  test('every report with a failure mode is led to others of it; no one-off is led anywhere', () => {
    expect(sorted(similar.keys())).toEqual(sorted(truth.modeOf.keys()));
  });
  test('nothing that is shown is of another failure mode', () => {
    for (const [id, list] of similar) {
      for (const other of list) expect(truth.modeOf.get(other.id)).toBe(truth.modeOf.get(id));
    }
  });
  test('the same failure of the same service comes before all others', () => {
    expect(truth.families.length).toBeGreaterThanOrEqual(5);
    for (const { ids } of truth.families) {
      for (const id of ids) {
        const first = similar.get(id)!.slice(0, ids.length - 1);
        expect(sorted([id, ...first.map((one) => one.id)])).toEqual(sorted(ids));
      }
    }
  });
  test('every reason of the words is a phrase that both reports hold', () => {
    const said = (id: string): string => {
      const { title, summary, timeline, tags } = archive.byId.get(id)!;
      const text = [
        title,
        summary,
        ...timeline.map(({ text }) => text),
        tags.join(' ').replaceAll('-', ' '),
        textOf(id),
      ].join('\n');
      return text.toLowerCase().replace(/\s+/g, ' ');
    };
    for (const [id, list] of [...similar].slice(0, 60)) {
      for (const { id: other, reasons } of list) {
        for (const reason of reasons) {
          if (reason.kind !== 'words') continue;
          for (const word of reason.words) {
            const stem = word.replace(/s$/, '');
            expect(said(id)).toContain(stem);
            expect(said(other)).toContain(stem);
          }
        }
      }
    }
  });
});

describe('recurrence', () => {
  test('the chains of causes are those that were planted, in their order of time', () => {
    const isSpecific = isSpecificCause(archive);
    const expected = [...truth.causes].filter(
      ([cause, ids]) => isSpecific(cause) && ids.length > 1,
    );
    const found = [...recurrences.chains.values()].flatMap(({ basis, occurrences }) =>
      basis.kind === 'cause' ? [[basis.cause, occurrences.map(({ id }) => id)] as const] : [],
    );
    expect(found.length).toBe(expected.length);
    for (const [cause, ids] of found) {
      // Clocks of different zones may swap neighbours within a day.
      expect(sorted(ids)).toEqual(sorted(truth.causes.get(cause)!));
    }
  });
  test('a cause struck the same service again exactly where that was planted', () => {
    const found = [...recurrences.chains.values()].filter(
      ({ basis }) => basis.kind === 'cause-and-service',
    );
    expect(sorted(found.map(({ occurrences }) => occurrences.map(({ id }) => id).join()))).toEqual(
      sorted(truth.families.map(({ ids }) => ids.join())),
    );
  });
  test('declared repeats are chains, and no others are', () => {
    const found = [...recurrences.chains.values()].filter(({ basis }) => basis.kind === 'declared');
    expect(sorted(found.map(({ occurrences }) => occurrences.map(({ id }) => id).join()))).toEqual(
      sorted(truth.families.filter(({ declared }) => declared).map(({ ids }) => ids.join())),
    );
  });
  test('what was promised first was open, or done, when it struck again', () => {
    for (const { name, ids, promise } of truth.families) {
      const chain = recurrences.chains.get(`cause/${name}`)!;
      const promises = actionsBefore(archive, chain, ids[1]!);
      const where = (refs: readonly { id: string; n: number }[]) =>
        refs.some(({ id, n }) => id === ids[0] && n === 1);
      expect([where(promises.open), where(promises.done)]).toEqual([
        promise === 'open',
        promise === 'done',
      ]);
    }
  });
});

test('open, overdue, done and dropped actions are those that were planted', () => {
  for (const [state, entries] of Object.entries(byState(actionLog))) {
    const expected = truth.actions[state as keyof typeof truth.actions];
    expect(sorted(entries.map(({ id, n }) => `${id}#action-${n}`))).toEqual(sorted(expected));
    expect(expected.size).toBeGreaterThan(0);
  }
});

describe('trends', () => {
  test('months hold the reports that began in them', () => {
    const counts = countOverTime(archive.reports, 'month', ({ severity }) => [severity]);
    counts.periods.forEach((month, i) => {
      expect(sorted(counts.cells[i]!.flat())).toEqual(sorted(truth.months.get(month) ?? []));
    });
    expect(sorted(counts.undated)).toEqual(sorted(truth.undated));
  });
  test('the week shows every start at its hour, and its planted peak', () => {
    const { cells, most, undated } = weekHours(archive.reports);
    cells.forEach((hours, weekday) => {
      hours.forEach((ids, hour) => {
        expect(sorted(ids)).toEqual(sorted(truth.hours.get(`${(weekday + 1) % 7}-${hour}`) ?? []));
      });
    });
    expect(cells[truth.peak.weekday - 1]![truth.peak.hour]!.length).toBe(most);
    expect(sorted(undated)).toEqual(sorted(truth.undated));
  });
  test('detection grew quicker, with the number of known and unknown times of every year', () => {
    const { years } = spreadOf(archive.reports, 'timeToDetect');
    for (const { year, median, n, unknown } of years) {
      const planted = truth.detection.get(year) ?? [];
      const known = planted.flatMap((minutes) => minutes ?? []);
      expect([median, n, unknown]).toEqual([
        medianOf(known.map((minutes) => minutes * 60_000)),
        known.length,
        planted.length - known.length,
      ]);
    }
    const whole = years.slice(1, -1);
    expect(whole.at(-1)!.median!).toBeLessThan(whole[0]!.median! / 1.5);
  });
  test('causes over the years are those that were planted, and of them only the rising one grew', () => {
    const counts = countOverTime(archive.reports, 'year', ({ rootCauses }) => rootCauses);
    counts.series.forEach((cause, column) => {
      const ids = counts.cells.flatMap((row) => row[column]!);
      expect(sorted(ids)).toEqual(sorted(truth.causes.get(cause)!));
    });
    // The first two and the last two whole years, so that a chance of one year does not decide.
    const totals = counts.cells.map((row) => row.flat().length);
    const sum = (list: readonly number[]): number => list.reduce((all, n) => all + n, 0);
    const isSpecific = isSpecificCause(archive);
    const growth = counts.series.filter(isSpecific).map((cause) => {
      const column = counts.series.indexOf(cause);
      const own = counts.cells.map((row) => row[column]!.length);
      const share = (from: number, to: number): number =>
        sum(own.slice(from, to)) / sum(totals.slice(from, to));
      return { cause, by: share(-2, own.length) - share(1, 3) };
    });
    const [most] = growth.toSorted((a, b) => b.by - a.by);
    expect(most!.cause).toBe(truth.risingCause);
    expect(most!.by).toBeGreaterThan(0);
  });
  test('one team got slower, with the numbers of every year, and no other', () => {
    const growth = [...Map.groupBy(archive.reports, ({ teams }) => teams[0]!)].map(
      ([team, reports]) => {
        const { years } = spreadOf(reports, 'timeToResolve');
        for (const { year, median, n, unknown } of years) {
          const planted = truth.resolution.get(`${team} ${year}`) ?? [];
          const known = planted.flatMap((minutes) => minutes ?? []);
          expect([team, year, median, n, unknown]).toEqual([
            team,
            year,
            medianOf(known.map((minutes) => minutes * 60_000)),
            known.length,
            planted.length - known.length,
          ]);
        }
        const medians = years.flatMap(({ median, n }) =>
          median !== null && n > 2 ? [median] : [],
        );
        return { team, by: medianOf(medians.slice(-2))! / medianOf(medians.slice(0, 2))! };
      },
    );
    const grew = growth.filter(({ by }) => by > 1.2).map(({ team }) => team);
    expect(grew).toEqual([truth.slowingTeam]);
  });
  test('promises of every year are those that were made in it, by what became of them', () => {
    const { periods, undated } = fulfilmentOverTime(actionLog);
    const all = periods.flatMap(({ entries }) => Object.values(entries).flat());
    expect(all.length + undated.length).toBe(actionLog.length);
    for (const [kept, state] of [
      ['open', 'open'],
      ['overdue', 'overdue'],
      ['dropped', 'dropped'],
    ] as const) {
      const found = [
        ...periods.flatMap(({ entries }) => entries[kept]),
        ...undated.filter((entry) => entry.state === state),
      ].map(({ id, n }) => `${id}#action-${n}`);
      expect(sorted(found)).toEqual(sorted(truth.actions[state]));
    }
  });
});

describe('drillDown', () => {
  const { years, quarters } = reviewPeriods(archive);
  const digests = new Map(
    [...years, ...quarters].map((one) => [
      one,
      periodDigest(one, { archive, recurrences, actionLog }),
    ]),
  );
  const drillDown = drillDownPages({ archive, actionLog, digests });
  const pageOf = (chart: string, row: string) =>
    drillDown.pages
      .filter((page) => page.chart === chart && page.row === row)
      .flatMap(({ sections }) => sections);
  const idsIn = (sections: ReturnType<typeof pageOf>, title: string): string[] =>
    sections
      .filter((section) => section.title === title)
      .flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ id }) => id)));

  test('every month leads to the reports that were planted in it', () => {
    for (const [month, ids] of truth.months) {
      const found = idsIn(pageOf('incidents', month.slice(0, 4)), formatMonth(month));
      // A month of one report leads straight to it.
      if (found.length > 0 || ids.length > 1) expect(sorted(found)).toEqual(sorted(ids));
    }
  });
  test('no page is longer than its measure, and every group is where links look for it', () => {
    for (const { chart, row, number, sections } of drillDown.pages) {
      const groups = sections.flatMap((section) => section.groups);
      expect(groups.reduce((sum, { items }) => sum + items.length, 0)).toBeLessThanOrEqual(
        ROWS_ON_PAGE,
      );
      for (const { key } of groups) {
        if (key !== null) expect(pageOfGroup(drillDown.places, chart, row, key)).toBe(number);
      }
    }
  });
});

describe('attention and reviews', () => {
  test('what needs attention struck twice, or is overdue, and says where', () => {
    const found = attentionOf({ archive, recurrences, actionLog });
    const overdue = found.flatMap((one) => (one.kind === 'overdue' ? one.entries : []));
    expect(sorted(overdue.map(({ id, n }) => `${id}#action-${n}`))).toEqual(
      sorted(truth.actions.overdue),
    );
    const pairs = new Set(truth.families.map(({ ids }) => ids.join()));
    for (const one of found) {
      if (one.kind !== 'recurred' || one.chain.basis.kind === 'cause') continue;
      expect(pairs).toContain(one.chain.occurrences.map(({ id }) => id).join());
    }
    // What struck one service again comes before what struck anywhere.
    const kinds = found.flatMap((one) => (one.kind === 'overdue' ? [] : [one.chain.basis.kind]));
    expect(kinds.slice(0, 3)).not.toContain('cause');
  });
  test('the reviews of all years together hold every dated report once', () => {
    const { years, quarters } = reviewPeriods(archive);
    const sources = { archive, recurrences, actionLog };
    const all = (periods: readonly string[]) =>
      sorted(periods.flatMap((period) => periodDigest(period, sources).ids));
    const dated = sorted([...truth.months.values()].flat());
    expect(all(years)).toEqual(dated);
    expect(all(quarters)).toEqual(dated);
  });
});
