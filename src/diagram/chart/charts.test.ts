import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { weekHours } from '../../archive/week-hours.ts';
import { incident } from '../../archive/fixture.ts';
import { drawColumns } from './columns.ts';
import { drawDots, type ChartDot } from './dots.ts';
import { drawStacks } from './stacks.ts';
import { drawWeek } from './week.ts';

const HOSTILE = 'a "b" <script>&\'';
const HOUR = 3_600_000;
const year = (name: string, from: number, to: number) => ({
  year: name,
  from,
  to,
  median: HOUR,
  n: 3,
  unknown: 2,
  href: `/trends/x/${name}/`,
  unknownHref: `/trends/x/${name}/#not-recorded`,
});
const dot = (x: number, ms: number): ChartDot => ({
  x,
  ms,
  href: '/postmortems/a/',
  title: HOSTILE,
});
const series = [
  { name: 'SEV1', className: 'series-1' },
  { name: HOSTILE, className: 'series-2' },
];

const charts: Record<string, string> = {
  columns: drawColumns({
    label: HOSTILE,
    series,
    columns: [
      { title: 'June 2024', href: '/a/?b&c', values: [1, 2], label: '2024' },
      { title: 'July 2024', href: null, values: [0, 0] },
    ],
  }),
  'no columns': drawColumns({ label: 'Nothing', series: [], columns: [] }),
  dots: drawDots({
    label: HOSTILE,
    dots: [dot(0.1, 0), dot(0.9, 48 * HOUR)],
    years: [year('2024', 0, 1)],
  }),
  squares: drawDots({
    label: 'Many',
    dots: Array.from({ length: 700 }, (_, i) => dot(i / 700, HOUR * (1 + (i % 7)))),
    years: [year('2023', 0, 0.5), year('2024', 0.5, 1)],
  }),
  'no dots': drawDots({ label: 'Nothing', dots: [], years: [] }),
  stacks: drawStacks('Shares', [
    {
      label: HOSTILE,
      note: '2 of 3',
      parts: [
        { className: 'series-open', share: 0.99, text: '99%', title: HOSTILE, href: '/a/' },
        { className: 'series-done', share: 0.01, text: '1%', title: 'small', href: null },
      ],
    },
  ]),
  week: drawWeek('Week', weekHours([incident('a', '2024-07-01')]), () => '/postmortems/a/'),
};

describe.each(Object.entries(charts))('%s', (_, svg) => {
  const { window } = new JSDOM('');
  const parsed = new window.DOMParser().parseFromString(
    svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
    'image/svg+xml',
  );

  test('is well-formed, whatever is written in titles', () => {
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('script')).toBeNull();
  });
  test('holds no style, script or number that is not one', () => {
    expect(svg).not.toMatch(/\bstyle\b|\bon[a-z]+=|<style|NaN|Infinity|undefined/);
  });
  test('every link has a name and an address', () => {
    for (const link of parsed.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^\//);
      expect(link.querySelector('title')?.textContent).not.toBe('');
    }
  });
});

const links = (svg: string): number => svg.split('<a ').length - 1;

test('a column without reports is no link', () => {
  expect(links(charts['columns']!)).toBe(1);
  expect(charts['columns']).toContain('June 2024: 3 (1 SEV1, 2 ');
});

test('few dots are links each, many become squares that count them all', () => {
  expect(links(charts['dots']!)).toBe(3);
  const counted = [...charts['squares']!.matchAll(/: (\d+) reports?<\/title>/g)].map(([, n]) =>
    Number(n),
  );
  expect(counted.reduce((sum, n) => sum + n, 0)).toBe(700);
});

test('what took no time stands on the lowest line, which says so', () => {
  expect(charts['dots']).toContain('1 min or less');
});

test('a share that is too narrow for its number shows none', () => {
  expect(charts['stacks']).toContain('>99%<');
  expect(charts['stacks']).not.toContain('>1%<');
});
