import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { eachParagraph, typedLinesOf } from './paragraph-lines.ts';

/** One sign alone begins a heading only before the space that some keyboards write: `#tag` and `#47` are words. */
const UNSPACED = /^(#{1,6})\u00a0|^(#{2,6})(?=[\p{L}\p{N}*_`"'“‘(])/u;

export const headingSpace = defineRule({
  id: 'markup/heading-space',
  level: 'advice',
  meaning: 'A heading has a space behind its signs: `## Why`.',
  why: 'Without it the line is text, signs and all; it stands in no list of contents, and nobody can link to it.',
  source: {
    label: 'CommonMark, ATX headings',
    url: 'https://spec.commonmark.org/0.31.2/#atx-headings',
  },
  good: [
    { body: '#47 was closed.\n\n#incidents is the channel.\n\n\\##Why is no heading.' },
    { body: '```c\n##define A\n#include <a.h>\n```\n\nIn `##a` and\n##[group] of a log.' },
  ],
  bad: [
    { body: '##Why\n\nThe limit was low.' },
    { body: 'It ran dry.\n###2. What we did\nWe raised it.' },
    { body: '> ##Why\n> The limit was low.' },
    { body: '##\u00a0Why\n\nThe limit was low.' },
  ],
  *check({ parsed }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    if (!body?.tree || !bodyText.includes('#')) return;
    const found: RuleDiagnostic[] = [];
    eachParagraph(body.tree, (paragraph) => {
      for (const { text, start, end } of typedLinesOf(paragraph, bodyText)) {
        const [typed, wide, bare] = UNSPACED.exec(text) ?? [];
        const signs = wide ?? bare;
        if (typed === undefined || signs === undefined) continue;
        const at = bodyStart + start;
        found.push({
          where: lines.where(at, bodyStart + end),
          message:
            wide === undefined
              ? `There is no space behind \`${signs}\`, so this is text and no heading.`
              : `Behind \`${signs}\` stands a space that does not break (U+00A0), so this is text and no heading.`,
          hint: `Write \`${signs} ${text.slice(typed.length)}\`.`,
          fix: { start: at, end: at + typed.length, text: `${signs} `, certain: false },
        });
      }
    });
    yield* found;
  },
});
