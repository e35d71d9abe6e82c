import { expect, test } from 'vitest';
import { pathOf } from './reporter.ts';

test('a file is named from where the folder of reports is, also one beside that folder', () => {
  expect(pathOf('postmortems', { file: '2024/a.mdx' })).toBe('postmortems/2024/a.mdx');
  expect(pathOf('postmortems', { file: '../public/a.svg' })).toBe('public/a.svg');
  expect(pathOf('/srv/docs/reports', { file: '../../site/public/a.svg' })).toBe(
    '/srv/site/public/a.svg',
  );
  expect(pathOf('docs\\reports', { file: '../../public/a.svg' })).toBe('public/a.svg');
});
