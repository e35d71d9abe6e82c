import { expect, test } from 'vitest';
import { readLang } from './lang.ts';

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
