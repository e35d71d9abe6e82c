import { expect, test } from 'vitest';
import { isMediawiki, mediawikiToMarkdown } from './from-mediawiki.ts';

test('headings, marks, links and lists are those of Markdown', () => {
  const { text } = mediawikiToMarkdown(
    "== Time line ==\n* 13:02 '''OUTAGE''' of [[Maps|the maps]]\n** see [https://x.example it]",
  );
  expect(text).toBe(
    '## Time line\n- 13:02 **OUTAGE** of the maps\n   - see [it](https://x.example)',
  );
});

test('a template is a list of what it says, its name a comment', () => {
  const { text, lineOf } = mediawikiToMarkdown(
    '{{Card\n| start = 13:15\n| who-paged = Jana\n}}\nEnd',
  );
  const lines = text.split('\n');
  expect(lines).toContain('<!-- Card -->');
  expect(lines).toContain('- **Start:** 13:15');
  expect(lines).toContain('- **Who paged:** Jana');
  expect(lineOf(lines.indexOf('- **Who paged:** Jana') + 1)).toBe(3);
  expect(lineOf(lines.indexOf('End') + 1)).toBe(5);
});

test('a table is one of Markdown, with its lines', () => {
  const { text, lineOf } = mediawikiToMarkdown('{|\n! Time !! Event\n|-\n| 13:02 || Deploy\n|}');
  const lines = text.split('\n');
  expect(lines.slice(1, 4)).toEqual(['| Time | Event |', '| --- | --- |', '| 13:02 | Deploy |']);
  expect(lineOf(4)).toBe(3);
});

test('a text is of the wiki by its headings and another sign, not by a rule of equals signs', () => {
  expect(isMediawiki("== Summary ==\nIt was '''down'''.")).toBe(true);
  expect(isMediawiki('Title\n=====\n\n* an item')).toBe(false);
  expect(isMediawiki('== Summary ==\nplain')).toBe(false);
});
