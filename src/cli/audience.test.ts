import { expect, test } from 'vitest';
import { describeCount, explainEmpty } from './audience.ts';

test('a build says how many reports it shows, and of which kind those are that it leaves out', () => {
  expect(describeCount({ shown: 1, drafts: 0, internal: 0 })).toBe('1 report');
  expect(describeCount({ shown: 3, drafts: 1, internal: 0 })).toBe(
    '3 of 4 reports (1 draft is left out)',
  );
  expect(describeCount({ shown: 0, drafts: 2, internal: 1 })).toBe('0 of 3 reports (2 drafts and 1 internal report are left out)'); // prettier-ignore
});

test('a site that shows none of its reports says how one is published', () => {
  expect(explainEmpty({ shown: 0, drafts: 1, internal: 2 })).toContain('`status: published`');
  expect(explainEmpty({ shown: 0, drafts: 0, internal: 2 })).toContain('`visibility: public`');
  expect(explainEmpty({ shown: 0, drafts: 0, internal: 0 })).toBeNull();
  expect(explainEmpty({ shown: 1, drafts: 1, internal: 0 })).toBeNull();
});
