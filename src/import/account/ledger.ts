// Every line of the source is in the draft, or is listed. Proved by words, not by promises: a line counts as carried
// when its words stand in the draft.
import type { Lines } from '../sources/document.ts';
import { fieldNamed, sectionNamed } from '../words/sections.ts';
import type { Evidence, Finding } from '../sources/finding.ts';

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
  const left = new Map<string, number>();
  const given = decodeText(draft).toLowerCase();
  for (const word of given.match(WORD) ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  // A word that stands twice in the source has to stand twice in the draft.
  const isCarried = (word: string): boolean => {
    if (/[\u2e80-\u9fff\uac00-\ud7af]/.test(word)) return given.includes(word);
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  };
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
    const missing = words.filter((word) => !isCarried(word) && !isTime(word) && word.length >= 3);
    if (taken.has(line) || gone.has(line)) states.push({ line, state: 'taken' });
    else if (listed.has(line)) states.push({ line, state: 'listed' });
    else if (missing.length === 0) states.push({ line, state: 'body' });
    else states.push({ line, state: 'listed' });
    const bare = missing.filter((word) => !isLabel(text, word));
    if (bare.length > 0 && !listed.has(line))
      lost.push({ lines: [line, line], words: text.trim() });
  });
  return { lines: states, lost };
}

/** The name of a fact or a part, which the draft gives in a word of its own. */
function isLabel(text: string, word: string): boolean {
  const label =
    /^[\s#>*_|-]*([^:：|]{2,40})[:：|*_]/u.exec(text)?.[1] ?? /^\s*#+\s*(.*)$/.exec(text)?.[1];
  if (!label?.toLowerCase().includes(word)) return false;
  return (
    fieldNamed(label) !== null ||
    sectionNamed(label) === 'timeline' ||
    sectionNamed(label) === 'actions'
  );
}

/** Parts of dates and times are written anew in a draft. */
const isTime = (word: string): boolean =>
  /^\d+(?:st|nd|rd|th|am|pm|h)?$/i.test(word) ||
  /^(?:am|pm|utc|gmt|[ap]st|[pmce][sd]t|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$/i.test(
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
