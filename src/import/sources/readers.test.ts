// What becomes of documents in reStructuredText, AsciiDoc and HTML before anything is read out of them: their text as Markdown,
// and the lines that each part came from.
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import type { Note } from './document.ts';
import { asciidocToMarkdown } from './from-asciidoc.ts';
import { withMentions } from './from-confluence.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import { readMarkdown } from './read-markdown.ts';
import { readRst } from './read-rst.ts';
import { tidyTree } from './tidy-tree.ts';

const written = (root: Root): string => toMarkdown(root, { extensions: [gfmToMarkdown()] });
const lines = ({ children }: Root): string[] =>
  children.map(({ type, position }) => `${type} ${position?.start.line}-${position?.end.line}`);

const RST = `=====
Title
=====

:Date: 2024-05-03
:Severity: 2

Summary
-------
It broke. See \`the log <https://x.example/log>\`_ and \`\`code\`\`, **bold**, and name_.

.. _name: https://x.example/name

* one
* two

  - inner

.. note:: Mind this.

.. list-table::
   :header-rows: 1

   * - Time
     - Event
   * - 13:02
     - Deploy

===== ======
Time  Event
===== ======
13:05 Fixed
===== ======

+-------+--------+
| Time  | Event  |
+=======+========+
| 13:06 | Closed |
+-------+--------+
`;

test('reStructuredText: headings by their adornment, fields, links, lists, notes and three kinds of tables', () => {
  const root = readRst(RST);
  expect(written(root)).toBe(`# Title

**Date:** 2024-05-03\\
**Severity:** 2

## Summary

It broke. See [the log](https://x.example/log) and \`code\`, **bold**, and [name](https://x.example/name).

* one
* two

  * inner

**Mind this.**

| Time  | Event  |
| ----- | ------ |
| 13:02 | Deploy |

| Time  | Event |
| ----- | ----- |
| 13:05 | Fixed |

| Time  | Event  |
| ----- | ------ |
| 13:06 | Closed |
`);
  expect(lines(root)).toEqual([
    'heading 2-2',
    'paragraph 5-6',
    'heading 8-8',
    'paragraph 10-10',
    'list 14-17',
    'paragraph 19-19',
    'table 24-27',
    'table 29-33',
    'table 35-39',
  ]);
});

test('AsciiDoc: attributes, headings, lists, tables and listings', () => {
  expect(
    asciidocToMarkdown(`= Checkout down
:revdate: 2024-05-03
:author: Mira
:severity: sev2

== Timeline

* 13:02 *bold* see https://x.example[the log^]
** [x] done
- dash
. first
NOTE: Mind this.
WARNING: And that.

|===
|Time |Event

|13:02
|Deploy
|===

----
raw -- text
----

a -- b
+
more
`),
  ).toBe(`# Checkout down
**Date:** 2024-05-03\\
**Author:** Mira\\
**Severity:** sev2\\

## Timeline

- 13:02 **bold** see [the log](https://x.example)
  - [x] done
- dash
- first
Mind this.
And that.


| Time | Event |
| --- | --- |
| 13:02 | Deploy |



\`\`\`
raw -- text
\`\`\`

a – b

more
`);
});

test('markup in Markdown is read as what it shows, and what shows nothing is told', () => {
  const notes: Note[] = [];
  const root = tidyTree(
    readMarkdown(`Before

<div><p>Down at <b>13:02</b></p><ul><li>one</li></ul></div>

<video src="a.mp4">No video</video>

<hr class="x"/>

<!-- a comment -->

<p><img src="./graph.png" alt="Load"></p>

After <b>bold</b> text
`),
    notes,
  );
  expect(written(root)).toBe(`Before

Down at **13:02**

* one

No video

*Picture: Load (./graph.png)*

After **bold** text
`);
  expect(lines(root)).toEqual([
    'paragraph 1-1',
    'paragraph 3-3',
    'list 3-3',
    'paragraph 5-5',
    'paragraph 11-11',
    'paragraph 13-13',
  ]);
  expect(notes.map(({ lines, message }) => [lines, message])).toEqual([
    [[5, 5], '`<video src="a.mp4">` was left out.'],
    [[5, 5], '`</video>` was left out.'],
    [[7, 7], '`<hr class="x"/>` was left out.'],
    [[9, 9], 'A comment was left out: “a comment”'],
    [
      [11, 11],
      'A picture was not brought over: `./graph.png`. Copy it beside the report and write `![…](./…)`.',
    ],
  ]);
});

test('whoever is mentioned in an exported page has the sign of a mention', () => {
  const page =
    '<a class="confluence-userlink user-mention" href="#">Ana Lima</a> <a href="#x">x</a>';
  expect(withMentions(page)).toBe('@Ana Lima <a href="#x">x</a>');
});

test.each(['Started:', 'Beginn：', '影響範囲：'])(
  'a value that touches its label in bold, %s, keeps its letters as they are',
  (label) => {
    const tree = tidyTree(readMarkdown(`A <b>${label}</b>P2`), []);
    expect(written(tree)).toBe(`A **${label}** P2\n`);
  },
);

const FIELD = { name: 'title', value: 'X', lines: [2, 2] };
test.each([
  ['---\ntitle: X\n---\nText', [FIELD], 3],
  ['+++\ntitle = "X"\n+++\nText', [FIELD], 3],
  ['---\n---\nText', [], 2],
  ['---\n\n---\nText', [], 3],
  // Rules of plain Markdown, and a block that is not closed.
  ['---\nplain words\n---\nText', [], 0],
  ['---\ntitle: X\n', [], 0],
  ['Text\n---\ntitle: X\n---\n', [], 0],
])('the fields at the top of %j', (text, fields, end) => {
  const notes: Note[] = [];
  expect(readFrontmatter(text, notes)).toEqual({ fields, end });
  expect(notes).toEqual([]);
});

test('fields that cannot be read are left out and told', () => {
  const notes: Note[] = [];
  expect(readFrontmatter('+++\nnot toml\n+++\nText', notes)).toEqual({ fields: [], end: 3 });
  expect(notes).toEqual([
    { lines: [1, 3], message: 'The fields at the top of the file could not be read.' },
  ]);
});
