// A feed as Atom (RFC 4287).
import { escapeXml } from '../../text/escape.ts';
import { LANGUAGE } from '../../text/language.ts';
import { dayAsMoment } from '../dates.ts';
import type { Feed, FeedItem } from './feed.ts';

/**
 * The feed as XML.
 * @param archive its name, the author of the feed
 */
export function toAtom(feed: Feed, archive: string): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE}">`,
    element('id', feed.self.atom),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', dayAsMoment(feed.updated)),
    link('self', feed.self.atom, 'application/atom+xml'),
    link('alternate', feed.page, 'text/html'),
    `<author>${element('name', archive)}</author>`,
    ...feed.items.map(entry),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry(item: FeedItem): string {
  return [
    '<entry>',
    element('id', item.id),
    element('title', item.title),
    link('alternate', item.url, 'text/html'),
    ...(item.published ? [element('published', dayAsMoment(item.published))] : []),
    element('updated', dayAsMoment(item.updated)),
    ...item.authors.map((name) => `<author>${element('name', name)}</author>`),
    ...item.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    element('summary', item.summary),
    `<content type="html">${escapeXml(item.html)}</content>`,
    '</entry>',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
