import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../ask/fragment.ts';
import type { Searched, SearchedWord } from '../../ask/searched.ts';
import { presentFound, type MarkedText } from './present.ts';

/** A report as it is kept: sections, each a heading and its text. */
function fragmentOf(head: string, sections: readonly [heading: string, text: string][]): Fragment {
  const anchors = [{ element: 'h1', id: 'title', text: 'Checkout failed', location: 0 }];
  let content = `Checkout failed. ${head}`.trim();
  for (const [text, below] of sections) {
    const location = content.split(/\s+/).length;
    anchors.push({ element: 'h3', id: text.split(' ')[0]!.toLowerCase(), text, location });
    content += ` ${text}. ${below}`;
  }
  const meta = { title: 'Checkout failed', summary: 'Nobody could pay.' };
  return { url: '/postmortems/a/', meta, content, anchors, filters: {} };
}
const searchedFor = (...words: readonly string[]): Searched => {
  const used = words.map((word) => ({ matches: (one: string) => one === word }) as SearchedWord);
  return { words: used, used, parts: [], reports: null };
};
/** As it is read, with what is marked in brackets. */
const read = (text: readonly MarkedText[]): string =>
  text.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('a result', () => {
  test('shows what matched above the first heading, and its summary where nothing did', () => {
    const fragment = fragmentOf('The pool was full.', [['Recovery', 'It was drained.']]);
    const { text, places } = presentFound(fragment, searchedFor('pool'), false);
    expect(read(text)).toBe('The [pool] was full.');
    expect(places).toEqual([]);
    expect(read(presentFound(fragment, searchedFor('drained'), false).text)).toBe(
      'Nobody could pay.',
    );
    expect(read(presentFound(fragment, null, false).text)).toBe('Nobody could pay.');
  });

  test('shows what matched further down below its heading, which is not said again', () => {
    const { places } = presentFound(
      fragmentOf('', [
        ['14:05 Recovery', 'The pool was drained.'],
        ['What happened', 'The pool was full and'],
      ]),
      searchedFor('pool'),
      false,
    );
    expect(places.map(({ heading, text }) => `${heading}: ${read(text)}`)).toEqual([
      '14:05 Recovery: The [pool] was drained.',
      'What happened: The [pool] was full and\u00a0…',
    ]);
  });

  test('says nothing of a heading without text, and its summary where only the title matched', () => {
    const fragment = fragmentOf('', [['The pool', '']]);
    const { places } = presentFound(fragment, searchedFor('pool'), false);
    expect(places.map(({ heading, text }) => [heading, read(text)])).toEqual([['The pool', '']]);
    const titled = presentFound(fragment, searchedFor('Checkout', 'failed'), false);
    expect(read(titled.text)).toBe('Nobody could pay.');
  });

  test('tells an event once that stands in the timeline and again in the story', () => {
    const { places } = presentFound(
      fragmentOf('', [
        ['09:14 Detection', 'The pool was full.'],
        ['Identified', 'the pool was full'],
        ['Fix', 'The pool was drained.'],
      ]),
      searchedFor('pool'),
      false,
    );
    expect(places.map(({ heading }) => heading)).toEqual(['09:14 Detection', 'Fix']);
  });

  test('shows the part of a long section that holds most, and the sections that do', () => {
    const filler = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const { places } = presentFound(
      fragmentOf('', [
        ['One', 'a pool'],
        ['Two', `pool ${filler} the pool is a pool. ${filler}`],
        ['Three', 'pool pool'],
        ['Four', 'pool pool pool'],
      ]),
      searchedFor('pool'),
      false,
    );
    expect(places.map(({ heading }) => heading)).toEqual(['Two', 'Three', 'Four']);
    expect(read(places[0]!.text)).toContain(' the [pool] is a [pool.] ');
    expect(read(places[0]!.text).split(/\s/)).toHaveLength(31);
  });

  test('carries the words that matched to the page, in front of the anchor', () => {
    const { url, places } = presentFound(
      fragmentOf('a (load balancer. or Load', [['What', 'in C++, and']]),
      searchedFor('load', 'balancer', 'c++'),
      false,
    );
    expect(url).toBe('/postmortems/a/?highlight=load&highlight=balancer&highlight=C%2B%2B');
    expect(places[0]?.url).toBe(`${url}#what`);
  });

  test('has a plain address where nothing was searched for', () => {
    expect(presentFound(fragmentOf('', []), null, false).url).toBe('/postmortems/a/');
  });

  test('marks words in quotes where they stand side by side', () => {
    const fragment = fragmentOf('A long day and a long outage.', []);
    const marked = (quoted: boolean): string =>
      read(presentFound(fragment, searchedFor('long', 'outage'), quoted).text);
    expect(marked(false)).toBe('A [long] day and a [long] [outage.]');
    expect(marked(true)).toBe('A long day and a [long] [outage.]');
  });
});

test('only what was asked for is marked, and a place without it is not shown', () => {
  const { url, text, places } = presentFound(
    fragmentOf('503 and 5030.', [['Queue', 'all 5030 messages']]),
    searchedFor('503'),
    false,
  );
  expect(url).toBe('/postmortems/a/?highlight=503');
  expect(read(text)).toBe('[503] and 5030.');
  expect(places).toEqual([]);
});

test('writing without spaces is shown where it holds the signs', () => {
  const holds: Searched = {
    ...searchedFor(),
    used: [{ matches: (word: string) => word.includes('接続') } as SearchedWord],
  };
  const { places } = presentFound(
    fragmentOf('認証サーバーの設定を変更', [
      ['Cause', '原因は <b> 予約データベースの接続数でした。 Actions'],
    ]),
    holds,
    false,
  );
  expect(places.map(({ text }) => read(text))).toEqual([
    '原因は <b> [予約データベースの接続数でした。] Actions\u00a0…',
  ]);
});
