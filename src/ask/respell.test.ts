import { expect, test } from 'vitest';
import { respell } from './respell.ts';

const KNOWN = ['connection', 'database', 'checkout', 'collection'];

test.each([
  ['conection', ['conection'], 'connection'],
  ['conection pool', ['conection'], 'connection pool'],
  ['Databse chekout', ['Databse', 'chekout'], 'database checkout'],
])('%s becomes %3$s', (query, unknown, expected) => {
  expect(respell(query, unknown, KNOWN)).toBe(expected);
});

test.each([
  ['a word that is near to none', 'qzxqzx', ['qzxqzx']],
  ['a code', 'ECONNRESTE1', ['ECONNRESTE1']],
  ['one of two words that cannot be mended', 'conection qzxqzx', ['conection', 'qzxqzx']],
  ['nothing that is unknown', 'connection', []],
])('%s is left as it is', (_, query, unknown) => {
  expect(respell(query, unknown, KNOWN)).toBeNull();
});
