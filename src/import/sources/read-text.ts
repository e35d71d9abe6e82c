// Plain text has no marks for what is a heading and what is a line of its own. People show it by short lines and
// empty ones; this module gives such a text the shape that its writer meant.
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { linesOf, placed } from './document.ts';
import { plain, splitLines } from './inline.ts';
import { sectionNamed } from '../words/sections.ts';

/** A text whose lines are all short was wrapped at a margin; then a line is not a paragraph. */
const MARGIN = 88;

export function settleText(root: Root): Root {
  const children: RootContent[] = [];
  for (const node of root.children) {
    if (node.type === 'paragraph') children.push(...settleParagraph(node, children.length === 0));
    else if (node.type === 'list') {
      // An ordered list whose numbers stand on lines of their own reads as empty items.
      children.push(node);
    } else children.push(node);
  }
  return { ...root, children: numbered(children) };
}

/** A number on a line of its own belongs to the line below it. */
function numbered(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    const next = children[i + 1];
    if (!node) continue;
    if (
      node.type !== 'paragraph' ||
      !/^(?:\d{1,2}[.)]|[-*•])$/.test(plain(node).trim()) ||
      next?.type !== 'paragraph'
    ) {
      out.push(node);
      continue;
    }
    const lines = [linesOf(node)[0], linesOf(next)[1]] as const;
    const item = placed<ListItem>({ type: 'listItem', spread: false, children: [next] }, lines);
    const last = out.at(-1);
    if (last?.type === 'list' && last.children.at(-1) && linesOf(last)[1] === lines[0] - 1) {
      last.children.push(item);
      placed(last, [linesOf(last)[0], lines[1]]);
    } else {
      out.push(
        placed<List>(
          { type: 'list', ordered: true, start: 1, spread: false, children: [item] },
          lines,
        ),
      );
    }
    i++;
  }
  return out;
}

function settleParagraph(node: Paragraph, first: boolean): RootContent[] {
  const lines = splitLines(node.children);
  const [from] = linesOf(node);
  const texts = lines.map(({ nodes }) => plain(nodes).trim());
  const wrapped =
    lines.length > 2 &&
    texts.every((text) => text.length < MARGIN) &&
    texts.slice(0, -1).every((text) => text.length > 50);
  if (wrapped) return [node];
  const out: RootContent[] = [];
  let open: { nodes: PhrasingContent[]; from: number; to: number } | null = null;
  const flush = (): void => {
    if (open) out.push(placed({ type: 'paragraph', children: open.nodes }, [open.from, open.to]));
    open = null;
  };
  lines.forEach(({ nodes, offset }, i) => {
    const text = texts[i] ?? '';
    const at = from + offset;
    const named =
      text.length <= 60 &&
      text.split(' ').length <= 7 &&
      !/[.!,;]$/.test(text) &&
      sectionNamed(text.replace(/:$/, '')) !== null &&
      /^[\p{Lu}\p{Lo}#\d]/u.test(text) &&
      !/:\s*\S/.test(text);
    const title =
      first &&
      i === 0 &&
      out.length === 0 &&
      text.length <= 100 &&
      !/[.!?,;:]$/.test(text) &&
      text.split(' ').length <= 14 &&
      (lines.length === 1 || sectionNamed(texts[1]?.replace(/:$/, '') ?? '') !== null);
    const shouting =
      text.length <= 60 &&
      text.length > 3 &&
      text === text.toUpperCase() &&
      /\p{Lu}{3}/u.test(text) &&
      !/\d:\d\d/.test(text);
    if (named || title || shouting) {
      flush();
      out.push(
        placed(
          {
            type: 'heading',
            depth: title || (shouting && out.length === 0 && first) ? 1 : 2,
            children: nodes,
          },
          [at, at],
        ),
      );
      return;
    }
    const before = texts[i - 1] ?? '';
    // The line before ended its sentence, or is far too long to have been wrapped.
    if (open && !/[.!?:;)"”]$/.test(before) && before.length <= MARGIN && before.length > 40) {
      open.nodes.push({ type: 'text', value: ' ' }, ...nodes);
      open.to = at;
      return;
    }
    flush();
    open = { nodes: [...nodes], from: at, to: at };
  });
  flush();
  return out;
}
