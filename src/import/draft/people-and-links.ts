// Who wrote the document, and where it points to as a whole.
import { anyOf } from '../words/any-of.ts';
import type { Link, Nodes } from 'mdast';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook } from '../sources/finding.ts';
import { line, visitTree } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';

/** Documents, threads and tickets that the report points to as a whole. */
export function linksOf(
  reading: Reading,
  notes: Notebook,
): { links: { label: string; url: string }[]; used: Set<Nodes> } {
  const links: { label: string; url: string }[] = [];
  const used = new Set<Nodes>();
  const add = (node: Link, label: string, lines: Lines): void => {
    if (!/^https?:\/\/\S+$/i.test(node.url) || links.some(({ url }) => url === node.url)) return;
    const text = fit(label.replace(/[\s:–—-]+$/, '').trim() || hostOf(node.url), 120).text;
    links.push({ label: text, url: node.url });
    notes.found('links', node.url, lines, label, 'stated', 'a link of the document');
  };
  for (const part of reading.parts) {
    if (part.name === 'actions' || part.name === 'appendix') continue;
    for (const block of part.nodes) {
      if (block.type !== 'paragraph' && block.type !== 'list') continue;
      visitTree(block, (node) => {
        if (node.type !== 'paragraph') return;
        const found = node.children.filter((child): child is Link => child.type === 'link');
        const [first] = found;
        if (!first) return;
        const text = line(node);
        const words = text
          .replace(line(first), '')
          .replace(/[\s:–—,.()-]+/g, ' ')
          .trim();
        const labelled =
          /^[^:]{2,60}:\s*$/.test(text.slice(0, text.indexOf(line(first)))) ||
          anyOf(
            /^(?:slack|timeline|thread|internal|full|status|ticket|issue|post-?mortem|document)\b/i,
            /^(?:dashboard|graph|video|recording|notes)\b/i,
          ).test(text);
        if (
          part.name === 'links' ||
          (labelled && (words.split(' ').length <= 8 || found.length > 1))
        ) {
          for (const one of found) {
            const own = line(one);
            const before = text.slice(0, text.indexOf(own)).replace(/[\s:–—,-]+$/, '');
            const label =
              own === one.url || /^(?:here|link|this|google docs? link)$/i.test(own)
                ? before || hostOf(one.url)
                : before &&
                    before.length <= 40 &&
                    found.length === 1 &&
                    before.toLowerCase() !== own.toLowerCase()
                  ? `${before}: ${own}`
                  : own;
            add(one, label, linesOf(node));
          }
        }
      });
    }
  }
  return { links: links.slice(0, 40), used };
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url.slice(0, 60);

export function authorsOf(reading: Reading, notes: Notebook): string[] {
  const authors: string[] = [];
  const add = (name: string, lines: Lines, how: string): void => {
    const clean = name
      .replace(/<[^>]*>|\([^)]*@[^)]*\)|\S+@\S+/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s@,]+|[\s,.;]+$/g, '')
      .trim();
    if (clean.length < 2 || clean.length > 80 || authors.includes(clean)) return;
    authors.push(clean);
    notes.found('authors', clean, lines, name, 'stated', how);
  };
  for (const field of reading.source.fields) {
    if (!/^(?:authors?|written[_ -]?by)$/i.test(field.name)) continue;
    for (const one of Array.isArray(field.value) ? field.value : [field.value]) {
      if (typeof one === 'string') add(one, field.lines, `\`${field.name}\` at the top`);
      else if (
        one &&
        typeof one === 'object' &&
        typeof (one as { name?: unknown }).name === 'string'
      )
        add((one as { name: string }).name, field.lines, `\`${field.name}\` at the top`);
    }
  }
  for (const one of reading.labelled) {
    if (one.field === 'authors' && one.text.length <= 160)
      for (const name of one.text.split(/\s*[,;&]\s*|\s+and\s+/))
        add(name, one.lines, `\`${one.label}\``);
  }
  for (const part of reading.parts.slice(0, 3)) {
    for (const node of part.nodes.slice(0, 2)) {
      const by =
        node.type === 'paragraph'
          ? /^[Bb]y\s+([A-Z][\p{L}.'-]+(?:\s+[A-Z][\p{L}.'-]+){0,3})$/u.exec(line(node))
          : null;
      if (by?.[1]) add(by[1], linesOf(node), 'a line `By …`');
    }
  }
  return authors;
}
