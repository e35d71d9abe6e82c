// What cannot have come in that order: an end before its start, a detection before what it detects, a clock that is none
// of the others.
import type { Paragraph } from 'mdast';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Labelled, Reading } from '../sources/reading.ts';
import { minuteOfDay } from '../time/calendar.ts';
import { anyOf } from '../words/any-of.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import { spanText, spansIn } from '../time/span.ts';
import type { Window } from './window.ts';

type From = Pick<Window, 'from'>;

const MOMENT = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)/;

/** The moment of a label, with its day: `2024-05-31 23:50`. */
function labelled(
  reading: Reading,
  field: Labelled['field'],
): { at: string; one: Labelled } | null {
  const one = reading.labelled.find((each) => each.field === field && MOMENT.test(each.text));
  const match = MOMENT.exec(one?.text ?? '');
  return one && match ? { at: `${match[1]} ${match[2]}`, one } : null;
}

/** Labels that name an end before their start, both with their day. */
export function endBeforeStart(reading: Reading): Contradiction[] {
  const [start, end] = [labelled(reading, 'start'), labelled(reading, 'end')];
  if (!start || !end || end.at >= start.at) return [];
  return [
    {
      text: `It ends at \`${end.at}\`, before it starts at \`${start.at}\` (line ${start.one.lines[0]}).`,
      lines: end.one.lines,
    },
  ];
}

const HOUR = 3_600_000;

const NOTICED = anyOf(
  /\b(?:alert|alarm|page[ds]?\b|paged|report|complain|notice|detect|ticket|calls?\b)/iu,
  /\bmonitor\w* (?:fires|fired|shows|showed)/iu,
  /alarm|meldet|meldung|gemeldet|bemerkt|beschwer|alerte|signal|constate|remarque|alerta|reporta|queja|avisa/iu,
  /detecta|percebe|reclama|アラート|警報|検知|問い合わせ|連絡|発報/iu,
);
const UNSEEN =
  /\b(?:nobody|no one|not? (?:alert|alarm|noticed)|unnoticed|without (?:an? )?(?:alert|alarm))/i;

/** Noticed before it began: by labels, or by an event where the start is stated. */
export function detectedBeforeStart(
  reading: Reading,
  events: readonly EventDraft[],
  { from }: From,
): Contradiction[] {
  const [start, detected] = [labelled(reading, 'start'), labelled(reading, 'detected')];
  if (start && detected && detected.at < start.at)
    return [
      {
        text: `It was detected at \`${detected.at}\`, before it began at \`${start.at}\` (line ${start.one.lines[0]}).`,
        lines: detected.one.lines,
      },
    ];
  const first = events.find(({ kind }) => kind === 'detection');
  if (!first || from?.sure !== 'stated' || first.t >= from.t || first.placed.wall.time.precision)
    return [];
  // What was changed, or seen by nobody, is no detection; a warning hours ahead may have been of another thing.
  if (!NOTICED.test(first.words) || UNSEEN.test(first.words) || from.t - first.t > 2 * HOUR)
    return [];
  return [
    {
      text: `It was detected at \`${first.at}\`, before it began at \`${from.at}\` (line ${from.lines[0]}).`,
      lines: first.lines,
    },
  ];
}

const TO_DETECT = anyOf(
  /^(?:mean )?time to (?:detect(?:ion)?|notice|alert)$|^mttd$|^ttd$/iu,
  /^(?:zeit bis zur (?:erkennung|entdeckung)|(?:délai|temps) de détection)$/iu,
  /^(?:tiempo de detección|tempo (?:de|até a) detecção|検知までの時間)$/iu,
);

/** A stated time to detect, in a label or in a sentence that is one, and where it stands. */
function statedDetection({ labelled, parts }: Reading): (Contradiction & { ms: number }) | null {
  const told = [
    ...labelled.map(({ label, text, lines }) => ({ label, text, lines })),
    ...parts.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === 'paragraph' ? labelsInside(node) : [])),
    ),
  ];
  for (const { label, text, lines } of told) {
    const [span] = spansIn(text);
    if (!span || !TO_DETECT.test(label)) continue;
    // Other measures may stand behind it.
    const said = text.split(/[.;,]\s/)[0] ?? text;
    return { text: `${label}: ${said.replace(/\.$/, '')}`, lines, ms: span.ms };
  }
  return null;
}

/** `… Time to detect: 19 minutes. Failed requests: 30%.` */
const labelsInside = (node: Paragraph): { label: string; text: string; lines: Lines }[] =>
  sentencesOf(plain(node).replace(/\s+/g, ' ')).flatMap((sentence) => {
    const [, label = '', text = ''] = /^([\p{L} ]{3,40}):\s*(\S.*)$/u.exec(sentence) ?? [];
    return label === '' ? [] : [{ label, text, lines: linesOf(node) }];
  });

/** A stated time to detect against the first harm and the first detection of the timeline. */
export function timeToDetect(
  reading: Reading,
  events: readonly EventDraft[],
  { from }: From,
): Contradiction[] {
  const detection = events.find(({ kind }) => kind === 'detection');
  const stated = statedDetection(reading);
  if (!detection || !stated || !from || detection.placed.wall.time.precision) return [];
  const ms = detection.t - from.t;
  if (ms < 0 || Math.abs(stated.ms - ms) <= Math.max(4 * 60_000, ms * 0.2)) return [];
  return [
    {
      text: `The document says “${stated.text}”, but from \`${from.at}\` (line ${from.lines[0]}) to the detection at \`${detection.at}\` (line ${detection.lines[0]}) it is ${spanText(ms)}.`,
      lines: stated.lines,
    },
  ];
}

/** One entry with another zone than all others, whose clock fits between theirs only as if it had theirs. */
export function oddZone(events: readonly EventDraft[]): Contradiction[] {
  const zoned = events
    .filter(({ placed }) => placed.wall.zone && !placed.wall.time.precision)
    .toSorted((a, b) => a.lines[0] - b.lines[0]);
  const zoneOf = (event: EventDraft | undefined): string =>
    event?.placed.event.stamp.zone?.written ?? '';
  const words = [...new Set(zoned.map(zoneOf))];
  const counts = words.map((word) => zoned.filter((one) => zoneOf(one) === word).length);
  const odd = zoned.find((one) => counts[words.indexOf(zoneOf(one))] === 1);
  const at = odd ? zoned.indexOf(odd) : -1;
  const [before, after] = [zoned[at - 1], zoned[at + 1]];
  if (words.length !== 2 || zoned.length < 4 || !odd || !before || !after) return [];
  const minutes = (event: EventDraft): number => minuteOfDay(event.placed.wall.time);
  const fits = minutes(before) <= minutes(odd) && minutes(odd) <= minutes(after);
  const right = before.t <= odd.t && odd.t <= after.t;
  if (!fits || right) return [];
  return [
    {
      text: `\`${zoneOf(odd)}\` stands among times in \`${zoneOf(before)}\`, and by it the line falls out of their order; one of the two is a slip.`,
      lines: odd.lines,
    },
  ];
}
