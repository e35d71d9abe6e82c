import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { writeMarkdown } from './write-markdown.ts';

/** What the printer makes of a tree when it looks at every sign. */
const written = (tree: Root): string =>
  toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
  }).trimEnd();

const PIECES = [
  ...'.,;:?!\'"()/%-–…+=#>|~[]*_&<w5 ',
  ...['\n', ' \n', '\n ', '\n5. ', '\n- ', '\n+ ', 'www.', 'https:/', '1.', '2)', 'a', 'pods'],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('word', ' ', 'Ü', ', ') },
      fc.constantFrom(...PIECES),
    ),
    { minLength: 1, maxLength: 6 },
  ) // prettier-ignore
  .map((all) => all.join(''));
const piece: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 3, arbitrary: text.map((value) => ({ type: 'text' as const, value })) },
  fc.constantFrom<PhrasingContent>(
    { type: 'inlineCode', value: 'w' },
    { type: 'strong', children: [{ type: 'text', value: 'w' }] },
    { type: 'image', url: 'a.png', alt: 'a' },
    { type: 'break' },
  ),
);
const line = fc.array(piece, { minLength: 1, maxLength: 3 });

test('a text that is printed as it is would be printed so, too, were every sign looked at', () => {
  let asTheyAre = 0;
  fc.assert(
    fc.property(line, (children) => {
      const cells = children.filter(({ type }) => type !== 'break');
      for (const tree of [
        { type: 'root', children: [{ type: 'paragraph', children }] },
        { type: 'root', children: [{ type: 'heading', depth: 2, children }] },
        { type: 'root', children: [{ type: 'list', spread: false, children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }] }] }, // prettier-ignore
        { type: 'root', children: [{ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: cells }] }] }] }, // prettier-ignore
      ] satisfies Root[]) {
        expect(writeMarkdown(tree)).toBe(written(tree));
      }
      const [only] = children;
      const alone = { type: 'paragraph', children } as const;
      expect(writeMarkdown(alone)).toBe(written({ type: 'root', children: [alone] }));
      if (children.length === 1 && only?.type === 'text') asTheyAre++;
    }),
    { seed: 20240701, numRuns: 1_500 },
  );
  expect(asTheyAre).toBeGreaterThan(200);
});
