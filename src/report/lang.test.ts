import { expect, test } from 'vitest';
import { readLang } from './lang.ts';

test('where nobody can tell what was meant the advice says what a tag looks like', () => {
  expect(readLang('qx')).toMatchObject({
    message: 'expected the tag of a language.',
    hint: 'Write the tag that HTML has for it, such as `de`, `pt-BR` or `ja`.',
  });
  expect(readLang('deutsch')).toMatchObject({ hint: 'Write `de`.' });
});

test.each([
  ['de', 'de'],
  ['pt-br', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  [' ja ', 'ja'],
])('%j is a language', (text, lang) => {
  expect(readLang(text)).toEqual({ ok: true, lang });
});

test.each([
  ['German', 'de'],
  ['deutsch', 'de'],
  ['francais', 'fr'],
  ['Portugese', 'pt'],
  ['日本語', null],
  ['jp', 'ja'],
  ['en_us', 'en-US'],
  ['qx', null],
  ['x', null],
  ['', null],
])('%j is none, and %j was meant', (text, meant) => {
  expect(readLang(text)).toMatchObject({ ok: false, meant });
});
