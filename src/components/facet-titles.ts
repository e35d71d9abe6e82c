// What the indexes are called on pages.
import type { FacetName } from '../archive/facets.ts';

export const FACET_TITLES: Readonly<
  Record<
    FacetName,
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
    lead: 'Free facets that authors give their reports.',
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
    lead: 'When it began, on the clock of the incident.',
    empty: 'No report names a day yet.',
  },
};
