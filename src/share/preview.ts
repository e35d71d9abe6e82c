// What a page tells the programs that show a link: Slack, Teams, Discord, X and whoever reads Open Graph. Slack and
// Discord take Open Graph, Teams prefers the Twitter tags, so both always say the same. Slack adds the two
// label-and-data pairs. Pure: tags as values, escaped by whoever writes them.
import { METRICS } from '../sentences/facts/measures.ts';
import { FACT_NAMES } from '../sentences/facts/values.ts';
import { cardWords, POSTMORTEM } from '../sentences/share.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { entryOf } from '../report/vocabulary.ts';
import { absolute, routes } from '../routes.ts';
import { CARD } from './card/card.ts';
import { updatedDay } from './dates.ts';
import { factsOf } from './facts.ts';
import { addressOf } from './identity.ts';
import { clipWords } from '../text/clip.ts';
import { LANGUAGE } from '../text/language.ts';

export interface Preview {
  readonly type: 'website' | 'article';
  readonly title: string;
  readonly description: string;
  /** Absolute. */
  readonly url: string;
  readonly image: { readonly url: string; readonly alt: string } | null;
  /** At most two are shown. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Calendar days; null where nobody recorded them. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly tags: readonly string[];
}

export type MetaTag =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string };

/** Discord cuts at 350 bytes, X at 200 characters; a cut of our own falls between words. */
const DESCRIPTION = 300;

/** The tags of a preview, in the order in which they are written; the description is cut between words. */
export function previewTags(preview: Preview, archive: string): readonly MetaTag[] {
  const { title, url, image, type } = preview;
  const description = clipWords(preview.description, DESCRIPTION);
  const og = (property: string, content: string): MetaTag => ({ property, content });
  const twitter = (name: string, content: string): MetaTag => ({
    name: `twitter:${name}`,
    content,
  });
  return [
    og('og:site_name', archive),
    og('og:type', type),
    og('og:title', title),
    og('og:description', description),
    og('og:url', url),
    og('og:locale', LANGUAGE),
    ...(image
      ? [
          og('og:image', image.url),
          og('og:image:type', 'image/png'),
          og('og:image:width', String(CARD.width)),
          og('og:image:height', String(CARD.height)),
          og('og:image:alt', image.alt),
        ]
      : []),
    twitter('card', image ? 'summary_large_image' : 'summary'),
    twitter('title', title),
    twitter('description', description),
    ...(image ? [twitter('image', image.url), twitter('image:alt', image.alt)] : []),
    ...preview.facts.flatMap(({ label, value }, i) => [
      twitter(`label${i + 1}`, label),
      twitter(`data${i + 1}`, value),
    ]),
    ...(preview.published ? [og('article:published_time', preview.published)] : []),
    ...(preview.modified ? [og('article:modified_time', preview.modified)] : []),
    ...preview.tags.map((tag) => og('article:tag', tag)),
  ];
}

export interface PreviewOptions {
  readonly vocabularies: Vocabularies;
  /** Whether cards are drawn: see `cards` in hindsight.config.ts. */
  readonly cards: boolean;
}

/** The preview of a report: its card as the picture, where cards are drawn, and else none. */
export function previewOf(report: Report, { vocabularies, cards }: PreviewOptions): Preview {
  const facts = factsOf(report, vocabularies);
  return {
    type: 'article',
    title: report.title,
    description: report.summary,
    url: addressOf(report),
    image: cards
      ? {
          url: absolute(routes.card(report.id)),
          alt: cardWords(report.title, facts),
        }
      : null,
    facts: [
      { label: FACT_NAMES.severity, value: facts.severity },
      { label: METRICS.impactTime.name, value: facts.duration },
    ],
    published: report.published,
    // Without a day of publication the latest day known is the incident's own, which says nothing of the text.
    modified: report.published === null ? null : updatedDay(report),
    tags: report.tags.map((id) => entryOf(vocabularies.tags, id).name),
  };
}

/** What search engines and Teams read of a report (schema.org `Article`). */
export function articleData(
  report: Report,
  options: PreviewOptions & { readonly archive: string },
): Record<string, unknown> {
  const { vocabularies, archive } = options;
  const preview = previewOf(report, options);
  const publisher = { '@type': 'Organization', name: archive, url: absolute(routes.home()) };
  const authors = [
    ...report.authors.map((name) => ({ '@type': 'Person', name })),
    ...report.teams.map((id) => ({
      '@type': 'Organization',
      name: entryOf(vocabularies.teams, id).name,
    })),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': preview.url,
    url: preview.url,
    mainEntityOfPage: preview.url,
    name: preview.title,
    headline: preview.title,
    description: preview.description,
    inLanguage: LANGUAGE,
    ...(preview.image ? { image: [preview.image.url] } : {}),
    ...(preview.published ? { datePublished: preview.published } : {}),
    ...(preview.modified ? { dateModified: preview.modified } : {}),
    author: authors.length > 0 ? authors : [publisher],
    publisher,
    articleSection: POSTMORTEM,
    keywords: preview.tags,
  };
}
