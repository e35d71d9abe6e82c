// What is said of a report wherever it lands: on cards, in previews, feeds and announcements. The same words
// everywhere. Knows one report and the names of its vocabularies; knows no markup and no address.
import { formatDay } from '../report/format.ts';
import { formatWhen } from '../report/format-when.ts';
import { formatShare } from '../report/format-share.ts';
import { formatImpact } from '../report/format-impact.ts';
import { impactLength } from '../report/impact-length.ts';
import { METRICS } from '../sentences/facts/measures.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { FACT_NAMES, VALUES } from '../sentences/facts/values.ts';
import { entryOf, type Vocabularies, type VocabularyName } from '../report/vocabulary.ts';
import { capital, uncapital } from '../text/capital.ts';
import { list } from '../text/list.ts';

export interface Facts {
  readonly severity: string;
  /** The day it began, "1 June 2024", or that it is not recorded. */
  readonly day: string;
  /** From when to when, with the zone. */
  readonly window: string;
  /** How long users were hit, "2 h", "45 min, as stated", "Ongoing" or "Not recorded". */
  readonly duration: string;
  /** Share of users hit, "about 70%", or "Not recorded". */
  readonly users: string;
  /** Names, joined by commas; "Not recorded" where there is none. */
  readonly services: string;
  readonly rootCauses: string;
  readonly teams: string;
}

/** The facts in words, of the vocabularies' names; what is not known reads as not recorded, never as empty. */
export function factsOf(report: Report, vocabularies: Vocabularies): Facts {
  const { impact } = report;
  const severity = entryOf(vocabularies.severities, report.severity);
  const names = (vocabulary: VocabularyName, ids: readonly string[]): string =>
    list(
      ids.map((id) => entryOf(vocabularies[vocabulary], id).name),
      'none',
    ) || VALUES.notRecorded;
  const date = dayOf(report);
  return {
    severity: severity.name,
    day: date === null ? VALUES.dayNotRecorded : formatDay(date),
    window: formatWhen(report) ?? uncapital(VALUES.notRecorded),
    duration: formatImpact(impactLength(report)),
    users: impact.users ? formatShare(impact.users) : VALUES.notRecorded,
    services: names('services', report.services),
    rootCauses: names('rootCauses', report.rootCauses),
    teams: names('teams', report.teams),
  };
}

/** The facts that every announcement lists, in this order. */
export function keyFacts(
  facts: Facts,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: FACT_NAMES.severity, value: facts.severity },
    { label: FACT_NAMES.when, value: capital(facts.window) },
    { label: METRICS.impactTime.name, value: facts.duration },
    { label: FACT_NAMES.usersHit, value: facts.users },
    { label: FACT_NAMES.services, value: facts.services },
    { label: FACT_NAMES.rootCause, value: facts.rootCauses },
  ];
}
