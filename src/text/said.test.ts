import { describe, expect, test } from 'vitest';
import {
  coded,
  inPhrases,
  linked,
  joined,
  quoted,
  said,
  sentences,
  stressed,
  timed,
} from './said.ts';

describe('a sentence', () => {
  test('escapes what is put into it, unless a function of its own made it', () => {
    const sentence = said`By ${'<b>'} on ${linked('/a?b&c', 'R&D', 'say "x"')}${null}${false}, ${3} ${stressed('times')}.`;
    expect(sentence.html).toBe(
      'By &lt;b&gt; on <a href="/a?b&amp;c" title="say &quot;x&quot;">R&amp;D</a>, 3 <strong>times</strong>.',
    );
  });

  test('holds moments, code and words whose direction is their own', () => {
    expect(
      said`${timed('2 h', 'PT2H')} ${timed('later')} ${coded('a<b')} ${quoted('א')}`.html,
    ).toBe('<time datetime="PT2H">2 h</time> <time>later</time> <code>a&lt;b</code> <bdi>א</bdi>');
  });

  test('shows a text alone where nothing is behind it', () => {
    expect([linked(null, '<a>').html, linked(undefined, said`b`).html]).toEqual(['&lt;a&gt;', 'b']);
  });

  test('is a phrase among others', () => {
    expect(inPhrases(['a, b', said`<c>`]).html).toBe('a, b; <c>');
  });

  test('follows another, and one that is nothing leaves no space', () => {
    expect(sentences('One.', null, '', said`Two.`, false).html).toBe('One. Two.');
  });
});

test.each([
  [[], ''],
  [['a'], '1'],
  [['a', 'b'], '1 and 1'],
  [['a', 'b', 'c'], '1, 1 and 1'],
])('links are joined as words are: %j', (items, text) => {
  const { html } = joined(items.map((item) => linked(`/${item}`, '1')));
  expect(html.replace(/<[^>]*>/g, '')).toBe(text);
});

test('a list that is no sentence has commas alone', () => {
  expect(joined(['a', 'b', 'c'], 'none').html).toBe('a, b, c');
  expect(joined(['a', 'b', 'c'], 'or').html).toBe('a, b or c');
});
