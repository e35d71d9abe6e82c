import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { makeArchive } from '../../archive/archive.ts';
import { facetsOf } from '../../archive/facets.ts';
import { reportOf } from '../../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { toAtom } from './atom.ts';
import { toCalendar } from './calendar.ts';
import { feedOf, type FeedOptions } from './feed.ts';
import { FEED_WRITERS } from './formats.ts';
import { toJsonFeed } from './json-feed.ts';

const reports = [
  reportOf({
    id: 'cart-down',
    title: 'Cart <down> & "out"; commas, and \\ signs',
    summary: 'Ünïcode 🔥 '.repeat(12) + 'and an end.',
    from: '2024-06-01 14:00',
    to: '2024-06-01 15:30',
    zone: 'Europe/London',
    published: '2024-06-09',
    tags: ['cache'],
    authors: ['Ada & Co'],
    events: ['2024-06-01 14:05 | detection | Seen.'],
  }),
  reportOf({
    id: 'renamed',
    aliases: ['first-name', 'second-name'],
    from: '2025-01-01 10:00',
    zone: null,
    events: ['2025-01-01 10:05 | detection | Seen.'],
  }),
  reportOf({ id: 'undated', from: '14:00', to: '15:00', events: ['14:05 | detection | Seen.'] }),
];
const archive = makeArchive(reports, EMPTY_VOCABULARIES, { audience: 'internal', drafts: false });
const options: FeedOptions = {
  archive: 'Hindsight & sons',
  description: 'What went wrong.',
  vocabularies: EMPTY_VOCABULARIES,
  cards: true,
};
const feed = feedOf(archive.reports, options);

/** Elements as paths with their texts; throws where the text is not well-formed. */
function readXml(xml: string): [path: string, text: string, attributes: Record<string, string>][] {
  const found: [string, string, Record<string, string>][] = [];
  const stack: [string, string, Record<string, string>][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    );
    expect(tag.uri).toBe('http://www.w3.org/2005/Atom');
    const path = [stack.at(-1)?.[0], tag.local].filter(Boolean).join('/');
    stack.push([path, '', attributes]);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top) top[1] += text;
  });
  parser.on('closetag', () => found.push(stack.pop()!));
  parser.write(xml).close();
  return found;
}

describe('Atom', () => {
  const elements = readXml(toAtom(feed, options.archive));
  const all = (path: string): string[] =>
    elements.filter(([at]) => at === path).map(([, text]) => text);

  test('has what RFC 4287 demands of a feed: one id, title and updated, an author, a link to itself', () => {
    for (const name of ['id', 'title', 'updated']) expect(all(`feed/${name}`)).toHaveLength(1);
    expect(all('feed/author/name')).toEqual(['Hindsight & sons']);
    const links = elements
      .filter(([at]) => at === 'feed/link')
      .map(([, , attributes]) => attributes);
    expect(links).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'https://postmortems.example.com/feed.xml',
    });
  });

  test('has what it demands of every entry: one id, title, updated; a link; a summary', () => {
    for (const name of ['id', 'title', 'updated', 'summary', 'content', 'link']) {
      expect(all(`feed/entry/${name}`)).toHaveLength(3);
    }
    for (const moment of [
      ...all('feed/updated'),
      ...all('feed/entry/updated'),
      ...all('feed/entry/published'),
    ]) {
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
    expect(new Set(all('feed/entry/id')).size).toBe(3);
  });

  test('titles arrive as they were written', () => {
    expect(all('feed/entry/title')).toContain('Sev2: Cart <down> & "out"; commas, and \\ signs');
  });

  test('newest publication comes first, and what has no day says 1970', () => {
    expect(all('feed/entry/updated')).toEqual([
      '2025-01-01T00:00:00Z',
      '2024-06-09T00:00:00Z',
      '1970-01-01T00:00:00Z',
    ]);
    expect(all('feed/updated')).toEqual(['2025-01-01T00:00:00Z']);
  });
});

test('an entry keeps its identity when its report is renamed', () => {
  const ids = feed.items.map(({ id }) => id);
  expect(ids).toContain('https://postmortems.example.com/postmortems/first-name/');
  expect(feed.items[0]?.url).toBe('https://postmortems.example.com/postmortems/renamed/');
});

test('a long archive gives a feed of the fifty that were published last, and a calendar of a thousand', () => {
  const many = Array.from(
    { length: 1002 },
    (_, i) =>
    reportOf({ id: `r${i}`, from: '2024-06-01 14:00', published: i === 1001 ? '2024-07-01' : '2024-06-02', events: [] }), // prettier-ignore
  );
  const { items } = feedOf(many, options);
  expect(items).toHaveLength(50);
  expect(items[0]?.url).toContain('/r1001/');
  expect(toCalendar(many, options).match(/^BEGIN:VEVENT/gm)).toHaveLength(1000);
});

test('a feed is served as what it is', () => {
  expect(Object.entries(FEED_WRITERS).map(([format, { type }]) => [format, type])).toEqual([
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ]);
  expect(FEED_WRITERS.atom.write(feed, 'A')).toBe(toAtom(feed, 'A'));
  expect(FEED_WRITERS.json.write(feed, 'A')).toBe(toJsonFeed(feed, 'A'));
});

test('the feed of a facet names the entry and its page', () => {
  const entry = facetsOf(archive).tags.byId.get('cache')!;
  const of = feedOf(entry.reports, options, { facet: 'tags', entry, label: 'Tag' });
  expect(of.title).toBe('Hindsight & sons: Tag Cache');
  expect(of.self.atom).toBe('https://postmortems.example.com/tags/cache/feed.xml');
  expect(of.page).toBe('https://postmortems.example.com/tags/cache/');
  expect(of.items).toHaveLength(1);
});

test('JSON Feed is valid by version 1.1', () => {
  const url = { type: 'string', format: 'uri' };
  const text = { type: 'string', minLength: 1 };
  const authors = {
    type: 'array',
    items: {
      type: 'object',
      minProperties: 1,
      properties: { name: text, url, avatar: url },
      additionalProperties: false,
    },
  };
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile({
    type: 'object',
    required: ['version', 'title', 'items'],
    additionalProperties: false,
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: text,
      home_page_url: url,
      feed_url: url,
      description: text,
      language: text,
      authors,
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'content_html'],
          additionalProperties: false,
          properties: {
            id: text,
            url,
            title: text,
            content_html: text,
            summary: text,
            image: url,
            date_published: { type: 'string', format: 'date-time' },
            date_modified: { type: 'string', format: 'date-time' },
            authors,
            tags: { type: 'array', items: text },
          },
        },
      },
    },
  });
  const document = JSON.parse(toJsonFeed(feed, options.archive));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(document.items[2]).not.toHaveProperty('date_published');
});

describe('the calendar', () => {
  const text = toCalendar(archive.reports, options);

  test('ends lines with CR LF and folds at 75 bytes, never inside a character (RFC 5545, 3.1)', () => {
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(text).not.toContain('\ufffd');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const value = (i: number, name: string) => events[i]?.getFirstPropertyValue(name);

  test('has what RFC 5545 demands: version, product, and of each event a uid and a stamp', () => {
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
    expect(events).toHaveLength(2);
    for (const i of [0, 1]) {
      for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
        expect(value(i, name)).toBeTruthy();
    }
  });

  test('moments are in UTC where the zone is known, else as the clock said', () => {
    expect(String(value(1, 'dtstart'))).toBe('2024-06-01T13:00:00Z');
    expect(String(value(1, 'dtend'))).toBe('2024-06-01T14:30:00Z');
    expect(String(value(0, 'dtstart'))).toBe('2025-01-01T10:00:00');
    expect(value(0, 'dtend')).toBeNull();
  });

  test('text arrives as it was written', () => {
    expect(value(1, 'summary')).toBe('Sev2: Cart <down> & "out"; commas, and \\ signs');
    expect(value(1, 'description')).toContain('🔥 Ünïcode');
    // A reader that is stricter than this one would cut at a sign that is not escaped (RFC 5545, 3.3.11).
    expect(text.replaceAll('\r\n ', '')).toContain('"out"\\; commas\\, and \\\\ signs');
  });
});

test('days of which only the day is known are whole days, the last among them', () => {
  const days = (from: string, to: string): string[] => {
    const report = reportOf({ from, to, events: [] });
    const text = toCalendar([report], { archive: 'A', vocabularies: EMPTY_VOCABULARIES });
    return text.match(/DT(?:START|END).*?(?=\r)/g) ?? [];
  };
  expect(days('2024-04-01', '2024-04-03')).toEqual([
    'DTSTART;VALUE=DATE:20240401',
    'DTEND;VALUE=DATE:20240404',
  ]);
  expect(days('2024-04-01 22h', '2024-04-03')).toEqual(['DTSTART:20240401T220000Z']);
});
