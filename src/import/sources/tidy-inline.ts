// Tags inside a line: pairs that Markdown has a sign for become it, the rest goes and is noted.
import { anyOf } from '../words/any-of.ts';
import type { PhrasingContent } from 'mdast';
import type { Lines, Note } from './document.ts';
import { linesOf } from './document.ts';
import { plain } from './inline.ts';

/** Tags inside a line: pairs that Markdown has a sign for are turned into it, the rest goes. */
export function inlines(
  nodes: readonly PhrasingContent[],
  notes: Note[],
  lines: Lines,
): PhrasingContent[] {
  const out: { open: string | null; attributes: string; nodes: PhrasingContent[] }[] = [
    { open: null, attributes: '', nodes: [] },
  ];
  const close = (): void => {
    const top = out.pop();
    const parent = out.at(-1);
    if (top && parent) parent.nodes.push(...paired(top.open ?? '', top.attributes, top.nodes));
  };
  for (const node of nodes) {
    if (node.type !== 'html') {
      if (node.type === 'footnoteReference')
        out.at(-1)?.nodes.push({ type: 'text', value: `[${node.identifier}]` });
      else if ('children' in node)
        out.at(-1)?.nodes.push({
          ...node,
          children: inlines(node.children as PhrasingContent[], notes, lines),
        } as PhrasingContent);
      else out.at(-1)?.nodes.push(node);
      continue;
    }
    const tag = /^<(\/?)([A-Za-z][\w.-]*)([^]*?)(\/?)>$/.exec(node.value);
    const name = tag?.[2]?.toLowerCase() ?? '';
    if (!tag) {
      notes.push({ lines: linesOf(node), message: `\`${short(node.value)}\` was left out.` });
    } else if (name === 'br') {
      out.at(-1)?.nodes.push({ type: 'break' });
    } else if (name === 'img') {
      out.at(-1)?.nodes.push({
        type: 'image',
        url: attribute(tag[3] ?? '', 'src'),
        alt: attribute(tag[3] ?? '', 'alt'),
        title: null,
      });
    } else if (PAIRS.has(name)) {
      // A mark within itself says nothing more, and takes the printer the cube of its depth.
      if (tag[1] !== '/' && out.some(({ open }) => open === name)) continue;
      if (tag[1] !== '/') out.push({ open: name, attributes: tag[3] ?? '', nodes: [] });
      else if (out.some(({ open }) => open === name)) {
        while (out.length > 1 && out.at(-1)?.open !== name) close();
        close();
      }
    } else if (KNOWN_TAGS.test(name)) {
      notes.push({
        lines: node.position ? linesOf(node) : lines,
        message: `\`${short(node.value)}\` was left out.`,
      });
    } else {
      // `<pod name>` looks like a tag and is a word in angle brackets.
      out.at(-1)?.nodes.push({ type: 'text', value: node.value });
    }
  }
  while (out.length > 1) close();
  return out[0]?.nodes ?? [];
}

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
