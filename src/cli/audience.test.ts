import { expect, test } from 'vitest';
import { tellCount, tellEmpty } from './audience.ts';

test('a build says how many reports it shows, and of which kind those are that it leaves out', () => {
  expect(tellCount({ shown: 1, drafts: 0, internal: 0 })).toBe('1 report');
  expect(tellCount({ shown: 3, drafts: 1, internal: 0 })).toBe(
    '3 of 4 reports (1 draft is left out)',
  );
  expect(tellCount({ shown: 0, drafts: 2, internal: 1 })).toBe('0 of 3 reports (2 drafts and 1 internal report are left out)'); // prettier-ignore
});

test('a site that shows none of its reports says how one is published', () => {
  expect(tellEmpty({ shown: 0, drafts: 1, internal: 2 })).toContain('`status: published`');
  expect(tellEmpty({ shown: 0, drafts: 0, internal: 2 })).toContain('`visibility: public`');
  expect(tellEmpty({ shown: 0, drafts: 0, internal: 0 })).toBeNull();
  expect(tellEmpty({ shown: 1, drafts: 1, internal: 0 })).toBeNull();
});
