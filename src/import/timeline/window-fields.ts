// What labels and frontmatter say of the beginning and the end.
import type { DocumentField } from '../sources/document.ts';
import type { Labelled } from '../sources/reading.ts';
import { wholeSpan } from '../time/span.ts';
import { readStamp } from '../time/stamp.ts';
import { isBareDate } from '../words/fields.ts';
import { measureNamed } from '../words/measures.ts';
import { zoneIn } from '../time/zone-words.ts';
import { isOtherSpan, sideOfLabel } from '../words/window-words.ts';
import { linesOf } from '../sources/document.ts';
import { tellsOfText } from './head-days.ts';
import { linesOfMails } from './mail-head.ts';
import { anyOf } from '../words/any-of.ts';
import type { EventDraft } from './event-draft.ts';
import type { WindowClaim, Moment, StampIn } from './window-moments.ts';
import { momentOf, rangeOf, stampsIn } from './window-moments.ts';
import type { ProseContext } from './window-moments.ts';

/** Names of fields at the top that hold the start. */
export const FRONT_START = anyOf(
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:start(?:ed|s)?)(?:[_ -]?(?:at|time|date))?$/i,
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:begin)(?:[_ -]?(?:at|time|date))?$/i,
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:began|from)(?:[_ -]?(?:at|time|date))?$/i,
);
const FRONT_END = anyOf(
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:end(?:ed|s)?)(?:[_ -]?(?:at|when|time|date))?$/i,
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:resolved(?:when)?)(?:[_ -]?(?:at|on|when|time|date))?$/i,
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:to)(?:[_ -]?(?:at|when|time|date))?$/i,
  /^(?:(?:impact|incident|outage)[_ -]?)?(?:until|fixed)(?:[_ -]?(?:at|when|time|date))?$/i,
);

/** Fields at the top stand behind labels of the report itself, and before its sentences. */
const FRONT_RANK = 0.5;

/** The claims of all labels and fields, in the order of the document. */
export function fieldClaims(context: ProseContext, events: readonly EventDraft[]): WindowClaim[] {
  const told = new Set(events.map(({ lines }) => lines[0]));
  const ofMail = linesOfMails(context.reading.labelled);
  return [
    ...frontClaims(context),
    ...context.reading.labelled
      .filter(({ lines }) => !ofMail.has(lines[0]))
      .map(withSide(context))
      .map(withSpan(context))
      .filter((one) => saysWhen(one) && !isSender(one, context) && !told.has(one.lines[0]))
      .flatMap(
        (one) => pairOf(one, context) ?? rangeIn(one, context) ?? momentIn(one, context) ?? [],
      ),
  ];
}

/** The moments that the frontmatter gives; `date` is the start where an end is given in the same way. */
function frontClaims(context: ProseContext): WindowClaim[] {
  const { fields } = context.reading;
  const read = (field: DocumentField): Moment[] => frontMoment(field, context);
  const ends = fields.filter(({ name }) => FRONT_END.test(name)).flatMap(read);
  const named = fields.filter(({ name }) => FRONT_START.test(name));
  const dates = ends.length > 0 ? fields.filter(({ name }) => isBareDate(name)) : [];
  // When a page of status was opened is seldom when users were hit: `date` is not called the start.
  const starts = named.length > 0 ? named.flatMap(read) : dates.flatMap(read).map(asLikely);
  return [
    ...starts.map((from) => ({ from, to: null, rank: FRONT_RANK })),
    ...ends.map((to) => ({ from: null, to, rank: FRONT_RANK })),
  ];
}

const asLikely = (moment: Moment): Moment => ({ ...moment, sure: 'likely' });

function frontMoment({ name, value, lines }: DocumentField, context: ProseContext): Moment[] {
  const [part] = context.reading.parts;
  const text = String(value);
  const [first] = part ? stampsIn(text, context, part) : [];
  if (!first?.stamp.time) return [];
  const how = `\`${name}\` at the top`;
  const moment = momentOf(first, { lines, text, how, sure: 'stated' }, context);
  return moment ? [moment] : [];
}

/** A label that no list has, whose words say which moment it is, and whose value is a moment and nothing else. */
export const withSide =
  ({ reading }: ProseContext) =>
  (one: Labelled): Labelled => {
    const open = one.field === null || one.field === 'detectedBy';
    const side = open ? sideOfLabel(one.label) : null;
    const stamp = side && readStamp(one.text, reading.stamps);
    const whole = stamp?.time && !stamp.until && stamp.length >= one.text.trim().length;
    return side && whole ? { ...one, field: side } : one;
  };

/** `Hiccup: 10:00–11:10 UTC` in the head of a report: two times under a word of the team's own are when it lasted. */
const withSpan =
  ({ reading }: ProseContext) =>
  (one: Labelled): Labelled => {
    const { parts, stamps } = reading;
    const timeline = parts.find(({ name, heading }) => name === 'timeline' && heading)?.heading;
    const above = one.lines[0] < (timeline ? linesOf(timeline)[0] : 0);
    const other = one.field !== null || !above || tellsOfText(one.label) || isOtherSpan(one.label);
    const stamp = other ? null : readStamp(one.text, stamps);
    const whole = stamp?.time && stamp.until && stamp.length >= one.text.trim().length;
    return whole ? { ...one, field: 'duration' } : one;
  };

/** `From: Night shift` in the head of a mail, the moment somewhere behind it, is no beginning. */
const isSender = ({ label, text }: Labelled, { reading }: ProseContext): boolean =>
  /^(?:from|to|von|an|de|para|à|a)$/i.test(label) && readStamp(text, reading.stamps) === null;

/** Not what measures, `Time to resolve: …`; not a heading above a story. */
function saysWhen({ label, field, text, part }: Labelled): boolean {
  if (part.name === 'appendix' || part.name === 'actions' || /^time to\b/i.test(label))
    return false;
  // `Délai de résolution : 1 h 35` could be a clock, and is a length.
  if (measureNamed(label) !== null && wholeSpan(text) !== null) return false;
  return text.length <= 80 || (field !== 'start' && field !== 'end');
}

/** `Start / End (UTC): 08:55 / 10:20`: a label that names both, and two times. */
function pairOf(
  { label, text, lines, part }: Labelled,
  context: ProseContext,
): WindowClaim[] | null {
  if (!/^(?:start|begin|from)\w*\b.{1,20}\b(?:end|until|to|resol|stop)\w*/i.test(label))
    return null;
  const [start, end] = stampsIn(text, context, part).filter(({ stamp }) => stamp.time);
  const until = end?.stamp.time ?? start?.stamp.until;
  if (!start || !until) return null;
  const zone = start.stamp.zone ?? zoneIn(label);
  const stamp = { ...start.stamp, zone, until, untilDate: end?.stamp.date ?? null };
  const evidence = { lines, text, how: `\`${label}\``, sure: 'stated' } as const;
  const range = rangeOf({ stamp, day: start.day }, evidence, context);
  return [{ ...range, rank: 0 }];
}

/** When a record was opened and closed is seldom when users were hit and helped. */
const OF_RECORD =
  /^(?:opened|created|closed|resolved|reported|until)\b|^(?:eröffnet|ouvert|abierto|aberto|起票)/i;
const sureBy = (label: string): 'stated' | 'likely' =>
  OF_RECORD.test(label) ? 'likely' : 'stated';

export const RECORD_RANK = 0.25;

/** `Sat, 9 Mar 2024 11:42:07 -0800`: how mails write when they were sent. */
const SENT = /\d{4} \d\d:\d\d:\d\d [+-]\d{4}\s*(?:\(\w+\))?$/;

/** `Duration: 10:05–11:35`, `発生日時: 10時15分 〜 11時40分`. */
function rangeIn(
  { label, field, text, lines, part }: Labelled,
  context: ProseContext,
): WindowClaim[] | null {
  if (field !== 'duration' && field !== 'date' && field !== 'start' && field !== 'end') return null;
  if (SENT.test(text)) return [];
  const range = stampsIn(text, context, part).find(({ stamp }) => stamp.until && stamp.time);
  if (!range) return field === 'duration' || field === 'date' ? [] : null;
  const evidence = { lines, text, how: `\`${label}\``, sure: sureBy(label) } as const;
  return [{ ...rangeOf(range, evidence, context), rank: 1 }];
}

function momentIn(one: Labelled, context: ProseContext): WindowClaim[] | null {
  const { label, field, text, lines, part } = one;
  if (field !== 'start' && field !== 'end') return null;
  const [first]: readonly StampIn[] = stampsIn(text, context, part);
  if (!first?.stamp.time) return null;
  const evidence = { lines, text, how: `\`${label}\``, sure: sureBy(label) } as const;
  const moment = momentOf(first, evidence, context);
  if (!moment) return null;
  // When a record was opened says less than a start.
  const rank = evidence.sure === 'stated' ? 0 : RECORD_RANK;
  return [
    field === 'start'
      ? { from: moment, to: null, rank }
      : { from: null, to: moment, rank: 0, stage: stageOf(label) },
  ];
}

/** How far an end says that it was over: held down, mended, closed. A later stage contradicts no earlier one. */
export const stageOf = (words: string): number =>
  STAGES.findIndex((stage) => stage.test(words)) + 1;

const STAGES: readonly RegExp[] = [
  /\bmitigat|\bcontain|\bstabili[sz]/i,
  /\bfix|\brestor|\brecover|\bresol|\bend/i,
  /\bclos|\bcomplet|\ball clear/i,
];
