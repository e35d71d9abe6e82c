// Where a document disagrees with itself: each statement is held against the one thing that it is about, and only what
// cannot both be true is told.
import { anyOf } from '../words/any-of.ts';
import { dayText, daysBetween } from '../time/calendar.ts';
import type { Day } from '../time/calendar.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { EventDraft } from './events.ts';
import type { Finding } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import { daysIn } from '../time/prose-days.ts';
import type { Reading } from '../sources/reading.ts';
import type { Window } from './window.ts';
import { WEEKDAYS, weekdayOf } from '../../text/calendar.ts';

interface Line {
  readonly text: string;
  readonly lines: Lines;
}

/** Contradictions of days, weekdays, shares, severities and order; those of durations are told with the window. */
export function contradictionsOf(
  reading: Reading,
  events: readonly EventDraft[],
  window: Pick<Window, 'from' | 'to'>,
): Finding[] {
  const prose = proseOf(reading);
  return [
    ...reading.source.lines.flatMap((text, i) => weekdays(text, [i + 1, i + 1], reading)),
    ...titleDay(reading, events),
    ...shares(prose),
    ...severities(reading),
    ...endBeforeStart(reading),
    ...detectedBeforeStart(events, window),
    ...jumpsBack(events),
  ].map(({ text, lines }) => ({ kind: 'contradiction', lines, message: text }));
}

function proseOf({ parts, labelled }: Reading): Line[] {
  const told = parts.filter(({ name }) => name === null || name === 'summary' || name === 'impact');
  return [
    ...told.flatMap(({ nodes }) =>
      nodes.flatMap((node) =>
        node.type === 'paragraph' || node.type === 'list'
          ? [{ text: plain(node), lines: linesOf(node) }]
          : [],
      ),
    ),
    ...labelled
      .filter(({ field, section }) => field === 'users' || section === 'impact')
      .map(({ label, text, lines }) => ({ text: `${label}: ${text}`, lines })),
  ];
}

/** `Monday, 2024-09-03` was a Tuesday. Only a weekday right beside its date is meant for it. */
function weekdays(text: string, lines: Lines, { stamps }: Reading): Line[] {
  const named = new RegExp(`\\b(${WEEKDAYS.join('|')}),?\\s+(?:the\\s+)?(?=[\\dA-Z])`, 'g');
  return [...text.matchAll(named)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 32);
    const [day] = daysIn(after, stamps.order);
    if (!day || day.index > 0 || day.part.year === null || day.part.swappable) return [];
    const date = day.part as Day;
    const right = weekdayOf(dayText(date));
    return right === match[1]
      ? []
      : [
          {
            text: `\`${match[1]}\` and \`${day.text.trim()}\` disagree: ${dayText(date)} was a ${right}.`,
            lines,
          },
        ];
  });
}

/** The day in the title or the file's name against those of the timeline; a day apart may be midnight or a zone. */
function titleDay({ source, parts, stamps }: Reading, events: readonly EventDraft[]): Line[] {
  const days = events.flatMap(({ placed }) =>
    placed.wall.date && placed.sure === 'stated' ? [placed.wall.date] : [],
  );
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
  const first = days.toSorted((a, b) => daysBetween(b, a))[0];
  return claims.flatMap(([what, day, lines]) => {
    if (!first || Number.isNaN(Date.parse(dayText(day)))) return [];
    const away = Math.min(...days.map((other) => Math.abs(daysBetween(day, other))));
    // Files are often named by the day of the report, which is later.
    if (away === 0 || away > 60 || (what !== 'The title' && daysBetween(first, day) > 0)) return [];
    return [
      {
        text: `${what} says \`${dayText(day)}\`, but no event of the timeline is on that day; it begins on \`${dayText(first)}\`.`,
        lines,
      },
    ];
  });
}

const EVERYBODY = anyOf(
  /\b(?:all|every|each) (?:of (?:our|the) )?(?:\w+ )?(?:users?|customers?|visitors?)\b/i,
  /\b(?:all|every|each) (?:of (?:our|the) )?(?:\w+ )?(?:clients?|shoppers?)\b/i,
);
const NOBODY = anyOf(
  /\bno (?:users?|customers?|clients?|patients?) (?:were|was) (?:affected|impacted|hit)\b/i,
  /\bcustomers? (?:affected|impacted):?\s*(?:none|0)\b|\bnone\b/i,
);
const SHARE =
  /(?<![\d.])(\d{1,2}(?:\.\d+)?)\s?% of (?:all )?(?:\w+ )?(?:users?|customers?|visitors?|clients?|shoppers?|requests?)\b/i;
const COUNT =
  /\b(\d{1,3}(?:,\d{3})+|\d{3,})\s+(?:users?|customers?|visitors?|clients?|patients?)\b/i;

/** 80 % of users cannot be all of them, and none cannot be 1,400. */
function shares(prose: readonly Line[]): Line[] {
  const find = (pattern: RegExp): (Line & { word: string }) | undefined => {
    for (const line of prose) {
      const match = pattern.exec(line.text);
      if (match) return { ...line, word: match[0] };
    }
    return undefined;
  };
  const [share, all, count] = [find(SHARE), find(EVERYBODY), find(COUNT)];
  const none = prose
    .filter(
      ({ text }) =>
        /\b(?:users?|customers?|clients?)\b[^.]{0,30}:/i.test(text) ||
        /\bno (?:users?|customers?)\b/i.test(text),
    )
    .flatMap((line) => (NOBODY.test(line.text) ? [line] : []))[0];
  const told: Line[] = [];
  if (share && all && !share.text.includes(`all ${share.word}`))
    told.push({
      text: `\`${share.word}\` (line ${share.lines[0]}) and \`${all.word}\` (line ${all.lines[0]}) cannot both be right.`,
      lines: all.lines,
    });
  if (none && count)
    told.push({
      text: `“${none.text.slice(0, 60)}” (none, line ${none.lines[0]}) and \`${count.word}\` (line ${count.lines[0]}) cannot both be right.`,
      lines: count.lines,
    });
  return told;
}

/** Two severities for one incident. */
function severities({ labelled, parts, source }: Reading): Line[] {
  const level = (text: string): string | null => {
    const match = /\bsev(?:erity)?[\s-]?([0-5])\b/i.exec(text);
    return match ? `SEV${match[1]}` : null;
  };
  const stated = [
    ...labelled
      .filter(({ field }) => field === 'severity')
      .map(({ text, lines }) => ({ text, lines })),
    ...source.fields
      .filter(({ name }) => /^severity$/i.test(name))
      .map(({ value, lines }) => ({ text: String(value), lines })),
    ...parts
      .filter(({ name }) => name === null || name === 'summary')
      .flatMap(({ nodes }) =>
        nodes.flatMap((node) =>
          node.type === 'paragraph' &&
          /\b(?:was|is|as|this|declared)\b[^.]*\bsev/i.test(plain(node))
            ? [{ text: plain(node), lines: linesOf(node) }]
            : [],
        ),
      ),
  ].flatMap(({ text, lines }) => {
    const found = level(text);
    return found ? [{ found, lines }] : [];
  });
  const [first] = stated;
  const other = stated.find(({ found }) => found !== first?.found);
  return first && other
    ? [
        {
          text: `\`${first.found}\` (line ${first.lines[0]}) and \`${other.found}\` (line ${other.lines[0]}) are two severities of one incident.`,
          lines: other.lines,
        },
      ]
    : [];
}

/** Fields that name an end before their start, both with their day. */
function endBeforeStart({ labelled }: Reading): Line[] {
  const moment = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)/;
  const start = labelled.find(({ field, text }) => field === 'start' && moment.test(text));
  const end = labelled.find(({ field, text }) => field === 'end' && moment.test(text));
  const [from, to] = [moment.exec(start?.text ?? ''), moment.exec(end?.text ?? '')];
  if (!start || !end || !from || !to || `${to[1]} ${to[2]}` >= `${from[1]} ${from[2]}`) return [];
  return [
    {
      text: `It ends at \`${to[1]} ${to[2]}\`, before it starts at \`${from[1]} ${from[2]}\` (line ${start.lines[0]}).`,
      lines: end.lines,
    },
  ];
}

/** Noticed before it began: only where the start is stated. */
function detectedBeforeStart(
  events: readonly EventDraft[],
  { from }: Pick<Window, 'from'>,
): Line[] {
  const first = events.find(({ kind }) => kind === 'detection');
  if (!first || from?.sure !== 'stated' || first.t >= from.t || first.placed.wall.time.precision)
    return [];
  return [
    {
      text: `It was detected at \`${first.at}\`, before it began at \`${from.at}\` (line ${from.lines[0]}).`,
      lines: first.lines,
    },
  ];
}

/** A line whose written day lies before that of the lines around it, in a timeline that otherwise goes forward. */
function jumpsBack(events: readonly EventDraft[]): Line[] {
  const written = events
    .filter(({ placed }) => placed.how === 'the date in its line')
    .toSorted((a, b) => a.lines[0] - b.lines[0]);
  if (written.length < 3) return [];
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
