// Words for a zone, wherever a document writes one, and how sure each is that it names the clock of the whole.
import type { PhrasingContent } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure } from '../sources/finding.ts';
import { plain, visitTree } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { readStamp, stampAt } from '../time/stamp.ts';
import type { ZoneWord } from '../time/zone-words.ts';
import { zoneAt, zoneIn, zoneOfTown } from '../time/zone-words.ts';
import { anyOf } from '../words/any-of.ts';
import type { Run } from './entries.ts';

/** A word for a zone, and where it stands. */
export interface ZoneClaim {
  readonly zone: ZoneWord;
  readonly lines: Lines | null;
  readonly text: string;
  readonly sure: Sure;
  readonly how: string;
}

/** Every word for a zone in a document; those of the timeline first. */
export const zoneClaims = (reading: Reading, runs: readonly Run[]): ZoneClaim[] => [
  ...runs.flatMap(ofRun),
  ...ofLabels(reading),
  ...ofFields(reading),
  ...ofRemarks(reading),
  ...ofProse(reading),
];

function ofRun({ entries }: Run): ZoneClaim[] {
  const stamps = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.stamp] : []));
  const zoned = stamps.filter(({ time, zone }) => time && zone).length;
  return entries.flatMap((entry): ZoneClaim[] => {
    if (entry.kind === 'mark') {
      const { zone, lines, written } = entry.mark;
      return zone
        ? [{ zone, lines, text: written, sure: 'stated', how: 'said for the timeline' }]
        : [];
    }
    const { stamp, lines } = entry.event;
    if (!stamp.time || !stamp.zone) return [];
    // One entry of many that names a zone need not speak for the others.
    const sure = zoned * 2 >= stamps.length ? 'stated' : 'likely';
    return [{ zone: stamp.zone, lines, text: stamp.written, sure, how: 'behind the times' }];
  });
}

const OF_TIME = /^(?:times?|clock|hora|horário|heure|uhrzeit|zeiten?|時刻)$/i;

/** `Time zone: CET`, and a label of time that holds nothing but a zone, `Hora: UTC-05:00`. */
function ofLabels({ labelled }: Reading): ZoneClaim[] {
  return labelled.flatMap(({ field, label, text, lines }) => {
    const zone =
      field === 'zone' || /^time basis$/i.test(label)
        ? zoneIn(text)
        : OF_TIME.test(label)
          ? (zoneAt(text, 0)?.zone ?? null)
          : null;
    return zone ? [{ zone, lines, text, sure: 'stated' as const, how: `\`${label}\`` }] : [];
  });
}

/** Fields at the top: a zone of its own, or the offset that a moment is written with. */
function ofFields({ fields, stamps }: Reading): ZoneClaim[] {
  return fields.flatMap(({ name, value, lines }): ZoneClaim[] => {
    const text = String(value);
    const how = `\`${name}\` at the top`;
    if (/^(?:time[_ -]?zone|tz)$/i.test(name)) {
      const zone = zoneIn(text);
      return zone ? [{ zone, lines, text, sure: 'stated', how }] : [];
    }
    const zone = readStamp(text, stamps)?.zone;
    return zone ? [{ zone, lines, text, sure: 'likely', how }] : [];
  });
}

const ABOUT_TIMES =
  /\b(?:all|the|these|following|below)?\s*(?:times?|timestamps?|dates?)\b[^.]{0,60}/gi;
const FOR_ALL = anyOf(
  /\b(?:all|every|following|these)\b.{0,20}\b(?:times?|timestamps?)\b/i,
  /\btimes (?:below |here |shown )?(?:are|in|given|use)\b|\btimestamps (?:below )?are\b/i,
);
/** `All times`, `Times are in`: a town may follow. */
const UP_TO_TIMES = /^.*?\b(?:times?|timestamps?)\b/i;
const ABROAD = /時刻|alle (?:uhr)?zeiten|todas las horas|todos os horarios|toutes les heures/i;

/** `All times are in UTC`, in a line or a heading. */
function ofRemarks({ parts }: Reading): ZoneClaim[] {
  return parts
    .filter(({ name }) => name !== 'appendix')
    .flatMap((part) => [
      ...(part.heading ? [{ node: part.heading, own: part.own }] : []),
      ...part.nodes.map((node) => ({ node, own: null })),
    ])
    .flatMap(({ node, own }): ZoneClaim[] => {
      if (node.type !== 'paragraph' && node.type !== 'heading') return [];
      const text = plain(node).replace(/\s+/g, ' ');
      const zone = own === 'timeline' ? zoneIn(text) : zoneOfRemark(text);
      return zone
        ? [{ zone, lines: linesOf(node), text, sure: 'stated', how: 'said for all times' }]
        : [];
    });
}

function zoneOfRemark(text: string): ZoneWord | null {
  if (ABROAD.test(text)) return zoneIn(text);
  const local = /\blocal time\b[^.]{0,12}\b(?:is|=)\s(.{3,24})/i.exec(text)?.[1];
  if (local) return zoneIn(local);
  const short = text.length <= 100 && /\btimes?\b.{0,30}\b(?:are|in|given|use)\b/i.test(text);
  if (!FOR_ALL.test(text) && !short) return null;
  const remarks = [...text.matchAll(ABOUT_TIMES)].map(([remark]) => remark);
  return (
    remarks.map(zoneIn).find((zone) => zone !== null) ??
    remarks.map((remark) => zoneOfTown(remark.replace(UP_TO_TIMES, ''))).find(Boolean) ??
    null
  );
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

/** `6:15 in the morning (GMT)`, `15:48（JST）`: in brackets, a few words behind. */
function behindUntil(text: string, at: number): ZoneWord | null {
  const bracket = /^[^.;()（]{0,18}[(（]([^)）]{2,30})[)）]/.exec(text.slice(at))?.[1];
  return bracket ? zoneIn(bracket) : null;
}
