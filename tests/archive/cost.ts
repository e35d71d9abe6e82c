// What it costs to learn from an archive: `node tests/archive/cost.ts [count]` prints milliseconds.
import { argv } from 'node:process';
import { actionLogOf } from '../../src/archive/actions.ts';
import { makeArchive } from '../../src/archive/archive.ts';
import { attentionOf } from '../../src/archive/attention.ts';
import { periodDigest, reviewPeriods } from '../../src/archive/digest.ts';
import { drillDownPages } from '../../src/archive/drill-down.ts';
import { facetsOf } from '../../src/archive/facets.ts';
import { actionsBefore, findRecurrences } from '../../src/archive/recurrence.ts';
import { breakdownPages } from '../../src/archive/breakdown.ts';
import { findSimilar } from '../../src/archive/similar.ts';
import { fulfilmentOverTime } from '../../src/archive/fulfilment.ts';
import { weekHours } from '../../src/archive/week-hours.ts';
import { countOverTime, spreadOf, timeSpent } from '../../src/archive/trends.ts';
import { generate } from './generate.ts';

function timed<T>(name: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  console.log(`${name.padEnd(28)} ${Math.round(performance.now() - start)} ms`);
  return result;
}

const count = Number(argv[2] ?? 10_000);
const { reports, vocabularies, bodies, truth } = timed(`generate ${count}`, () =>
  generate({ count }),
);
const archive = timed('archive', () =>
  makeArchive(reports, vocabularies, { audience: 'internal', drafts: false }),
);
timed('similar reports', () =>
  findSimilar(archive, { textOf: (id) => bodies.get(id)!.replace(/```[^]*?```|<[^>]*>/g, '') }),
);
const recurrences = timed('recurrence', () => findRecurrences(archive, truth.today));
timed('promises of every occurrence', () => {
  for (const chain of recurrences.chains.values()) {
    for (const { id } of chain.occurrences) actionsBefore(archive, chain, id);
  }
});
const actionLog = timed('actionLog of actions', () => actionLogOf(archive, truth.today));
timed('attention', () => attentionOf({ archive, recurrences, actionLog }));
const digests = timed('reviews of every period', () => {
  const { years, quarters } = reviewPeriods(archive);
  const sources = { archive, recurrences, actionLog };
  return new Map([...years, ...quarters].map((period) => [period, periodDigest(period, sources)]));
});
timed('drill-down of the archive', () => drillDownPages({ archive, actionLog, digests }));
timed('drillDown of services, teams', () => {
  const made = Map.groupBy(actionLog, ({ id }) => id);
  const { services, teams } = facetsOf(archive);
  for (const { reports } of [...services.entries, ...teams.entries]) {
    const own = reports.flatMap(({ id }) => made.get(id) ?? []);
    breakdownPages({ reports, actionLog: own }, vocabularies);
  }
});
timed('trends of the archive', () => {
  countOverTime(archive.reports, 'month', ({ severity }) => [severity]);
  countOverTime(archive.reports, 'year', ({ rootCauses }) => rootCauses);
  for (const metric of ['timeToDetect', 'timeToMitigate', 'timeToResolve'] as const) {
    spreadOf(archive.reports, metric);
  }
  timeSpent(archive.reports);
  weekHours(archive.reports);
  fulfilmentOverTime(actionLog);
});
