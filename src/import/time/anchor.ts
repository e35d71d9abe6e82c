// The moment from which a document counts its times: `T+0 (07:40)`, `the deploy at 15:00 UTC (T)`, the beginning that a
// label states, or the first entry with a clock where the others say `+5 minutes`.
import { anyOf } from '../words/any-of.ts';
import { fieldNamed } from '../words/fields.ts';
import type { Anchor, Stamp, StampOptions } from './stamp-parts.ts';
import { readStamp, stampAt } from './stamp.ts';

/** The anchor of a document, given its lines; null where it counts no times or does not say from when. */
export function anchorOf(lines: readonly string[], options: StampOptions): Anchor | null {
  const entries = lines.map((line) => withoutSigns(line));
  const stamps = entries.map((entry) => readStamp(entry, options));
  const first = stamps.findIndex(
    (stamp, i) => (stamp !== null && stamp.relative !== null) || COLUMN.test(lines[i] ?? ''),
  );
  if (first === -1) return null;
  const zero =
    stamps.find((stamp) => stamp?.relative === 0 && stamp.time) ?? zeroOf(entries, options);
  const above = stamps.slice(0, first).findLast((stamp) => stamp?.time);
  const labelled = stated(lines, options);
  // A letter stands for a moment that the document knows by name; a plus counts from what stands above it.
  const known = LETTER.test(entries[first] ?? '') ? (labelled ?? above) : (above ?? labelled);
  return asAnchor(zero ?? named(lines, options) ?? known ?? null);
}

/** `0 (10:00)`: the row from which the others count. */
function zeroOf(entries: readonly string[], options: StampOptions): Stamp | null {
  for (const entry of entries) {
    const [, clock] = /^[±+]?0\s*(?:min\.?|m|h)?\s*\(([^)]+)\)/.exec(entry) ?? [];
    const stamp = clock === undefined ? null : readStamp(clock, options);
    if (stamp?.time) return stamp;
  }
  return null;
}

/** The head of a column whose cells count from a moment; an entry that does so by its letter. */
const COLUMN =
  /^\s*\|(?:[^|]*\|)*?\s*(?:T0?|T\s?[+±](?:\/[-−–])?|elapsed|offset)(?:\s*\([^|)]*\))?\s*\|/i;
const LETTER = /^\W*T|\|\s*T/i;

/** The beginning that a label states: `Start of impact: 14:05 UTC`, as a line or as a row of a table. */
function stated(lines: readonly string[], options: StampOptions): Stamp | null {
  for (const line of lines) {
    const [, label = '', value = ''] = LABELLED.exec(line.replace(/[*_`]/g, '')) ?? [];
    if (label === '' || fieldNamed(label.trim()) !== 'start') continue;
    const stamp = readStamp(value, options);
    if (stamp?.time && stamp.relative === null) return stamp;
  }
  return null;
}

const LABELLED = /^[\s>|#+-]*(\p{L}[^:：|]{1,39}?)\s*[:：|]\s*(\S.*)$/u;

/** Words that say from when a document counts. */
const COUNTS = anyOf(
  /\(T0?\)|\bT0?\s*[=:]|\bT0\b|\bT0? (?:is|was|means|stands)\b|^\W*T0?\W*[:=|]/,
  /\bcounted (?:from|since)\b|\brelative to\b|\bcount(?:ed|s)? from\b/,
);

function named(lines: readonly string[], options: StampOptions): Stamp | null {
  for (const line of lines) {
    if (!COUNTS.test(line)) continue;
    for (const match of line.matchAll(/(?<![\w:.-])\d/g)) {
      const stamp = stampAt(line, match.index, options);
      if (stamp?.time) return stamp;
    }
  }
  return null;
}

const asAnchor = (stamp: Stamp | null): Anchor | null =>
  stamp?.time ? { date: stamp.date, time: stamp.time, zone: stamp.zone } : null;

/** Without the signs of lists, headings, tables and quotes in front. */
const withoutSigns = (line: string): string =>
  line.replace(/^\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,2}[.)]\s+|[|>]\s*|<[^>]+>)*/, '');
