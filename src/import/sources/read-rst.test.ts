// The small blocks of reStructuredText, a line or a few each.
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { plain } from './inline.ts';
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

const SIMPLE = `=====  ======
Time   What
=====  ======
09:12  Seen
       by all
10:00  Gone
=====  ======`;
const GRID = `+-------+--------+
| Time  | What   |
+=======+========+
| 09:12 | Seen   |
|       | by all |
+-------+--------+
| 10:00 | Gone   |
+-------+--------+`;
const VALUES = `.. csv-table:: Steps
   :widths: 1, 2
   :header: Time, What

   09:12, "Seen ""by"", all"
   10:00, Gone`;
const LISTED = `.. list-table:: Steps

   * - Time
     - What
   * - 09:12
     - Seen by all
   * - 10:00
     - Gone`;

/** The rows of the one table of a text, each with its first and last line. */
const rowsOf = (text: string): string[] =>
  readRst(`${text}\n\nafter`).children.flatMap((node) =>
    node.type === 'table'
      ? node.children.map(
          ({ children, position }) =>
            `${position?.start.line}-${position?.end.line} ${children.map(plain).join(' | ')}`,
        )
      : [],
  );

test.each([
  ['under rules', SIMPLE, ['2-2 Time | What', '4-5 09:12 | Seen by all', '6-6 10:00 | Gone']],
  [
    'under rules, without a first cell',
    SIMPLE.replace('Time', '    '),
    ['2-2  | What', '4-5 09:12 | Seen by all', '6-6 10:00 | Gone'],
  ],
  ['in a grid', GRID, ['2-2 Time | What', '4-5 09:12 | Seen by all', '7-7 10:00 | Gone']],
  ['of values', VALUES, ['3-3 Time | What', '5-5 09:12 | Seen "by", all', '6-6 10:00 | Gone']],
  ['listed', LISTED, ['3-4 Time | What', '5-6 09:12 | Seen by all', '7-8 10:00 | Gone']],
])('a table %s has its rows, each with its lines', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test('what only looks like a table is text', () => {
  expect(rowsOf('=====  ======\nTime   What')).toEqual([]);
  expect(rowsOf('.. csv-table:: Steps\n\n   09:12, Seen')).toEqual([]);
  expect(rowsOf('+ first')).toEqual([]);
});
