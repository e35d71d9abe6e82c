import { expect, test } from 'vitest';
import { discussLink, editLink } from './edit-link.ts';

const editUrl = 'https://git.example.com/archive/edit/main/postmortems/';
const report = { file: '2024/2024-07-01 card outage.mdx', source: null };
const sources = [{ name: 'payments', edit: 'https://git.example.com/payments/edit/main/docs' }];

test('leads to the file', () => {
  expect(editLink(report, { editUrl, sources, audience: 'internal' })).toBe(
    'https://git.example.com/archive/edit/main/postmortems/2024/2024-07-01%20card%20outage.mdx',
  );
});

test('is in no public build', () => {
  expect(editLink(report, { editUrl, sources, audience: 'public' })).toBeNull();
  expect(editLink(report, { editUrl: null, sources, audience: 'internal' })).toBeNull();
});

test('leads into the repository of a source, to the file as it is called there', () => {
  const from = {
    name: 'payments',
    path: '2024/down.mdx',
    asOf: null,
    visibility: 'public',
  } as const;
  const theirs = { file: 'payments/2024/payments-down.mdx', source: from };
  expect(editLink(theirs, { editUrl, sources, audience: 'internal' })).toBe(
    'https://git.example.com/payments/edit/main/docs/2024/down.mdx',
  );
  expect(editLink(theirs, { editUrl, sources: [], audience: 'internal' })).toBeNull();
});

test('a discussion is begun with what is known of the report, and not in public', () => {
  const discussUrl = 'https://chat.example.com/new?about={title}&id={id}';
  const about = { id: '2024-07-01-card', title: 'Cards & {id}' };
  expect(discussLink(about, { discussUrl, audience: 'internal' })).toBe(
    'https://chat.example.com/new?about=Cards%20%26%20%7Bid%7D&id=2024-07-01-card',
  );
  expect(discussLink(about, { discussUrl, audience: 'public' })).toBeNull();
});
