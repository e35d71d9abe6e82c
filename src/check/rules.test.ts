import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExample } from './example.ts';
import type { Example } from './rule.ts';
import { DOCUMENTED, GROUPS, HANDBOOK } from './handbook.ts';

test('the report that the examples are laid over is sound', async () => {
  expect(await checkExample({})).toEqual([]);
});

test('whatever a diagnostic may be called has a page', () => {
  const groups = Object.keys(GROUPS).join('|');
  const ids = new Set(
    globSync('src/**/*.ts', { exclude: ['**/*.test.ts', 'src/check/faults/**'] }).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(new RegExp(`'((?:${groups})/[a-z-]+)'`, 'g'))].map(
        (match) => match[1] ?? '',
      ),
    ),
  );
  expect(ids.size).toBeGreaterThan(70);
  expect([...ids].filter((id) => !DOCUMENTED.has(id))).toEqual([]);
});

const RULES = HANDBOOK.flatMap(({ rules }) => rules);

test('every page is of something that a diagnostic may be called', () => {
  const source = globSync('src/{report,check,settings}/**/*.ts', {
    exclude: ['**/*.test.ts', 'src/check/faults/**'],
  })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(RULES.filter(({ id }) => !source.includes(`'${id}'`)).map(({ id }) => id)).toEqual([]);
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

const shown = (examples: readonly Example[]): [number, Example][] =>
  examples.flatMap((example, i) => (example.told === undefined ? [[i + 1, example]] : []));

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(shown(rule.good))('is content with good example %i', async (_, example) => {
    const found = await checkExample(example);
    expect(found.filter(({ level, rule }) => rule === id || level === 'error')).toEqual([]);
  });

  test.each(shown(rule.bad))(
    'finds bad example %i, and says where and what to do',
    async (_, example) => {
      const found = await checkExample(example);
      expect(found.filter((one) => one.level === 'error' && one.rule !== id)).toEqual([]);
      const own = found.filter((one) => one.rule === id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.every(({ level }) => level === rule.level)).toBe(true);
      for (const { where, message, hint } of own) {
        expect(where.line).toBeGreaterThan(0);
        expect(message).toMatch(/[.”?]$/);
        expect(hint).toBeTruthy();
        expect(`${message} ${hint}`).not.toMatch(/undefined|null|\[object|\bat .*:\d+:\d+/);
      }
    },
  );

  test('has examples and reasons', () => {
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.meaning).toMatch(/\.$/);
    expect(rule.why.length).toBeGreaterThan(30);
  });
});
