// One document in, one draft out, with an account of every value and every line. Pure: no disk, no clock.
import { findActions } from './actions/actions.ts';
import type { ActionDraft } from './actions/action-entry.ts';
import { closeCoverage } from './account/coverage.ts';
import type { ReadValue } from './account/rewritten.ts';
import { skippedParts, unusedFields } from './account/left-over.ts';
import { authorsOf } from './draft/authors.ts';
import { messageMarkdown, writeBody } from './draft/body.ts';
import { detectorOf } from './draft/detector.ts';
import type { Draft } from './draft/draft.ts';
import { gapsOf } from './draft/gaps.ts';
import { idFor } from './draft/identity.ts';
import { causesOf } from './draft/named-ids.ts';
import { servicesOf } from './draft/services.ts';
import { linksOf } from './draft/links.ts';
import { validDraft } from './draft/valid-draft.ts';
import { severityOf } from './draft/severity.ts';
import { scopeOf } from './draft/scope.ts';
import { draftSummary } from './draft/summary.ts';
import { tagsOf } from './draft/tags.ts';
import { titleOf } from './draft/title.ts';
import { triggerOf } from './draft/trigger.ts';
import { usersOf } from './draft/users-share.ts';
import type { ImportOptions, Imported } from './imported.ts';
import type { SourceFile } from './sources/document.ts';
import type { FieldEvidence, ReadingNotes } from './sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from './sources/finding.ts';
import { readDocument } from './sources/read-source.ts';
import type { Reading } from './sources/reading.ts';
import { readingOf } from './sources/reading.ts';
import type { DraftClock } from './time/calendar.ts';
import { parseDay, dayText } from './time/calendar.ts';
import type { EventDraft } from './timeline/event-draft.ts';
import type { Timeline } from './timeline/timeline.ts';
import { readTimeline } from './timeline/timeline.ts';
import type { Window } from './timeline/window.ts';
import { STATED_DURATION } from '../sentences/facts/values.ts';
import { matchId } from './words/vocabulary-match.ts';

export async function importDocument(file: SourceFile, options: ImportOptions): Promise<Imported> {
  const source = await readDocument(file);
  const whole = readingOf(source, options.rules);
  const skipped = skippedParts(whole);
  const parts = whole.parts.filter((part) => !part.heading || !skipped.nodes.has(part.heading));
  const reading: Reading = { ...whole, parts };
  const { vocabularies, rules } = options;

  const title = titleOf(reading);
  const day = options.date ? parseDay(options.date) : null;
  const timeline = readTimeline(reading, { day, zone: options.zone });
  const team = (written: string) =>
    matchId(vocabularies.teams, written.replace(/^@/, ''), rules.teams);
  const near = timeline.base?.day ?? timeline.events[0]?.placed.wall.date ?? null;
  const actions = findActions(parts, { rules, stamps: reading.stamps, near, team });
  const taken = new Set([...timeline.used, ...actions.used, ...skipped.nodes]);
  const heading = title.node && !title.cut ? [title.node] : [];
  const summary = draftSummary(reading, title.text, new Set([...taken, ...heading]));
  const facts = factsOf(reading, timeline, options);
  const read = together(
    ...source.notes.map(({ lines, message }) => noted('left-out', lines, message)),
    ...[skipped, title, timeline, actions, summary, facts].map(({ told }) => told),
  );
  const unused = unusedFields(reading, read);
  const body = writeBody({
    root: reading.root,
    used: new Set([...taken, ...summary.used, ...heading]),
    lines: source.lines,
    before: disagreements(read),
  });
  const id = idFor(source.stem, title.text, dayOfReport(timeline));
  const draft: Draft = {
    title: title.text,
    summary: summary.text,
    ...facts.facts,
    timeline: timeline.events,
    actions: actions.actions,
    body: body.text,
  };
  const { written, told } = validDraft(draft, id, source.lines, options, read.evidence);
  const known = together(read, unused, body.told, told);
  const values = [
    ...known.evidence.flatMap(valueOfField),
    ...timeline.events.map(valueOfEvent(timeline.clock)),
    ...actions.actions.map(valueOfAction),
    ...timeline.days,
  ];
  const coverage = closeCoverage(
    source.lines,
    written?.text ?? '',
    { values, order: reading.stamps.order },
    known.findings,
  );
  const all = together(known, { evidence: [], findings: coverage.lost });
  return {
    source: source.path,
    sourceLines: source.lines,
    id,
    text: written?.text ?? null,
    report: written?.report ?? null,
    events: timeline.events,
    actions: actions.actions,
    evidence: all.evidence,
    findings: all.findings,
    coverage,
  };
}

/** Fields of which the evidence gives words as they stand in the draft; of an event its moment says more. */
const IN_ITS_WORDS = new Set(['timeline', 'actions', 'title', 'summary']);

/** The value of a field, where a draft may write it in a form of its own. */
const valueOfField = ({ field, lines, text, value }: FieldEvidence): ReadValue[] =>
  lines ? [{ lines, written: IN_ITS_WORDS.has(field) ? '' : text, value }] : [];

/** The moment of an event. A second clock of its line is not in the draft, nor a zone that nobody could tell. */
const valueOfEvent =
  ({ zone: known }: DraftClock) =>
  ({ lines, placed, at, until }: EventDraft): ReadValue => {
    const { written, second, zone } = placed.event.stamp;
    const told = known !== null || /T.*(?:Z|[+-]\d\d:\d\d)$/.test(at);
    const unsaid = second?.zone.written ?? (told ? null : zone?.written);
    return {
      lines,
      written: unsaid ? written.replace(unsaid, ' ') : written,
      value: `${at} ${until ?? ''}`,
    };
  };

const valueOfAction = ({ lines, due, completed }: ActionDraft): ReadValue => ({
  lines,
  written: null,
  value: `${due ?? ''} ${completed ?? ''}`,
});

type DraftFields = Omit<Draft, 'title' | 'summary' | 'timeline' | 'actions' | 'body'>;

/** The fields of the head that are neither the story nor what is promised. */
function factsOf(
  reading: Reading,
  timeline: Timeline,
  { vocabularies, rules }: ImportOptions,
): { readonly facts: DraftFields; readonly told: ReadingNotes } {
  const { events, window, clock } = timeline;
  const severity = severityOf(reading, vocabularies);
  const services = servicesOf(reading, vocabularies);
  const causes = causesOf(reading, vocabularies);
  const trigger = triggerOf(reading, events, vocabularies);
  const detector = detectorOf(reading, events);
  const tags = tagsOf(reading, vocabularies);
  const users = usersOf(reading);
  const scope = scopeOf(reading);
  const links = linksOf(reading);
  const authors = authorsOf(reading);
  const measured = measuresOf(window);
  const found = [severity, services, causes, trigger, detector, tags, users, scope, links, authors];
  return {
    facts: {
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
      users: users.users,
      scope: scope.scope,
      measures: measured.measures,
      links: links.links,
      authors: authors.authors,
    },
    told: together(...found.map(({ told }) => told), gapsOf(timeline), measured.told),
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
    measures: [{ label: STATED_DURATION, value: text.slice(0, 120) }],
    told: foundOut('impact.measures', text, lines, text, 'stated', 'a duration without both ends'),
  };
}

/** What stands first in the body: where the source disagrees with itself. */
function disagreements({ findings }: ReadingNotes): string[] {
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
