// The small blocks of reStructuredText, a line or a few each.
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { readRst } from './read-rst.ts';

const written = (text: string): string =>
  toMarkdown(readRst(text), { extensions: [gfmToMarkdown()] }).trimEnd();

test.each([
  ['| first line\n| second line', 'first line\\\nsecond line'],
  ['a | b is no block of lines', 'a | b is no block of lines'],
  [':Date: 2024-05-03', '**Date:** 2024-05-03'],
  [':Reported by: Kim', '**Reported by:** Kim'],
  ['At :Date: nothing begins', 'At :Date: nothing begins'],
  ['.. seen by nobody\n\nseen', '<!-- seen by nobody -->\n\nseen'],
  ['..\n\nseen', 'seen'],
  ['seen .. by all', 'seen .. by all'],
  ['#. first\n#. second', '1. first\n2. second'],
  ['• first\n• second', '* first\n* second'],
])('%j', (text, markdown) => {
  expect(written(text)).toBe(markdown);
});
