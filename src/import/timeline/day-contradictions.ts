// Days that disagree: a weekday with its date, the title or a label with the timeline, a line with those around it.
import { WEEKDAYS, weekdayOf } from '../../text/calendar.ts';
import { completeDay, dayText, daysUntil } from '../time/calendar.ts';
import type { Day } from '../time/calendar.ts';
import { daysIn } from '../time/moments-in.ts';
import type { DayIn } from '../time/moments-in.ts';
import { anyOf } from '../words/any-of.ts';
import { linesOf } from '../sources/document.ts';
import type { Lines } from '../sources/document.ts';
import type { Reading } from '../sources/reading.ts';
import { SHORT_WEEKDAYS, WEEKDAY_NAMES, weekdayNumber } from '../words/time-words.ts';
import { folded, foldedInPlace, oneOf } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import { saysFailed } from '../words/failing.ts';
import type { EventDraft } from './event-draft.ts';
import type { Statement } from './statements.ts';

/** The names of weekdays, in every language; one of three letters or fewer may be another word: `so`, `do`, `mar`. */
const NAMES = oneOf(WEEKDAY_NAMES.map(folded));
const SHORT_NAMES = oneOf(SHORT_WEEKDAYS.map(folded));
const OF_DAY = oneOf(['the', 'den', 'dem', 'le', 'el', 'dia', 'o dia']);

const NAMED = new RegExp(
  String.raw`(?<!\p{L})(?<name>${NAMES}),?\s+(?:(?:${OF_DAY})\s+)?(?=[\d\p{L}])`,
  'giu',
);
/** `Mi, 18.03.2025`, `mar. 6/05/2025`: a short name with its sign, and a date in figures. */
const SHORTLY_NAMED = new RegExp(
  String.raw`(?<!\p{L})(?<name>${SHORT_NAMES})(?:\.,?|,)\s+(?=\d{1,4}[./-]\d)`,
  'giu',
);

const named = (weekday: string): string | undefined => WEEKDAYS[weekdayNumber(weekday) - 1];

/** `Monday, 2024-09-03` was a Tuesday. Only a weekday right beside its date is meant for it. */
export function weekdays(
  text: string,
  lines: Lines,
  { stamps }: Reading,
  near: Day | null,
): Contradiction[] {
  const said = foldedInPlace(text);
  return [...said.matchAll(NAMED), ...said.matchAll(SHORTLY_NAMED)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    const at = match.index + match[0].length;
    const [day] = daysIn(text.slice(at, at + 32), stamps.order);
    const whole = day && !day.part.swappable ? completeDay(day.part, near, null) : null;
    if (!day || !whole || day.index > 0) return [];
    const date = dayText(whole);
    const right = weekdayOf(date);
    const written = text.slice(match.index, match.index + name.length);
    // `MA, 16.02.` is who signed.
    return right === named(name) || (name.length > 1 && /^\p{Lu}+$/u.test(written))
      ? []
      : [
          {
            text: `\`${written}\` and \`${day.text.trim()}\` disagree: ${date} was a ${right}.`,
            lines,
          },
        ];
  });
}

const JAPANESE =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日\s?(?<behind>[(（].{1,3}[)）]|.曜)/gu;

/** `7月9日(水)` was a Tuesday: behind the date, in brackets, also in other scripts. */
export function weekdaysBehind(text: string, lines: Lines, near: Day | null): Contradiction[] {
  return [...text.matchAll(JAPANESE)].flatMap(({ 0: written, groups }) => {
    const { year, month, day, behind = '' } = groups ?? {};
    const [, weekday] = /^[(（]?([月火水木金土日])(?:曜日?)?[)）]?$/u.exec(behind) ?? [];
    if (weekday === undefined) return [];
    const part = { month: Number(month), day: Number(day), swappable: false };
    const whole = completeDay({ ...part, year: year ? Number(year) : null }, near, null);
    if (!whole) return [];
    const date = dayText(whole);
    const right = weekdayOf(date);
    if (right === WEEKDAYS['月火水木金土日'.indexOf(weekday)]) return [];
    return [{ text: `\`${written}\` names a wrong weekday: ${date} was a ${right}.`, lines }];
  });
}

/** A weekday in brackets or behind a comma: `3 May 2024 (Thursday)`. */
const BEHIND = new RegExp(String.raw`^\s?[(（](${NAMES}|${SHORT_NAMES})\.?[)）]`, 'iu');

/** `3 May 2024 (Thursday)` was a Friday. */
export function weekdayInBrackets(
  text: string,
  lines: Lines,
  { stamps }: Reading,
  near: Day | null,
): Contradiction[] {
  return daysIn(text, stamps.order).flatMap(({ part, index, text: said }) => {
    const core = said.replace(/\s*[(（].*$/u, '');
    const name = BEHIND.exec(foldedInPlace(text.slice(index + core.length)))?.[1] ?? '';
    const whole = name === '' || part.swappable ? null : completeDay(part, near, null);
    if (!whole) return [];
    const date = dayText(whole);
    const right = weekdayOf(date);
    if (right === named(name)) return [];
    return [
      {
        text: `\`${core.trim()} (${name})\` names a wrong weekday: ${date} was a ${right}.`,
        lines,
      },
    ];
  });
}

/** `Date: 2024-10-02` above a timeline of another day; a day apart may be midnight or a zone. */
export function dateLabel(
  { labelled, stamps }: Reading,
  events: readonly EventDraft[],
): Contradiction[] {
  const days = writtenDays(events);
  const dated = labelled.filter(
    ({ field, label: name, part }) =>
      field === 'date' && part.name !== 'actions' && !/\b(?:report|review|publish)/i.test(name),
  );
  // Beside `Incident date` a plain `Date` is that of the report.
  const label = dated.find(({ label: name }) => /\bincident\b/i.test(name)) ?? dated[0];
  const [day] = label ? daysIn(label.text, stamps.order) : [];
  if (!label || !day || day.part.year === null || day.part.swappable || days.length < 2) return [];
  const date = day.part as Day;
  const away = Math.min(...days.map((other) => Math.abs(daysUntil(date, other))));
  // Farther apart it is more likely the day of the report.
  return away === 0 || away > 3
    ? []
    : [
        {
          text: `\`${label.label}\` says \`${dayText(date)}\`, but no event of the timeline is on that day.`,
          lines: label.lines,
        },
      ];
}

/** In front of the day at the beginning of a sentence: `On 7 May`, `Am Dienstag, dem 7. Mai`, `Le 7 mai`. */
const OPENS_WITH_DAY = new RegExp(
  String.raw`^(?:(?:early|late) )?(?:on|am|le|el|en|em|no dia|dia|el dia)?(?: the morning of| the evening of)?\s*(?:(?:${NAMES}),?\s*)?(?:${OF_DAY})?\s*$`,
  'iu',
);
/** What led there may be of another day. */
const LED_THERE = anyOf(
  /\b(?:introduc|deploy|chang|merg|releas|publish|roll|expir|creat|migrat|renew)\w*/u,
  /\b(?:geandert|ausgerollt|deploi|desplieg|publi)\w*/u,
);

/** `On 7 May payments failed`, where all that is dated otherwise was a day or a few before or after. */
export function summaryDay(
  statements: readonly Statement[],
  { stamps }: Reading,
  events: readonly EventDraft[],
  base: Day | null,
): Contradiction[] {
  if (!base && writtenDays(events).length < 2) return [];
  const placed = events.flatMap((event) => event.placed.wall.date ?? []);
  const others = [...placed, ...(base ? [base] : [])];
  for (const { text, lines } of statements.filter(saysWhatHappened)) {
    const day = dayOfHarm(text, stamps.order);
    const whole = day && completeDay(day.part, base ?? others[0] ?? null, null);
    if (!whole) continue;
    const away = Math.min(...others.map((other) => Math.abs(daysUntil(whole, other))));
    if (away === 0 || away > 3) return [];
    return [
      {
        text: `\`${day.text.trim()}\` (line ${lines[0]}) is none of the days of the timeline and of the head, \`${[...new Set(others.map(dayText))].join('`, `')}\`.`,
        lines,
      },
    ];
  }
  return [];
}

const saysWhatHappened = ({ part }: Statement): boolean =>
  part.name === 'summary' || part.name === 'impact' || part.heading?.depth === 1;

/** The one day of a sentence that opens with it and tells of harm. */
function dayOfHarm(text: string, order: Reading['stamps']['order']): DayIn | null {
  const [day, ...more] = daysIn(text, order);
  const said = foldedInPlace(text);
  if (!day || more.length > 0 || day.part.swappable || LED_THERE.test(said)) return null;
  return saysFailed(said) && OPENS_WITH_DAY.test(said.slice(0, day.index)) ? day : null;
}

/** The days that events are written with. */
const writtenDays = (events: readonly EventDraft[]): Day[] =>
  events.flatMap(({ placed }) =>
    placed.wall.date && placed.sure === 'stated' ? [placed.wall.date] : [],
  );

/** The first day that an event is written with; null where none is, or where they lie months apart. */
export function firstWrittenDay(events: readonly EventDraft[]): Day | null {
  const days = writtenDays(events).toSorted((a, b) => daysUntil(b, a));
  const [first, last] = [days.at(0), days.at(-1)];
  return first && last && daysUntil(first, last) <= 31 ? first : null;
}

/** The day in the title or the file's name against those of the timeline; a day apart may be midnight or a zone. */
export function titleDay(
  { source, parts, stamps }: Reading,
  events: readonly EventDraft[],
): Contradiction[] {
  const days = writtenDays(events);
  if (days.length < 2) return [];
  const heading = parts.find((part) => part.heading?.depth === 1);
  const [titled] = heading ? daysIn(heading.title, stamps.order) : [];
  const file = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(source.stem);
  const claims: (readonly [string, Day, Lines])[] = [];
  if (titled && titled.part.year !== null && !titled.part.swappable && heading?.heading)
    claims.push(['The title', titled.part as Day, linesOf(heading.heading)]);
  if (file)
    claims.push([
      'The name of the file',
      { year: Number(file[1]), month: Number(file[2]), day: Number(file[3]) },
      [1, 1],
    ]);
  const first = days.toSorted((a, b) => daysUntil(b, a))[0];
  return claims.flatMap(([what, day, lines]) => {
    if (!first || Number.isNaN(Date.parse(dayText(day)))) return [];
    const away = Math.min(...days.map((other) => Math.abs(daysUntil(day, other))));
    // Files are often named by the day of the report, which is later.
    if (away === 0 || away > 60 || (what !== 'The title' && daysUntil(first, day) > 0)) return [];
    return [
      {
        text: `${what} says \`${dayText(day)}\`, but no event of the timeline is on that day; it begins on \`${dayText(first)}\`.`,
        lines,
      },
    ];
  });
}

/** Whether the newest line stands first, as far as most of them say. */
const runsBack = (lines: readonly EventDraft[]): boolean => {
  const steps = lines.slice(1).map(({ t }, i) => Math.sign(t - (lines[i]?.t ?? t)));
  return steps.reduce((sum, step) => sum + step, 0) < 0;
};

/** A line whose written day lies before that of the lines around it, in a timeline that otherwise goes forward. */
export function jumpsBack(events: readonly EventDraft[]): Contradiction[] {
  const lines = events
    .filter(({ placed }) => placed.how === 'the date in its line')
    .toSorted((a, b) => a.lines[0] - b.lines[0]);
  if (lines.length < 3) return [];
  const written = runsBack(lines) ? lines.toReversed() : lines;
  return written.flatMap((event, i) => {
    const [before, after] = [written[i - 1], written[i + 1]];
    if (!before || before.t - event.t < 2 * 86_400_000) return [];
    if (after && after.t < before.t) return [];
    return [
      {
        text: `\`${event.at}\` stands after \`${before.at}\` (line ${before.lines[0]}) and is days before it; one of the two is a slip.`,
        lines: event.lines,
      },
    ];
  });
}
