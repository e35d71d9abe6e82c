// From sound frontmatter to a report: moments by the report's clock, events in order, ids looked up.
// What does not add up is returned as faults, each with the path of the value at fault.
import { asWritten } from './as-written.ts';
import { isDay } from '../text/calendar.ts';
import { idMeant } from './address.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import type { Path } from './frontmatter.ts';
import { readLang } from './lang.ts';
import { readInstant, type InstantDiagnostic } from './instant.ts';
import { isBefore } from './precision.ts';
import type { Action, Clock, Event, Impact, Instant, Report, UserShare } from './report.ts';
import type { Place } from './origins.ts';
import type { Frontmatter } from './schema.ts';
import { vocabularyFaults } from './validate-ids.ts';
import type { Vocabularies } from './vocabulary.ts';
import { RESERVED_IDS } from './vocabulary.ts';
import { readZone } from './zone.ts';

export interface Resolved {
  /** Without the moments that cannot be read. */
  readonly report: Report;
  readonly faults: readonly FieldDiagnostic[];
  /** What the report lacks, or holds wrongly, because of a fault. */
  readonly unread: readonly Path[];
}

export function resolveReport(
  frontmatter: Frontmatter,
  place: Place,
  vocabularies: Vocabularies,
): Resolved {
  const faults: FieldDiagnostic[] = [];
  const zone = readZone(frontmatter.timezone);
  if (!zone.ok) {
    faults.push({
      path: ['timezone'],
      rule: 'instant/zone',
      message: zone.message,
      hint: zone.hint,
    });
  }
  // With another zone for the unreadable one, times still have an order and days are days.
  const clock: Clock = { zone: zone.ok ? zone.zone : 'UTC', dated: !frontmatter.undated };
  faults.push(...vocabularyFaults(frontmatter, vocabularies));
  const lang = frontmatter.lang === undefined ? null : readLang(frontmatter.lang);
  if (lang?.ok === false) {
    const { message, hint, meant } = lang;
    faults.push({
      path: ['lang'],
      rule: 'schema/format',
      message: `\`lang\` is \`${frontmatter.lang}\`, ${message}`,
      hint,
      ...(meant && { fix: { text: meant, certain: false } }),
    });
  }

  let foreign = false;
  const unread: Path[] = zone.ok ? [] : [['timezone']];
  if (lang?.ok === false) unread.push(['lang']);
  const read = (text: string, path: Path): Instant | null => {
    if (!zone.ok && OWN_OFFSET.test(text)) foreign = true;
    const result = readInstant(text, clock);
    if (result.ok) return result.instant;
    const { rule, message, hint, fix } =
      result.rule === 'instant/day-missing' ? withDay(result, text, frontmatter) : result;
    faults.push({ path, rule, message, hint, ...(fix && { fix }) });
    unread.push(path[0] === 'timeline' ? path : path.slice(0, 2));
    return null;
  };
  const backwards: Backwards = (from, to, path) => {
    if (!zone.ok && OWN_OFFSET.test(from) !== OWN_OFFSET.test(to)) return;
    faults.push({
      path,
      rule: 'time/backwards',
      message: `It ends at \`${to}\`, before it begins at \`${from}\`.`,
      hint: 'Correct one of the two; after midnight the day is the next one.',
    });
  };
  const endless = (i: number, next: string): void => {
    faults.push({
      path: ['impact', 'phases', i, 'to'],
      rule: 'schema/missing',
      message: `\`to\` of entry ${i + 1} of \`impact.phases\` is missing.`,
      hint: `Add \`to: ${next}\`, when the next phase begins, or the moment when this one was over: only the last phase may leave it out.`,
    });
  };
  const impact = readImpact(frontmatter, read, { backwards, endless });
  const timeline = readTimeline(frontmatter, read, backwards);
  faults.push(...dayFaults(frontmatter), ...ownIdFaults(frontmatter, place.id));
  if (foreign) unread.push(['impact'], ['timeline']);

  const meant = (id: string): string => idMeant(id, place);
  const report: Report = {
    ...asWritten(frontmatter),
    id: place.id,
    file: place.file,
    summary: frontmatter.summary.replace(/\s+/g, ' '),
    // A source may be kept more private than its authors wrote.
    visibility: place.source?.visibility === 'internal' ? 'internal' : frontmatter.visibility,
    clock,
    lang: lang?.ok ? lang.lang : null,
    impact,
    timeline,
    actions: frontmatter.actions.map((action, index): Action => ({
      n: index + 1,
      do: action.do,
      kind: action.kind,
      owner: action.owner ?? null,
      status: action.status,
      due: action.due ?? null,
      completed: action.completed ?? null,
      priority: action.priority ?? null,
      ticket: action.ticket ?? null,
    })),
    repeats: frontmatter.repeats.map(meant),
    related: frontmatter.related.map(meant),
    own: [],
    source: place.source ?? null,
  };
  return { report, faults, unread };
}

/** The day that the report names elsewhere is most likely the one that was left out. */
function withDay(
  fault: InstantDiagnostic,
  text: string,
  { impact, timeline }: Frontmatter,
): InstantDiagnostic {
  const day = [impact.from, impact.to ?? '', ...timeline.map(({ at }) => at)]
    .map((moment) => /^\d{4}-\d{2}-\d{2}(?= |T)/.exec(moment)?.[0])
    .find((found) => found !== undefined);
  if (day === undefined) return fault;
  return {
    ...fault,
    hint: `Write the day too, \`${day} ${text}\`; or set \`undated: true\` where no day is known.`,
    fix: { text: `${day} ${text}`, certain: false },
  };
}

/** A moment that says its own offset from UTC. */
const OWN_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/;

type Backwards = (from: string, to: string, path: Path) => void;
type InstantReader = (text: string, path: Path) => Instant | null;

interface ImpactFaults {
  readonly backwards: Backwards;
  /** A phase without an end, after which another one begins. */
  readonly endless: (index: number, next: string) => void;
}

function readImpact(
  { impact }: Frontmatter,
  read: InstantReader,
  { backwards, endless }: ImpactFaults,
): Impact {
  const moment = (text: string | undefined, path: Path): Instant | null =>
    text === undefined || text === 'unknown' ? null : read(text, path);
  const start = moment(impact.from, ['impact', 'from']);
  const end = moment(impact.to, ['impact', 'to']);
  if (start && end && isBefore(end, start)) {
    backwards(impact.from, impact.to ?? '', ['impact', 'to']);
  }
  const begun = impact.phases.map(({ from }, i) => read(from, ['impact', 'phases', i, 'from']));
  impact.phases.forEach(({ to }, i) => {
    const next = begun.findIndex((other) => other && begun[i] && isBefore(begun[i], other));
    if (to === undefined && next !== -1) endless(i, impact.phases[next]!.from);
  });
  return {
    from: start,
    to: end,
    ongoing: impact.to === undefined,
    users: readShare(impact.users),
    scope: impact.scope ?? null,
    phases: impact.phases.flatMap(({ from, to, level }, i) => {
      const first = begun[i] ?? null;
      const over = to === undefined ? end : read(to, ['impact', 'phases', i, 'to']);
      if (!first || (to !== undefined && !over)) return [];
      if (over && isBefore(over, first)) {
        const path = ['impact', 'phases', i, to === undefined ? 'from' : 'to'];
        backwards(from, to ?? impact.to ?? '', path);
      }
      return [{ from: first, to: over, level }];
    }),
    measures: impact.measures,
  };
}

function readShare(text: string | undefined): UserShare | null {
  if (text === undefined || text === 'unknown') return null;
  return {
    share: Number.parseFloat(text.replace(/^\D+/, '')) / 100,
    approximate: /^(?:about|~)/.test(text),
  };
}

function readTimeline(
  { timeline }: Frontmatter,
  read: InstantReader,
  backwards: Backwards,
): Event[] {
  const events: Omit<Event, 'n'>[] = [];
  timeline.forEach((event, i) => {
    const at = read(event.at, ['timeline', i, 'at']);
    const until = event.until === undefined ? null : read(event.until, ['timeline', i, 'until']);
    if (!at) return;
    if (until && isBefore(until, at))
      backwards(event.at, event.until ?? '', ['timeline', i, 'until']);
    const { approximate, kind, text } = event;
    events.push({ index: i, at, until, approximate, kind, text, link: event.link ?? null });
  });
  return events.toSorted((a, b) => a.at.t - b.at.t).map((event, i) => ({ n: i + 1, ...event }));
}

/** Days of the calendar that do not exist, such as 2024-02-30. */
function dayFaults(frontmatter: Frontmatter): FieldDiagnostic[] {
  const days: [string | undefined, Path][] = [[frontmatter.published, ['published']]];
  frontmatter.actions.forEach((action, i) => {
    days.push([action.due, ['actions', i, 'due']], [action.completed, ['actions', i, 'completed']]);
  });
  return days.flatMap(([day, path]) =>
    day === undefined || isDay(day)
      ? []
      : [
          {
            path,
            rule: 'schema/no-such-day',
            message: `\`${day}\` is not a day of the calendar.`,
            hint: 'Correct the month or the day: year-month-day.',
          },
        ],
  );
}

function ownIdFaults(frontmatter: Frontmatter, id: string): FieldDiagnostic[] {
  const reserved = frontmatter.aliases.flatMap((alias, i): FieldDiagnostic[] =>
    RESERVED_IDS.has(alias)
      ? [
          {
            path: ['aliases', i],
            rule: 'reference/alias-taken',
            message: `\`${alias}\` is an address of the site's own, below \`/postmortems/\`.`,
            hint: 'Remove it; no report can have been published there.',
          },
        ]
      : [],
  );
  const own = (['repeats', 'related', 'aliases'] as const).flatMap((field) =>
    frontmatter[field].flatMap((other, i) =>
      other === id
        ? [
            {
              path: [field, i],
              rule: 'reference/itself',
              message: `\`${field}\` names this report itself.`,
              hint: 'Remove it, or name another report.',
            },
          ]
        : [],
    ),
  );
  return [...reserved, ...own];
}
