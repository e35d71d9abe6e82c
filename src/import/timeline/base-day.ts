// The day of the incident, for times that name none: from the places where people write it, the surest first.
// Places that disagree are told.
import { anyOf } from '../words/any-of.ts';
import type { BaseDay } from './day-law.ts';
import type { Day } from '../time/calendar.ts';
import { completeDay, parseDay, dayText, daysAfter, daysUntil } from '../time/calendar.ts';
import { daysBefore } from '../time/days-before.ts';
import type { DocumentField, Lines } from '../sources/document.ts';
import type { ReadingNotes, Sure } from '../sources/finding.ts';
import { NOTHING_TOLD, clipLine, noted, together } from '../sources/finding.ts';
import { line, plain } from '../sources/inline.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { linesOf } from '../sources/document.ts';
import { daysIn } from '../time/moments-in.ts';
import type { Reading } from '../sources/reading.ts';
import type { DatePart } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { beginsWithAuthoring, isAuthoring } from './authoring.ts';
import { daysInHead, saysOnlyDay, tellsOfText } from './head-days.ts';
import { linesOfMails } from './mail-head.ts';
import { actionWords } from '../words/action-words.ts';
import { fieldNamed, isBareDate } from '../words/fields.ts';
import { mayTellOfEarlier, tellsOfEarlier } from '../words/earlier.ts';
import { ADDED_LATER } from '../words/update-states.ts';
import { FRONT_START } from './window-fields.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';
import { yearTold } from './year-told.ts';

interface DayClaim {
  readonly part: DatePart;
  readonly sure: Sure;
  readonly how: string;
  readonly lines: Lines | null;
  readonly text: string;
}

/** A day on a line of its own is as likely the day on which the text was published. */
const BYLINE = 'a day on a line of its own';

/** A bare `date` of frontmatter is that of the incident as likely as that of the text. */
const DATE_AT_TOP = '`date` at the top';

/** A day until which something is to be done is at best near that of the incident. */
const DUE_DAY = 'a day by which something is due';

/** The day of publication gives its year to days without one, and is no day of the incident. */
const PUBLISHED = 'the day of publication';

/** The day of the incident, from the surest place that gives one; `given` is the day of the command line. */
export function baseDay(
  reading: Reading,
  given: Day | null,
): { readonly base: BaseDay | null; readonly told: ReadingNotes } {
  const claims = claimsOf(reading);
  const hint =
    given && ({ day: given, sure: 'hint', how: 'the day given on the command line' } as const);
  const stated = claims.some(({ part, sure }) => part.year !== null && sure !== 'guess');
  const resolved = resolvedDays(claims, yearTold(reading));
  const [best] = resolved;
  if ((hint && !stated) || !best) return { base: hint, told: NOTHING_TOLD };
  const withYear = best.part.year !== null;
  const year = claims.find(({ part }) => part.year !== null)?.how ?? 'elsewhere';
  return {
    base: {
      day: best.day,
      sure: best.sure === 'stated' && !withYear ? 'likely' : best.sure,
      how: withYear ? best.how : `${best.how}, the year from ${year}`,
    },
    told: farApart(best, resolved),
  };
}

type ResolvedClaim = DayClaim & { readonly day: Day };

/** The claims with their days; one without its year takes the one year that they or the title give. */
function resolvedDays(claims: readonly DayClaim[], told: number | null): ResolvedClaim[] {
  const years = new Set(claims.flatMap(({ part }) => (part.year === null ? [] : [part.year])));
  const alone = years.size === 0 ? told : years.size === 1 ? ([...years][0] ?? null) : null;
  const reference = claims.find(({ part }) => part.year !== null && !part.swappable);
  const near = reference ? completeDay(reference.part, null, null) : null;
  return claims.flatMap((claim) => {
    if (claim.part.swappable || claim.how === PUBLISHED) return [];
    const day = completeDay(claim.part, near, alone);
    return day ? [{ ...claim, day }] : [];
  });
}

/** Days that are more than a year from the one that was taken; in prose only such as a slip of the year makes. */
function farApart(best: ResolvedClaim, all: readonly ResolvedClaim[]): ReadingNotes {
  if (best.sure === 'guess') return NOTHING_TOLD;
  return together(
    ...all
      .filter(({ sure, day }) => {
        const apart = Math.abs(daysUntil(best.day, day));
        return sure !== 'guess' && (isSlipOfYear(apart) || (sure === 'stated' && apart > 366));
      })
      .map((other) =>
        noted(
          'contradiction',
          other.lines,
          `${other.how} says ${dayText(other.day)}, ${best.how} ${dayText(best.day)}: “${clipLine(other.text, 80)}”.`,
        ),
      ),
  );
}

/** Whole years apart, or nearly: the same days of another year. */
function isSlipOfYear(apart: number): boolean {
  const over = apart % 365.25;
  return apart >= 365 && Math.min(over, 365.25 - over) <= 7;
}

const FRONT_DAY = anyOf(
  /^(?:incident|outage|event)[_ -]?date$|^date[_ -]?of[_ -]?(?:the[_ -]?)?incident$/i,
  /^occurred(?:[_ -]?(?:at|on))?$/i,
);

const OF_THE_INCIDENT =
  /\b(?:incident|outage|event|occurr\w+|impact|start\w*|began|störung|vorfall|ausfall|incidente?)\b/i;

/** Labels with the day of the incident; those that say so come before a plain `Date`, which may be that of the report. */
function datedLabels(
  labelled: Reading['labelled'],
  ofMail: ReadonlySet<number>,
): Reading['labelled'] {
  const dated = labelled.filter(
    (one) =>
      (one.field === 'start' || one.field === 'date' || one.field === 'duration') &&
      !isAuthoring(one.label) &&
      !ofMail.has(one.lines[0]),
  );
  const isSure = ({ field, label }: (typeof dated)[number]): boolean =>
    field === 'start' || OF_THE_INCIDENT.test(label);
  return [...dated.filter(isSure), ...dated.filter((one) => !isSure(one))];
}

function claimsOf(reading: Reading): DayClaim[] {
  const { source, parts, labelled, stamps } = reading;
  const claims: DayClaim[] = [];
  const ofMail = linesOfMails(labelled);
  const isByline = (text: string): boolean => {
    const [first] = daysIn(text, stamps.order);
    if (first === undefined) return false;
    const rest = text.replace(first.text, '').trim();
    // `Leeds, 6 March 2024` above a letter.
    return (
      rest.replace(/\W+/g, '') === '' ||
      /^\p{Lu}[\p{L} .'-]{1,24},(?: ?(?:den|le|el|em|a|,))?$/u.test(rest)
    );
  };
  const fromText = (text: string, lines: Lines | null, sure: Sure, how: string): void => {
    const days = daysIn(text, stamps.order).filter(({ part }) => !isOfWrongClock(part));
    const own = days.find(({ index }) => !isBehindDue(text, index));
    const [due] = days;
    if (own) claims.push({ part: own.part, sure, how, lines, text });
    else if (due) claims.push({ part: due.part, sure: 'guess', how: DUE_DAY, lines, text });
  };
  for (const { text, lines, sure, how } of datedTexts(reading, ofMail))
    fromText(text, lines, sure, how);
  const prose = (names: readonly (string | null)[], sure: Sure): void => {
    for (const part of parts) {
      if (!names.includes(part.name)) continue;
      for (const node of part.nodes) {
        if (node.type !== 'paragraph') continue;
        const text = withoutToldDays(plain(node), stamps).replace(/\s+/g, ' ');
        // What was added later has the day of its own.
        if (ofMail.has(linesOf(node)[0])) continue;
        if (beginsWithAuthoring(text) || ADDED_LATER.test(text) || /^by\s/i.test(text)) {
          fromText(text, linesOf(node), 'guess', PUBLISHED);
          continue;
        }
        if (isByline(text)) {
          fromText(text, linesOf(node), 'guess', BYLINE);
          continue;
        }
        const sentences = sentencesOf(text);
        const own = sentences.filter((one) => !tellsOfEarlier(one)).join(' ');
        fromText(
          own,
          linesOf(node),
          mayTellOfEarlier(own) ? 'guess' : sure,
          part.title ? `“${clipLine(part.title, 40)}”` : 'the first paragraphs',
        );
      }
    }
  };
  prose(['summary', 'impact'], 'likely');
  prose([null], 'likely');
  const title = source.fields.find(({ name }) => fieldNamed(name) === 'title');
  if (title) fromText(String(title.value), title.lines, 'likely', 'the title at the top');
  const date = source.fields.find(({ name }) => isBareDate(name));
  if (date) fromText(String(date.value), date.lines, 'guess', DATE_AT_TOP);
  const file = dayInName(source.path);
  if (file)
    claims.push({
      part: { ...file, swappable: false },
      sure: 'guess',
      how: 'the name of the file',
      lines: null,
      text: source.path,
    });
  // A mail about this morning names no other day.
  for (const one of labelled)
    if (ofMail.has(one.lines[0]))
      fromText(one.text, one.lines, 'guess', 'the day on which it was sent');
  const bylines = claims.filter(({ how }) => how === BYLINE);
  const due = claims.filter(({ how }) => how === DUE_DAY);
  const told = claims.filter(({ how }) => how !== BYLINE && how !== DUE_DAY);
  return withTold(told, [...bylines, ...due], countedFromWriting(reading, [...told, ...bylines]));
}

/** Words in front of what is due that stand in front of other days as well: `le 3 mai`, `starting 3 May`, `planned for`. */
const ANY_DAY =
  /^(?:le|starting|(?:the )?first (?:one )?on|as (?:of|from)|planned(?: for)?|before|fecha|termin)$/;
const DUE = new RegExp(
  `(?<!\\p{L})(?:${oneOf(actionWords('due').filter((word) => !ANY_DAY.test(word)))})[\\s:：]*$`,
  'u',
);

/** Whether a day stands behind `due`, `by`, `bis` and their like. */
const isBehindDue = (text: string, index: number): boolean =>
  DUE.test(foldedInPlace(text.slice(Math.max(0, index - 40), index)));

/** `1 January 1970`, `31.12.1969`, `1900-01-01`: what a clock shows that was never set. */
const isOfWrongClock = ({ year }: DatePart): boolean => year !== null && year < 1990;

/** How far behind a time its day may stand: `09:30 on 14 March`. */
const NEAR = 6;

/** Lines of a paragraph; one that begins with a time and tells of a day in its words is left out: it is of another. */
const withoutToldDays = (text: string, stamps: Reading['stamps']): string =>
  text
    .split('\n')
    .filter((row) => {
      const stamp = readStamp(row, stamps);
      if (!stamp?.time || stamp.date) return true;
      const [day] = daysIn(row.slice(stamp.length), stamps.order);
      return !day || day.index <= NEAR;
    })
    .join('\n');

type DatedText = Pick<DayClaim, 'text' | 'lines' | 'sure' | 'how'>;

/** What gives the day before any prose: headings, labels, fields at the top, a lone day in the head. */
function datedTexts(reading: Reading, ofMail: ReadonlySet<number>): DatedText[] {
  const { parts, labelled } = reading;
  const stated = (text: string, lines: Lines, how: string): DatedText => ({
    text,
    lines,
    sure: 'stated',
    how,
  });
  const timelines = parts.flatMap(({ name, heading, title }) =>
    name === 'timeline' && heading
      ? [stated(title, linesOf(heading), 'the heading of the timeline')]
      : [],
  );
  const heading = parts.find((part) => part.heading?.depth === 1)?.heading;
  return [
    ...timelines,
    ...datedLabels(labelled, ofMail).map((one) => stated(one.text, one.lines, `\`${one.label}\``)),
    ...(heading ? [stated(line(heading), linesOf(heading), 'the title')] : []),
    ...datedFields(reading),
    ...daysInHead(reading)
      .filter((one) => !ofMail.has(one.lines[0]))
      .map(({ text, lines, label }): DatedText => ({
        text,
        lines,
        sure: 'likely',
        how: `\`${label}\``,
      })),
  ];
}

/** Fields at the top that say when it began; behind them those that hold a day and nothing else. */
function datedFields({ source: { fields }, stamps }: Reading): DatedText[] {
  const said = ({ name, value, lines }: DocumentField, sure: Sure): DatedText => ({
    text: String(value),
    lines,
    sure,
    how: `\`${name}\` at the top`,
  });
  const begins = fields.filter(({ name }) => FRONT_START.test(name) || FRONT_DAY.test(name));
  const days = fields.filter(
    ({ name, value }) =>
      !isBareDate(name) &&
      fieldNamed(name) !== 'title' &&
      !tellsOfText(name) &&
      typeof value === 'string' &&
      saysOnlyDay(value, stamps.order),
  );
  return [
    ...begins.map((field) => said(field, 'stated')),
    ...days.map((field) => said(field, 'likely')),
  ];
}

/** A day that is counted from the day of writing stands behind those that the text names, and before those of writing. */
function withTold(
  told: readonly DayClaim[],
  last: readonly DayClaim[],
  counted: readonly DayClaim[],
): DayClaim[] {
  const named = told.filter(({ sure }) => sure !== 'guess');
  const others = told.filter(({ sure }) => sure === 'guess');
  return [...named, ...counted, ...others, ...last];
}

const WRITTEN: ReadonlySet<string> = new Set([PUBLISHED, BYLINE, 'the day on which it was sent']);

/** `Last night`, `yesterday, Thursday`, `on Tuesday`: in the first paragraphs of a text that tells when it was written. */
function countedFromWriting({ parts, stamps }: Reading, claims: readonly DayClaim[]): DayClaim[] {
  const whole = claims.filter(({ part }) => part.year !== null && !part.swappable);
  const certain = whole.find(({ how }) => WRITTEN.has(how));
  const written = certain ?? whole.find(({ how }) => how === DATE_AT_TOP);
  const day = written && completeDay(written.part, null, null);
  if (!day) return [];
  const lead = parts
    .filter(({ name }) => name === null || name === 'summary')
    .flatMap(({ nodes }) => nodes.filter((node) => node.type === 'paragraph').slice(0, 8));
  for (const node of lead) {
    const text = plain(node as Parameters<typeof plain>[0]).replace(/\s+/g, ' ');
    // A day with its number says it better.
    if (daysIn(text, stamps.order).some(({ part }) => part.month > 0) || isHead(text)) continue;
    const shift = daysBefore(text, day);
    // `Yesterday` says that the text was written later; without it a `date` may be that of the incident.
    if (shift === null || (!certain && !shift.past)) continue;
    const part = { ...daysAfter(day, shift.days), swappable: false };
    const how = `“${shift.words}”, counted from ${written.how}`;
    return [{ part, sure: 'likely', how, lines: linesOf(node), text }];
  }
  return [];
}

/** `Date: Fri, 8 Mar 2024 10:02` and its like above a mail. */
const isHead = (text: string): boolean => /^[\p{Lu}>][\p{L}-]{1,12}:/u.test(text);

function dayInName(path: string): Day | null {
  for (const piece of path.split('/').toReversed()) {
    const match = /(?<!\d)((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(piece);
    const day = match ? parseDay(`${match[1]}-${match[2]}-${match[3]}`) : null;
    if (day) return day;
  }
  return null;
}
