// One report as plain Markdown: to be pasted into a wiki, read in a terminal, or given to a program that reads prose.
import type { Archive } from '../../archive/archive.ts';
import { timelineToMermaid } from '../../diagram/timeline-mermaid.ts';
import type { BodyNode } from '../../report/body-tree.ts';
import { formatDay, formatDuration, formatMoment, formatZone } from '../../report/format.ts';
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  DETECTORS,
  EVENT_KINDS,
  type Audience,
} from '../../report/kinds.ts';
import { inlineMarkdown } from '../../report/inline.ts';
import { METRICS, metricsOf, type MetricName } from '../../report/metrics.ts';
import type { Report } from '../../report/report.ts';
import { entryOf } from '../../report/vocabulary.ts';
import { addressAnywhere } from '../../routes.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { factsOf, keyFacts } from '../facts.ts';
import { addressOf } from '../identity.ts';
import { markdownTable } from '../markdown-table.ts';
import { bodyToMarkdown } from './body-markdown.ts';

export interface ReportMarkdownOptions {
  readonly archive: Archive;
  readonly audience: Audience;
  readonly body: BodyNode;
}

export function reportToMarkdown(report: Report, options: ReportMarkdownOptions): string {
  const { archive, audience, body } = options;
  const blocks = [
    `# ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.summary),
    facts(report, archive),
    ...timeline(report),
    figures(report),
    bodyToMarkdown(body, { report, audience }),
    ...actions(report, archive),
    ...readings(report, archive),
    `---\n\nPermanent address: <${addressOf(report)}>`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function facts(report: Report, { vocabularies }: Archive): string {
  const trigger = entryOf(vocabularies.triggers, report.trigger).name;
  const list = [
    ...keyFacts(factsOf(report, vocabularies)),
    { label: 'Trigger', value: trigger },
    { label: 'Detected by', value: DETECTORS[report.detectedBy].name },
    { label: 'Teams', value: factsOf(report, vocabularies).teams },
    ...(report.published ? [{ label: 'Published', value: formatDay(report.published) }] : []),
    ...(report.authors.length > 0
      ? [{ label: 'Written by', value: report.authors.join(', ') }]
      : []),
  ];
  const { scope, measures } = report.impact;
  return [
    ...[
      ...list,
      ...report.own
        .filter(({ place }) => place !== 'hidden')
        .map(({ label, text }) => ({ label, value: text })),
    ].map(({ label, value }) => [escapeMarkdown(label), escapeMarkdown(value)]),
    ...(scope === null ? [] : [['Impact', markdownOf(scope, report)]]),
    ...measures.map(({ label, value }) => [markdownOf(label, report), markdownOf(value, report)]),
  ]
    .map(([label, value]) => `- **${label}:** ${value}`)
    .join('\n');
}

function timeline(report: Report): string[] {
  if (report.timeline.length === 0) return [];
  const rows = report.timeline.map(({ at, until, approximate, kind, text, link }) => {
    const end = until
      ? ` – ${until.date === at.date && until.precision !== 'day' ? until.time : formatMoment(until)}`
      : '';
    const when = `${approximate ? 'about ' : ''}${formatMoment(at)}${end}`;
    const evidence = link ? ` ([evidence](${addressAnywhere(link, report)}))` : '';
    return [when, EVENT_KINDS[kind].name, markdownOf(text, report) + evidence];
  });
  const zone = formatZone(report.clock, ...report.timeline.map(({ at }) => at));
  return [
    `## Timeline\n\nTimes: ${escapeMarkdown(zone)}.`,
    markdownTable(['Time', 'Kind', 'What happened'], rows),
    `\`\`\`mermaid\n${timelineToMermaid(report)}\`\`\``,
  ];
}

function figures(report: Report): string {
  const metrics = metricsOf(report);
  const rows = (Object.keys(METRICS) as MetricName[]).map((name) => {
    const figure = metrics[name];
    return [
      METRICS[name].name,
      figure.known ? formatDuration(figure.ms) : `Not recorded: ${escapeMarkdown(figure.why)}`,
    ];
  });
  return `## Figures\n\n${markdownTable(['Figure', 'Value'], rows)}`;
}

function actions(report: Report, { vocabularies }: Archive): string[] {
  if (report.actions.length === 0) return [];
  const rows = report.actions.map((action) => [
    markdownOf(action.do, report),
    ACTION_KINDS[action.kind].name,
    action.owner ? escapeMarkdown(entryOf(vocabularies.teams, action.owner).name) : 'Nobody yet',
    ACTION_STATUSES[action.status].name,
    action.due ? formatDay(action.due) : '',
    action.ticket ? `[ticket](${addressAnywhere(action.ticket, report)})` : '',
  ]);
  return [
    `## Actions\n\n${markdownTable(['Action', 'Kind', 'Owner', 'Status', 'Due', 'Ticket'], rows)}`,
  ];
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
        `- [${escapeMarkdown(other.title)}](${addressOf(other)})${same ? ', the same failure' : ''}`,
      ];
    }),
  ];
  return items.length === 0 ? [] : [`## Links\n\n${items.join('\n')}`];
}

/** Markdown of a field for another place. */
const markdownOf = (text: string, report: Report): string =>
  inlineMarkdown(text, (url) => addressAnywhere(url, report));
