// What a feed holds, before it is Atom or JSON: the latest reports of the archive, or of one entry of a facet.
// Newest publication first, so that an old incident which was written up today is news today.
import type { FacetEntry, FacetName } from '../../archive/facets.ts';
import { digestOnce } from '../../keys.ts';
import type { Report } from '../../report/report.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';
import { absolute, FEED_FORMATS, routes, type FeedFormat } from '../../routes.ts';
import { ANNOUNCEMENT, feedTitle, titleWithSeverity } from '../../sentences/share.ts';
import { escapeXml } from '../../text/escape.ts';
import { publishedDay } from '../../report/moments.ts';
import { latestFirst, updatedDay } from '../dates.ts';
import { factsOf, keyFacts } from '../facts.ts';
import { addressOf, identityOf } from '../identity.ts';

/** Feeds are for news: who wants everything reads `/postmortems.json`. */
export const FEED_LENGTH = 50;

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The page that lists the same reports. */
  readonly page: string;
  /** Where the feed itself is, in each format. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  /** The latest day that any of its reports mentions; null when none is known. */
  readonly updated: string | null;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Never changes, not even when the report is renamed. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Summary and key facts, as HTML. */
  readonly html: string;
  readonly image: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

export interface FeedOptions {
  readonly archive: string;
  readonly description: string;
  readonly vocabularies: Vocabularies;
  readonly cards: boolean;
}

export interface FeedOf {
  readonly facet: FacetName;
  readonly entry: FacetEntry;
  /** What the facet is called, "Service". */
  readonly label: string;
}

/**
 * The feed of the latest published of these reports.
 * @param of the entry of a facet that it is of; null: of the archive
 */
export function feedOf(
  reports: readonly Report[],
  options: FeedOptions,
  of: FeedOf | null = null,
): Feed {
  const where = of ? { facet: of.facet, id: of.entry.id } : undefined;
  const items = latestFirst(reports)
    .slice(0, FEED_LENGTH)
    .map((report) => itemOf(report, options));
  return {
    title: of ? feedTitle(options.archive, of.label, of.entry.name) : options.archive,
    description: of?.entry.description ?? options.description,
    page: absolute(of ? routes.facetEntry(of.facet, of.entry.id) : routes.reports()),
    self: Object.fromEntries(
      FEED_FORMATS.map((format) => [format, absolute(routes.feed(format, where))]),
    ) as Feed['self'],
    updated:
      items
        .flatMap(({ updated }) => updated ?? [])
        .toSorted()
        .at(-1) ?? null,
    items,
  };
}

const items = new WeakMap<FeedOptions, WeakMap<Report, FeedItem>>();

/** What is told of a report is the same in each of the feeds that hold it. */
function itemOf(report: Report, options: FeedOptions): FeedItem {
  const known = items.get(options) ?? new WeakMap<Report, FeedItem>();
  items.set(options, known);
  const item = known.get(report) ?? digestOnce(newItem(report, options));
  known.set(report, item);
  return item;
}

function newItem(report: Report, { vocabularies, cards }: FeedOptions): FeedItem {
  const facts = factsOf(report, vocabularies);
  const list = keyFacts(facts)
    .map(
      ({ label, value }) => `<li>${escapeXml(ANNOUNCEMENT.label(label))} ${escapeXml(value)}</li>`,
    )
    .join('');
  return {
    id: identityOf(report),
    url: addressOf(report),
    title: titleWithSeverity(facts.severity, report.title),
    summary: report.summary,
    html: `<p>${escapeXml(report.summary)}</p><ul>${list}</ul>`,
    image: cards ? absolute(routes.card(report.id)) : null,
    published: publishedDay(report),
    updated: updatedDay(report),
    authors: report.authors,
    tags: report.tags.map((id) => entryOf(vocabularies.tags, id).name),
  };
}
