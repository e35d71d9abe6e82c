// Similar reports: for each report, the reports that resemble it, with the reasons in words.
// From what authors declared, from facets, and from the text. Precision before recall: a report that
// resembles nothing gets nothing.
import { inlineText } from '../report/inline.ts';
import type { Report } from '../report/report.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';
import { startOf } from './archive.ts';
import { isSpecificCause, namedServices, specificCauses } from './causes.ts';
import { declarations, type Declared } from './declared.ts';
import type { SharedTerm, TextIndex } from './text-index.ts';
import { TermNumbers, type NumberedTerms } from './term-numbers.ts';
import { indexTexts } from './text-index.ts';
import { fold } from './topic-terms.ts';
import { list } from '../text/list.ts';
import { compareTexts } from '../text/order.ts';

export interface Similar {
  readonly id: string;
  /** Beside the report in question; null where a day or a zone is missing and nobody can say. */
  readonly when: 'earlier' | 'later' | null;
  /** For ordering only; no reader should see it. */
  readonly score: number;
  /** At least one; the strongest first. */
  readonly reasons: readonly Reason[];
}

export type Reason =
  | Declared
  | { readonly kind: 'root-cause'; readonly text: string; readonly causes: readonly string[] }
  | {
      readonly kind: 'service' | 'service-and-trigger';
      readonly text: string;
      readonly services: readonly string[];
    }
  | { readonly kind: 'words'; readonly text: string; readonly words: readonly string[] };

export interface SimilarOptions {
  /** The plain text of a report's body. */
  readonly textOf: (id: string) => string;
  readonly limit?: number;
  /** Only for these reports, compared with all; left out: for every report. */
  readonly only?: ReadonlySet<string>;
  /** Keeps the terms of a report; left out: they are made. */
  readonly keptTerms?: {
    readonly numbers: TermNumbers;
    of(id: string, make: () => NumberedTerms): NumberedTerms;
  };
}

/** Up to this many reports, a cause in common is telling on its own; above, its own page shows them better. */
const TELLING = 8;
/** Below this size no word of an archive is known to be rare, and words alone prove nothing. */
const ENOUGH_TO_COMPARE = 40;
/** How alike texts must be to support a cause in common, and to speak for themselves. */
const SUPPORTS = 0.12;
const SPEAKS = 0.25;
/** That many phrases must be common to both and rare elsewhere: in at most this share of all reports. */
const PHRASES = 3;
const RARE = 0.06;
/** And that many of them must be worth naming as a reason, where nothing but words is in common. */
const SPOKEN = 3;
/** Candidates looked at closely, per report and source. */
const CANDIDATES = 24;

/** All reports that have any, by id; each list best first. Cost: linear in the number of reports. */
export function findSimilar(
  archive: Archive,
  { textOf, limit = 5, only, keptTerms }: SimilarOptions,
): ReadonlyMap<string, readonly Similar[]> {
  // By id, so that ties are settled alike in every build.
  const reports = archive.reports.toSorted((a, b) => compareTexts(a.id, b.id));
  const place = new Map(reports.map(({ id }, i) => [id, i]));
  // One after the other: of all at once the terms would fill the memory.
  const numbers = keptTerms?.numbers ?? new TermNumbers();
  function* termsOfEach(): Iterable<NumberedTerms> {
    for (const report of reports) {
      const make = (): NumberedTerms => termsOfReport(report, archive, textOf, numbers);
      yield keptTerms?.of(report.id, make) ?? make();
    }
  }
  const index = indexTexts(termsOfEach(), numbers);
  const isSpecific = isSpecificCause(archive);
  const byCause = Map.groupBy(
    reports.flatMap((report) =>
      [...new Set(specificCauses(report, isSpecific))].map((cause) => ({ cause, report })),
    ),
    ({ cause }) => cause,
  );
  const byCauseAndService = Map.groupBy(
    [...byCause.values()]
      .flat()
      .flatMap(({ cause, report }) =>
        namedServices(report).map((service) => ({ key: `${cause} ${service}`, report })),
      ),
    ({ key }) => key,
  );
  const declared = declarations(archive);
  const compared = new Map<Report, readonly Similar[]>();
  for (const report of reports) {
    if (only && !only.has(report.id)) continue;
    const doc = place.get(report.id)!;
    const candidates = new Set<string>(declared.get(report.id)?.keys());
    for (const cause of specificCauses(report, isSpecific)) {
      const sharing = byCause.get(cause)!;
      if (sharing.length <= TELLING) for (const one of sharing) candidates.add(one.report.id);
      for (const service of namedServices(report)) {
        for (const one of nearby(byCauseAndService.get(`${cause} ${service}`)!, report)) {
          candidates.add(one.id);
        }
      }
    }
    for (const match of index.matches(doc, CANDIDATES)) candidates.add(reports[match.doc]!.id);
    candidates.delete(report.id);

    const found: Resembling[] = [];
    for (const id of candidates) {
      const other = archive.byId.get(id)!;
      const causes = specificCauses(report, isSpecific).filter((cause) =>
        other.rootCauses.includes(cause),
      );
      const rarest = Math.min(...causes.map((cause) => byCause.get(cause)!.length));
      const similar = compare(
        report,
        other,
        declared.get(report.id)?.get(id) ?? null,
        { causes, telling: rarest <= TELLING },
        { index, pair: [doc, place.get(id)!], size: reports.length },
        archive,
      );
      if (similar) found.push(similar);
    }
    const best = found
      .toSorted((a, b) => b.score - a.score || compareTexts(a.id, b.id))
      .slice(0, limit)
      .map((one): Similar => ({ ...one, reasons: one.reasons() }));
    if (best.length > 0) compared.set(report, best);
  }
  return new Map([...compared].map(([report, list]) => [report.id, list]));
}

interface Causes {
  readonly causes: readonly string[];
  readonly telling: boolean;
}
interface Texts {
  readonly index: TextIndex;
  readonly pair: readonly [number, number];
  /** Number of reports compared. */
  readonly size: number;
}

/** Of all that resemble a report only the best are told, with words for why. */
interface Resembling extends Omit<Similar, 'reasons'> {
  readonly reasons: () => readonly Reason[];
}

function compare(
  report: Report,
  other: Report,
  declared: Declared | null,
  { causes, telling }: Causes,
  { index, pair, size }: Texts,
  archive: Archive,
): Resembling | null {
  const services = namedServices(report).filter((service) => other.services.includes(service));
  const sameTrigger = report.trigger !== 'unknown' && report.trigger === other.trigger;
  const likeness = index.likeness(...pair);
  if (!declared && causes.length === 0 && likeness < SPEAKS) return null;
  let shared: readonly SharedTerm[] | undefined;
  const words = (): readonly SharedTerm[] => (shared ??= index.shared(...pair));
  let said: readonly string[] | undefined;
  const spoken = (): readonly string[] => (said ??= tellingWords(words(), size));

  const byCause =
    causes.length > 0 &&
    (telling ||
      services.length > 0 ||
      (likeness >= SUPPORTS && words().some(({ phrase }) => phrase)));
  const isRare = ({ phrase, documents }: SharedTerm): boolean =>
    phrase && documents <= Math.max(2, RARE * size);
  const byWords = (): boolean =>
    size >= ENOUGH_TO_COMPARE &&
    likeness >= SPEAKS &&
    words().filter(isRare).length >= PHRASES &&
    spoken().length >= SPOKEN;
  if (!declared && !byCause && !byWords()) return null;

  const reasons = (): readonly Reason[] => {
    const { rootCauses, services: serviceNames } = archive.vocabularies;
    const nameOf = (ids: readonly string[], from: typeof rootCauses): string =>
      list(ids.map((id) => entryOf(from, id).name));
    const told: Reason[] = declared ? [declared] : [];
    if (causes.length > 0) {
      const text = `same root cause: ${nameOf(causes, rootCauses)}`;
      told.push({ kind: 'root-cause', text, causes });
    }
    if (services.length > 0) {
      const kind = sameTrigger ? 'service-and-trigger' : 'service';
      const name = nameOf(services, serviceNames);
      const trigger = entryOf(archive.vocabularies.triggers, report.trigger).name;
      const text = sameTrigger
        ? `same service and trigger: ${name}, ${trigger}`
        : `same service: ${name}`;
      told.push({ kind, text, services });
    }
    if ((likeness >= SUPPORTS || byCause) && spoken().length > 0) {
      told.push({ kind: 'words', text: `shared terms: ${spoken().join(', ')}`, words: spoken() });
    }
    return told;
  };
  const score =
    (declared ? (declared.kind === 'repeats-the-same' ? 8 : 10) : 0) +
    (causes.length > 0 ? 3 : 0) +
    (services.length > 0 ? 2 : 0) +
    (sameTrigger && services.length > 0 ? 1 : 0) +
    4 * likeness;
  return { id: other.id, when: orderOf(report, other), score, reasons };
}

function termsOfReport(
  report: Report,
  archive: Archive,
  textOf: SimilarOptions['textOf'],
  numbers: TermNumbers,
): NumberedTerms {
  const text = wordsOf(report, textOf);
  const called = [...text.matchAll(HANDLE)].map(([, handle]) => handle!.toLowerCase());
  const ignored = new Set([...ownNames(report, archive), ...called]);
  return numbers.number(text.replace(HANDLE, ''), ignored);
}

/** `@someone` in a chat: who was called says nothing of what failed, there or where the same name stands alone. */
const HANDLE = /(?<![\w.])@([\w-]+)/g;

/** What is written of an incident, the title counting three times and the summary twice; without addresses. */
function wordsOf(report: Report, textOf: (id: string) => string): string {
  const { title, summary, impact, timeline, tags } = report;
  return [
    ...[title, title, title, summary, summary],
    inlineText(impact.scope ?? ''),
    ...timeline.map(({ text }) => inlineText(text)),
    ...tags.map((tag) => tag.replaceAll('-', ' ')),
    textOf(report.id),
  ]
    .join('.\n\n')
    .replace(/\b(?:https?|mailto):\S+/g, '');
}

/** A report's own services and teams are facets, and authors are no reason: their names say nothing new. */
function ownNames(report: Report, archive: Archive): ReadonlySet<string> {
  const { services, teams } = archive.vocabularies;
  const names = [
    ...report.services.flatMap((id) => [id, entryOf(services, id).name]),
    ...report.teams.flatMap((id) => [id, entryOf(teams, id).name]),
    ...report.authors,
  ];
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)));
}

/**
 * Up to four terms that one of the two says more than once: phrases first, and no word that a phrase already
 * says. Lone words only where enough reports show that they are rare.
 */
function tellingWords(terms: readonly SharedTerm[], size: number): string[] {
  const repeated = terms.filter(({ times }) => times > 1);
  const chosen: string[] = [];
  const said = new Set<string>();
  for (const { written } of [
    ...repeated.filter(({ phrase }) => phrase),
    ...(size >= ENOUGH_TO_COMPARE ? repeated : []),
  ]) {
    const parts = written.split(' ').map(fold);
    if (parts.some((part) => said.has(part))) continue;
    for (const part of parts) said.add(part);
    chosen.push(written);
    if (chosen.length === 4) break;
  }
  return chosen;
}

/** Of many reports with the same cause and service, those next to this one in time. */
function nearby(
  sharing: readonly { readonly report: Report }[],
  report: Report,
): readonly Report[] {
  const reports = sharing.map((one) => one.report);
  if (reports.length <= CANDIDATES) return reports;
  const at = startOf(report) ?? Infinity;
  const distance = (other: Report): number => Math.abs((startOf(other) ?? Infinity) - at);
  return reports
    .toSorted((a, b) => distance(a) - distance(b) || compareTexts(a.id, b.id))
    .slice(0, CANDIDATES);
}

function orderOf(report: Report, other: Report): Similar['when'] {
  const [a, b] = [startOf(report), startOf(other)];
  if (a === null || b === null || a === b) return null;
  return b < a ? 'earlier' : 'later';
}
