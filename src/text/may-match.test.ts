// What a pattern needs, read out of the pattern; and that nothing it finds is passed over.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COST_OF_PATTERN, mayHold, mayMatch } from './may-match.ts';
import { neededLetters } from './needed-letters.ts';

test.each<[RegExp, readonly string[] | null]>([
  [/password/, ['password']],
  [/PassWord/i, ['password']],
  [/PassWord/, ['PassWord']],
  [/\bgh[pou]_[A-Za-z0-9]{30,255}/, ['ghp_', 'gho_', 'ghu_']],
  [/(?:should|ought to) have \w+/, ['should have ', 'ought to have ']],
  [/colou?r/, ['colour', 'color']],
  [/a.bcd.ef/, ['bcd']],
  [/(?:abc)+d/, ['abc']],
  [/(?:abc)*de/, ['de']],
  [/(?:abc){2}/, ['abcabc']],
  [/(?:abc){1,2}d?/, ['abc']],
  [/(?:abc){0,2}/, null],
  [/(?<!abc)\w(?=def)/, null],
  [/abc|d/, null],
  [/abc|[0-9]/, null],
  [/ab(?:c|)/, ['abc', 'ab']],
  [/[^ab]c/, null],
  [/x[^]y/, null],
  [/[a-c]x/, ['ax', 'bx', 'cx']],
  [/[a\-c]x/, ['ax', '-x', 'cx']],
  [/[ac-]x/, ['ax', 'cx', '-x']],
  [/\dx/, Array.from({ length: 10 }, (_, i) => `${i}x`)],
  [/\x41\u0042\//, ['AB/']],
  [/(?<quote>["'])ab\k<quote>/, ['"ab', "'ab"]],
  [/пароль/, ['пароль']],
  // Letters beyond ASCII may have other cases; and a picture sign is two units, of which neither is one of the set.
  [/пароль/i, null],
  [/密码/i, ['密码']],
  [/x[😀😁]y/, null],
  [/[\u{1F926}\u{1F644}]/u, ['🤦', '🙄']],
  [/(?i:abc)/, null],
])('%s needs %j', (pattern, runs) => {
  expect(neededLetters(pattern)).toEqual(runs);
});

test.each<[RegExp, string]>([
  [/pass/i, 'The PASSWORD'],
  [/Pass/, 'The Password'],
  [/task/iu, 'ta\u017F\u212A'],
  [/\u212Aa/, '\u212Aa'],
  [/ab/, 'ab'],
  [/abc/, 'xabc'],
])('%s may match “%s”', (pattern, text) => {
  expect(text).toMatch(pattern);
  expect(mayHold(pattern, text)).toBe(true);
});

test.each<[RegExp, string]>([
  [/PASS/, 'The password'],
  [/should have|ought to/i, 'They could have seen it.'],
  [/abc/, 'ab bc'],
  [/ab/, 'a'],
])('%s is not tried on “%s”', (pattern, text) => {
  expect(mayHold(pattern, text)).toBe(false);
});

test('a pattern is tried on little text, and read before it is tried on much', () => {
  const pattern = /beta/;
  const half = 'a'.repeat(COST_OF_PATTERN / 2);
  expect([half, half, 'alpha'].map((text) => mayMatch(pattern, text))).toEqual([true, false, false]); // prettier-ignore
});

test('one text after the other is told apart', () => {
  expect(['alpha', 'beta', 'alpha'].map((text) => mayHold(/beta/, text))).toEqual([false, true, false]); // prettier-ignore
});

test.each([
  'sa?k',
  'as*bk',
  'as+bk+',
  '(?:as){2}k',
  '(?:as){1,3}k',
  '(?:as){2,}k',
  '(?:as|bk)+-',
  '(?:a|bk)(?:s|-)[ab]',
  '(?:as?|k)?-b',
  '[^a]sk[a-b]',
  'a.sk|b\\wks',
  '(as|(?:k|b)-)\\.s',
  '\\dsk|ks\\d{2}',
  '(?<one>sk|ka)[-B]s?',
  '(?:(?:sk){2}|a)(?:b|s){2}',
])('what %s finds is never passed over', (source) => {
  const found = fc.stringMatching(new RegExp(source));
  fc.assert(
    fc.property(found, (text) => {
      expect(mayHold(new RegExp(source), text)).toBe(true);
      expect(mayHold(new RegExp(source, 'i'), text.toUpperCase())).toBe(true);
      const odd = text.replaceAll('s', '\u017F').replaceAll('k', '\u212A');
      expect(mayHold(new RegExp(source, 'iu'), odd)).toBe(true);
    }),
    { seed: 3, numRuns: 50 },
  );
});
