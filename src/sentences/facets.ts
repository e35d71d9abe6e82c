// What the facets are called, and what their indexes say.
import type { FacetName, FixedFacet } from '../archive/facets.ts';
import { config } from '../config.ts';
import { formatDay } from '../report/format.ts';
import { FACT_NAMES } from './facts/values.ts';
import { LAST_RANK } from '../report/vocabulary.ts';
import { counted, formatCount, plural } from '../text/count.ts';
import { joined, linked, said, sentences, type Said } from '../text/said.ts';

const FACET_TITLES: Readonly<
  Record<
    FixedFacet | 'sources',
    {
      readonly one: string;
      readonly many: string;
      readonly lead: string;
      /** What to write so that the index is not empty. */
      readonly empty: string;
    }
  >
> = {
  tags: {
    one: FACT_NAMES.tag,
    many: 'Tags',
    lead: 'What reports are about, beyond service and cause.',
    empty:
      'No report carries a tag yet. Write `tags: [cdn]` in a report, with a word that others might search for.',
  },
  rootCauses: {
    one: FACT_NAMES.rootCause,
    many: 'Root causes',
    lead: 'Why it could happen, by category and cause.',
    empty:
      'No cause is recorded yet. Write `rootCauses: [an-id]` in a report; the ids are in `_vocabulary/`.',
  },
  triggers: {
    one: FACT_NAMES.trigger,
    many: 'Triggers',
    lead: 'What set the incident off.',
    empty: 'No trigger is recorded yet. Write `trigger: code-deploy` in a report.',
  },
  services: {
    one: FACT_NAMES.service,
    many: FACT_NAMES.services,
    lead: 'What users could not use.',
    empty:
      'No service is named yet. Write `services: [an-id]` in a report; the ids are in `_vocabulary/`.',
  },
  teams: {
    one: FACT_NAMES.team,
    many: FACT_NAMES.teams,
    lead: 'Who was involved; the first team of a report owns it.',
    empty:
      'No report names a team yet. Write `teams: [an-id]` in a report, the owner first: its page then shows what it learnt and which actions are still open.',
  },
  severities: {
    one: FACT_NAMES.severity,
    many: 'Severities',
    lead: 'How bad it was, worst first.',
    empty: 'No reports yet. Each has a severity, `severity: sev2`.',
  },
  years: {
    one: FACT_NAMES.year,
    many: 'Years',
    lead: 'When the impact began, in the local time of the incident.',
    empty: 'No report has a day yet.',
  },
  sources: {
    one: FACT_NAMES.source,
    many: 'Sources',
    lead: 'The other repositories that this archive takes reports from.',
    empty: 'No source has a report yet.',
  },
};

/** What a facet is called; of a field of the archive's own, what the settings call it. */
export function facetTitles(name: FacetName): (typeof FACET_TITLES)[FixedFacet] {
  if (name in FACET_TITLES) return FACET_TITLES[name as FixedFacet];
  const { label, description } = config.fields[name.slice('own:'.length)]!;
  return { one: label, many: label, lead: description ?? '', empty: '' };
}

/** How to follow one entry of a facet. */
export const FOLLOW = {
  feed: (archive: string, entry: string) => `${archive}: ${entry}`,
  words: (to: {
    readonly feeds: readonly { readonly name: string; readonly href: string }[];
    readonly badge: string | null;
  }): Said =>
    sentences(
      said`Follow these reports: ${joined(
        to.feeds.map(({ name, href }) => linked(href, name)),
        'or',
      )}.`,
      to.badge && said`A ${linked(to.badge, 'badge')} says when it last failed.`,
    ),
} as const;

/** In an index, beside each entry. */
export const INDEX = {
  rank: (rank: number | null) => `Rank ${rank ?? '?'}`,
  last: (day: string, isOnly: boolean) => (isOnly ? formatDay(day) : `Last ${formatDay(day)}`),
  first: (day: string) => `first ${formatDay(day)}`,
  undated: (n: number) => `${formatCount(n)} undated`,
  /** Below the causes of a category, whose number holds these, too. */
  causeless: (n: number) =>
    `${counted(n, 'report')} ${plural(n, 'names', 'name')} no narrower cause.`,
  /** Below the index of years. */
  noYear: (n: number, href: string | null): Said =>
    said`${linked(href, counted(n, 'undated report'))} ${plural(n, 'belongs', 'belong')} to no year.`,
} as const;

/** The page of one entry. */
export const FACET_PAGE = {
  title: (facet: string, entry: string) => `${facet}: ${entry}`,
  description: (reports: number, description: string | null) =>
    `${counted(reports, 'report')}. ${description ?? ''}`.trim(),
  reports: 'Reports',
  first: 'First',
  last: 'Last',
  undated: 'Undated',
  actions: (n: number) => `Actions of this team (${formatCount(n)})`,
  cause: (name: string, n: number) => `${name} (${formatCount(n)})`,
  /** Behind the causes of a category. */
  causeless: (n: number) => `; ${INDEX.causeless(n)}`,
  byMonth: (entry: string) => `${entry} by month`,
} as const;

/** Beside pictures, where severities have colours. */
export const SEVERITY_COLOURS = {
  /** Of several that share one. */
  shared: (severities: readonly { readonly rank: number | null }[]) =>
    severities.every(({ rank }) => rank === null || rank === LAST_RANK)
      ? 'They have no rank, so none is known to be worse than another: all have one colour.'
      : 'They rank below the fourth severity, or have no rank: all have one colour.',
} as const;
