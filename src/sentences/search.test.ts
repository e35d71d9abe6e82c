import { expect, test } from 'vitest';
import { ALERT_ANSWER, FOUND, NOTHING_FOUND } from './search.ts';
import { NO_SEARCH } from './search-page.ts';

test('the summary counts what was found, and repeats the query as it was typed', () => {
  expect(FOUND.summary('pool', 0)).toBe('No report for “pool”');
  expect(FOUND.summary('pool', 1)).toBe('1 report for “pool”');
  expect(FOUND.summary('pool', 1204)).toBe('1\u00a0204 reports for “pool”');
  expect(FOUND.summary('', 12)).toBe('12 reports');
  for (const query of ['[SEARCH_TERM]', '[COUNT]', '$& $1', '{{ query }}']) {
    expect(FOUND.summary(query, 2)).toBe(`2 reports for “${query}”`);
  }
});

test('what to try stands around the buttons that do it', () => {
  expect(FOUND.didYouMean('B').join('')).toBe('Did you mean B?');
  expect(NOTHING_FOUND.without('Remove', 1).join('')).toBe('Remove (1 report)');
  const words = ['slow', 'pool', 'lock'].map((word, i) => ({ word, n: i === 0 ? null : i }));
  expect(NOTHING_FOUND.fewerWords(words).join('')).toBe(
    'Use fewer words: slow, pool (1) or lock (2).',
  );
  expect(NOTHING_FOUND.title('a', true)).toBe('No report matches “a” with these filters');
});

test('an alert is answered with how many reports hold it, and what was ignored', () => {
  expect([0, 1, 2].map(ALERT_ANSWER.summary)).toEqual([
    'Nothing like this in the archive.',
    '1 report contains something like this.',
    '2 reports contain something like this.',
  ]);
  expect(ALERT_ANSWER.leftOut(['10:00', '10.0.0.1'], 0)).toBe(
    'Ignored, as it changes from one incident to the next: 10:00, 10.0.0.1.',
  );
  expect(ALERT_ANSWER.leftOut(['10:00'], 3)).toMatch(/: 10:00, and 3 more\.$/);
});

test('without a search there are other ways', () => {
  const to = {
    reports: '/r/',
    facets: [
      { href: '/t/', name: 'Tag' },
      { href: '/c/', name: 'Root cause' },
    ],
  };
  expect(NO_SEARCH.words(to, null).html.replace(/<[^>]*>/g, '')).toBe(
    'Search needs JavaScript, which does not run here. You can browse all reports, or by tag or root cause. In a checkout of the archive, npm run ask searches it for an alert or a log.',
  );
  expect(NO_SEARCH.words(to, { href: 'https://a.example/', name: 'a.example' }).html).toContain(
    'opened from files',
  );
});

test('an unfinished action is overdue on the day after it was due, as on its report', () => {
  const due = (today: string): string => ALERT_ANSWER.due('2024-05-03', today);
  expect(due('2024-05-03')).toBe(' (due 3 May 2024)');
  expect(due('2024-05-04')).toBe(' (overdue, due 3 May 2024)');
  expect(ALERT_ANSWER.due(null, '2024-05-04')).toBe('');
});
