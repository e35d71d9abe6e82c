// Tags inside a line: pairs that Markdown has a sign for become it, the rest goes and is noted.
import { anyOf } from '../words/any-of.ts';
import type { Parents, PhrasingContent } from 'mdast';
import type { Lines, Note } from './document.ts';
import { linesOf } from './document.ts';
import { plain } from './inline.ts';

/** Tags inside a line: pairs that Markdown has a sign for are turned into it, the rest goes. */
export function inlines(
  nodes: readonly PhrasingContent[],
  notes: Note[],
  lines: Lines,
): PhrasingContent[] {
  const line = new OpenLine();
  for (const node of nodes) {
    if (node.type !== 'html') line.add(tidied(node, notes, lines));
    else {
      const left = line.addTag(node.value);
      if (left)
        notes.push({ lines: node.position ? linesOf(node) : lines, message: leftOut(left) });
    }
  }
  return apart(line.end());
}

/** `**Started:**10:02`: bold that closes with a sign and a word that touches it are no bold for Markdown; a space parts them. */
const apart = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node, i): PhrasingContent[] => {
    const before = nodes[i - 1];
    const closes = isMark(before) && /[\p{P}\p{S}]$/u.test(plain(before));
    const touches = node.type === 'text' && /^[\p{L}\p{N}]/u.test(node.value);
    return closes && touches ? [{ ...node, value: ` ${node.value}` }] : [node];
  });

const isMark = (node: PhrasingContent | undefined): node is Parents & PhrasingContent =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';

const leftOut = (tag: string): string => `\`${short(tag)}\` was left out.`;

/** A node that is no tag, tidy inside. */
function tidied(node: PhrasingContent, notes: Note[], lines: Lines): PhrasingContent {
  if (node.type === 'footnoteReference') return { type: 'text', value: `[${node.identifier}]` };
  return 'children' in node
    ? ({
        ...node,
        children: inlines(node.children as PhrasingContent[], notes, lines),
      } as PhrasingContent)
    : node;
}

interface OpenPair {
  /** Null for the line itself. */
  readonly name: string | null;
  readonly attributes: string;
  readonly nodes: PhrasingContent[];
}

/** A line that is being written, with the pairs that are open in it. */
class OpenLine {
  readonly #line: OpenPair = { name: null, attributes: '', nodes: [] };
  readonly #open: OpenPair[] = [this.#line];

  add(node: PhrasingContent): void {
    this.#open.at(-1)?.nodes.push(node);
  }

  /** Adds what a tag says; returns the tag where it says nothing that a line can hold. */
  addTag(tag: string): string | null {
    const [, closes, written, attributes = ''] =
      /^<(\/?)([A-Za-z][\w.-]*)([^]*?)(\/?)>$/.exec(tag) ?? [];
    const name = written?.toLowerCase();
    if (name === undefined) return tag;
    if (PAIRS.has(name)) this.#addPair(name, closes === '/', attributes);
    else if (name === 'br') this.add({ type: 'break' });
    else if (name === 'img') this.add(pictureOf(attributes));
    else if (KNOWN_TAGS.test(name)) return tag;
    // `<pod name>` looks like a tag and is a word in angle brackets.
    else this.add({ type: 'text', value: tag });
    return null;
  }

  /** Opens or closes a pair; a mark within itself says nothing more, and takes the printer the cube of its depth. */
  #addPair(name: string, closes: boolean, attributes: string): void {
    const isOpen = this.#open.some((one) => one.name === name);
    if (!closes && !isOpen) this.#open.push({ name, attributes, nodes: [] });
    if (!closes || !isOpen) return;
    while (this.#close() !== name);
  }

  /** Closes the innermost pair; returns its name, null where none is open. */
  #close(): string | null {
    if (this.#open.length === 1) return null;
    const pair = this.#open.pop();
    if (!pair?.name) return null;
    for (const node of paired(pair.name, pair.attributes, pair.nodes)) this.add(node);
    return pair.name;
  }

  end(): PhrasingContent[] {
    while (this.#close() !== null);
    return this.#line.nodes;
  }
}

const pictureOf = (attributes: string): PhrasingContent => ({
  type: 'image',
  url: attribute(attributes, 'src'),
  alt: attribute(attributes, 'alt'),
  title: null,
});

const PAIRS = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'code',
  'kbd',
  'tt',
  'del',
  's',
  'occurrence',
]);

const KNOWN_TAGS = anyOf(
  /^(?:span|div|p|u|sub|sup|small|big|font|center|mark|ins|abbr|q|cite|time|details)$/,
  /^(?:summary|section|article|header|footer|figure|figcaption|label|table|tr|td|th|tbody)$/,
  /^(?:thead|ul|ol|li|h[1-6]|hr|pre|blockquote|dl|dt|dd|video|source|iframe|input|button)$/,
  /^(?:nav|style|script|[a-z]+[.-][\w.-]+)$/,
);

function paired(name: string, attributes: string, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return [];
  switch (name) {
    case 'a': {
      const url = attribute(attributes, 'href');
      return url === ''
        ? children
        : [{ type: 'link', url, title: null, children: children as never }];
    }
    case 'b':
    case 'strong':
      return [{ type: 'strong', children }];
    case 'i':
    case 'em':
      return [{ type: 'emphasis', children }];
    case 'del':
    case 's':
    case 'occurrence':
      return [{ type: 'delete', children }];
    default:
      return [{ type: 'inlineCode', value: plain(children) }];
  }
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

export const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return flat.length > 50 ? `${flat.slice(0, 49)}…` : flat;
};
