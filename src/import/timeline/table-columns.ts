// Which columns of a table hold the day, the time and the zone, which say what happened. Told by the cells, with the
// header as help.
import type { TableRow } from 'mdast';
import { line } from '../sources/inline.ts';
import type { Grid } from '../sources/tables.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { zoneAt } from '../time/zone-words.ts';
import { anyOf } from '../words/any-of.ts';
import { LANGUAGES, folded } from '../words/words.ts';

export interface TimelineColumns {
  /** The head is itself a row with a time. */
  readonly headless: boolean;
  /** Columns of the day and the time. */
  readonly first: readonly number[];
  /** Columns that hold nothing but zones. */
  readonly zones: readonly number[];
  readonly end: number | null;
  /** The same moments on a second clock. */
  readonly second: number | null;
  /** A column of text whose cells begin with a time. */
  readonly leading: number | null;
  /** What happened, and all columns of text. */
  readonly main: number | null;
  readonly texts: readonly number[];
  /** It has days and what happened on them, by its head. */
  readonly dated: boolean;
}

const TIME_HEAD = /\b(?:time|when|timestamp|date|day|clock|hour|at|utc|gmt|start(?:ed)?|begin)\b/i;
/** What happened, rather than in which state it was. */
const MAIN_HEAD = anyOf(
  /\b(?:event|events|description|what|details?|activity|message|summary|update|entry)\b/i,
  /\b(?:happened|notes?)\b/i,
);
const TEXT_HEAD = anyOf(MAIN_HEAD, /\b(?:action|status|comment)\b/i);

/** Whether the head of a column or a label says what happened. */
export const namesMain = (head: string): boolean =>
  MAIN_HEAD.test(head) || isListed(head, 'textHeads');

const namesTime = (head: string): boolean => TIME_HEAD.test(head) || isListed(head, 'timeHeads');
const namesText = (head: string): boolean => TEXT_HEAD.test(head) || isListed(head, 'textHeads');

function isListed(head: string, list: 'timeHeads' | 'textHeads'): boolean {
  const words = folded(head);
  return LANGUAGES.some((language) => language[list].includes(words));
}

export const cellOf = (row: TableRow, k: number): string => line(row.children[k]?.children ?? []);

/** The head of a column that counts from a moment: `T`, `T+min`, `Elapsed`. */
const COUNTED_HEAD =
  /^(?:T0?|T ?[+±].*|elapsed(?: time)?|offset|relative(?: time)?)(?: ?\(.*\))?$/i;
const COUNTED =
  /^[+−–-]?\s?\d{1,4}(?::[0-5]\d|\s?(?:m|h|s|d|min|hrs?|hours?|minutes?|std)\.?)*(?:\s?\(.*\))?$/i;

/** What a cell says of its moment; under a head that counts, `-45 min` and `0` are `T-45 min` and `T+0`. */
export function momentText(row: TableRow, k: number, head: string | undefined): string {
  const text = cellOf(row, k);
  if (!COUNTED_HEAD.test(head ?? '') || !COUNTED.test(text)) return text;
  return /^\d/.test(text) ? `T+${text}` : `T${text}`;
}

/** The columns of a timeline; null where the table is none. */
export function columnsOf(
  grid: Grid,
  named: boolean,
  options: StampOptions,
): TimelineColumns | null {
  const contents = readColumns(grid, options);
  if (!isTimeline(contents, named)) return null;
  const { heads, rows, moments, timed, zones, texts, leading, headless } = contents;
  const [, other = null] = timed.length === 2 ? timed : [];
  const ends = other !== null && /\b(?:end|until|to|finish)/i.test(heads[other] ?? '');
  const size = (k: number): number => rows.reduce((sum, row) => sum + cellOf(row, k).length, 0);
  return {
    headless,
    first: moments.filter((k) => k !== other),
    zones,
    end: ends ? other : null,
    second: ends ? null : other,
    leading,
    main: mainOf(texts, heads, size),
    texts,
    dated: moments.length > 0 && saysDays(heads),
  };
}

/** What the cells of each column are. */
interface ColumnContents {
  readonly rows: readonly TableRow[];
  readonly headless: boolean;
  /** Empty where the head is itself a row. */
  readonly heads: readonly string[];
  readonly moments: readonly number[];
  /** Those of the moments that have a time of day. */
  readonly timed: readonly number[];
  readonly zones: readonly number[];
  readonly texts: readonly number[];
  readonly leading: number | null;
}

function readColumns(grid: Grid, options: StampOptions): ColumnContents {
  const all = [...grid.header.children.keys()];
  // `T` above a column is its name, and in it the moment from which the others count.
  const headless = all.some((k) => {
    const head = cellOf(grid.header, k);
    return head !== 'T' && readStamp(head, options)?.time;
  });
  const rows = headless ? [grid.header, ...grid.rows] : grid.rows;
  const heads = headless ? [] : all.map((k) => cellOf(grid.header, k));
  const share = (k: number, test: (text: string) => boolean): number =>
    rows.filter((row) => test(momentText(row, k, heads[k]))).length / rows.length;
  const isMoment = (text: string): boolean => wholeStamp(text, options) !== null || isWeekday(text);
  const isDay = (text: string, k: number): boolean =>
    isMoment(text) || (namesTime(heads[k] ?? '') && isShortDay(text));
  const counts = all.filter((k) => isCount(heads[k]) && share(k, isNumber) === 1);
  const moments = all.filter(
    (k) =>
      !counts.includes(k) &&
      share(k, (text) => text === '' || isDitto(text) || isDay(text, k)) >= 0.8 &&
      // A day may stand in the first row of its day alone.
      (share(k, (text) => isDitto(text) || isDay(text, k)) > 0.3 ||
        (namesTime(heads[k] ?? '') && share(k, (text) => isDay(text, k)) > 0)),
  );
  const zones = all.filter((k) => !moments.includes(k) && share(k, isZone) >= 0.8);
  const texts = all.filter((k) => ![...moments, ...zones, ...counts].includes(k));
  return {
    rows,
    headless,
    heads,
    moments,
    timed: moments.filter((k) => share(k, (text) => hasTime(text, options)) > 0.3),
    zones,
    texts,
    leading:
      texts.find((k) => share(k, (text) => readStamp(text, options)?.time != null) >= 0.8) ?? null,
  };
}

/** It has moments, and its head or the part that it stands in says that they are those of a timeline. */
function isTimeline(
  { rows, headless, heads, moments, timed, leading }: ColumnContents,
  named: boolean,
) {
  const dated = moments.length > 0 && saysDays(heads);
  const known = timed.length > 0 || leading !== null || (named && moments.length > 0) || dated;
  const meant = named || headless || heads.some(namesTime) || heads.some(namesText);
  return rows.length > 0 && known && meant && (named || moments.length > 0);
}

/** The number of a row says nothing of what happened. */
const isCount = (head: string | undefined): boolean =>
  /^(?:#|no\.?|nr\.?|n[°º]|num(?:ber|mer)?|id|step|seq|sl\.? ?no\.?|番号)?$/i.test(head ?? 'text');
const isNumber = (text: string): boolean => /^#?\d{1,3}[.)]?$/.test(text);

/** What happened: by its head, else the column with the most text. */
function mainOf(
  texts: readonly number[],
  heads: readonly string[],
  size: (k: number) => number,
): number | null {
  const headed = (test: (head: string) => boolean): number | undefined =>
    texts.find((k) => heads[k] !== undefined && test(heads[k]));
  return (
    headed((head) => MAIN_HEAD.test(head)) ??
    headed(namesText) ??
    texts.toSorted((a, b) => size(b) - size(a) || a - b)[0] ??
    null
  );
}

/** Prices, releases and the like have days in their rows, too: without a timeline around, the head has to say so. */
const saysDays = (heads: readonly string[]): boolean =>
  heads.some((head) => /^(?:date|day|when)\b/i.test(head)) &&
  heads.some((head) => /\b(?:events?|what happened)\b/i.test(head));

function wholeStamp(text: string, options: StampOptions): Stamp | null {
  const stamp = readStamp(text, { ...options, loose: true });
  return stamp && stamp.length >= text.length ? stamp : null;
}

const hasTime = (text: string, options: StampOptions): boolean => {
  const stamp = wholeStamp(text, options);
  return stamp !== null && (stamp.time !== null || stamp.relative !== null);
};

/** `"`, `〃`, `ditto`: what the cell above says. */
export const isDitto = (text: string): boolean =>
  /^(?:["″〃”]|''|,,|\^|ditto|same(?: day)?|do\.|idem|id\.|dto\.?|s\. ?o\.|同上|同日)$/i.test(
    text.trim(),
  );

/** `7/8`, `8.7.`: a day where the head of its column says so. */
const isShortDay = (text: string): boolean => /^\d{1,2}[/.-]\d{1,2}\.?$/.test(text);

const isZone = (text: string): boolean => zoneAt(text, 0)?.length === text.length && text !== '';

const isWeekday = (text: string): boolean =>
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i.test(text);
