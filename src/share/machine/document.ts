// One report as JSON for programs: what the author wrote, with names beside ids, and what the site computed from it.
// The shape is that of schema.ts, which is published: only ever add to it, or begin a `v2`.
import type { Archive } from '../../archive/archive.ts';
import { asWritten } from '../../report/as-written.ts';
import { statedSeconds } from '../../report/format-impact.ts';
import { instantAttribute } from '../../report/format.ts';
import { impactLength } from '../../report/impact-length.ts';
import { metricsOf, type MetricValue, type Metrics } from '../../report/metrics.ts';
import { milestonesOf } from '../../report/milestones.ts';
import { dayOf } from '../../report/moments.ts';
import type { Instant, Report } from '../../report/report.ts';
import { entryOf, type VocabularyName } from '../../report/vocabulary.ts';
import { inlineMarkdown } from '../../report/inline-markdown.ts';
import { absolute, addressAnywhere, routes } from '../../routes.ts';
import { updatedDay } from '../dates.ts';
import { addressOf } from '../identity.ts';
import type { ListDocument, ReportDocument } from './schema.ts';

type ListedReport = ListDocument['reports'][number];

/** @param lines every line of its text, where they are at hand, see ask/passages.ts */
export function reportDocument(
  report: Report,
  archive: Archive,
  lines?: ReportDocument['lines'],
): ReportDocument {
  const { impact } = report;
  const whole = (url: string): string => addressAnywhere(url, report);
  const markdown = (text: string): string => inlineMarkdown(text, whole);
  const milestones = milestonesOf(report);
  const document = {
    $schema: absolute(routes.schema('postmortem')),
    version: 1,
    ...summaryOf(report, archive),
    clock: report.clock,
    impact: {
      from: moment(impact.from),
      to: moment(impact.to),
      ongoing: impact.ongoing,
      users: impact.users,
      scope: impact.scope === null ? null : markdown(impact.scope),
      phases: impact.phases.map(({ from, to, level }) => ({
        from: moment(from)!,
        to: moment(to),
        level,
      })),
      measures: impact.measures.map(({ label, value }) => ({
        label: markdown(label),
        value: markdown(value),
      })),
    },
    milestones: {
      started: moment(milestones.started),
      detected: moment(milestones.detected),
      acknowledged: moment(milestones.acknowledged),
      escalated: moment(milestones.escalated),
      identified: moment(milestones.identified),
      mitigated: moment(milestones.mitigated),
      resolved: moment(milestones.resolved),
    },
    timeline: report.timeline.map((event) => ({
      n: event.n,
      url: absolute(routes.event(report.id, event.n)),
      at: moment(event.at)!,
      until: moment(event.until),
      approximate: event.approximate,
      kind: event.kind,
      text: markdown(event.text),
      link: event.link === null ? null : whole(event.link),
    })),
    actions: report.actions.map((action) => ({
      n: action.n,
      url: absolute(routes.action(report.id, action.n)),
      do: markdown(action.do),
      kind: action.kind,
      owner: action.owner,
      status: action.status,
      due: action.due,
      completed: action.completed,
      priority: action.priority,
      ticket: action.ticket === null ? null : whole(action.ticket),
    })),
    repeats: [...report.repeats],
    repeatedBy: (archive.repeatedBy.get(report.id) ?? []).map(({ id }) => id),
    related: [...report.related],
    aliases: [...report.aliases],
    links: report.links.map(({ label, url }) => ({ label, url: whole(url) })),
    authors: [...report.authors],
    ...(lines ? { lines: lines.map(({ text, anchor }) => ({ text, anchor })) } : {}),
  } satisfies Partial<ReportDocument>;
  // What else its author wrote comes behind, as it stands.
  return { ...document, ...asWritten(report), ...document };
}

/** Every report in short, newest first. */
export function listDocument(archive: Archive, name: string): ListDocument {
  return {
    $schema: absolute(routes.schema('postmortems')),
    version: 1,
    archive: { name, url: absolute(routes.home()) },
    reports: archive.reports.map((report) => summaryOf(report, archive)),
  };
}

function summaryOf(report: Report, { vocabularies }: Archive): ListedReport {
  const named = (vocabulary: VocabularyName, ids: readonly string[]) =>
    ids.map((id) => ({ id, name: entryOf(vocabularies[vocabulary], id).name }));
  const severity = entryOf(vocabularies.severities, report.severity);
  const { impact } = report;
  const { stated } = impactLength(report);
  return {
    id: report.id,
    url: addressOf(report),
    json: absolute(routes.reportJson(report.id)),
    markdown: absolute(routes.reportMarkdown(report.id)),
    title: report.title,
    lang: report.lang,
    summary: report.summary,
    status: report.status,
    visibility: report.visibility,
    severity: { id: severity.id, name: severity.name, rank: severity.rank },
    services: named('services', report.services),
    teams: named('teams', report.teams),
    tags: named('tags', report.tags),
    trigger: { id: report.trigger, name: entryOf(vocabularies.triggers, report.trigger).name },
    rootCauses: report.rootCauses.map((id) => {
      const { name, category } = entryOf(vocabularies.rootCauses, id);
      return { id, name, category };
    }),
    detectedBy: report.detectedBy,
    began: moment(impact.from),
    ended: moment(impact.to),
    day: dayOf(report),
    usersHit: impact.users?.share ?? null,
    stated: stated && { text: stated.text, seconds: statedSeconds(stated) },
    metrics: metrics(metricsOf(report)),
    published: report.published,
    updated: updatedDay(report),
    source: report.source?.name ?? null,
    own: Object.fromEntries(
      report.own
        .filter(({ place }) => place !== 'hidden')
        .map(({ name, label, text, values }) => [name, { label, text, values: [...values] }]),
    ),
  };
}

function moment(instant: Instant): ReportDocument['timeline'][number]['at'];
function moment(instant: Instant | null): ReportDocument['impact']['from'];
function moment(instant: Instant | null): ReportDocument['impact']['from'] {
  if (instant === null) return null;
  const { date, time, day, offset, t, precision = 'minute' } = instant;
  return {
    local: instantAttribute(instant),
    utc:
      offset === null || precision === 'day'
        ? null
        : new Date(t).toISOString().replace('.000Z', 'Z'),
    date,
    time,
    day,
    precision,
  };
}

function metrics(of: Metrics): ListedReport['metrics'] {
  const figure = (one: MetricValue): ListedReport['metrics']['timeToDetect'] =>
    one.known ? { seconds: one.ms / 1000, why: null } : { seconds: null, why: one.why };
  return {
    timeToDetect: figure(of.timeToDetect),
    timeToAcknowledge: figure(of.timeToAcknowledge),
    timeToIdentify: figure(of.timeToIdentify),
    timeToMitigate: figure(of.timeToMitigate),
    timeToResolve: figure(of.timeToResolve),
    impactTime: figure(of.impactTime),
    reportLag: figure(of.reportLag),
  };
}
