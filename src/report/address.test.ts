import { describe, expect, test } from 'vitest';
import { addressInSite, idMeant, idWritten, isSafeAddress, targetOf } from './address.ts';

test.each([
  'https://example.com/?a=javascript:run()',
  'HTTP://example.com',
  'mailto:a@example.com',
  'tel:+44',
  '/postmortems/a/',
  './a.png',
  '../a',
  'a/b:c',
  '#a:b',
  '?a:b',
  '',
])('%j may be linked to', (address) => {
  expect(isSafeAddress(address)).toBe(true);
});

test.each([
  'javascript:run()',
  'java\tscript:run()',
  '\u0001javascript:run()',
  ' data:text/html,a',
  'vbscript:run()',
  'blob:https://example.com/a',
  'file:///etc/hosts',
  // Another host, in the clothes of an address of the site.
  '//example.com/a',
  '/\\example.com/a',
  '\\\\example.com/a',
  // Browsers skip what cannot be seen.
  '\t//example.com/a',
  '/\n/example.com/a',
])('%j may not', (address) => {
  expect(isSafeAddress(address)).toBe(false);
});

describe('inside of the site', () => {
  const from = { id: 'x', file: '2024/deep/x.mdx' };
  test.each([
    ['/postmortems/a/', '/postmortems/a/'],
    ['/postmortems/a', '/postmortems/a/'],
    ['/postmortems/a/?q=1#timeline', '/postmortems/a/?q=1#timeline'],
    ['/postmortems/a.json', '/postmortems/a.json'],
    ['/services/kafka/', '/services/kafka/'],
    ['/postmortems/%61/', '/postmortems/a/'],
    ['#timeline', '/postmortems/x/#timeline'],
    ['../a.mdx#event-2', '/postmortems/a/#event-2'],
    ['./a.mdx', '/postmortems/a/'],
    ['a.mdx', '/postmortems/a/'],
    ['./app.log', '/postmortems/x/app.log'],
    ['logs/app%20one.log', '/postmortems/x/logs/app%20one.log'],
    ['../shared/app.log', '/postmortems/x/2024/shared/app.log'],
    ['../../../app.log', null],
    ['https://a.example/postmortems/a/', null],
    ['mailto:a@b.example', null],
  ])('%s is %s', (url, address) => {
    expect(addressInSite(targetOf(url, from), from)).toBe(address);
  });
});

test('of two reports with one name an author means the one of the own source', () => {
  const from = {
    id: 'after',
    file: 'payments/after.mdx',
    source: { apart: { login: 'payments-login' } },
  };
  expect(idMeant('login', from)).toBe('payments-login');
  expect(idMeant('checkout', from)).toBe('checkout');
  expect(idMeant('toString', from)).toBe('toString');
  expect(idMeant('login', { source: null })).toBe('login');
  expect(targetOf('/postmortems/login/', from)).toMatchObject({ id: 'payments-login', file: null });
  expect(targetOf('login.mdx', from)).toMatchObject({ file: 'payments/payments-login.mdx' });
  expect(targetOf('other.mdx', from)).toMatchObject({ id: 'other', file: 'payments/other.mdx' });
});

test('a report writes another so that the name leads to it, also where its own source has one of that name', () => {
  const source = { apart: { login: 'payments-login', 'checkout-login': 'login' } };
  for (const id of ['login', 'payments-login', 'checkout']) {
    expect(idMeant(idWritten(id, { source }), { source })).toBe(id);
  }
  expect(idWritten('login', { source })).toBe('checkout-login');
  expect(idWritten('login', { source: null })).toBe('login');
});
