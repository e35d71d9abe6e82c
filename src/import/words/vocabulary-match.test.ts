import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { matchId, namedIn } from './vocabulary-match.ts';

const entry = (id: string, name: string, ...synonyms: string[]) => ({
  id,
  name,
  synonyms,
  description: '',
});
const ENTRIES = [
  entry('email', 'Mail delivery', 'mailer'),
  entry('web-shop', 'Web shop', 'Storefront'),
  entry('dns', 'DNS'),
  entry('unknown', 'Unknown'),
];
const vocabulary = (closed: boolean): Vocabulary =>
  ({ ...EMPTY_VOCABULARIES.services, closed, entries: ENTRIES }) as unknown as Vocabulary;

const NO_RULES = new Map<string, string>();

describe('the id that a word names', () => {
  test.each([
    ['email', 'email', '`email` of the vocabulary'],
    ['Mail Delivery', 'email', '`email` of the vocabulary'],
    [' MAILER ', 'email', '`email` of the vocabulary'],
    ['@email', 'email', '`email` of the vocabulary'],
    ['E-mail', 'email', '`email` of the vocabulary'],
    ['web shop', 'web-shop', '`web-shop` of the vocabulary'],
    ['storefront', 'web-shop', '`web-shop` of the vocabulary'],
  ])('%j is %s', (written, id, how) => {
    expect(matchId(vocabulary(true), written, NO_RULES)).toEqual({ ok: true, id, how });
  });

  test('what a closed vocabulary does not list is none; an open one takes it as an id', () => {
    expect(matchId(vocabulary(true), 'Fax Line', NO_RULES)).toEqual({ ok: false });
    expect(matchId(vocabulary(false), 'Fax Line', NO_RULES)).toEqual({
      ok: true,
      id: 'fax-line',
      how: 'as an id',
    });
  });

  test('nothing and a whole sentence are no id', () => {
    expect(matchId(vocabulary(false), '–', NO_RULES)).toEqual({ ok: false });
    expect(matchId(vocabulary(false), 'a'.repeat(60), NO_RULES).ok).toBe(true);
    expect(matchId(vocabulary(false), 'a'.repeat(61), NO_RULES)).toEqual({ ok: false });
  });

  test('a rule goes first, and names only what is allowed', () => {
    const rules = new Map([
      ['email', 'dns'],
      ['phones', 'fax'],
    ]);
    expect(matchId(vocabulary(true), ' Email', rules)).toEqual({
      ok: true,
      id: 'dns',
      how: 'the rules',
    });
    expect(matchId(vocabulary(true), 'Phones', rules)).toEqual({ ok: false });
  });
});

describe('the entries that stand in a text', () => {
  const ids = (text: string, short = true, rules = NO_RULES) =>
    namedIn(vocabulary(true), text, rules, short).map(({ id, word }) => `${id}: ${word}`);

  test('in the order of the text, each once', () => {
    expect(ids('The DNS broke, then mail delivery, the mailer and DNS.')).toEqual([
      'dns: dns',
      'email: mail delivery',
    ]);
  });

  test('as words of their own', () => {
    expect(ids('dnsmasq and webshop')).toEqual([]);
    expect(ids('web-shop')).toEqual(['web-shop: web shop']);
    expect(ids('(DNS)')).toEqual(['dns: dns']);
  });

  test('of one word only where that is allowed', () => {
    expect(ids('DNS and the web shop', false)).toEqual(['web-shop: web shop']);
  });

  test('words of the rules count always, where their entry is allowed', () => {
    const rules = new Map([
      ['phones', 'dns'],
      ['faxes', 'fax'],
    ]);
    expect(ids('Phones and faxes', false, rules)).toEqual(['dns: phones']);
  });

  test('never what is not known', () => {
    expect(ids('The cause is unknown')).toEqual([]);
  });
});
