import { inlineText } from '../../../report/inline.ts';
import { textsAt } from '../../../report/texts-at.ts';
import { touches } from '../../../report/unread.ts';
import { defineRule } from '../../rule.ts';

/** Shown in places that hold no markup: the heading, cards, feeds, the names of browser tabs. */
const PLAIN = ['title', 'summary', 'links.*.label'] as const;

export const plainField = defineRule({
  id: 'markup/plain-field',
  level: 'advice',
  meaning:
    '`title`, `summary` and the labels of `links` are plain text, without marks of Markdown.',
  why: 'They are shown in headings, cards, feeds and browser tabs, where `**` and `&lt;` stay as they were typed.',
  source: null,
  good: [
    { frontmatter: 'title: Orders of 5 * 3 items and more than <10 are refused' },
    {
      frontmatter:
        'summary: The share C:\\data\\_old was full for an hour, see https://example.org/a_b_c.',
    },
  ],
  bad: [
    { frontmatter: 'title: The *whole* checkout was down' },
    { frontmatter: 'title: Orders of more than 5 &lt; 10 items are refused' },
    {
      frontmatter:
        'summary: Nobody could pay for an hour, as [in March](https://example.org) before.',
    },
    { frontmatter: 'links: [{ label: "The `runbook`", url: https://example.org }]' },
  ],
  *check({ parsed }) {
    const { readable, locate, lines } = parsed;
    if (!readable) return;
    for (const { path, text } of PLAIN.flatMap((field) => textsAt(readable.plain, field))) {
      if (touches(path, readable.unread) || !isMarked(text)) continue;
      const where = locate(path);
      const plain = JSON.stringify(inlineText(text));
      yield {
        where,
        message: `\`${path.at(-1)}\` is plain text, and its marks of Markdown are shown as they are typed.`,
        hint: `Write \`${plain}\`.`,
        fix: { ...lines.range(where), text: plain, certain: false },
      };
    }
  },
});

/** Whether a reader of Markdown would see other words. A backslash alone is that of a path; an address is no mark. */
function isMarked(text: string): boolean {
  const typed = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/\s+/g, ' ');
  return inlineText(text) !== typed;
}
