import { expect, test } from 'vitest';
import type { Finding, RuleDiagnostic } from '../index.ts';
import { checkExample } from './example.ts';
import { handbookWith } from './handbook.ts';
import { defineOwnRule } from './rule.ts';

/** Rules of archives were written by this name: `tsc` fails where it is gone or means something else. */
const named = (finding: Finding): RuleDiagnostic => finding;

const noFriday = defineOwnRule({
  id: 'own/no-friday',
  level: 'warning',
  meaning: 'A title does not blame a day of the week.',
  why: 'Days break nothing.',
  *check({ report, locate }) {
    if (/Friday/.test(report.title))
      yield named({
        where: locate(['title']),
        message: 'The title blames a day.',
        hint: 'Name what failed.',
      });
  },
});
const FRIDAY = { frontmatter: 'title: Friday broke the checkout' };
const find = async (example: object, levels = {}) =>
  (await checkExample(example, { ownRules: [noFriday], levels })).filter(({ rule }) =>
    /^own|^allow/.test(rule),
  );

test('a rule of the archive finds, at its own level or at the one of the settings', async () => {
  expect(await find(FRIDAY)).toMatchObject([
    { rule: 'own/no-friday', level: 'warning', message: 'The title blames a day.' },
  ]);
  expect(await find(FRIDAY, { 'own/no-friday': 'error' })).toMatchObject([{ level: 'error' }]);
  expect(await find(FRIDAY, { 'own/no-friday': 'off' })).toEqual([]);
  expect(await find({})).toEqual([]);
});

test('a thousand findings of one report are told, and no more', async () => {
  const ruleOf = (n: number) =>
    defineOwnRule({
      id: 'own/many',
      level: 'advice',
      meaning: 'm',
      why: 'w',
      *check({ locate }) {
        for (let i = 0; i < n; i++)
          yield { where: locate(['title']), message: `Finding ${i}.`, hint: null };
      },
    });
  expect(await checkExample({}, { ownRules: [ruleOf(1000)] })).toHaveLength(1000);
  await expect(checkExample({}, { ownRules: [ruleOf(1001)] })).rejects.toThrow('more than 1000');
});

test('a report may except itself from it, as from any other', async () => {
  const allow = 'allow:\n  - rule: own/no-friday\n    reason: Friday is the name of the service.';
  expect(await find({ frontmatter: `${FRIDAY.frontmatter}\n${allow}` })).toEqual([]);
  expect(await find({ frontmatter: allow })).toMatchObject([{ rule: 'allow/unused' }]);
});

test('it has a page in the guide', () => {
  const chapter = handbookWith([noFriday]).at(-1)!;
  expect(chapter).toMatchObject({ group: 'own', rules: [{ id: 'own/no-friday', good: [] }] });
  expect(handbookWith([]).map(({ group }) => group)).not.toContain('own');
});

test('one that breaks is named, with the report at which it did', async () => {
  const broken = defineOwnRule({
    ...noFriday,
    id: 'own/broken',
    check: () => {
      throw new TypeError('x is not a function');
    },
  });
  await expect(checkExample({}, { ownRules: [broken] })).rejects.toThrow(
    /`own\/broken` of this archive stopped at `2024\/.*\.mdx`: x is not a function/,
  );
});

test.each([
  ['no list', () => 5, '`*check(subject) { yield … }`'],
  ['a promise', async () => [], 'without `async`'],
  ['a number', () => [5], 'It yields what is no finding.'],
  ['a finding without a place', () => [{ message: 'm' }], '`yield { where: subject.locate('],
  ['a hint that is no text', () => [{ where: { line: 1, column: 1, endLine: 1, endColumn: 2 }, message: 'm', hint: 5 }], 'It yields what is no finding.'], // prettier-ignore
  ['no end', function* () { for (;;) yield { where: { line: 1, column: 1, endLine: 1, endColumn: 2 }, message: 'm' }; }, 'more than 1000 findings'], // prettier-ignore
])('a rule that gives back %s is told with the edit', async (_, check, words) => {
  const rule = { ...noFriday, id: 'own/odd', check } as unknown as typeof noFriday;
  const message = await checkExample({}, { ownRules: [rule] }).then(() => '', (error: Error) => error.message); // prettier-ignore
  expect(message).toContain('The rule `own/odd` of this archive stopped at `2024/');
  expect(message).toContain(words);
});

test('the file of the rule is named where it is known', async () => {
  const rule = { ...noFriday, file: 'rules/friday.ts', check: () => [5] } as unknown as typeof noFriday; // prettier-ignore
  await expect(checkExample({}, { ownRules: [rule] })).rejects.toThrow(
    'The rule `own/no-friday` of `rules/friday.ts` stopped at `2024/',
  );
});
