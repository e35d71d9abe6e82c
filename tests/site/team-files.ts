// What a team writes of its own: a rule and a page.

/** @param engine where the rule imports `defineRule` from */
export const ruleOfTeam = (engine: string): string => `import { defineRule } from '${engine}';

export const noFriday = defineRule({
  id: 'own/no-friday',
  level: 'error',
  meaning: 'A title does not blame a day of the week.',
  why: 'Days break nothing.',
  *check({ report, locate }) {
    if (/Friday/.test(report.title))
      yield { where: locate(['title']), message: 'The title blames a day.', hint: 'Name what failed.' };
  },
});
`;

export const PAGE_OF_TEAM = `---
import Page from 'hindsight/layouts/Page.astro';
---
<Page title="On call" description="Who answers.">
  <div class="wrap">
    <header class="page-head"><h1>Who answers</h1></header>
    <p>Platform on weekdays, payments at the weekend.</p>
  </div>
</Page>
`;
