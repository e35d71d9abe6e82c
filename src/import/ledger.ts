// Every line of the source is in the draft, or is listed. Proved by words, not by promises: a line counts as carried
// when its words stand in the draft.
import type { Lines } from './document.ts';
import type { Evidence, Finding } from './finding.ts';

export interface LineState {
  readonly line: number;
  /** `taken`: read into a field. `body`: stands in the body. `listed`: left out, and said so. `mark`: holds no words. */
  readonly state: 'taken' | 'body' | 'listed' | 'mark';
}

export interface Ledger {
  readonly lines: readonly LineState[];
  /** Lines whose words did not all reach the draft and that no finding names yet. */
  readonly lost: readonly { readonly lines: Lines; readonly words: string }[];
}

const WORD = /[\p{L}\p{N}]{2,}/gu;

export function settleLedger(
  source: readonly string[],
  draft: string,
  evidence: readonly Evidence[],
  findings: readonly Finding[],
  moved: readonly Lines[],
): Ledger {
  const carried = new Set((decodeText(draft).match(WORD) ?? []).map((word) => word.toLowerCase()));
  const taken = cover(evidence.flatMap(({ lines }) => (lines ? [lines] : [])));
  const listed = cover(
    findings.flatMap(({ kind, lines }) => (lines && kind === 'left-out' ? [lines] : [])),
  );
  const gone = cover(moved);
  const states: LineState[] = [];
  const lost: { lines: Lines; words: string }[] = [];
  source.forEach((text, i) => {
    const line = i + 1;
    const words = (
      decodeText(text.replace(/:[a-z_]+:/g, ' ').replace(/<\/?[A-Za-z][^>]*>/g, ' ')).match(WORD) ??
      []
    ).map((word) => word.toLowerCase());
    if (words.length === 0) {
      states.push({ line, state: 'mark' });
      return;
    }
    const missing = words.filter((word) => !carried.has(word) && !isTime(word));
    if (taken.has(line) || gone.has(line)) states.push({ line, state: 'taken' });
    else if (listed.has(line)) states.push({ line, state: 'listed' });
    else if (missing.length === 0) states.push({ line, state: 'body' });
    else states.push({ line, state: 'listed' });
    if (missing.length > 0 && !listed.has(line) && !taken.has(line) && !gone.has(line))
      lost.push({ lines: [line, line], words: missing.join(' ') });
  });
  return { lines: states, lost };
}

/** Parts of dates and times are written anew in a draft. */
const isTime = (word: string): boolean =>
  /^\d+(?:st|nd|rd|th|am|pm|h)?$/i.test(word) ||
  /^(?:am|pm|utc|gmt|[ap]st|[pmce][sd]t|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$/i.test(
    word,
  );

function cover(ranges: readonly Lines[]): Set<number> {
  const lines = new Set<number>();
  for (const [from, to] of ranges) for (let line = from; line <= to; line++) lines.add(line);
  return lines;
}

const decodeText = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCodePoint(Number(n)))
    .replace(/&(?:amp|lt|gt|quot|nbsp|apos);/g, ' ')
    .replace(/\\(?=[^\w\s])/g, '');
