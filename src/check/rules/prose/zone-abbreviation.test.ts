import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

const told = async (body: string, zone = 'America/Los_Angeles') =>
  (await checkExample({ frontmatter: `timezone: ${zone}`, body }))
    .filter(({ rule }) => rule === 'prose/zone-abbreviation')
    .map(({ where, message, hint }) => ({
      at: `${where.line}:${where.column}-${where.endColumn}`,
      message,
      hint,
    }));

test('an abbreviation that was not in force is told once, with how often it stands there besides', async () => {
  const [first, ...rest] = await told(
    'At 14:05 PST it failed.\n\nAt 14:10 PST more.\n\nAt 14:20 PST all.',
  );
  expect(rest).toEqual([]);
  expect(first!.message).toBe(
    '`PST` was not in force on 1 June 2024: `America/Los_Angeles` was on `PDT`.',
  );
  expect(first!.hint).toMatch(/ It stands in 2 more places\.$/);
  const [alone] = await told('At 14:05 PST it failed.');
  expect(alone!.at).toBe(first!.at);
  expect(alone!.hint).not.toContain('more place');
});

test('two abbreviations are told each', async () => {
  expect(await told('At 14:05 PST it failed.\n\nAt 17:10 EST more.')).toHaveLength(2);
});

test('one that was in force, or words in small letters, are no finding', async () => {
  expect(await told('At 14:05 PDT it failed.')).toEqual([]);
  expect(await told('At 14:05 pst it failed.')).toEqual([]);
});
