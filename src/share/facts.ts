// What is said of a report wherever it lands: on cards, in previews, feeds and announcements. The same words
// everywhere. Knows one report and the names of its vocabularies; knows no markup and no address.
import { formatDay, formatDuration } from '../report/format.ts';
import { formatWhen } from '../report/format-when.ts';
import { formatShare } from '../report/format-share.ts';
import { METRICS, metricsOf } from '../report/metrics.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { rankOf } from '../report/severity.ts';
import { entryOf, type Vocabularies, type VocabularyName } from '../report/vocabulary.ts';
import { capital, uncapital } from '../text/capital.ts';

export interface Facts {
  readonly severity: string;
  /** 1 is the worst. */
  readonly severityRank: number;
  /** The day it began, "1 June 2024", or that it is not recorded. */
  readonly day: string;
  /** From when to when, with the zone. */
  readonly window: string;
  /** How long users were hit, "2 h", "Ongoing" or "Not recorded". */
  readonly duration: string;
  /** Share of users hit, "about 70%", or "Not recorded". */
  readonly users: string;
  /** Names, joined by commas; "Not recorded" where there is none. */
  readonly services: string;
  readonly rootCauses: string;
  readonly teams: string;
}

const NOT_RECORDED = 'Not recorded';

export function factsOf(report: Report, vocabularies: Vocabularies): Facts {
  const { impact } = report;
  const severity = entryOf(vocabularies.severities, report.severity);
  const { impactTime } = metricsOf(report);
  const names = (vocabulary: VocabularyName, ids: readonly string[]): string =>
    ids.map((id) => entryOf(vocabularies[vocabulary], id).name).join(', ') || NOT_RECORDED;
  const date = dayOf(report);
  return {
    severity: severity.name,
    severityRank: rankOf(vocabularies, report.severity),
    day: date === null ? 'Day not recorded' : formatDay(date),
    window: formatWhen(report) ?? uncapital(NOT_RECORDED),
    duration: impactTime.known
      ? formatDuration(impactTime.ms)
      : impact.ongoing
        ? 'Ongoing'
        : NOT_RECORDED,
    users: impact.users ? formatShare(impact.users) : NOT_RECORDED,
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
    { label: 'Severity', value: facts.severity },
    { label: 'When', value: capital(facts.window) },
    { label: METRICS.impactTime.name, value: facts.duration },
    { label: 'Users hit', value: facts.users },
    { label: 'Services', value: facts.services },
    { label: 'Root cause', value: facts.rootCauses },
  ];
}
