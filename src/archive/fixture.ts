// Small archives for tests. Not used by the site.
import type { Terse } from '../report/fixture.ts';
import { reportOf } from '../report/fixture.ts';
import type { Action, Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { STATED_DURATION } from '../sentences/facts/values.ts';
import type { Archive } from './archive.ts';
import { makeArchive } from './archive.ts';

/** Causes on two levels, so that `configuration` is a category and `one-target` is a cause. */
export const FIXTURE_VOCABULARIES: Vocabularies = {
  ...EMPTY_VOCABULARIES,
  rootCauses: makeVocabulary('rootCauses', [
    { id: 'configuration', synonyms: [] },
    { id: 'unknown', name: 'Not recorded', synonyms: [] },
    { id: 'one-target', name: 'One target in the pool', category: 'configuration', synonyms: [] },
    { id: 'no-headroom', name: 'No headroom', category: 'configuration', synonyms: [] },
  ]),
};

export function archiveOf(...reports: readonly Report[]): Archive {
  return makeArchive(reports, FIXTURE_VOCABULARIES, { audience: 'internal', drafts: true });
}

/** A report of an hour at noon on a day; without a day it is undated. */
export function incident(id: string, day: string | null, rest: Partial<Terse> = {}): Report {
  const at = (time: string): string => (day === null ? time : `${day} ${time}`);
  return reportOf({ id, from: at('12:00'), to: at('13:00'), events: [], ...rest });
}

/** The same report, which says in words how long it lasted. */
export const statedFor = (value: string, report: Report): Report => ({
  ...report,
  impact: { ...report.impact, measures: [{ label: STATED_DURATION, value }] },
});

/** An action from a line: `status | due | completed | owner`, `-` for what is not recorded. */
export function action(n: number, line: string, rest: Partial<Action> = {}): Action {
  const [status, due, completed, owner] = line
    .split(' | ')
    .map((part) => (part === '-' ? null : part));
  return {
    n,
    do: `Do the ${n}th thing.`,
    kind: 'prevent',
    status: status as Action['status'],
    due: due ?? null,
    completed: completed ?? null,
    owner: owner ?? null,
    priority: null,
    ticket: null,
    ...rest,
  };
}
