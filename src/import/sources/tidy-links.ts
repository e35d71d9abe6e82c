// References followed, links that lead out kept, the others turned into words, as are pictures.
import type { Definition, Nodes, Parents, PhrasingContent } from 'mdast';
import type { Lines, Note } from './document.ts';
import { linesOf, placed } from './document.ts';
import { plain } from './inline.ts';
import { short } from './tidy-inline.ts';

/** Follows references; turns pictures beside the source and unsafe addresses into words. */
export function resolve(
  parent: Parents,
  definitions: ReadonlyMap<string, Definition>,
  used: Set<string>,
  notes: Note[],
): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if ('children' in node) resolve(node, definitions, used, notes);
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const target = definitions.get(node.identifier.toLowerCase());
      if (target) used.add(node.identifier.toLowerCase());
      if (node.type === 'imageReference')
        return picture(target?.url ?? '', node.alt ?? '', linesOf(node), notes);
      if (!target)
        return [{ type: 'text', value: '[' }, ...node.children, { type: 'text', value: ']' }];
      return link(target.url, node.children as Nodes[], linesOf(node), notes);
    }
    if (node.type === 'image') return picture(node.url, node.alt ?? '', linesOf(node), notes);
    if (node.type === 'link') return link(node.url, node.children as Nodes[], linesOf(node), notes);
    return [node];
  }) as typeof parent.children;
}

function link(url: string, children: Nodes[], lines: Lines, notes: Note[]): Nodes[] {
  if (!LEADS_OUT.test(url.trim()) || !isSafe(url)) {
    // Addresses inside the old site lead nowhere from here.
    if (url.startsWith('#')) {
      notes.push({ lines, message: `A link inside the document was left out: \`${short(url)}\`.` });
      return children;
    }
    return plain(children).trim() === url.trim()
      ? children
      : [...children, { type: 'text', value: ` (${url})` }];
  }
  // A link without words shows its address.
  const words =
    children.length === 0 || plain(children).trim() === ''
      ? [{ type: 'text' as const, value: url }]
      : children;
  return [
    placed(
      {
        type: 'link',
        url: url.trim().replaceAll(' ', '%20'),
        title: null,
        children: words as never,
      },
      lines,
    ),
  ];
}

export const LEADS_OUT = /^(?:https?:\/\/|mailto:|tel:)\S/i;

/** What stands in front of the words for a picture. */
const PICTURE = 'Picture';
const IN_WORDS = new RegExp(String.raw`^${PICTURE}(?:: | \(|$)`);

/** Whether a node stands for a picture that was turned into words. */
export const standsForPicture = (node: PhrasingContent): boolean =>
  (node.type === 'emphasis' || node.type === 'link') && IN_WORDS.test(plain(node.children));

function picture(url: string, alt: string, lines: Lines, notes: Note[]): Nodes[] {
  notes.push({
    lines,
    message: `A picture was not brought over: \`${url || 'no address'}\`. Copy it beside the report and write \`![…](./…)\`.`,
  });
  const words = `${PICTURE}${alt ? `: ${alt}` : ''}`;
  if (/^https?:\/\//i.test(url)) return link(url, [{ type: 'text', value: words }], lines, notes);
  return [
    {
      type: 'emphasis',
      children: [{ type: 'text', value: `${words} (${url || 'no address'})` }],
    },
  ];
}

/** Addresses that a report may link to; the same measure as the check of the body. */
export function isSafe(url: string): boolean {
  // eslint-disable-next-line no-control-regex
  const seen = url.replace(/[\u0000-\u0020]/g, '');
  return seen !== '' && /^(?:https?:|mailto:|tel:|#|\.{0,2}\/|[^:]*$|[^:/?#]*[/?#])/i.test(seen);
}
