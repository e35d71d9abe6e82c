import { describe, expect, test } from 'vitest';
import { capital, uncapital } from './capital.ts';
import { clip, clipWords } from './clip.ts';
import { counted, formatCount, ordinal, plural } from './count.ts';
import { escapeMarkdown, escapeSlack, escapeXml, jsonForScript } from './escape.ts';
import { betweenItems, list } from './list.ts';
import { compareTexts } from './order.ts';

describe('numbers of things', () => {
  test('a count has its thousands apart', () => {
    expect([7, 1000, 1234567].map(formatCount)).toEqual(['7', '1\u00a0000', '1\u00a0234\u00a0567']);
  });

  test('one is one, and any other number is many', () => {
    const actions = [0, 1, 2, 1000].map((n) => counted(n, 'action'));
    expect(actions).toEqual(['0 actions', '1 action', '2 actions', '1\u00a0000 actions']);
    expect(counted(2, 'match is', 'matches are')).toBe('2 matches are');
    expect(plural(1, 'was', 'were')).toBe('was');
  });
});

test('places are counted as one says them', () => {
  expect([1, 2, 3, 4, 11, 12, 21, 22, 23, 112].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '21st',
    '22nd',
    '23rd',
    '112th',
  ]);
});

describe('lists', () => {
  test.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a or b'],
    [['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
  ])('%j', (items, and, or) => {
    expect(list(items)).toBe(and);
    expect(list(items, 'or')).toBe(or);
    // Item by item it reads the same.
    const between = betweenItems(items.length, 'or');
    expect([...items.map((item, i) => between[i]! + item), between.at(-1)].join('')).toBe(or);
  });
});

test('the first letter changes and no other, in any script', () => {
  expect(capital('über Nacht')).toBe('Über Nacht');
  expect(uncapital('Kafka and Stripe')).toBe('kafka and Stripe');
  expect(capital('𐐨𐐨')).toBe('𐐀𐐨');
  expect([capital(''), capital('障害')]).toEqual(['', '障害']);
});

describe('what is too long', () => {
  test('is cut where it is quoted, and never inside a letter', () => {
    expect(clip('x'.repeat(40))).toBe('x'.repeat(40));
    expect(clip('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`);
    expect(clip('ab👩‍🚒cd', 5)).toBe('ab…');
  });

  test('is cut between words in a description', () => {
    expect(clipWords('Checkout failed,\n for all shoppers', 17)).toBe('Checkout failed…');
    expect(clipWords(' short \n text ', 20)).toBe('short text');
  });
});

describe('text in other formats', () => {
  test('XML and HTML: no markup, and nothing that XML cannot hold', () => {
    expect(escapeXml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;');
    expect(escapeXml('a\u0000b\ud800c\ufffe')).toBe('a\ufffdb\ufffdc\ufffd');
    expect(escapeXml('a\tb\nc 障害 👍')).toBe('a\tb\nc 障害 👍');
  });

  test('Markdown: signs stand for themselves', () => {
    expect(escapeMarkdown('# 1. *x* [y](z)\n~a~ `b`')).toBe(
      '\\# 1. \\*x\\* \\[y\\](z) \\~a\\~ \\`b\\`',
    );
    expect(escapeMarkdown('1. first')).toBe('1\\. first');
  });

  test('Slack: three signs escaped, the others without effect', () => {
    expect(escapeSlack('<@U1> *b* snake_case')).toBe('&lt;@U1&gt; *\u200bb* snake_case');
  });

  test('JSON in a script: cannot end it', () => {
    const value = { a: '</script><!-- \u2028 &' };
    expect(jsonForScript(value)).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(jsonForScript(value))).toEqual(value);
  });
});

test('texts are ordered by their code units, capitals first, and equal ones keep their order', () => {
  expect(['b', 'a10', 'a2', 'B', 'é', ''].toSorted(compareTexts)).toEqual(
    ['b', 'a10', 'a2', 'B', 'é', ''].toSorted(),
  );
  expect(compareTexts('a', 'a')).toBe(0);
  expect(compareTexts('a', 'b')).toBe(-1);
  expect(compareTexts('b', 'a')).toBe(1);
});
