// Where every character of a source went. Proved on what stands in the draft, not by promises: a stretch of a line is
// in the draft when its words stand there, and there they count for one line only; else it is listed as left out.
import type { ImportNote } from '../sources/finding.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { runsOf } from './carried.ts';
import type { WordRun } from './carried.ts';
import { flatten } from './flat.ts';
import type { Flat } from './flat.ts';
import type { ReadValue } from './rewritten.ts';
import { Rewritten, daysGiven } from './rewritten.ts';
import { Supply } from './supply.ts';

/**
 * A stretch of a line, from a column to that behind its last. `rewritten`: the draft says it in a form of its own.
 * `mark`: neither letters nor digits, or the signs of a markup.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly where: 'draft' | 'rewritten' | 'listed' | 'mark';
}

export interface LineState {
  readonly line: number;
  /** `taken`: read into a field. `body`: stands in the body. `listed`: left out, and said so. `mark`: holds no words. */
  readonly state: 'taken' | 'body' | 'listed' | 'mark';
  /** From the first character of the line to its last, without a gap. */
  readonly spans: readonly Span[];
}

export interface Coverage {
  readonly lines: readonly LineState[];
  /** Findings for what did not reach the draft and that no other finding gives. */
  readonly lost: readonly ImportNote[];
}

/** What was read of a source: the values with their lines, and which of two small numbers is the month. */
export interface ReadLines {
  readonly values: readonly ReadValue[];
  readonly order: StampOptions['order'];
}

/** Where each line of a source went, by what stands in the text of the draft. */
export function closeCoverage(
  source: readonly string[],
  draft: string,
  { values, order }: ReadLines,
  findings: readonly ImportNote[],
): Coverage {
  const taken = valuesOfLines(values);
  const days = new Set(draft.match(/\b\d{4}-\d\d-\d\d\b/g));
  const told = new Supply(
    findings
      .flatMap(({ kind, message }) => (kind === 'left-out' ? [flatten(message).text] : []))
      .join('\n'),
  );
  const flats = withoutNumbers(source).map((line) => flatten(blankMarkup(line)));
  const runs = runsOf(
    flats.map(({ text }) => text),
    new Supply(flatten(valuesOf(draft)).text),
    (i) => taken.has(i + 1),
  );
  const lost: LostLine[] = [];
  const lines = source.map((text, i): LineState => {
    const line = i + 1;
    const flat = flats[i] ?? NO_SIGNS;
    const whole = (runs[i] ?? []).every(({ carried }) => carried);
    const rewritten = whole
      ? NOTHING_REWRITTEN
      : new Rewritten(text, [
          ...(taken.get(line) ?? []),
          ...daysGiven(text, days, order).map((one): ReadValue => ({
            ...one,
            lines: [line, line],
          })),
        ]);
    const places = (runs[i] ?? []).map(({ from, to, carried }) => ({
      ...{ from, to },
      where: whereIs(carried, flat.text.slice(from, to), rewritten),
    }));
    const words = joined(places)
      .filter(({ where }) => where === 'listed')
      .map(({ from, to }) => flat.text.slice(from, to));
    const spans = places.map(({ where, ...run }) => ({ ...columnsOf(run, flat), where }));
    if (!words.every((word) => told.take(word))) lost.push({ line, text: text.trim(), words });
    const state = spans.length === 0 ? 'mark' : taken.has(line) ? 'taken' : 'body';
    return {
      line,
      state: words.length > 0 ? 'listed' : state,
      spans: withoutGaps(spans, text.length),
    };
  });
  return { lines, lost: findingsOf(lost) };
}

const NO_SIGNS: Flat = { text: '', places: [] };

interface LostLine {
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

const NOTHING_REWRITTEN = new Rewritten('', []);

function whereIs(carried: boolean, word: string, rewritten: Rewritten): Span['where'] {
  if (carried) return 'draft';
  return rewritten.gives(word) ? 'rewritten' : 'listed';
}

const columnsOf = (
  run: Pick<WordRun, 'from' | 'to'>,
  { places }: Flat,
): { from: number; to: number } => ({
  from: places[run.from]?.[0] ?? 0,
  to: places[run.to - 1]?.[1] ?? 0,
});

/** Neighbours that went to one place, as one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before?.where === span.where) all[all.length - 1] = { ...before, to: span.to };
    else all.push(span);
  }
  return all;
}

/** A line of spans without a gap: what lies between two that went to one place went with them, else it is a mark. */
function withoutGaps(spans: readonly Span[], length: number): Span[] {
  const all: Span[] = [];
  let end = 0;
  for (const span of [...joined(spans), { from: length, to: length, where: 'mark' } as const]) {
    if (span.from > end) all.push({ from: end, to: span.from, where: 'mark' });
    if (span.to > span.from) all.push(span);
    end = span.to;
  }
  return all;
}

/** A finding for each line of which much is gone, and one for all names of headings, facts and columns. */
function findingsOf(lost: readonly LostLine[]): ImportNote[] {
  const names = lost.filter(isName);
  const whole = lost
    .filter((one) => !isName(one))
    .map(({ line, text }): ImportNote => ({
      kind: 'left-out',
      lines: [line, line],
      message: `Not in the draft: “${text}”.`,
    }));
  if (names.length === 0) return whole;
  const list = names.map(({ line, words }) => `“${words.join(' ')}” (line ${line})`).join(', ');
  const message = `Names that the draft gives in words of its own: ${list}.`;
  return [...whole, { kind: 'left-out', lines: null, message }];
}

const isName = ({ text, words }: LostLine): boolean =>
  words.join(' ').length <= 24 || /^(?:#|=|h\d\.)/.test(text);

/**
 * The values of a draft that any line may have given: neither the names of its fields nor the remarks beside guesses, nor
 * moments, which carry the lines that they were read from alone.
 */
function valuesOf(draft: string): string {
  const end = draft.indexOf('\n---', 3);
  const head = draft
    .slice(0, end)
    .replace(/ # unconfirmed,.*$/gm, '')
    .replace(/^\s*(?:- )?(?:at|until|from|to|due|completed): .*$/gm, ' ')
    .replace(/^\s*(?:- )?[a-zA-Z]+:(?=\s|$)/gm, ' ');
  return `${head}\n${draft.slice(end)}`;
}

const TAG = /<(?:\/?[A-Za-z]|!doctype)[^>]*>/gi;
const HEADING = /^\s*h[1-6]\.\s/;
/** What a tag says to readers: where it leads, what a picture shows. */
const SAID = /\s(href|src|alt|title)=("[^"]*"|'[^']*')/gi;
/** The letter of an item: `a)`, `b.`. */
const LETTER = /^\s*[a-z][.)](?=\s)/i;
const BOX = /^(\s*(?:[-*+#]+|\d+[.)])\s+)(\[[ xX]\]|\([/x]\))(?=\s)/;

/** A line with blanks for its tags, signs of headings and boxes, each character in its column. */
const blankMarkup = (line: string): string =>
  line
    .replace(TAG, blankTag)
    .replace(HEADING, blank)
    .replace(LETTER, blank)
    .replace(BOX, (_, mark: string, box: string) => mark + blank(box));

/** Blanks for a tag, but for what it says. */
function blankTag(tag: string): string {
  let text = '';
  for (const { index, 0: said, 1: name = '' } of tag.matchAll(SAID))
    text += blank(tag.slice(text.length, index + name.length + 2)) + said.slice(name.length + 2);
  return text + blank(tag.slice(text.length));
}

const NUMBERED = /^(\s*)(\d{1,3})([.)]\s)/;

/** Lines with blanks for the numbers of lists: such as another line counts on from, or counts on to. */
function withoutNumbers(lines: readonly string[]): string[] {
  const numbered = lines.flatMap((line, i) => {
    const number = NUMBERED.exec(line)?.[2];
    return number === undefined ? [] : [{ i, n: Number(number) }];
  });
  const counted = new Set(
    numbered.flatMap(({ i, n }, k) =>
      numbered[k - 1]?.n === n - 1 || numbered[k + 1]?.n === n + 1 ? [i] : [],
    ),
  );
  return lines.map((line, i) =>
    counted.has(i)
      ? line.replace(NUMBERED, (_, space: string, n: string, dot: string) => space + blank(n) + dot)
      : line,
  );
}

const blank = (text: string): string => ' '.repeat(text.length);

/** The values that were read from each line. */
function valuesOfLines(values: readonly ReadValue[]): ReadonlyMap<number, readonly ReadValue[]> {
  const byLine = new Map<number, ReadValue[]>();
  for (const value of values)
    for (let line = value.lines[0]; line <= value.lines[1]; line++) {
      const known = byLine.get(line);
      if (known) known.push(value);
      else byLine.set(line, [value]);
    }
  return byLine;
}
