import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import { checkFolder } from './check.ts';
import { filesOf } from './example.ts';
import type { Example, Rule } from './rule.ts';
import { RULES } from './rules.ts';

const root = mkdtempSync(join(tmpdir(), 'rules-'));
afterAll(() => rmSync(root, { recursive: true }));
const NOW = Date.parse('2025-01-01T00:00Z');
let count = 0;

async function check(example: Example): Promise<readonly Diagnostic[]> {
  const folder = join(root, String(count++));
  const files = filesOf(example);
  for (const { file, text } of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { diagnostics } = await checkFolder(folder, { allowCode: false, now: NOW });
  return diagnostics.filter(({ file }) => file === files[0]?.file);
}

test('the report that the examples are laid over is sound', async () => {
  expect(await check({})).toEqual([]);
});

test('every rule has an id of its own', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each((RULES as readonly Rule[]).map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    test.each(rule.good.map((example, i) => [i + 1, example] as const))(
      'is content with good example %i',
      async (_, example) => {
        const found = await check(example);
        expect(found.filter(({ level, rule }) => rule === id || level === 'error')).toEqual([]);
      },
    );

    test.each(rule.bad.map((example, i) => [i + 1, example] as const))(
      'finds bad example %i, and says where and what to do',
      async (_, example) => {
        const found = await check(example);
        expect(found.filter((one) => one.level === 'error' && one.rule !== id)).toEqual([]);
        const own = found.filter((one) => one.rule === id);
        expect(own.length).toBeGreaterThan(0);
        for (const { where, message, hint } of own) {
          expect(where.known).toBe(true);
          expect(message).toMatch(/[.”?]$/);
          expect(hint).toBeTruthy();
        }
      },
    );

    test('has examples and reasons', () => {
      expect(rule.good.length).toBeGreaterThan(0);
      expect(rule.bad.length).toBeGreaterThan(0);
      expect(rule.meaning).toMatch(/\.$/);
      expect(rule.why.length).toBeGreaterThan(40);
    });
  },
);
