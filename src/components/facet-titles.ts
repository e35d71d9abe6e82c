// What the indexes are called on pages.
import type { FacetName } from '../archive/facets.ts';

export const FACET_TITLES: Readonly<
  Record<FacetName, { readonly one: string; readonly many: string; readonly lead: string }>
> = {
  tags: { one: 'Tag', many: 'Tags', lead: 'Free facets that authors give their reports.' },
  rootCauses: {
    one: 'Root cause',
    many: 'Root causes',
    lead: 'Why it could happen, by category and cause. A cause that stands here more than once has not been learnt from yet.',
  },
  triggers: { one: 'Trigger', many: 'Triggers', lead: 'What set it off.' },
  services: { one: 'Service', many: 'Services', lead: 'What users lost.' },
  teams: {
    one: 'Team',
    many: 'Teams',
    lead: 'Who was part of it; the first team of a report owns it.',
  },
  severities: { one: 'Severity', many: 'Severities', lead: 'How bad it was, the worst first.' },
  years: { one: 'Year', many: 'Years', lead: 'When it began, on the clock of the incident.' },
};
