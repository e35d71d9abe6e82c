// Plans in the forms in which people write them: each action found with its owner, day and state, and nothing else.
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { toId } from '../../src/report/to-id.ts';
import type { Vocabularies } from '../../src/report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { PLANS, PLAN_TEAMS } from './plans.ts';

const entries = PLAN_TEAMS.map((name) => ({ id: toId(name), name, synonyms: [], description: '' }));
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  teams: { ...EMPTY_VOCABULARIES.teams, closed: true, entries },
} as unknown as Vocabularies;
const OPTIONS = { vocabularies, rules: NO_RULES, zone: null, date: null };

test.each(PLANS)('$name', async ({ path, text, actions: wanted }) => {
  const { actions } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    OPTIONS,
  );
  const left = [...actions];
  for (const one of wanted) {
    const optional = one.startsWith('?');
    const [words = '', owner, due, status] = one.replace(/^\?/, '').split('|');
    const at = left.findIndex((action) => action.do.includes(words));
    if (at === -1 && optional) continue;
    const [found] = at === -1 ? [] : left.splice(at, 1);
    expect(found, `${words}\n${text}`).toBeDefined();
    const team = PLAN_TEAMS.find((name) => name === owner);
    if (owner && !team) expect(found?.do).toContain(owner);
    expect(
      [found?.owner, found?.due, found?.status === 'open' ? null : found?.status],
      words,
    ).toEqual([team ? toId(team) : null, due || null, status || null]);
  }
  expect(
    left.map((action) => action.do),
    text,
  ).toEqual([]);
});

test('what nobody called an action, and a year that nobody wrote, is marked in the draft', async () => {
  const text =
    '# Mail late\n\nMail was late on 3 May 2024.\n\n## Timeline\n\n- 2024-05-03 10:00 UTC Mail is late\n\n';
  const drafted = async (more: string): Promise<string> => {
    const bytes = new TextEncoder().encode(text + more);
    return (await importDocument({ path: 'review.md', bytes }, OPTIONS)).text ?? '';
  };
  expect(await drafted('## Actions\n\n- Split the queue, due 14 June\n')).toMatch(
    /due: 2024-06-14 # unconfirmed, guess, line \d+: the year is not written/,
  );
  expect(await drafted('## Actions\n\n- Split the queue, due 14 June 2024\n')).toMatch(
    /due: 2024-06-14\n/,
  );
  expect(await drafted('## Notes\n\nWe will split the queue by tenant.\n')).toMatch(
    /do: We will split the queue by tenant\. # unconfirmed, guess, line \d+: promised in prose/,
  );
});
