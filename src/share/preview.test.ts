import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { badgeOf } from './badge.ts';
import { embedOf } from './embed.ts';
import { jsonForScript } from '../text/escape.ts';
import { articleData, previewOf, previewTags } from './preview.ts';

const report = reportOf({
  title: 'Cart </script><script>alert(1)</script>',
  summary: `${'Many words about what broke. '.repeat(20)}`,
  from: '2024-06-01 14:00',
  to: '2024-06-01 15:30',
  published: '2024-06-09',
  events: [],
});
const options = { vocabularies: EMPTY_VOCABULARIES, cards: true, archive: 'Hindsight' };
const tags = previewTags(previewOf(report, options), 'Hindsight');
const value = (key: string): string | undefined =>
  tags.find((tag) => ('property' in tag ? tag.property : tag.name) === key)?.content;

test('Open Graph and Twitter say the same, since Teams prefers one and Slack the first', () => {
  for (const name of ['title', 'description', 'image', 'image:alt']) {
    expect(value(`twitter:${name}`)).toBe(value(`og:${name}`));
    expect(value(`og:${name}`)).toBeTruthy();
  }
  expect(value('twitter:card')).toBe('summary_large_image');
  expect([value('og:image:width'), value('og:image:height')]).toEqual(['1200', '630']);
});

test('addresses are whole', () => {
  expect(value('og:url')).toBe('https://postmortems.example.com/postmortems/checkout-errors/');
  expect(value('og:image')).toBe('https://postmortems.example.com/cards/checkout-errors.png');
});

test('previews show severity and duration', () => {
  expect([1, 2].map((n) => [value(`twitter:label${n}`), value(`twitter:data${n}`)])).toEqual([
    ['Severity', 'Sev2'],
    ['Impact time', '1 h 30 min'],
  ]);
});

test('a long summary is cut between words', () => {
  expect(value('og:description')!.length).toBeLessThanOrEqual(300);
  expect(value('og:description')).toMatch(/\w…$/);
  expect(report.summary).toContain(value('og:description')!.slice(0, -1));
  const described = (summary: string) =>
    previewTags(previewOf({ ...report, summary }, options), 'Hindsight').flatMap((tag) =>
      'property' in tag && tag.property === 'og:description' ? tag.content : [],
    );
  const words = 'word '.repeat(59);
  expect(described(`${words}ended`)).toEqual([`${words}ended`]);
  expect(described(`${words}ending`)).toEqual([`${words.trim()}…`]);
});

test('without cards no picture is promised', () => {
  const plain = previewTags(previewOf(report, { ...options, cards: false }), 'Hindsight');
  expect(JSON.stringify(plain)).not.toContain('image');
  expect(plain).toContainEqual({ name: 'twitter:card', content: 'summary' });
});

test('structured data cannot end its script, and reads back as it was', () => {
  const data = articleData(report, options);
  expect(jsonForScript(data)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(jsonForScript(data))).toEqual(data);
  expect(data).toMatchObject({
    '@type': 'Article',
    name: report.title,
    datePublished: '2024-06-09',
    author: [{ '@type': 'Organization', name: 'Hindsight' }],
  });
});

test('no day of publication is made up', () => {
  const data = articleData({ ...report, published: null }, options);
  expect(data).not.toHaveProperty('datePublished');
  expect(data).not.toHaveProperty('dateModified');
});

test('an embed runs nothing, fetches nothing and escapes what it shows', () => {
  const html = embedOf(report, options);
  expect(html).not.toMatch(/<script|<link rel="stylesheet"|<img|src=|@import|url\(/);
  expect(html).toContain('Cart &lt;/script&gt;');
  expect(html).toContain('<base target="_top">');
  expect(html).toMatch(/default-src 'none';style-src 'sha256-/);
});

test.each([
  ['2024-06-01', 'today'],
  ['2024-06-02', '1 day ago'],
  ['2024-06-13', '12 days ago'],
  ['2024-05-01', '1 June 2024'],
])('a badge built on %s says "%s"', (today, words) => {
  expect(badgeOf([report], { label: 'last incident', today })).toContain(`>${words}</text>`);
});

test('a badge tells an ongoing incident, an unknown day and none apart', () => {
  const { to: _, ...rest } = { from: '2024-06-01 14:00', to: '', events: [] };
  const badge = (...reports: Parameters<typeof badgeOf>[0]) =>
    badgeOf(reports, { label: 'last incident', today: '2024-06-13' });
  expect(badge(report, reportOf(rest))).toContain('>ongoing<');
  expect(badge(reportOf({ from: '14:00', to: '15:00', events: [] }))).toContain('day not recorded');
  expect(badge()).toContain('>none<');
});
