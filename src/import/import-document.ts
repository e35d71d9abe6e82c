// One document in, one draft out, with an account of every value and every line. Pure: no disk, no clock.
import { findActions } from './actions/actions.ts';
import { closeCoverage } from './account/coverage.ts';
import { skippedNodes, unusedFields } from './account/left-over.ts';
import { messageMarkdown, writeBody } from './draft/body.ts';
import { detectorOf } from './draft/detector.ts';
import type { Draft } from './draft/draft.ts';
import { gapsOf } from './draft/gaps.ts';
import { idFor } from './draft/identity.ts';
import { causesOf, servicesOf } from './draft/named-ids.ts';
import { authorsOf, linksOf } from './draft/people-and-links.ts';
import { settle } from './draft/settle.ts';
import { severityOf } from './draft/severity.ts';
import { scopeOf, draftSummary } from './draft/summary.ts';
import { tagsOf } from './draft/tags.ts';
import { titleOf } from './draft/title.ts';
import { triggerOf } from './draft/trigger.ts';
import { usersOf } from './draft/users-share.ts';
import type { ImportOptions, Imported } from './imported.ts';
import type { SourceFile } from './sources/document.ts';
import type { ReadingNotes } from './sources/finding.ts';
import { NOTHING_TOLD, Notebook, foundOut } from './sources/finding.ts';
import { readDocument } from './sources/read-source.ts';
import type { Reading } from './sources/reading.ts';
import { readingOf } from './sources/reading.ts';
import { parseDay, dayText } from './time/calendar.ts';
import type { Timeline } from './timeline/timeline.ts';
import { readTimeline } from './timeline/timeline.ts';
import type { Window } from './timeline/window.ts';
import { matchId } from './words/vocabulary-match.ts';

export async function importDocument(file: SourceFile, options: ImportOptions): Promise<Imported> {
  const source = await readDocument(file);
  const whole = readingOf(source, options.rules);
  const notes = new Notebook();
  for (const note of source.notes) notes.note('left-out', note.lines, note.message);
  const skipped = skippedNodes(whole, notes);
  const parts = whole.parts.filter((part) => !part.heading || !skipped.has(part.heading));
  const reading: Reading = { ...whole, parts };
  const { vocabularies, rules } = options;

  const title = titleOf(reading, notes);
  const day = options.date ? parseDay(options.date) : null;
  const timeline = readTimeline(reading, { day, zone: options.zone }, notes);
  const team = (written: string) =>
    matchId(vocabularies.teams, written.replace(/^@/, ''), rules.teams);
  const near = timeline.base?.day ?? timeline.events[0]?.placed.wall.date ?? null;
  const actions = findActions(parts, { rules, stamps: reading.stamps, near, team });
  notes.add(actions.told);
  const taken = new Set([...timeline.used, ...actions.used, ...skipped]);
  const summary = draftSummary(reading, title.text, taken, notes);
  const heading = title.node && !title.cut ? [title.node] : [];
  const used = new Set([...taken, ...summary.used, ...heading]);
  const facts = factsOf(reading, timeline, options, notes);
  const before = disagreements(notes);
  const body = writeBody({ root: reading.root, used, lines: source.lines, before }, notes);
  const id = idFor(source.stem, title.text, dayOfReport(timeline));
  const draft: Draft = {
    title: title.text,
    summary: summary.text,
    ...facts,
    timeline: timeline.events,
    actions: actions.actions,
    body: body.text,
  };
  const settled = settle(draft, id, source.lines, options, notes);
  const read = [...notes.evidence, ...timeline.events, ...actions.actions].flatMap(({ lines }) =>
    lines ? [lines] : [],
  );
  const coverage = closeCoverage(source.lines, settled?.text ?? '', read, notes.findings);
  notes.add({ evidence: [], findings: coverage.lost });
  return {
    source: source.path,
    sourceLines: source.lines,
    id,
    text: settled?.text ?? null,
    report: settled?.report ?? null,
    events: timeline.events,
    actions: actions.actions,
    evidence: notes.evidence,
    findings: notes.findings,
    coverage,
  };
}

type Facts = Omit<Draft, 'title' | 'summary' | 'timeline' | 'actions' | 'body'>;

/** The fields of the head that are neither the story nor what is promised. */
function factsOf(
  reading: Reading,
  timeline: Timeline,
  { vocabularies, rules }: ImportOptions,
  notes: Notebook,
): Facts {
  const { events, window, clock } = timeline;
  const severity = severityOf(reading, vocabularies);
  const services = servicesOf(reading, vocabularies);
  const causes = causesOf(reading, vocabularies);
  const trigger = triggerOf(reading, events, vocabularies);
  const detector = detectorOf(reading, events);
  const tags = tagsOf(reading, vocabularies);
  for (const one of [severity, services, causes, trigger, detector, tags]) notes.add(one.told);
  const users = usersOf(reading, notes);
  const scope = scopeOf(reading, notes);
  const { links } = linksOf(reading, notes);
  const authors = authorsOf(reading, notes);
  unusedFields(reading, notes);
  notes.add(gapsOf(timeline));
  const measured = measuresOf(window);
  notes.add(measured.told);
  return {
    severity: severity.severity,
    services: services.ids,
    teams: (rules.defaults.teams ?? []).filter(
      (name) => matchId(vocabularies.teams, name, rules.teams).ok,
    ),
    tags: tags.tags,
    rootCauses: causes.ids,
    trigger: trigger.trigger,
    detectedBy: detector.detectedBy,
    timezone: clock.zone ?? 'unknown',
    undated: !clock.dated,
    from: window.from?.at ?? null,
    to: window.to ? window.to.at : window.ongoing ? undefined : null,
    users,
    scope,
    measures: measured.measures,
    links,
    authors,
  };
}

/** A stated length, where both ends of the window do not say it. */
function measuresOf({ from, to, duration }: Window): {
  measures: Draft['measures'];
  told: ReadingNotes;
} {
  if (!duration || (from && to)) return { measures: [], told: NOTHING_TOLD };
  const { text, lines } = duration;
  return {
    measures: [{ label: 'Stated duration', value: text.slice(0, 120) }],
    told: foundOut('impact.measures', text, lines, text, 'stated', 'a duration without both ends'),
  };
}

/** What stands first in the body: where the source disagrees with itself. */
function disagreements({ findings }: Notebook): string[] {
  const told = findings.filter(({ kind }) => kind === 'contradiction');
  const list = told.map(({ message }) => `- ${messageMarkdown(message)}`).join('\n');
  return told.length === 0
    ? []
    : [
        `<Callout type="contradiction" title="The source disagrees with itself">\n\n${list}\n\n</Callout>`,
      ];
}

/** The day that goes into the id of a draft. */
function dayOfReport({ base, clock, events }: Timeline): string | null {
  if (!clock.dated) return null;
  return base ? dayText(base.day) : (events[0]?.at.slice(0, 10) ?? null);
}
