import { expect, test } from 'vitest';
import { parseBody, walk, type BodyNode } from './body-tree.ts';
import { readBody } from './body.ts';

/** `type | title | text` of every callout. */
function callouts(body: string): string[] {
  const found: string[] = [];
  walk(parseBody(body), (node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Callout') return;
    const values = node.attributes.map(({ value }) => String(value));
    found.push([...values, textOf(node as BodyNode)].join(' | '));
  });
  return found;
}

function textOf(node: BodyNode): string {
  let text = '';
  walk(node, (one) => {
    if (one.type === 'text' || one.type === 'inlineCode') text += one.value;
  });
  return text;
}

test.each([
  ['> [!NOTE]\n> Text.', 'note | Note | Text.'],
  ['> [!tip]\n> Text.', 'lesson | Tip | Text.'],
  ['> [!IMPORTANT]\n>\n> Text.', 'note | Important | Text.'],
  ['> [!WARNING]\n> **Bold** text.', 'warning | Warning | Bold text.'],
  ['> [!CAUTION]\n> `code`', 'warning | Caution | code'],
  ['> [!WARNING]- Own title\n> Text.', 'warning | Own title | Text.'],
  ['> [!TIP]+\n> Text.', 'lesson | Tip | Text.'],
  ['> [!NOTE] Own title\n> Text.', 'note | Own title | Text.'],
  ['> [!NOTE] Text with **bold** words.', 'note | Note | Text with bold words.'],
  ['- a\n\n  > [!NOTE]\n  > > [!TIP]\n  > > Inner.', 'note | Note | Inner.'],
])('a quote with a mark is a callout: %j', (body, expected) => {
  expect(callouts(body)[0]).toBe(expected);
});

test.each(['> NOTE\n> Text.', '> [!DANGER]\n> Text.', '> Text. [!NOTE]', '> - [!NOTE] x'])(
  'any other quote stays one: %j',
  (body) => {
    expect(callouts(body)).toEqual([]);
  },
);

test('it needs no component, and what stands in it keeps its place', () => {
  const body = 'Before.\n\n> [!NOTE]\n> Some words.\n';
  const options = { events: 0, file: 'a.mdx', allowCode: false };
  expect(readBody(body, options)).toMatchObject({ faults: [], usesComponents: false });
  expect(readBody('<Callout>\n\nx\n\n</Callout>', options).usesComponents).toBe(true);
  walk(parseBody(body), (node) => {
    if (node.type !== 'text' || node.value !== 'Some words.') return;
    expect(body.slice(node.position?.start.offset)).toMatch(/Some words\.\n$/);
  });
});
