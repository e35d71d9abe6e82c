// One report with what its page and its copies tell of others: a small archive, plain data. Whoever is handed it cannot
// show what is not in it, so that it says all that the page depends on.
import { newestFirst, repeatsOf, type Archive } from '../archive/archive.ts';
import { digestOnce } from '../keys.ts';
import { idsNamed } from '../report/id-fields.ts';
import type { Report } from '../report/report.ts';
import {
  VOCABULARY_NAMES,
  type Vocabularies,
  type Vocabulary,
  type VocabularyName,
} from '../report/vocabulary.ts';

export interface Around {
  readonly report: Report;
  /** Every report that is named beside it. */
  readonly others: readonly Report[];
  readonly vocabularies: Vocabularies;
}

/** A report and the entries that it is filed under. */
export type Alone = Pick<Around, 'report' | 'vocabularies'>;

/** For copies that tell of no other report. */
export function aloneOf(report: Report, { archive }: { readonly archive: Archive }): Alone {
  return { report, vocabularies: entriesAround(archive.vocabularies, [report]) };
}

export interface AroundOptions {
  /** Ids of reports that the page names, beside those that declare each other. */
  readonly named?: readonly string[];
  /** Reports as they are told of already, such as the members of a chain. */
  readonly told?: readonly Report[];
}

const copies = new WeakMap<Archive, Map<string, Around>>();

/** What there is to know of a report of the archive and of those that it names. */
export function aroundReport(
  archive: Archive,
  report: Report,
  options: AroundOptions = {},
): Around {
  if (options.named || options.told) return makeAround(archive, report, options);
  // Each of its copies is made of the same.
  const known = copies.get(archive) ?? new Map<string, Around>();
  copies.set(archive, known);
  let around = known.get(report.id);
  if (around?.report !== report) {
    around = digestOnce(makeAround(archive, report, options));
    known.set(report.id, around);
  }
  return around;
}

function makeAround(
  archive: Archive,
  report: Report,
  { named = [], told = [] }: AroundOptions,
): Around {
  const declared = archive.repeatedBy.get(report.id) ?? [];
  const known = new Set([report.id, ...told.map(({ id }) => id)]);
  const ids = [...report.repeats, ...report.related, ...declared.map(({ id }) => id), ...named];
  const others = [
    ...told.filter(({ id }) => id !== report.id),
    ...[...new Set(ids)].flatMap((id) => {
      const other = known.has(id) ? undefined : archive.byId.get(id);
      return other ? [mentioned(other)] : [];
    }),
  ].toSorted(newestFirst);
  return { report, others, vocabularies: entriesAround(archive.vocabularies, [report, ...others]) };
}

/** The small archive as one that components read. */
export function archiveAround({ report, others, vocabularies }: Around): Archive {
  return archiveFrom([report, ...others], vocabularies);
}

/** Reports and the entries that name them, as an archive that components read. */
export function archiveFrom(reports: readonly Report[], vocabularies: Vocabularies): Archive {
  return {
    reports,
    byId: new Map(reports.map((one) => [one.id, one])),
    repeatedBy: repeatsOf(reports),
    vocabularies,
  };
}

const mentions = new WeakMap<Report, Report>();

/**
 * A report as other pages tell of it: its title, its facets, its day and its window. Not its story, its promises, its
 * links and its authors, so that nobody else's page changes with them.
 */
export function mentioned(report: Report): Report {
  const known = mentions.get(report);
  if (known) return known;
  const made = digestOnce({
    ...report,
    // Where nobody recorded the impact, the day is that of the first event of the incident itself.
    timeline: report.impact.from === null ? report.timeline : [],
    actions: [],
    links: [],
    authors: [],
  });
  mentions.set(report, made);
  return made;
}

/** The entries that reports are filed under, and the categories of their causes. */
export function entriesAround(
  vocabularies: Vocabularies,
  reports: readonly Report[],
): Vocabularies {
  return Object.fromEntries(
    VOCABULARY_NAMES.map((name): [VocabularyName, Vocabulary] => {
      const { entries, ...vocabulary } = vocabularies[name];
      const places = placesIn(vocabularies[name]);
      const found = new Set<number>();
      for (const report of reports) {
        for (const id of namedIn(report)[name]) {
          const place = places.get(id);
          if (place !== undefined) found.add(place);
        }
      }
      // A category has none of its own.
      for (const place of [...found]) {
        const category = places.get(entries[place]!.category ?? '');
        if (category !== undefined) found.add(category);
      }
      const inOrder = [...found].toSorted((a, b) => a - b);
      return [
        name,
        { ...vocabulary, entries: inOrder.map((place) => digestOnce(entries[place]!)) },
      ];
    }),
  ) as Record<VocabularyName, Vocabulary>;
}

const places = new WeakMap<Vocabulary, ReadonlyMap<string, number>>();

/** Where each entry of a vocabulary stands. */
function placesIn(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  let known = places.get(vocabulary);
  if (!known) {
    known = new Map(vocabulary.entries.map(({ id }, place) => [id, place]));
    places.set(vocabulary, known);
  }
  return known;
}

const namedBy = new WeakMap<Report, Readonly<Record<VocabularyName, readonly string[]>>>();

/** The ids of each vocabulary that a report names: it is told of on many pages. */
function namedIn(report: Report): Readonly<Record<VocabularyName, readonly string[]>> {
  let known = namedBy.get(report);
  if (!known) {
    known = Object.fromEntries(
      VOCABULARY_NAMES.map((name) => [name, idsNamed(report, name)]),
    ) as Record<VocabularyName, readonly string[]>;
    namedBy.set(report, known);
  }
  return known;
}
