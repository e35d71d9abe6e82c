import { expect, test } from 'vitest';
import { editLink } from './edit-link.ts';

const editUrl = 'https://git.example.com/archive/edit/main/postmortems/';
const report = { file: '2024/2024-07-01 card outage.mdx' };

test('leads to the file', () => {
  expect(editLink(report, { editUrl, audience: 'internal' })).toBe(
    'https://git.example.com/archive/edit/main/postmortems/2024/2024-07-01%20card%20outage.mdx',
  );
});

test('is in no public build', () => {
  expect(editLink(report, { editUrl, audience: 'public' })).toBeNull();
  expect(editLink(report, { editUrl: null, audience: 'internal' })).toBeNull();
});
