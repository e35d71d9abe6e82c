// What the facets are called, and what their indexes say.
import type { FacetName, FixedFacet } from '../archive/facets.ts';
import { config } from '../config.ts';
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
    one: 'Tag',
    many: 'Tags',
    lead: 'What reports are about, beyond service and cause.',
    empty:
      'No report carries a tag yet. Write `tags: [cdn]` in a report, with a word that others may look for.',
  },
  rootCauses: {
    one: 'Root cause',
    many: 'Root causes',
    lead: 'Why it could happen, by category and cause. A cause that stands here more than once has not been learnt from yet.',
    empty:
      'No cause is recorded yet. Write `rootCauses: [an-id]` in a report; the ids stand in `_vocabulary/root-causes.yaml`.',
  },
  triggers: {
    one: 'Trigger',
    many: 'Triggers',
    lead: 'What set it off.',
    empty: 'No trigger is recorded yet. Write `trigger: code-deploy` in a report.',
  },
  services: {
    one: 'Service',
    many: 'Services',
    lead: 'What users lost.',
    empty:
      'No service is named yet. Write `services: [an-id]` in a report; the ids stand in `_vocabulary/services.yaml`.',
  },
  teams: {
    one: 'Team',
    many: 'Teams',
    lead: 'Who was part of it; the first team of a report owns it.',
    empty:
      'No report names a team yet. Write `teams: [an-id]` in a report, the owner first; then its page shows what it learnt and what it still owes.',
  },
  severities: {
    one: 'Severity',
    many: 'Severities',
    lead: 'How bad it was, the worst first.',
    empty: 'No report yet. Each has a severity, `severity: sev2`.',
  },
  years: {
    one: 'Year',
    many: 'Years',
    lead: 'When it began, in the local time of the incident.',
    empty: 'No report names a day yet.',
  },
  sources: {
    one: 'Source',
    many: 'Sources',
    lead: 'Where the reports are written: the repositories that this archive is made of, beside its own.',
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
