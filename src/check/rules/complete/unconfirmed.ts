import { defineRule } from '../../rule.ts';

/** What the importer writes beside a value that the source does not state in so many words. */
const MARK = /#[ \t]*unconfirmed\b[^\n]*/g;

export const unconfirmed = defineRule({
  id: 'complete/unconfirmed',
  level: 'advice',
  meaning: 'No value that an import guessed is left without somebody having looked at it.',
  why: 'A guess in the file looks like a fact to everybody who reads the page. Removing the comment says that a person has compared it with the source.',
  source: null,
  good: [{ frontmatter: 'timezone: Europe/London' }],
  bad: [
    {
      frontmatter: 'timezone: Europe/London # unconfirmed, likely, line 4: behind the times: `BST`',
    },
  ],
  *check({ parsed }) {
    const head = parsed.source.text.slice(0, parsed.bodyStart);
    for (const match of head.matchAll(MARK)) {
      yield {
        where: parsed.lines.where(match.index, match.index + match[0].length),
        message: `A value was guessed and nobody has confirmed it: “${match[0].replace(/^#\s*unconfirmed,?\s*/, '').trim()}”.`,
        hint: 'Compare it with the source. Correct it or leave it, then remove the comment.',
      };
    }
  },
});
