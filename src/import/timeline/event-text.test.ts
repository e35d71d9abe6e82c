import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { readMarkdown } from '../sources/read-markdown.ts';
import { eventText } from './event-text.ts';

const textOf = (markdown: string, below = '') =>
  eventText(
    (readMarkdown(markdown).children[0] as Paragraph).children,
    readMarkdown(below).children,
  );

test.each([
  ['It broke', '', 'It broke'],
  ['It broke', 'badly\n\nand long', 'It broke; badly; and long'],
  ['It broke:', '- one.\n  - two!\n- three', 'It broke: one. two! three'],
  ['– It *broke*', '', 'It _broke_'],
  [':| It broke', '', 'It broke'],
])('%j with %j below is %j', (markdown, below, text) => {
  expect(textOf(markdown, below)).toEqual({ text, words: text, lossy: false });
});

test('what is no prose is left out, and said to be', () => {
  expect(textOf('It broke', '```\ncode\n```')).toMatchObject({ text: 'It broke', lossy: true });
  expect(textOf('It broke', '- one\n\n  > two')).toMatchObject({
    text: 'It broke; one',
    lossy: true,
  });
});
