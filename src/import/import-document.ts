// One document in, one draft out, with an account of every value and every line. Pure: no disk, no clock.
import { anyOf } from './words/any-of.ts';
import type { Nodes } from 'mdast';
import { findActions } from './actions/actions.ts';
import { baseDay } from './timeline/base-day.ts';
import { messageMarkdown, writeBody } from './draft/body.ts';
import { dayOf, dayText } from './time/calendar.ts';
import { findRuns } from './timeline/candidates.ts';
import { placeDays } from './timeline/days.ts';
import type { SourceFile } from './sources/document.ts';
import { linesOf } from './sources/document.ts';
import type { Draft } from './draft/draft.ts';
import { draftEvents } from './timeline/events.ts';
import { contradictionsOf } from './timeline/contradictions.ts';
import { detectorOf } from './draft/detector.ts';
import { authorsOf, linksOf } from './draft/people-and-links.ts';
import { titleOf } from './draft/title.ts';
import { usersOf } from './draft/users-share.ts';
import { causesOf, servicesOf } from './draft/named-ids.ts';
import { severityOf } from './draft/severity.ts';
import { tagsOf } from './draft/tags.ts';
import { Notebook } from './sources/finding.ts';
import { idFor } from './draft/identity.ts';
import type { ImportOptions, Imported } from './imported.ts';
import { plain } from './sources/inline.ts';
import { settleLedger } from './account/ledger.ts';
import { allTaken, skippedNodes, unusedFields } from './account/left-over.ts';
import { readSource } from './sources/read-source.ts';
import type { Reading } from './sources/reading.ts';
import { readingOf } from './sources/reading.ts';
import { settle } from './draft/settle.ts';
import { scopeOf, summaryOf } from './draft/summary.ts';
import { triggerOf } from './draft/trigger.ts';
import { matchId } from './words/vocabulary-match.ts';
import { findWindow } from './timeline/window.ts';
import { judgeAbbreviations, zoneOf } from './timeline/zone.ts';

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
      anyOf(
        /\ball times?(?: are)? approximat\w+|\ball (?:times? )?approximat\w+/i,
        /\bapproximate times\b|\btimes? (?:are )?approximate\b/i,
      ).test(
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
  const window = findWindow(trimmed, events, clock, base);
  notes.add(window.told);

  notes.add(contradictionsOf(trimmed, events, window));
  for (const part of parts) {
    const first = part.nodes[0];
    if (part.own !== 'timeline' || !first || runs.some((run) => run.part === part)) continue;
    if (parts.some((other) => other.above.includes(part))) continue;
    notes.note(
      'missing',
      linesOf(part.heading ?? first),
      `No time could be read in the timeline “${part.title}”; it stays in the body. Write its events under \`timeline:\`.`,
    );
  }

  const { vocabularies, rules } = options;
  const team = (written: string) =>
    matchId(vocabularies.teams, written.replace(/^@/, ''), rules.teams);
  const {
    actions,
    used: actionNodes,
    told,
  } = findActions(parts, { rules, stamps: reading.stamps, team });
  notes.add(told);
  const used = new Set<Nodes>([...eventNodes, ...actionNodes, ...skipped]);
  for (const run of runs)
    for (const entry of run.entries)
      if (entry.kind === 'mark' && events.length > 0 && allTaken(run.entries, eventNodes))
        for (const node of entry.mark.takes) used.add(node);
  const summary = summaryOf(trimmed, title.text, used, notes);
  for (const node of summary.used) used.add(node);
  if (title.node && !title.cut) used.add(title.node);
  const severity = severityOf(trimmed, vocabularies);
  const services = servicesOf(trimmed, vocabularies);
  const causes = causesOf(trimmed, vocabularies);
  const trigger = triggerOf(trimmed, events, vocabularies);
  const detector = detectorOf(trimmed, events);
  const tags = tagsOf(trimmed, vocabularies);
  for (const one of [severity, services, causes, trigger, detector, tags]) notes.add(one.told);
  const users = usersOf(trimmed, notes);
  const scope = scopeOf(trimmed, notes);
  const { links } = linksOf(trimmed, notes);
  const authors = authorsOf(trimmed, notes);
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
    severity: severity.severity,
    services: services.ids,
    teams: (rules.defaults.teams ?? []).filter(
      (name) => matchId(vocabularies.teams, name, rules.teams).ok,
    ),
    tags: tags.tags,
    rootCauses: causes.ids,
    trigger: trigger.trigger,
    detectedBy: detector.detectedBy,
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
  const settled = settle(draft, id, source.lines, options, notes);
  const ledger = settleLedger(source.lines, settled?.text ?? '', notes.evidence, notes.findings);
  notes.add({ evidence: [], findings: ledger.lost });
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
