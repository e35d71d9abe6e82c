import { describe, expect, test } from 'vitest';
import type { FoundPage } from './pagefind.ts';
import { presentFound as present } from './present.ts';

const presentFound = (one: FoundPage): FoundPage => present(one, () => true);

const found = (
  excerpt: string,
  ...sub_results: [title: string, url: string, excerpt: string][]
): FoundPage => ({
  url: '/postmortems/a/',
  meta: { title: 'Checkout failed' },
  excerpt,
  locations: [],
  sub_results: sub_results.map(([title, url, text]) => ({
    title,
    url,
    excerpt: text,
    locations: [],
  })),
});

describe('a result', () => {
  test('does not repeat a heading in the passage below it', () => {
    const { sub_results } = presentFound(
      found(
        '',
        [
          '14:05 Recovery',
          '/postmortems/a/#event-3',
          '14:05 <mark>Recovery.</mark> The pool was drained.',
        ],
        ['What happened', '/postmortems/a/#what', 'happened. The pool was full and'],
      ),
    );
    expect(sub_results.map(({ excerpt }) => excerpt)).toEqual([
      'The pool was drained.',
      'The pool was full and\u00a0…',
    ]);
  });

  test('shows under its title what matched above the first heading, and nothing else there', () => {
    const passage = 'the <mark>pool</mark> was full.';
    const head = found(passage, [
      'Checkout failed',
      '/postmortems/a/',
      `Checkout failed. ${passage}`,
    ]);
    expect(presentFound(head).excerpt).toBe(passage);
    const below = found(passage, ['What happened', '/postmortems/a/#what', passage]);
    expect(presentFound(below).excerpt).toBe('');
  });

  test('carries the words that matched to the page, in front of the anchor', () => {
    const { url, sub_results } = presentFound(
      found('a <mark>(load</mark> <mark>balancer.</mark> or <mark>Load</mark>', [
        'What',
        '/postmortems/a/#what',
        'What in <mark>C++,</mark>',
      ]),
    );
    expect(url).toBe('/postmortems/a/?highlight=load&highlight=balancer&highlight=C%2B%2B');
    expect(sub_results[0]?.url).toBe(`${url}#what`);
  });

  test('has a plain address where nothing was searched for', () => {
    expect(presentFound(found('Checkout failed')).url).toBe('/postmortems/a/');
  });
});

test('only what was asked for is marked, and a place without it is not shown', () => {
  const { url, excerpt, sub_results } = present(
    found(
      '',
      ['Head', '/postmortems/a/', '<mark>503</mark> and <mark>5030.</mark>'],
      ['Queue', '/postmortems/a/#queue', 'all <mark>5030</mark> messages'],
    ),
    (word) => word === '503',
  );
  expect(url).toBe('/postmortems/a/?highlight=503');
  expect(excerpt).toBe('<mark>503</mark> and 5030.');
  expect(sub_results.map(({ title }) => title)).toEqual(['Head']);
});

describe('of a result that Pagefind cannot mark', () => {
  const content =
    'ログイン障害 認証サーバーの設定を変更 Root cause 原因は <b> 予約データベースの接続数でした。 Actions';
  const whole: FoundPage = {
    ...found('ログイン障害'),
    content,
    anchors: [
      { element: 'h1', id: 'title', text: 'ログイン障害', location: 0 },
      { element: 'h2', id: 'cause', text: 'Root cause', location: 2 },
      { element: 'h2', id: 'actions', text: 'Actions', location: 7 },
    ],
  };

  test('the passage that holds the words is shown, under its heading', () => {
    const { sub_results } = present(whole, (word) => word.includes('接続'));
    expect(sub_results).toHaveLength(1);
    expect(sub_results[0]!.url).toMatch(/^\/postmortems\/a\/\?.+#cause$/);
    expect(sub_results[0]!.excerpt).toContain(
      '原因は &lt;b&gt; <mark>予約データベースの接続数でした。</mark>',
    );
  });

  test('that holds none of them nothing is marked', () => {
    expect(present(whole, () => false).sub_results).toEqual([]);
  });
});
