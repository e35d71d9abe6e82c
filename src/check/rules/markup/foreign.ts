import { passagesWith } from '../../prose/passage.ts';
import { defineRule } from '../../rule.ts';

interface ForeignSyntax {
  readonly pattern: RegExp;
  readonly what: string;
  readonly ours: string;
}

/** What other tools read, and how it is written here. */
const FOREIGN: readonly ForeignSyntax[] = [
  {
    pattern: /^:{3,}\s*[a-z][\w-]*/gm,
    what: 'a box of another tool',
    ours: 'Write `> [!WARNING]` and below it lines that begin with `> `, or a `<Callout>`.',
  },
  {
    pattern: /^(?:!{3}|\?{3}\+?)\s+[a-z][\w-]*/gm,
    what: 'a box of another tool',
    ours: 'Write `> [!NOTE]` and below it lines that begin with `> `, or a `<Callout>`.',
  },
  {
    pattern: /\$\$[^$]+\$\$|^\$\$$/gm,
    what: 'mathematics, which is not set here',
    ours: 'Write the formula in words, or between backticks.',
  },
  {
    pattern: /^\[TOC\]$|^\[\[_?TOC_?\]\]$|^\{:toc\}$/gim,
    what: 'a table of contents of another tool',
    ours: 'Remove it: every page has one, made from the headings.',
  },
  {
    pattern: /\[\[[^[\]\n]+\]\]/g,
    what: 'a link of a wiki',
    ours: 'Write `[text](/postmortems/<id>/)` for a report, `[text](https://…)` for a page elsewhere.',
  },
  {
    pattern: /^\[![a-z]+\][+-]?/gim,
    what: 'a mark that is none of the five of GitHub',
    ours: 'Write `> [!NOTE]`, `> [!TIP]`, `> [!IMPORTANT]`, `> [!WARNING]` or `> [!CAUTION]`.',
  },
  {
    pattern: /(?<![=\w])==[^=\s](?:[^=\n]*[^=\s])?==(?![=\w])/g,
    what: 'a highlight of another tool',
    ours: 'Write `**bold**`.',
  },
  {
    pattern: /(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])/g,
    what: 'the name of a picture sign',
    ours: 'Write the sign itself, such as 🚀, or a word.',
  },
];

export const foreign = defineRule({
  id: 'markup/foreign',
  level: 'advice',
  meaning:
    'Markup is that of Markdown and of Hindsight; what other tools add is shown as it was typed.',
  why: 'Readers see `:::warning` and `[[Runbook]]` as signs between the words, and the box or the link that was meant is not there.',
  source: {
    label: 'GitHub Flavored Markdown',
    url: 'https://github.github.com/gfm/',
  },
  good: [
    { body: '> [!WARNING]\n> The limit is still low.' },
    {
      body: 'At 14:05:30 the host ::1 wrote `:rocket:` and `[[x]]`; it cost $5 and $$; a == b == c.',
    },
    { body: 'Written out, it is \\:rocket: and nothing else.' },
  ],
  bad: [
    { body: ':::warning\n\nThe limit is still low.\n\n:::' },
    { body: '!!! note\n    The limit is still low.' },
    { body: 'The load was\n\n$$\nx^2\n$$' },
    { body: 'See [[The runbook]].' },
    { body: '[TOC]\n\n## What happened\n\nA limit.' },
    { body: 'It was deployed :rocket: at noon.' },
    { body: '> [!DANGER]\n> The limit is still low.' },
    { body: 'The ==limit was low== before.' },
    { body: '[[toc]]\n\n## What happened\n\nA limit.' },
  ],
  *check({ parsed, passages }) {
    const { lines, source } = parsed;
    const likely = FOREIGN.filter(({ pattern }) => passagesWith(pattern, passages).length > 0);
    for (const { text, where } of likely.length > 0 ? passages : []) {
      const told = new Set<number>();
      for (const { pattern, what, ours } of likely) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          if ([0, 1, 2, 3].some((back) => told.has(index - back))) continue;
          const place = where(index, index + found.trimEnd().length);
          if (source.text[lines.offset(place.line, place.column) - 1] === '\\') continue;
          told.add(index);
          const shown = found.split('\n')[0] ?? found;
          yield {
            where: place,
            message: `\`${shown.slice(0, 60)}\` is ${what}, and is shown as it is typed.`,
            hint: ours,
          };
        }
      }
    }
  },
});
