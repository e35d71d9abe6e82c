// Whole small archives, built as a user builds them.
import { afterAll, describe, expect, test } from 'vitest';
import { makeWorkplace, type Files, type Workplace } from './build-site.ts';
import { brokenLinks } from './links.ts';
import { readPage } from './page.ts';
import { BROKEN, MULTI_DAY, ONE, UNDATED, UNZONED } from './reports.ts';

const open: Workplace[] = [];
const workplace = (files: Files): Workplace => {
  const made = makeWorkplace(files);
  open.push(made);
  return made;
};
afterAll(() => open.forEach((made) => made.remove()));

test('an empty archive builds and teaches the first step', async () => {
  const site = await workplace({}).build();
  expect(site.printed).toContain('0 reports');
  expect(site.code).toBe(0);
  expect(readPage(site.read('index.html')).text()).toContain('npm run new');
  expect(brokenLinks(site)).toEqual([]);
});

describe('one report', async () => {
  const place = workplace({ '2024/2024-07-01-card-outage.mdx': ONE });
  const site = await place.build();
  const page = readPage(site.read('postmortems/2024-07-01-card-outage/index.html'));

  test('is built with all its indexes, and every link leads somewhere', () => {
    expect(site.code, site.printed).toBe(0);
    const files = site.files();
    for (const file of [
      'index.html',
      '404.html',
      'postmortems/index.html',
      'postmortems/by/longest/index.html',
      'tags/certificates/index.html',
      'root-causes/expired-certificate/index.html',
      'triggers/expiry-or-time/index.html',
      'services/checkout/index.html',
      'teams/payments/index.html',
      'severities/sev1/index.html',
      'years/2024/index.html',
      'search/index.html',
      'pagefind/pagefind.js',
    ]) {
      expect(files).toContain(file);
    }
    expect(brokenLinks(site)).toEqual([]);
  });

  test('opens with what an executive needs', () => {
    expect(page.text('h1')).toBe('Checkout refused every card for half an hour');
    const text = page.text();
    expect(text).toContain('1 July 2024, 14:00–14:30 Europe/London (UTC+01:00)');
    expect(text).toContain('30 min');
    expect(text).toContain('100%');
  });

  test('lists its events in order of time, with an anchor each', () => {
    const order = [...page.ids].filter((id) => id.startsWith('event-'));
    expect(order).toEqual(['event-1', 'event-2', 'event-3']);
    const text = page.text();
    expect(text.indexOf('The alert on card_errors')).toBeLessThan(
      text.indexOf('Cards work again.'),
    );
  });

  test('shows what is not known as not recorded, never as zero', () => {
    const text = page.text();
    expect(text).toMatch(/Time to acknowledge \? [^?]*took it on\. Not recorded/);
    expect(text).toMatch(/Time to detect \? [^?]*noticed\. 5 min/);
    expect(text).not.toMatch(/took it on\. 0/);
  });

  test('has its picture and its Mermaid text without a script', () => {
    const html = site.read('postmortems/2024-07-01-card-outage/index.html');
    expect(html).toContain('timeline-picture');
    expect(html).toContain('gantt');
  });

  test('broken reports stop the build, all at once, and the last site stays', async () => {
    const before = site.read('index.html');
    place.write(BROKEN);
    const bad = await place.build();
    expect(bad.code).not.toBe(0);
    expect(bad.printed).toMatch(/a-first\.mdx/);
    expect(bad.printed).toMatch(/4:1 {2}error {2}`severty` is not a field of a report/);
    expect(bad.printed).toContain('Did you mean `severity`?');
    expect(bad.printed).toContain('`2024-07-01 25:05` has no such time of day');
    expect(bad.printed).toMatch(/b-second\.mdx[^]*`\{process\.env\.SECRET\}` is read as a program/);
    expect(bad.printed).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(bad.read('index.html')).toBe(before);
  });
});

test('reports without a day, without a zone and over several days are shown as they are', async () => {
  const site = await workplace({
    'undated.mdx': UNDATED,
    'unzoned.mdx': UNZONED,
    'multi-day.mdx': MULTI_DAY,
  }).build();
  expect(site.code, site.printed).toBe(0);
  const text = (id: string): string => readPage(site.read(`postmortems/${id}/index.html`)).text();

  expect(text('undated')).toContain('23:40 – 00:45 the next day UTC, day not recorded');
  expect(text('undated')).toContain('1 h 5 min');
  expect(text('unzoned')).toContain('time zone not recorded');
  expect(text('unzoned')).not.toContain('UTC');
  // 59 h 30 min on the wall clock, and the hour that came twice.
  expect(text('multi-day')).toMatch(/2 d 12 h/);
  expect(text('multi-day')).toContain('3 November 2024');
  expect(readPage(site.read('years/index.html')).text()).toContain(
    '1 undated report belongs to no year',
  );
  expect(brokenLinks(site)).toEqual([]);
});
