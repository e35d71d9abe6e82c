import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

const keys = (text: string): string[] => [...termsOf(text)].map(({ key }) => key);

test('forms of one word meet', () => {
  expect(keys('exhausted exhausting exhausts')).toEqual(['exhaust', 'exhaust', 'exhaust']);
});

test('words of grammar are left out, and digits that stand alone', () => {
  expect(keys('the pool of 12 was 7')).toEqual(['pool']);
});

test.each([
  ['ECONNRESET', ['econnreset']],
  ['503', ['503']],
  ['v2.41.0', ['v2.41.0']],
  ['C++', ['c++']],
])('%s is one name', (text, expected) => {
  expect(keys(text)).toEqual(expected);
  expect([...termsOf(text)][0]).toMatchObject({ code: true, part: false });
});

test('an identifier is met whole and in parts', () => {
  expect(keys('payment_gateway.timeout')).toEqual([
    'payment_gateway.timeout',
    'payment_gateway',
    'payment',
    'gatewai',
    'timeout',
  ]);
  expect(keys('PaymentGateway')).toEqual(['paymentgateway', 'payment', 'gatewai']);
  expect(keys('os-ClusterIndexWritesBlocked')).toContain('clusterindexwritesblocked');
  expect(keys('kube-proxy')).toEqual(['kube-proxy', 'kube', 'proxi']);
  expect([...termsOf('kube-proxy')].map(({ part }) => part)).toEqual([false, true, true]);
});

test('several of one status are that status', () => {
  expect(keys('503s')).toEqual(keys('503'));
  expect(keys('300s')).not.toEqual(keys('300'));
});

test('everyday words and what pagers print around an alert say little', () => {
  expect([...termsOf('FIRING error pod')].every(({ everyday }) => everyday)).toBe(true);
  expect([...termsOf('certificate')][0]).toMatchObject({ everyday: false });
});

test('languages without spaces are met two signs at a time', () => {
  expect(keys('予約システム')).toEqual(['予約', '約シ', 'シス', 'ステ', 'テム']);
});

test('that something cannot be done, or that users are hit, proves little in any writing', () => {
  const telling = (text: string): string[] =>
    [...termsOf(text)].filter(({ everyday }) => !everyday).map(({ key }) => key);
  expect(telling('无法')).toEqual([]);
  expect(telling('用户')).toEqual([]);
  expect(telling('ユーザー')).toEqual([]);
  expect(telling('支付')).toEqual(['支付']);
});
