// Words for a zone, wherever a document writes one, and how sure each is that it names the clock of the whole.
import type { PhrasingContent, RootContent } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure } from '../sources/finding.ts';
import { plain, visitTree } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { daysIn } from '../time/moments-in.ts';
import { readStamp, stampAt } from '../time/stamp.ts';
import type { ZoneWord } from '../time/zone-words.ts';
import { clockAt, clockIn, zoneAt, zoneIn } from '../time/zone-words.ts';
import { anyOf } from '../words/any-of.ts';
import type { Run } from './entries.ts';
import { clockAlone, isOfRecords, zoneOfRemark } from './zone-remarks.ts';

/** A word for a zone, and where it stands. */
export interface ZoneClaim {
  readonly zone: ZoneWord;
  readonly lines: Lines | null;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
  /** A field of its own gives it, whatever clock single moments are written by. */
  readonly field?: boolean;
  /** It stands behind the times of a timeline: all of them, or some; what a machine wrote beside people, never all. */
  readonly of?: 'all' | 'some';
}

/** Every word for a zone in a document; those of the timeline first. */
export const zoneClaims = (reading: Reading, runs: readonly Run[]): ZoneClaim[] => [
  ...runs.flatMap(ofRun),
  ...ofLabels(reading),
  ...ofFields(reading),
  ...ofRemarks(reading),
  ...besideDays(reading),
  ...ofProse(reading),
];

function ofRun({ entries, named }: Run): ZoneClaim[] {
  const stamps = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.stamp] : []));
  const zoned = stamps.filter(({ time, zone }) => time && zone).length;
  const all = zoned === stamps.filter(({ time }) => time).length;
  return entries.flatMap((entry): ZoneClaim[] => {
    if (entry.kind === 'mark') {
      const { zone, lines, written } = entry.mark;
      return zone
        ? [{ zone, lines, text: written, sure: 'stated', how: 'said for the timeline' }]
        : [];
    }
    const { stamp, lines } = entry.event;
    if (!stamp.time || !stamp.zone) return [];
    // A `Z` behind lines that nobody called a timeline, or behind some of one, is the clock of the machine that wrote them.
    const ofMachine = !(named && all) && stamp.zone.written === 'Z';
    // One entry of many that names a zone need not speak for the others.
    const sure = !ofMachine && zoned * 2 >= stamps.length ? 'stated' : 'likely';
    const of = all && !ofMachine ? 'all' : 'some';
    return [{ zone: stamp.zone, lines, text: stamp.written, sure, how: 'behind the times', of }];
  });
}

/** A word of a label that says that its value is a clock: `Hora de referencia`, `Time basis`, `Zone`. */
const OF_CLOCK = anyOf(
  /(?<!\p{L})(?:time ?zone|zone|tz|clocks?|fuso|huso|fuseau|(?:ur)?zeitzone|タイムゾーン)(?!\p{L})/iu,
  /^(?:times?|time basis|horas?|horários?|horarios?|heures?|uhrzeit(?:en)?|zeit(?:en)?|時刻|時間)(?!\p{L})/iu,
);

/** A time of day, and no offset. */
const TELLS_TIME = /(?<![+−–-]\d?)\d[:h.]\d\d|^\d/;

/** `Time zone: CET`, `Horario: Ciudad de México`; under any other label a value that is nothing but the name of a zone. */
function ofLabels({ labelled }: Reading): ZoneClaim[] {
  return labelled.flatMap(({ field, label, text, lines }): ZoneClaim[] => {
    const said = text.trim();
    const whole = zoneAt(said, 0);
    const named =
      whole?.length === said.replace(/[\s.]+$/, '').length && whole.zone.written.includes('/');
    const zone =
      field === 'zone'
        ? (zoneIn(said) ?? clockIn(said))
        : OF_CLOCK.test(label)
          ? (clockAt(said, 0)?.zone ?? (TELLS_TIME.test(said) ? null : clockIn(said)))
          : named
            ? whole.zone
            : null;
    const how = `\`${label}\``;
    return zone
      ? [{ zone, lines, text, sure: 'stated', how, field: field === 'zone' || named }]
      : [];
  });
}

/** Fields at the top: a zone of its own, or the offset that a moment is written with. */
function ofFields({ fields, stamps }: Reading): ZoneClaim[] {
  return fields.flatMap(({ name, value, lines }): ZoneClaim[] => {
    const text = String(value);
    const how = `\`${name}\` at the top`;
    if (/^(?:time[_ -]?zone|tz)$/i.test(name)) {
      const zone = zoneIn(text);
      return zone ? [{ zone, lines, text, sure: 'stated', how, field: true }] : [];
    }
    const zone = OF_CLOCK.test(name) ? clockAt(text, 0)?.zone : readStamp(text, stamps)?.zone;
    return zone ? [{ zone, lines, text, sure: 'likely', how }] : [];
  });
}

/** `All times are in UTC`, `Horas de Lisboa`, in a line, a heading or a bracket. */
function ofRemarks({ parts }: Reading): ZoneClaim[] {
  return parts
    .filter(({ name }) => name !== 'appendix')
    .flatMap((part) => [
      ...(part.heading ? [{ node: part.heading, own: part.own }] : []),
      ...part.nodes.map((node) => ({ node, own: null })),
    ])
    .flatMap(({ node, own }): ZoneClaim[] => {
      const text = remarksOf(node);
      const said = zoneOfRemark(text);
      const zone = said ?? (own === 'timeline' ? zoneIn(text) : null);
      // A heading names the clock of what it stands above; in a paragraph a clock may be that of one log.
      const ofAll = node.type === 'heading' || (said !== null && !isOfRecords(text));
      const how = ofAll ? 'said for all times' : 'named beside the timeline';
      return zone
        ? [{ zone, lines: linesOf(node), text, sure: ofAll ? 'stated' : 'likely', how }]
        : [];
    });
}

/** The text in which a block may speak of its times. */
function remarksOf(node: RootContent): string {
  if (node.type === 'paragraph' || node.type === 'heading') return plain(node).replace(/\s+/g, ' ');
  if (node.type !== 'blockquote') return '';
  return node.children.map((child) => remarksOf(child)).join(' · ');
}

/** `Night of 16 May 2024 (local, UTC-7)`, `16 May 2024, 10:00 to 11:00 (Kenya)`: a clock in brackets beside the day. */
function besideDays({ parts, labelled, stamps }: Reading): ZoneClaim[] {
  const lines = [
    ...parts.flatMap(({ name, heading, nodes }) => [
      ...(heading ? [{ text: plain(heading), lines: linesOf(heading) }] : []),
      ...(name === null ? nodes : []).map((node) => ({
        text: remarksOf(node),
        lines: linesOf(node),
      })),
    ]),
    ...labelled.map(({ text, lines }) => ({ text, lines })),
  ];
  return lines.flatMap(({ text, lines }): ZoneClaim[] => {
    const [, said = ''] =
      text.length > 140 ? [] : (/[(（]([^()（）\d]{2,40}\d{0,4})[)）]/.exec(text) ?? []);
    const zone = said === '' || daysIn(text, stamps.order).length === 0 ? null : clockAlone(said);
    return zone ? [{ zone, lines, text, sure: 'likely', how: 'in brackets beside the day' }] : [];
  });
}

/** A time elsewhere is by the clock of the rest, unless the rest says otherwise. */
function ofProse({ parts, stamps }: Reading): ZoneClaim[] {
  const claims: ZoneClaim[] = [];
  for (const { name, heading, nodes } of parts) {
    if (name === 'appendix' || name === 'links') continue;
    for (const node of [...(heading ? [heading] : []), ...nodes])
      visitTree(node, (one) => {
        if (one.type !== 'paragraph' && one.type !== 'tableCell' && one.type !== 'heading') return;
        const text = plain(one.children as PhrasingContent[]).replace(/\s+/g, ' ');
        for (const { index } of text.matchAll(
          /(?<![\p{L}\d:./-])(?=\d|noon|midnight|午[前後])/gu,
        )) {
          const stamp = stampAt(text, index, stamps);
          const zone = stamp?.time ? (stamp.zone ?? behindUntil(text, index + stamp.core)) : null;
          if (zone)
            claims.push({
              zone,
              lines: linesOf('position' in one && one.position ? one : node),
              text: text.slice(Math.max(0, index - 40), index + 60),
              sure: 'likely',
              how: 'behind a time in the prose',
            });
        }
      });
  }
  return claims;
}

/** `6:15 in the morning (GMT)`, `15:48（JST）`: in brackets, a few words behind; `10 h 10, heure de Montréal`. */
function behindUntil(text: string, at: number): ZoneWord | null {
  const behind = text.slice(at);
  const bracket = /^[^.;()（]{0,18}[(（]([^)）]{2,30})[)）]/.exec(behind)?.[1];
  const comma = /^,? /.exec(behind)?.[0].length ?? 0;
  return bracket ? zoneIn(bracket) : comma > 0 ? (zoneAt(behind, comma)?.zone ?? null) : null;
}
