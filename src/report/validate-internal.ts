// Whether `<Internal>` keeps what it holds. Markdown shows some texts elsewhere than they stand: the address that a
// reference leads to, a footnote. And in some places a tag is no tag but text. What an author takes for hidden must be.
import { internalParts, placeOf, walk, type BodyNode } from './body-tree.ts';
import { clip } from '../text/clip.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import type { Path } from './frontmatter.ts';
import type { Add } from './validate-address.ts';

const RULE = 'body/internal';
const TAG = /<\/?\s*Internal\b/;
/** In code the name of the tag is a word like others; with something behind it, somebody means to hide that. */
const HIDING = /<\s*Internal\b[^>]*>\s*[^\s<`]/;

/** A definition and the references to it, each inside of `<Internal>` or outside. */
interface NamedLink {
  readonly definitions: { readonly node: BodyNode; readonly inside: boolean }[];
  readonly references: { readonly node: BodyNode; readonly inside: boolean }[];
}

/** Judges the tree of a body; `at` takes down a fault of a node. */
export function validateInternal(tree: BodyNode, body: string, at: (node: BodyNode) => Add): void {
  const isHidden = internalParts(tree);
  const named = new Map<string, NamedLink>();
  walk(tree, (node) => {
    if (textsBeside(node, body).some((text) => TAG.test(text))) {
      at(node)(
        RULE,
        '`<Internal>` stands in a text that can hold no tag, where it hides nothing.',
        'Put the whole picture, link or component into `<Internal>`.',
      );
    }
    if ((node.type === 'code' && node.lang !== 'mermaid') || node.type === 'inlineCode') {
      const hidden = HIDING.exec(body.slice(...placeOf(node)));
      if (hidden) {
        at(partOf(node, hidden.index, hidden[0].length))(
          RULE,
          '`<Internal>` stands in code, where it hides nothing.',
          'Put the whole code into `<Internal>`, and leave out of it what the public may not read.',
        );
      }
    }
    const name = nameOf(node);
    if (name === null) return;
    const one = named.get(name) ?? { definitions: [], references: [] };
    named.set(name, one);
    (isDefinition(node) ? one.definitions : one.references).push({ node, inside: isHidden(node) });
  });
  for (const { definitions, references } of named.values()) {
    validateNamed(definitions[0], references, at);
  }
}

function validateNamed(
  definition: NamedLink['definitions'][number] | undefined,
  references: NamedLink['references'],
  at: (node: BodyNode) => Add,
): void {
  const outside = references.find(({ inside }) => !inside);
  if (!definition) return;
  if (definition.inside && outside) {
    at(outside.node)(
      RULE,
      'What this leads to is written inside of `<Internal>`, and shown here.',
      'Put the reference into `<Internal>` too, or the definition outside of it.',
    );
  }
  if (!definition.inside && references.length > 0 && !outside) {
    at(definition.node)(
      RULE,
      'Only `<Internal>` refers to this, and it stands outside, where the public can read it.',
      'Put the definition into `<Internal>` too.',
    );
  }
}

/** A stretch of a node, as a node with its place. */
function partOf(node: BodyNode, from: number, length: number): BodyNode {
  const { start } = node.position!;
  const offset = start.offset! + from;
  const place = (at: number) => ({ ...start, offset: at });
  return { ...node, position: { start: place(offset), end: place(offset + length) } } as BodyNode;
}

const isDefinition = ({ type }: BodyNode): boolean =>
  type === 'definition' || type === 'footnoteDefinition';

function nameOf(node: BodyNode): string | null {
  switch (node.type) {
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return `[${node.identifier}`;
    case 'footnoteDefinition':
    case 'footnoteReference':
      return `^${node.identifier}`;
    default:
      return null;
  }
}

/** Texts of a node that are no children: alternatives as they were written, titles, attributes. */
function textsBeside(node: BodyNode, body: string): string[] {
  const texts: unknown[] = [];
  if (node.type === 'image' || node.type === 'imageReference') {
    texts.push(body.slice(...placeOf(node)));
  }
  if ('title' in node) texts.push(node.title);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute') texts.push(attribute.value);
    }
  }
  return texts.filter((text) => typeof text === 'string');
}

/** Texts of frontmatter that hold the tag, at any depth; between backticks it is quoted. */
export function internalInFrontmatter(data: unknown, path: Path = []): FieldDiagnostic[] {
  if (typeof data === 'string') {
    return data.includes('<') &&
      TAG.test(data.replace(/`[^`]*`/g, (code) => (HIDING.test(code) ? code : '')))
      ? [
          {
            path,
            rule: RULE,
            message: `\`${clip(data)}\` holds \`<Internal>\`, which hides nothing in frontmatter.`,
            hint: 'Write what only the company may read into `<Internal>` in the body.',
          },
        ]
      : [];
  }
  if (data === null || typeof data !== 'object') return [];
  return Array.isArray(data)
    ? data.flatMap((item, i) => internalInFrontmatter(item, [...path, i]))
    : Object.entries(data).flatMap(([key, value]) => internalInFrontmatter(value, [...path, key]));
}
