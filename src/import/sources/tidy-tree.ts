// A tree in which only plain Markdown is left: references are followed, HTML and JSX become what they mean, pictures
// that live beside the source become words. What goes is noted with its line.
import { anyOf } from '../words/any-of.ts';
import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Lines, Note } from './document.ts';
import { linesOf, placed } from './document.ts';
import { plain, visitTree } from './inline.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { inlines, short } from './tidy-inline.ts';
import { LEADS_OUT, isSafe, resolve } from './tidy-links.ts';

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
    const children: PhrasingContent[] =
      isSafe(node.url) && LEADS_OUT.test(node.url)
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
      anyOf(
        /^\s*(?:import\s[^;]*?from\s+['"][^'"]+['"];?|import\s+['"][^'"]+['"];?)\s*$/,
        /^\s*(?:export\s+(?:const|let|default|function|\{)[^]*)\s*$/,
      ).test(line),
    );

function htmlBlock(value: string, lines: Lines, notes: Note[]): Nodes[] {
  if (/^\s*<!--[^]*-->\s*$/.test(value) && !/-->[^]*<!--/.test(value)) {
    notes.push({
      lines,
      message: `A comment was left out: “${value.replace(/^\s*<!--\s*|\s*-->\s*$/g, '')}”`,
    });
    return [];
  }
  // Text between tags may itself be Markdown: `<h2>Timeline</h2>` with a list right below.
  const pieces = value.split(
    /(?<=>)\n(?=[^<\n])|\n(?=\s*<(?!\/|li\b|t[rdh]\b|d[td]\b|tbody\b|thead\b))/,
  );
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
