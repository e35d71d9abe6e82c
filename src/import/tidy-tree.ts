// A tree in which only plain Markdown is left: references are followed, HTML and JSX become what they mean, pictures
// that live beside the source become words. What goes is noted with its line.
import type {
  Definition,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { Lines, Note } from './document.ts';
import { linesOf, placed } from './document.ts';
import { plain, visitTree } from './inline.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';

export function tidyTree(root: Root, notes: Note[]): Root {
  const definitions = new Map<string, Definition>();
  visitTree(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier.toLowerCase())) {
      definitions.set(node.identifier.toLowerCase(), node);
    }
  });
  const used = new Set<string>();
  const tidied: Root = { ...root, children: blocks(root.children, notes) as RootContent[] };
  resolve(tidied, definitions, used, notes);
  tidied.children = withoutUsed(tidied.children, used);
  return tidied;
}

/** Definitions that were followed are gone into their links; the others stay, as links of their own. */
function withoutUsed(children: readonly RootContent[], used: ReadonlySet<string>): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type !== 'definition') return [node];
    if (used.has(node.identifier.toLowerCase())) return [];
    const label = node.label ?? node.identifier;
    const children: PhrasingContent[] = isSafe(node.url) && LEADS_OUT.test(node.url)
      ? [{ type: 'link', url: node.url, title: null, children: [{ type: 'text', value: label }] }]
      : [{ type: 'text', value: `${label}: ${node.url}` }];
    return [placed<Paragraph>({ type: 'paragraph', children }, linesOf(node))];
  });
}

function blocks(children: readonly Nodes[], notes: Note[]): Nodes[] {
  return children.flatMap((node): Nodes[] => {
    if (node.type === 'html') return htmlBlock(node.value, linesOf(node), notes);
    if (node.type === 'footnoteDefinition') {
      const inner = blocks(node.children, notes);
      const first = inner[0];
      if (first?.type === 'paragraph')
        first.children.unshift({ type: 'text', value: `[${node.identifier}] ` });
      return inner;
    }
    if (node.type === 'paragraph' && isProgram(plain(node))) {
      notes.push({
        lines: linesOf(node),
        message: 'A line of program (`import` or `export`) was left out.',
      });
      return [];
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const held = inlines(node.children, notes, linesOf(node));
      return held.length > 0 || node.type === 'tableCell'
        ? [{ ...node, children: held } as Nodes]
        : [];
    }
    if ('children' in node)
      return [{ ...node, children: blocks(node.children as Nodes[], notes) } as Nodes];
    return [node];
  });
}

const isProgram = (text: string): boolean =>
  text
    .split('\n')
    .every((line) =>
      /^\s*(?:import\s[^;]*?from\s+['"][^'"]+['"];?|import\s+['"][^'"]+['"];?|export\s+(?:const|let|default|function|\{)[^]*)\s*$/.test(
        line,
      ),
    );

function htmlBlock(value: string, lines: Lines, notes: Note[]): Nodes[] {
  if (/^\s*<!--[^]*-->\s*$/.test(value) && !/-->[^]*<!--/.test(value)) {
    notes.push({
      lines,
      message: `A comment was left out: “${short(value.replace(/^\s*<!--|-->\s*$/g, ''))}”`,
    });
    return [];
  }
  // Text between tags may itself be Markdown: `<h2>Timeline</h2>` with a list right below.
  const pieces = value.split(/(?<=>)\n(?=[^<\n])|\n(?=\s*<)/);
  let at = lines[0];
  const out: Nodes[] = [];
  for (const piece of pieces) {
    const count = piece.split('\n').length;
    const end = Math.min(lines[1], at + count - 1);
    if (/^\s*</.test(piece)) out.push(...markup(piece, [at, end], notes));
    else
      out.push(
        ...shifted(readMarkdown(piece).children, at - 1).flatMap((node) => blocks([node], notes)),
      );
    at += count;
  }
  return out;
}

function markup(value: string, lines: Lines, notes: Note[]): Nodes[] {
  const inner = readHtml(value, [], true);
  if (inner.children.length === 0 || (plain(inner).trim() === '' && !hasPicture(inner))) {
    const text = value.replace(/<[^>]*>/g, '').trim();
    if (text !== '')
      return [placed({ type: 'paragraph', children: [{ type: 'text', value: text }] }, lines)];
    notes.push({ lines, message: `\`${short(value)}\` was left out.` });
    return [];
  }
  return shifted(inner.children, lines[0] - 1).flatMap((node) =>
    blocks(wrapped(node, lines), notes),
  );
}

const wrapped = (node: Nodes, lines: Lines): Nodes[] =>
  node.type === 'text' ||
  node.type === 'image' ||
  node.type === 'link' ||
  node.type === 'strong' ||
  node.type === 'emphasis'
    ? [placed({ type: 'paragraph', children: [node] }, lines)]
    : [node];

function hasPicture(root: Root): boolean {
  let found = false;
  visitTree(root, (node) => {
    if (node.type === 'image') found = true;
  });
  return found;
}

function shifted(nodes: readonly Nodes[], by: number): Nodes[] {
  for (const node of nodes) {
    visitTree(node, (one) => {
      if (!one.position) return;
      one.position = {
        start: { ...one.position.start, line: one.position.start.line + by },
        end: { ...one.position.end, line: one.position.end.line + by },
      };
    });
  }
  return [...nodes];
}

/** Tags inside a line: pairs that Markdown has a sign for are turned into it, the rest goes. */
function inlines(
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

const PAIRS = new Set(['a', 'b', 'strong', 'i', 'em', 'code', 'kbd', 'tt', 'del', 's', 'strike']);
const KNOWN_TAGS =
  /^(?:span|div|p|u|sub|sup|small|big|font|center|mark|ins|abbr|q|cite|time|details|summary|section|article|header|footer|figure|figcaption|label|table|tr|td|th|tbody|thead|ul|ol|li|h[1-6]|hr|pre|blockquote|dl|dt|dd|video|source|iframe|input|button|nav|style|script|[a-z]+[.-][\w.-]+)$/;

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
    case 'strike':
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

/** Follows references; turns pictures beside the source and unsafe addresses into words. */
function resolve(
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
    return plain(children).trim() === url.trim() ? children : [...children, { type: 'text', value: ` (${url})` }];
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

const LEADS_OUT = /^(?:https?:\/\/|mailto:|tel:)\S/i;

function picture(url: string, alt: string, lines: Lines, notes: Note[]): Nodes[] {
  notes.push({
    lines,
    message: `A picture was not brought over: \`${url || 'no address'}\`. Copy it beside the report and write \`![…](./…)\`.`,
  });
  const words = `Picture${alt ? `: ${alt}` : ''}`;
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

const short = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return flat.length > 50 ? `${flat.slice(0, 49)}…` : flat;
};
