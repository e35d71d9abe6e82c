import { expect, test } from 'vitest';
import { TermNumbers } from './term-numbers.ts';
import { fold, type TopicTerm } from './topic-terms.ts';

function termsOf(text: string, ignored: readonly string[] = []): TopicTerm[] {
  const numbers = new TermNumbers();
  const numbered = numbers.number(text, new Set(ignored));
  return [...numbered].filter((_, i) => i % 2 === 0).map((number) => numbers.term(number));
}
const keys = (text: string, ignored: readonly string[] = []): string[] =>
  termsOf(text, ignored)
    .map(({ key }) => key)
    .toSorted();

test('a phrase is two neighbouring words of one sentence, never across a full stop or a word of grammar', () => {
  expect(keys('The load balancer failed. Certificates expired')).toEqual([
    'balancer',
    'balancer failed',
    'certificate',
    'certificate expired',
    'expired',
    'load',
    'load balancer',
  ]);
  expect(keys('balancer of certificates')).toEqual(['balancer', 'certificate']);
});

test('words of any incident are no terms, alone or together', () => {
  expect(
    keys('The incident affected users for 45 minutes; engineers restored the service'),
  ).toEqual([]);
});

test('a qualifier counts only with the word it qualifies', () => {
  expect(keys('a single server')).toEqual(['single server']);
});

test('numbers, versions and ignored names are passed over and separate what stands around them', () => {
  expect(keys('checkout mutex 14:05 heap 2.4.1', ['checkout'])).toEqual(['heap', 'mutex']);
});

test('a plural meets its singular', () => {
  expect(
    ['balancers', 'queries', 'caches', 'boxes', 'dns', 'status', 'process', 'bus'].map(fold),
  ).toEqual(['balancer', 'query', 'cache', 'box', 'dns', 'status', 'process', 'bus']);
});

test('what is shown is as it was written, possessive and quotes taken off', () => {
  const terms = termsOf("The balancer's “weights”");
  expect(terms.find(({ key }) => key === 'balancer weight')?.written).toBe('balancer weights');
});

test('signs around a word are no part of it, and a possessive is the word', () => {
  expect(keys("'quorum' shards")).toEqual(['quorum', 'quorum shard', 'shard']);
  expect(keys('quorum’s shards')).toEqual(['quorum', 'quorum shard', 'shard']);
  // A lone sign parts nothing.
  expect(keys('quorum – ’ shards')).not.toContain('quorum shard');
  expect(keys('quorum ’ shards')).toContain('quorum shard');
  expect(termsOf('o’brien').map(({ written }) => written)).toEqual(["o'brien"]);
});

test('a word has two letters next to each other', () => {
  expect(keys('x1y quorum')).toEqual(['quorum']);
  expect(keys('dns quorum')).toEqual(['dns', 'dns quorum', 'quorum']);
});

test('a plural is folded, a word that only looks like one is not', () => {
  const folds = {
    'disk disks': 'disk',
    'query queries': 'query',
    'tie ties': 'tie',
    'cache caches': 'cache',
    'batch batches': 'batch',
    'crash crashes': 'crash',
    'box boxes': 'box',
    'bus buses': 'buse',
    status: 'status',
    analysis: 'analysis',
    loss: 'loss',
    dns: 'dns',
    logs: 'log',
    issues: 'issue',
    statuses: 'statuse',
    'assessments ': 'assessment',
  };
  for (const [words, folded] of Object.entries(folds)) {
    expect(fold(words.trim().split(' ').at(-1)!), words).toBe(folded);
  }
});

test('what stands between two words decides whether they are a phrase', () => {
  const isPhrase = (between: string): boolean =>
    keys(`quorum${between}shards`).includes('quorum shard');
  const joins = [' ', '\n', '\t', '\u00a0', ' \n ', '\r\n\r\n', '"', ' ’ '].filter(isPhrase);
  expect(joins).toEqual([' ', '\n', '\t', '\u00a0', ' \n ', '\r\n\r\n', ' ’ ']);
  expect(['\n\n', ', ', '. ', ' - ', '(', ' 😀 ', ' / '].filter(isPhrase)).toEqual([]);
});

test('a point or a hyphen is part of a word where a letter of any script follows', () => {
  expect(keys('quorum-𝒜lpha quorum.漢字')).toEqual([
    'quorum-𝒜lpha',
    'quorum-𝒜lpha quorum.漢字',
    'quorum.漢字',
  ]);
  expect(keys('quorum-')).toEqual(['quorum']);
  expect(keys('.quorum')).toEqual(['quorum']);
});
