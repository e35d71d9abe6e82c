// Which reports hold a term, and on which of their lines: gathered from the lines, and written as a short text, so that
// a page fetches the terms that it asks for and no others.
import { languageOf, type Language } from './languages.ts';
import { FIELDS, type PassageField, type Passage } from './passage.ts';
import { readNumbers, writeNumbers } from './postings.ts';
import { termsOf } from './terms.ts';

/** A line of a report and what kind of line it is, as one number. */
export type LinePlace = number;

export interface Holder {
  /** Number of the report; the newest is 0. */
  readonly report: number;
  /** In the order of its lines. */
  readonly places: readonly LinePlace[];
}

export interface Holders {
  /** How many reports hold the term. */
  readonly count: number;
  /** The newest of them, at most `MOST_HOLDERS`, in their order. */
  readonly newest: readonly Holder[];
}

/**
 * Of a term in more reports than these only the newest are looked at: it tells little, and a page that asks for it
 * would load all of them.
 */
export const MOST_HOLDERS = 600;

const placeOf = (line: number, field: PassageField): LinePlace =>
  line * FIELDS.length + FIELDS.indexOf(field);
export const lineAt = (place: LinePlace): number => Math.floor(place / FIELDS.length);
export const fieldAt = (place: LinePlace): PassageField => FIELDS[place % FIELDS.length]!;

export interface GatheredTerms {
  /** Number of reports. */
  readonly size: number;
  /** Those in which they are written, English first. */
  readonly languages: readonly Language[];
  readonly holders: ReadonlyMap<string, Holders>;
}

/** The lines of a report, see passages.ts, and the tag of its language where it is said. */
export interface PassageLines {
  readonly lines: readonly Passage[];
  readonly lang: string | null;
}

/** @param reports the newest first */
export function gatherHolders(reports: Iterable<PassageLines>): GatheredTerms {
  const holders = new Map<string, { count: number; newest: Holder[] }>();
  const spoken = new Set<Language>();
  let size = 0;
  for (const { lines: passages, lang } of reports) {
    const report = size++;
    // The names of entries are in the language of the vocabularies, not in that of the report.
    const told = passages.filter(({ field }) => field !== 'filed');
    const language = languageOf(told.map(({ text }) => text).join('\n'), lang);
    spoken.add(language);
    const found = new Map<string, LinePlace[]>();
    passages.forEach(({ text, field }, line) => {
      const place = placeOf(line, field);
      // A report in any language holds English words, as engineers write them.
      for (const { key, also } of termsOf(text, [...new Set<Language>([language, 'en'])])) {
        for (const one of [key, ...also]) {
          const places = found.get(one);
          if (!places) found.set(one, [place]);
          else if (places.at(-1) !== place) places.push(place);
        }
      }
    });
    for (const [key, places] of found) {
      let of = holders.get(key);
      if (!of) holders.set(key, (of = { count: 0, newest: [] }));
      of.count++;
      if (of.newest.length < MOST_HOLDERS) of.newest.push({ report, places });
    }
  }
  spoken.delete('en');
  return { size, languages: ['en', ...[...spoken].toSorted()], holders };
}

/** Holders as they stand in a file: their count, and their reports and places in the letters of postings.ts. */
export type WrittenHolders = readonly [count: number, newest: string];

export function writeHolders({ count, newest }: Holders): WrittenHolders {
  let next = 0;
  const numbers = newest.flatMap(({ report, places }) => {
    const gap = report - next;
    next = report + 1;
    // Twice the place; one more says that another follows.
    return [gap, ...places.map((place, i) => place * 2 + (i + 1 < places.length ? 1 : 0))];
  });
  return [count, writeNumbers(numbers)];
}

/** The inverse; what `writeHolders` does not write throws. */
export function readHolders([count, text]: WrittenHolders): Holders {
  const numbers = readNumbers(text);
  const newest: Holder[] = [];
  let next = 0;
  for (let at = 0; at < numbers.length;) {
    const report = next + numbers[at++]!;
    next = report + 1;
    const places: LinePlace[] = [];
    for (let more = true; more;) {
      const number = numbers[at++];
      if (number === undefined) throw new Error('A list of holders ends in the middle of one.');
      places.push(number >> 1);
      more = number % 2 === 1;
    }
    newest.push({ report, places });
  }
  return { count, newest };
}
