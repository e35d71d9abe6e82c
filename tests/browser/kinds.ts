// One page of every kind.
import { IDENTIFIERS_ID, NIGHT_ALIAS, NIGHT_ID, UNDATED_ID } from './archive.ts';

export const KINDS = {
  home: '/',
  reports: '/postmortems/',
  'reports in another order': '/postmortems/by/severity/',
  report: `/postmortems/${IDENTIFIERS_ID}/`,
  'report with everything': `/postmortems/${NIGHT_ID}/`,
  'undated report': `/postmortems/${UNDATED_ID}/`,
  'root causes': '/root-causes/',
  'root cause': '/root-causes/software-bug/',
  services: '/services/',
  service: '/services/checkout/',
  triggers: '/triggers/',
  teams: '/teams/',
  tags: '/tags/',
  severities: '/severities/',
  severity: '/severities/sev1/',
  years: '/years/',
  year: '/years/2024/',
  quarter: '/years/2024/q1/',
  trends: '/trends/',
  evidence: '/trends/incidents/2024/',
  actions: '/actions/',
  'list of actions': '/actions/open/',
  guide: '/guide/',
  'guide to the fields': '/guide/fields/',
  'guide to the vocabularies': '/guide/vocabularies/',
  'guide to the rules': '/guide/rules/',
  'guide to a rule': '/guide/rules/prose/duration/',
  'guide for machines': '/guide/machines/',
  search: '/search/',
} as const;

/** Pages without the site's frame, and the one for what is not there. */
export const BARE = {
  embed: `/embed/${NIGHT_ID}/`,
  'earlier name': `/postmortems/${NIGHT_ALIAS}/`,
  'not found': '/404.html',
} as const;

/** Every file of src/pages that makes pages, with a kind that it makes. policy.test.ts holds the list complete. */
export const PAGE_FILES: Readonly<Record<string, keyof typeof KINDS | keyof typeof BARE>> = {
  '404.astro': 'not found',
  '[facet]/[entry]/[...page].astro': 'service',
  '[facet]/index.astro': 'services',
  'actions/[...list].astro': 'list of actions',
  'actions/index.astro': 'actions',
  'embed/[...page].ts': 'embed',
  'guide/fields.astro': 'guide to the fields',
  'guide/index.astro': 'guide',
  'guide/machines.astro': 'guide for machines',
  'guide/rules/[group]/[name].astro': 'guide to a rule',
  'guide/rules/index.astro': 'guide to the rules',
  'guide/vocabularies.astro': 'guide to the vocabularies',
  'index.astro': 'home',
  'postmortems/[...alias].ts': 'earlier name',
  'postmortems/[...list].astro': 'reports',
  'postmortems/[id].astro': 'report',
  'search.astro': 'search',
  'trends/[chart]/[row].astro': 'evidence',
  'trends/index.astro': 'trends',
  'years/[year]/[quarter].astro': 'quarter',
};
