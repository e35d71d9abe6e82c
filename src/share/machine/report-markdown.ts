// One report as plain Markdown: to be pasted into a wiki, read in a terminal, or given to a program that reads prose.
import type { ActionTold } from '../../archive/actions.ts';
import type { Archive } from '../../archive/archive.ts';
import { timelineToMermaid } from '../../diagram/timeline-mermaid.ts';
import type { BodyNode } from '../../report/body-tree.ts';
import { formatDay, formatDuration, formatMoment, formatZone } from '../../report/format.ts';
import { ACTION_KINDS, DETECTORS, EVENT_KINDS, type Audience } from '../../report/kinds.ts';
import { otherMeasures } from '../../report/impact-length.ts';
import { ticketAt } from '../../report/tickets.ts';
import { inlineMarkdown } from '../../report/inline-markdown.ts';
import { metricsOf, type MetricName } from '../../report/metrics.ts';
import { METRICS } from '../../sentences/facts/measures.ts';
import type { Report } from '../../report/report.ts';
import { FACT_NAMES } from '../../sentences/facts/values.ts';
import { entryOf } from '../../report/vocabulary.ts';
import { addressAnywhere } from '../../routes.ts';
import { stateWord } from '../../sentences/actions.ts';
import { ACTION } from '../../sentences/report.ts';
import { ANNOUNCEMENT, COPY_WORDS } from '../../sentences/share.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { list } from '../../text/list.ts';
import { factsOf, keyFacts } from '../facts.ts';
import { addressOf } from '../identity.ts';
import { markdownTable } from '../markdown-table.ts';
import { bodyToMarkdown } from './body-markdown.ts';

export interface ReportMarkdownOptions {
  readonly archive: Archive;
  readonly audience: Audience;
  readonly body: BodyNode;
  /** What has become of each of its actions, in their order. */
  readonly actions: readonly ActionTold[];
}

/** The report as Markdown, from its title to its actions; parts that it does not have are left out. */
export function reportToMarkdown(report: Report, options: ReportMarkdownOptions): string {
  const { archive, audience, body } = options;
  const blocks = [
    `# ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.summary),
    facts(report, archive),
    ...timeline(report),
    figures(report),
    bodyToMarkdown(body, { report, audience }),
    ...actions(report, archive, options.actions),
    ...readings(report, archive),
    `---\n\n${COPY_WORDS.permanent} <${addressOf(report)}>`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function facts(report: Report, { vocabularies }: Archive): string {
  const trigger = entryOf(vocabularies.triggers, report.trigger).name;
  const told = [
    ...keyFacts(factsOf(report, vocabularies)),
    { label: FACT_NAMES.trigger, value: trigger },
    { label: FACT_NAMES.detectedBy, value: DETECTORS[report.detectedBy].name },
    { label: FACT_NAMES.teams, value: factsOf(report, vocabularies).teams },
    ...(report.published
      ? [{ label: FACT_NAMES.published, value: formatDay(report.published) }]
      : []),
    ...(report.authors.length > 0
      ? [{ label: FACT_NAMES.authors, value: list(report.authors, 'none') }]
      : []),
  ];
  const { scope } = report.impact;
  return [
    ...[
      ...told,
      ...report.own
        .filter(({ place }) => place !== 'hidden')
        .map(({ label, text }) => ({ label, value: text })),
    ].map(({ label, value }) => [escapeMarkdown(label), escapeMarkdown(value)]),
    ...(scope === null ? [] : [[FACT_NAMES.impact, markdownOf(scope, report)]]),
    ...otherMeasures(report).map(({ label, value }) => [
      markdownOf(label, report),
      markdownOf(value, report),
    ]),
  ]
    .map(([label, value]) => `- **${ANNOUNCEMENT.label(label!)}** ${value}`)
    .join('\n');
}

function timeline(report: Report): string[] {
  if (report.timeline.length === 0) return [];
  const rows = report.timeline.map(({ at, until, approximate, kind, text, link }) => {
    const end = until
      ? ` – ${until.date === at.date && until.precision !== 'day' ? until.time : formatMoment(until)}`
      : '';
    const when = (approximate ? COPY_WORDS.about : String)(`${formatMoment(at)}${end}`);
    const evidence = link ? ` ([${COPY_WORDS.evidence}](${addressAnywhere(link, report)}))` : '';
    return [when, EVENT_KINDS[kind].name, markdownOf(text, report) + evidence];
  });
  const zone = formatZone(report.clock, ...report.timeline.map(({ at }) => at));
  return [
    `## ${COPY_WORDS.timeline}\n\n${COPY_WORDS.times(escapeMarkdown(zone))}`,
    markdownTable(COPY_WORDS.eventHeads, rows),
    `\`\`\`mermaid\n${timelineToMermaid(report)}\`\`\``,
  ];
}

function figures(report: Report): string {
  const metrics = metricsOf(report);
  const rows = (Object.keys(METRICS) as MetricName[]).map((name) => {
    const figure = metrics[name];
    return [
      METRICS[name].name,
      figure.known ? formatDuration(figure.ms) : COPY_WORDS.unknown(escapeMarkdown(figure.why)),
    ];
  });
  return `## ${COPY_WORDS.figures}\n\n${markdownTable(COPY_WORDS.figureHeads, rows)}`;
}

function actions(report: Report, { vocabularies }: Archive, told: readonly ActionTold[]): string[] {
  if (report.actions.length === 0) return [];
  const rows = report.actions.map((action, n) => [
    markdownOf(action.do, report),
    ACTION_KINDS[action.kind].name,
    action.owner ? escapeMarkdown(entryOf(vocabularies.teams, action.owner).name) : ACTION.noOwner,
    stateWord({ action, state: told[n]!.state }),
    action.due ? formatDay(action.due) : '',
    action.ticket
      ? `[${escapeMarkdown(ticketAt(action.ticket) ?? COPY_WORDS.ticket)}](${addressAnywhere(action.ticket, report)})`
      : '',
  ]);
  return [`## ${COPY_WORDS.actions}\n\n${markdownTable(COPY_WORDS.actionHeads, rows)}`];
}

function readings(report: Report, archive: Archive): string[] {
  const repeatedBy = archive.repeatedBy.get(report.id) ?? [];
  const near = new Set([...report.repeats, ...repeatedBy.map(({ id }) => id), ...report.related]);
  const items = [
    ...report.links.map(
      ({ label, url }) => `- [${escapeMarkdown(label)}](${addressAnywhere(url, report)})`,
    ),
    ...[...near].flatMap((id) => {
      const other = archive.byId.get(id);
      if (!other) return [];
      const same = report.repeats.includes(id) || repeatedBy.some((one) => one.id === id);
      return [
        `- [${escapeMarkdown(other.title)}](${addressOf(other)})${same ? COPY_WORDS.sameFailure : ''}`,
      ];
    }),
  ];
  return items.length === 0 ? [] : [`## ${COPY_WORDS.links}\n\n${items.join('\n')}`];
}

/** Markdown of a field for another place. */
const markdownOf = (text: string, report: Report): string =>
  inlineMarkdown(text, (url) => addressAnywhere(url, report));
