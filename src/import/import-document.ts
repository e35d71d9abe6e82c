// One document in, one draft out, with an account of every value and every line. Pure: no disk, no clock.
import type { Nodes } from 'mdast';
import { parseReport } from '../report/parse.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { ActionDraft } from './actions.ts';
import { findActions } from './actions.ts';
import { baseDay } from './base-day.ts';
import { fenced, messageMarkdown, writeBody } from './body.ts';
import { dayOf, dayText } from './calendar.ts';
import { findRuns } from './candidates.ts';
import { placeDays } from './days.ts';
import type { Lines, SourceFile } from './document.ts';
import { linesOf } from './document.ts';
import type { Draft } from './draft.ts';
import { writeDraft } from './draft.ts';
import type { EventDraft } from './events.ts';
import { draftEvents } from './events.ts';
import {
  authorsOf,
  causesOf,
  detectorOf,
  linksOf,
  servicesOf,
  severityOf,
  tagsOf,
  titleOf,
  usersOf,
} from './facts.ts';
import type { Evidence, Finding } from './finding.ts';
import { clip, Notebook } from './finding.ts';
import { idFor } from './identity.ts';
import { line, plain } from './inline.ts';
import type { Ledger } from './ledger.ts';
import { settleLedger } from './ledger.ts';
import type { Reading } from './reading.ts';
import { readingOf } from './reading.ts';
import { readSource } from './read-source.ts';
import type { Rules } from './rules.ts';
import { headingWords } from './sections.ts';
import { scopeOf, summaryOf } from './summary.ts';
import { matchId, namedIn } from './vocabulary-match.ts';
import { findWindow } from './window.ts';
import { judgeAbbreviations, zoneOf } from './zone.ts';

export interface ImportOptions {
  readonly vocabularies: Vocabularies;
  readonly rules: Rules;
  /** IANA zone for documents that name none. */
  readonly zone: string | null;
  /** Day for documents that name none, `2024-06-01`. */
  readonly date: string | null;
}

export interface Imported {
  readonly source: string;
  readonly sourceLines: readonly string[];
  readonly id: string;
  /** The file's text; null where no draft can be written. */
  readonly text: string | null;
  readonly report: Report | null;
  /** The timeline and the actions as they were taken, each with its lines. */
  readonly events: readonly EventDraft[];
  readonly actions: readonly ActionDraft[];
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly ledger: Ledger;
}

export async function importDocument(file: SourceFile, options: ImportOptions): Promise<Imported> {
  const source = await readSource(file);
  const reading = readingOf(source, options.rules);
  const notes = new Notebook();
  for (const note of source.notes) notes.note('left-out', note.lines, note.message);
  const skipped = skippedNodes(reading, notes);
  const parts = reading.parts.filter((part) => !part.heading || !skipped.has(part.heading));
  const trimmed: Reading = { ...reading, parts };

  const title = titleOf(trimmed, notes);
  const runs = findRuns(parts, trimmed.stamps, options.rules);
  const given = options.date ? dayOf(options.date) : null;
  const { base } = baseDay(trimmed, given, notes);
  const { zone, words, word } = zoneOf(trimmed, runs, options.zone, notes);
  const placed = runs.flatMap((run) => placeDays(run.entries, base, notes));
  const dated = base !== null || placed.some(({ wall }) => wall.date !== null);
  const clock = { zone, dated, words };
  judgeAbbreviations(placed, clock, word, notes);
  const approximateAll = parts.some(
    (part) =>
      part.name === 'timeline' &&
      /\ball times?(?: are)? approximat\w+|\ball (?:times? )?approximat\w+|\bapproximate times\b|\btimes? (?:are )?approximate\b/i.test(
        `${part.title} ${part.nodes
          .slice(0, 2)
          .map((node) => (node.type === 'paragraph' ? plain(node) : ''))
          .join(' ')}`,
      ),
  );
  const { events, used: eventNodes } = draftEvents(
    dated ? placed.filter(({ wall }) => wall.date !== null) : placed,
    clock,
    options.rules,
    approximateAll,
    notes,
  );
  noteUnplaced(runs, notes);
  const window = findWindow(trimmed, events, clock, base, notes);

  const { vocabularies, rules } = options;
  const team = (written: string) =>
    matchId(vocabularies.teams, written.replace(/^@/, ''), rules.teams);
  const { actions, used: actionNodes } = findActions(parts, rules, team, notes);
  const used = new Set<Nodes>([...eventNodes, ...actionNodes, ...skipped]);
  for (const run of runs)
    for (const entry of run.entries)
      if (entry.kind === 'mark' && events.length > 0 && allTaken(run.entries, eventNodes))
        for (const node of entry.mark.takes) used.add(node);
  const summary = summaryOf(trimmed, title.text, used, notes);
  for (const node of summary.used) used.add(node);
  if (title.node && !title.cut) used.add(title.node);
  const severity = severityOf(trimmed, vocabularies, notes);
  const services = servicesOf(trimmed, vocabularies, notes);
  const rootCauses = causesOf(trimmed, vocabularies, notes);
  const trigger = triggerOf(trimmed, options, notes);
  const users = usersOf(trimmed, notes);
  const scope = scopeOf(trimmed, notes);
  const detectedBy = detectorOf(trimmed, events, notes);
  const { links } = linksOf(trimmed, notes);
  const authors = authorsOf(trimmed, notes);
  const tags = tagsOf(trimmed, vocabularies, notes);
  unusedFields(trimmed, notes);
  if (!zone)
    notes.note(
      'missing',
      null,
      'No time zone is stated. Write the zone whose clock was used, or import again with --zone.',
    );
  if (!window.from) notes.note('missing', null, 'When users began to be hit is not stated.');
  if (!window.to && !window.ongoing) notes.note('missing', null, 'When it was over is not stated.');
  if (!dated && events.length > 0)
    notes.note(
      'missing',
      null,
      'No day is stated: the draft is `undated`. Give the day with --date.',
    );
  const measures =
    window.duration && !(window.from && window.to)
      ? [{ label: 'Stated duration', value: window.duration.text.slice(0, 120) }]
      : [];
  if (measures[0] && window.duration)
    notes.found(
      'impact.measures',
      window.duration.text,
      window.duration.lines,
      window.duration.text,
      'stated',
      'a duration without both ends',
    );

  const contradictions = notes.findings.filter(({ kind }) => kind === 'contradiction');
  const before = [
    ...(contradictions.length > 0
      ? [
          `<Callout type="contradiction" title="The source disagrees with itself">\n\n${contradictions.map(({ message }) => `- ${messageMarkdown(message)}`).join('\n')}\n\n</Callout>`,
        ]
      : []),
  ];
  const body = writeBody({ root: reading.root, used, lines: source.lines, before }, notes);
  const day = events[0]?.at.slice(0, 10) ?? (base ? dayText(base.day) : null);
  const id = idFor(source.stem, title.text, dated ? (base ? dayText(base.day) : day) : null);

  const draft: Draft = {
    title: title.text,
    summary: summary.text,
    severity: severity ?? 'unknown',
    services: services ?? ['unknown'],
    teams: (rules.defaults.teams ?? []).filter(
      (name) => matchId(vocabularies.teams, name, rules.teams).ok,
    ),
    tags,
    rootCauses: rootCauses ?? ['unknown'],
    trigger,
    detectedBy,
    timezone: zone ?? 'unknown',
    undated: !dated,
    from: window.from?.at ?? null,
    to: window.to ? window.to.at : window.ongoing ? undefined : null,
    users,
    scope,
    measures,
    timeline: events,
    actions,
    links,
    authors,
    body: body.text,
  };
  const settled =
    severity && services && rootCauses ? settle(draft, id, source.lines, options, notes) : null;
  const ledger = settleLedger(source.lines, settled?.text ?? '', notes.evidence, notes.findings, [
    ...body.moved,
    ...(title.node ? [linesOf(title.node)] : []),
    ...[...used].filter(({ type }) => type === 'tableRow').map(linesOf),
  ]);
  for (const { lines, words: lost } of ledger.lost)
    notes.note('left-out', lines, `Not in the draft: “${clip(lost, 80)}”.`);
  return {
    source: source.path,
    sourceLines: source.lines,
    id,
    text: settled?.text ?? null,
    report: settled?.report ?? null,
    events,
    actions,
    evidence: notes.evidence,
    findings: notes.findings,
    ledger,
  };
}

/** The draft, in the fullest form that reads without a fault. */
function settle(
  draft: Draft,
  id: string,
  lines: readonly string[],
  options: ImportOptions,
  notes: Notebook,
): { text: string; report: Report } | null {
  const plainBody = fenced(lines.join('\n').slice(0, 1_000_000));
  const tries: Draft[] = [
    draft,
    { ...draft, body: plainBody },
    {
      ...draft,
      links: [],
      authors: [],
      tags: [],
      actions: draft.actions.map((action) => ({
        ...action,
        owner: null,
        ticket: null,
        due: null,
        completed: null,
      })),
      body: plainBody,
    },
    {
      ...draft,
      links: [],
      authors: [],
      tags: [],
      actions: [],
      timeline: [],
      from: null,
      to: null,
      users: null,
      scope: null,
      measures: [],
      trigger: null,
      body: plainBody,
    },
  ];
  for (const [i, one] of tries.entries()) {
    const text = writeDraft(one);
    const parsed = parseReport(
      { id, file: `${id}.mdx`, text },
      { vocabularies: options.vocabularies, allowCode: false },
    );
    if (parsed.report && parsed.diagnostics.length === 0) {
      if (i > 0)
        notes.note(
          'doubt',
          null,
          'The full draft did not read as a report; a plainer one was written, with the source in a fenced block.',
        );
      return { text, report: parsed.report };
    }
    if (i === 0)
      notes.note(
        'doubt',
        null,
        `The full draft has a fault: ${parsed.diagnostics[0]?.message ?? ''}`,
      );
  }
  return null;
}

const allTaken = (
  entries: readonly { kind: string; event?: { takes: readonly Nodes[] } }[],
  used: ReadonlySet<Nodes>,
): boolean =>
  entries.every(
    (entry) =>
      entry.kind !== 'event' ||
      ((entry.event?.takes ?? []).length > 0 &&
        (entry.event?.takes ?? []).every((node) => used.has(node))),
  );

/** Parts that the rules say are no part of a report. */
function skippedNodes(reading: Reading, notes: Notebook): Set<Nodes> {
  const nodes = new Set<Nodes>();
  for (const part of reading.parts) {
    const skip = [part, ...part.above].some(
      (one) => one.heading && reading.rules.skipSections.has(headingWords(one.title)),
    );
    if (!skip || !part.heading) continue;
    nodes.add(part.heading);
    for (const node of part.nodes) nodes.add(node);
    const last = part.nodes.at(-1) ?? part.heading;
    notes.note(
      'left-out',
      [linesOf(part.heading)[0], linesOf(last)[1]],
      `“${part.title}” was left out by the rules.`,
    );
  }
  return nodes;
}

function noteUnplaced(runs: ReturnType<typeof findRuns>, notes: Notebook): void {
  for (const run of runs) {
    for (const entry of run.entries) {
      if (entry.kind !== 'event' || entry.event.stamp.time) continue;
      const { stamp, lines, nodes } = entry.event;
      notes.note(
        'doubt',
        lines,
        `\`${stamp.written}\` (“${clip(line([...nodes]), 50)}”) names a day without a time of day; a timeline needs both, so it stays in the body.`,
      );
    }
  }
}

/** Fields at the top that no part of a report holds. */
function unusedFields(reading: Reading, notes: Notebook): void {
  const seen = new Set(notes.evidence.flatMap(({ lines }) => (lines ? [lines[0]] : [])));
  for (const field of reading.source.fields) {
    const lines: Lines = field.lines;
    if (!seen.has(lines[0]))
      notes.note(
        'left-out',
        lines,
        `\`${field.name}: ${clip(typeof field.value === 'object' ? JSON.stringify(field.value) : String(field.value), 60)}\` at the top has no place in a report.`,
      );
  }
}

function triggerOf(reading: Reading, options: ImportOptions, notes: Notebook): string | null {
  const vocabulary = options.vocabularies.triggers;
  const label = reading.labelled.find((one) =>
    /^(?:trigger|triggered by|triggering event)$/i.test(one.label),
  );
  if (!label) return null;
  const match = matchId(vocabulary, label.text, options.rules.triggers);
  const id =
    match.ok && vocabulary.entries.length > 0
      ? match.id
      : namedIn(vocabulary, label.text, options.rules.triggers, true)[0]?.id;
  if (
    !id ||
    (vocabulary.entries.length === 0 && !options.rules.triggers.has(label.text.toLowerCase()))
  )
    return null;
  notes.found('trigger', id, label.lines, label.text, 'likely', `\`${label.label}\``);
  return id;
}
