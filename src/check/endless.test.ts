// Code of an archive that does not end. It has a file of its own, since the time that it is given is short here.
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { NO_ADDITIONS } from '../report/additions.ts';
import { checkExample } from './example.ts';
import { defineOwnRule } from './rule.ts';

vi.mock('../run-own-code.ts', async (actual) => ({
  ...(await actual<object>()),
  REPORT_LIMIT: 0.2,
}));

test('a rule is stopped, and named with its file and the report', async () => {
  const rule = defineOwnRule({
    id: 'own/endless',
    level: 'advice',
    meaning: 'm',
    why: 'w',
    file: 'rules/endless.ts',
    check: () => {
      for (;;);
    },
  });
  await expect(checkExample({}, { ownRules: [rule] })).rejects.toThrow(
    /^The rule `own\/endless` of `rules\/endless\.ts` stopped at `2024\/.*\.mdx`: It did not end, and was stopped after 0\.2 s\./,
  );
});

test('a field is stopped, and named with the value', async () => {
  const shape = z.string().refine((text) => {
    for (; text !== '';);
    return true;
  });
  const additions = { ...NO_ADDITIONS, fields: { tier: { label: 'Tier', shape } } };
  await expect(checkExample({ frontmatter: 'tier: gold' }, { additions })).rejects.toThrow(
    'The shape of `fields.tier` in hindsight.config.ts stopped at `"gold"`: It did not end',
  );
});
