// Where a document points to as a whole: threads, tickets, recordings.
import type { Link, Paragraph } from 'mdast';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { foundOut, together } from '../sources/finding.ts';
import { line, visitTree } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { anyOf } from '../words/any-of.ts';

interface WholeLink {
  readonly url: string;
  /** The words that it is named by. */
  readonly named: string;
  readonly lines: Lines;
}

const MOST = 40;

/** Documents, threads and tickets that the report points to as a whole. */
export function linksOf(reading: Reading): {
  readonly links: { label: string; url: string }[];
  readonly told: ReadingNotes;
} {
  const found = linksIn(reading).filter(({ url }) => /^https?:\/\/\S+$/i.test(url));
  const links = found.filter(({ url }, i) => found.findIndex((other) => other.url === url) === i);
  return {
    links: links.slice(0, MOST).map(({ url, named }) => ({
      label: fit(named.replace(/[\s:–—-]+$/, '').trim() || hostOf(url), 120).text,
      url,
    })),
    told: together(
      ...links.map(({ url, named, lines }) =>
        foundOut('links', url, lines, named, 'stated', 'a link of the document'),
      ),
    ),
  };
}

function linksIn({ parts }: Reading): WholeLink[] {
  const all: WholeLink[] = [];
  for (const { name, nodes } of parts) {
    if (name === 'actions' || name === 'appendix') continue;
    for (const block of nodes) {
      if (block.type !== 'paragraph' && block.type !== 'list') continue;
      visitTree(block, (node) => {
        if (node.type === 'paragraph') all.push(...linksOfLine(node, name === 'links'));
      });
    }
  }
  return all;
}

const DOCUMENTS = anyOf(
  /^(?:slack|timeline|thread|internal|full|status|ticket|issue|post-?mortem|document)\b/i,
  /^(?:dashboard|graph|video|recording|notes)\b/i,
);

/** The links of a line that is there for them: one in the part on links, or little more than the links and their names. */
function linksOfLine(paragraph: Paragraph, amongLinks: boolean): WholeLink[] {
  const links = paragraph.children.filter((child): child is Link => child.type === 'link');
  const [first] = links;
  if (!first) return [];
  const text = line(paragraph);
  const besides = text.replace(line(first), '').replace(/[\s:–—,.()-]+/g, ' ');
  const short = besides.trim().split(' ').length <= 8 || links.length > 1;
  const before = (link: Link): string =>
    line({ ...paragraph, children: paragraph.children.slice(0, paragraph.children.indexOf(link)) });
  const labelled = /^[^:]{2,60}:\s*$/.test(before(first));
  if (!amongLinks && !((labelled || DOCUMENTS.test(text)) && short)) return [];
  return links.map((one) => ({
    url: one.url,
    named: nameOf(one, before(one), links.length === 1),
    lines: linesOf(paragraph),
  }));
}

/** What a link is called: by its own words, by those before it, or by both. */
function nameOf(link: Link, said: string, alone: boolean): string {
  const own = line(link);
  const before = said.replace(/[\s:–—,-]+$/, '');
  if (own === link.url || /^(?:here|link|this|google docs? link)$/i.test(own))
    return before || hostOf(link.url);
  const both =
    alone && before !== '' && before.length <= 40 && before.toLowerCase() !== own.toLowerCase();
  return both ? `${before}: ${own}` : own;
}

const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url.slice(0, 60);
