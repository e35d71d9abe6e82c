import { placeOf, walk } from '../../../report/body-tree.ts';
import type { Finding } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

export const pictureWords = defineRule({
  id: 'markup/picture-words',
  level: 'advice',
  meaning: 'A picture says in words what it shows, and its address is one that Markdown reads.',
  why: 'Whoever cannot see the picture, or finds it gone in five years, has only these words. And an address with a space is no address: the whole line is shown as it was typed.',
  source: {
    label: 'WCAG 2.2, 1.1.1 Non-text Content',
    url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content.html',
  },
  good: [{ body: 'No picture at all.' }, { body: 'Code such as `![](x y.png)` is none.' }],
  bad: [{ body: '![Errors over the day](my graph.png)' }],
  *check({ parsed, passages }) {
    const { body, bodyStart, bodyText, lines, source } = parsed;
    if (!body?.tree || !bodyText.includes('![')) return;
    const found: Finding[] = [];
    walk(body.tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (node.alt?.trim()) return;
      const [start, end] = placeOf(node);
      found.push({
        where: lines.where(bodyStart + start, bodyStart + end),
        message: 'The picture has no words.',
        hint: 'Write between `![` and `]` what it shows: `![Errors from 14:00 to 15:30](…)`.',
      });
    });
    yield* found;
    for (const { part, text, where } of passages) {
      if (part !== 'body') continue;
      for (const { 0: written, index } of text.matchAll(/!\[[^\]\n]*\]\(([^()\n]* [^()\n]*)\)/g)) {
        const place = where(index, index + written.length);
        const { start, end } = lines.range(place);
        const typed = source.text.slice(start, end);
        const address = /\(([^()\n]*)\)$/.exec(typed)?.[1]?.trim() ?? '';
        const better = `(${address.replaceAll(' ', '%20')})`;
        yield {
          where: place,
          message: `\`${address}\` holds a space, so this is no picture but text.`,
          hint: `Rename the file without the space, or write \`${better}\`.`,
          fix: {
            start: end - typed.length + typed.lastIndexOf('('),
            end,
            text: better,
            certain: false,
          },
        };
      }
    }
  },
});
