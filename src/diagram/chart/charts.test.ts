import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { weekHours } from '../../archive/week-hours.ts';
import { incident } from '../../archive/fixture.ts';
import { drawColumns } from './columns.ts';
import { drawDots, type ChartDot } from './dots.ts';
import { heatLegend, heatOf } from './heat.ts';
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
  cells: drawDots({
    label: 'Many',
    dots: Array.from({ length: 700 }, (_, i) => dot(i / 700, HOUR * (1 + (i % 7)))),
    cells: [
      { from: 0, to: 0.25, low: HOUR, high: 1.5 * HOUR, n: 600, href: '/a/', title: HOSTILE },
      { from: 0.25, to: 0.5, low: 0, high: 120_000, n: 99, href: '/a/', title: 'short' },
      { from: 0.5, to: 0.75, low: 8 * HOUR, high: null, n: 1, href: '/b/', title: 'long' },
    ],
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
    svg.replaceAll('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '),
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

test('few dots are links each, with the median and the numbers of the year', () => {
  expect(links(charts['dots']!)).toBe(2 + 3);
});

test('below each year stands of how many it is known and of how many not, where the numbers have room', () => {
  const years = (count: number, n: number, unknown = 4): string =>
    drawDots({
      label: 'Years',
      dots: [dot(0.1, HOUR)],
      years: Array.from({ length: count }, (_, i) => ({
        ...year(String(2000 + i), i / count, (i + 1) / count),
        n: i === 0 ? 0 : n,
        unknown,
      })),
    });
  const texts = (svg: string): string[] =>
    [
      ...svg.matchAll(
        /<text class="([^"]*)"[^>]*>(known|unknown|\d{1,3}|[^<]* (?:un)?known)<\/text>/g,
      ),
    ].map(([, name, text]) => `${name} ${text}`);
  expect(texts(years(3, 7))).toEqual([
    ...['chart-tick known', 'chart-tick unknown', 'chart-count 0', 'chart-count 4'],
    ...['chart-count 7', 'chart-count 4', 'chart-count 7', 'chart-count 4'],
  ]);
  // Eleven years of two figures on a phone; of three figures on a desk alone; fifty years of them nowhere.
  expect(texts(years(11, 42))).toContain('chart-tick known');
  expect(texts(years(11, 142))).toContain('chart-tick chart-wide known');
  expect(texts(years(11, 142))).toContain('chart-tick unknown');
  expect(texts(years(50, 142)).filter((text) => /(?<!un)known|142/.test(text))).toEqual([]);
  expect(texts(years(3, 7, 0))).not.toContain('chart-tick unknown');
  expect(texts(charts['dots']!)).toEqual(['chart-count 2024: 3 known', 'chart-count 2 unknown']);
});

test('years are named where their names do not run into each other, the latest first', () => {
  const drawn = (edges: readonly number[]): string[] => {
    const svg = drawDots({
      label: 'Years',
      dots: [dot(0.1, HOUR)],
      years: edges.slice(1).map((to, i) => year(String(2020 + i), edges[i]!, to)),
    });
    return [
      ...svg.matchAll(/<text class="chart-tick( chart-\w+)?"[^>]*>(’?\d{2}|20\d\d)<\/text>/g),
    ].map(([, where = '', text]) => `${text}${where}`);
  };
  const even = (n: number): number[] => Array.from({ length: n + 1 }, (_, i) => i / n);
  const inTurn = (...phone: string[]) => expect.arrayContaining(phone.map((name) => `${name} chart-phone`)); // prettier-ignore
  expect(drawn(even(3))).toEqual(['2020', '2021', '2022']);
  const seven = drawn(even(7));
  expect(seven).toContain('2020 chart-wide');
  expect(seven).toEqual(inTurn('’20', '’21', '’26'));
  // Of twenty years every third on a phone.
  const many = drawn(even(20)).filter((text) => text.endsWith('phone') || !text.includes('chart'));
  expect(many.map((text) => text.slice(0, 3)).join(' ')).toBe('’20 ’23 ’26 ’29 ’32 ’35 ’38');
  // An archive that ends in January has its last year unnamed, and the one before in full.
  expect(drawn([0, 0.49, 0.98, 1])).toEqual(['2020', '2021']);
});

test('many are cells, each a link that says how many it holds', () => {
  const counted = [...charts['cells']!.matchAll(/: (\d+) reports?<\/title><rect class="heat/g)].map(
    ([, n]) => Number(n),
  );
  expect(counted).toEqual([600, 99, 1]);
  expect(charts['cells']).not.toContain('chart-dot"');
});

test('the year stands below the name of a month in which one begins, and the drawing has room for it', () => {
  const drawn = (yearBelow?: string): string =>
    drawColumns({
      label: 'Months',
      series: [{ name: 'SEV1', className: 'series-1' }],
      columns: [
        { title: 'November 2026', href: null, values: [1], label: 'Nov', ...(yearBelow && { yearBelow }) }, // prettier-ignore
        { title: 'December 2026', href: null, values: [1], label: 'Dec' },
      ],
    });
  const yOf = (svg: string, text: string): number =>
    Number(new RegExp(`<text[^>]* y="([\\d.]+)"[^>]*>${text}<`).exec(svg)?.[1]);
  const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1]);
  const svg = drawn('2026');
  expect(yOf(svg, '2026')).toBeGreaterThan(yOf(svg, 'Nov') + 10);
  expect(yOf(svg, '2026')).toBeLessThan(heightOf(svg));
  expect(heightOf(svg)).toBe(heightOf(drawn()) + 14);
});

test('what is narrower than a finger on a phone takes no touch there, and its year does', () => {
  const months = (n: number): string =>
    drawColumns({
      label: 'Months',
      series: [{ name: 'SEV1', className: 'series-1' }],
      columns: Array.from({ length: n }, (_, i) => ({
        title: `Month ${i}`,
        href: '/a/',
        values: [1],
        ...(i % 12 === 0
          ? { label: '2024', year: { href: '/years/', title: `Year ${i / 12}` } }
          : {}),
      })),
    });
  const links = (svg: string): (readonly [string, boolean])[] =>
    [...svg.matchAll(/<a href="([^"]*)"( class="chart-narrow")?>/g)].map(
      ([, href = '', narrow]) => [href, narrow !== undefined] as const,
    );
  expect(links(months(12)).filter(([, narrow]) => narrow)).toEqual([]);
  expect(links(months(13)).filter(([, narrow]) => narrow)).not.toEqual([]);
  const many = links(months(24));
  expect(many.filter(([href]) => href === '/a/').every(([, narrow]) => narrow)).toBe(true);
  expect(many.filter(([href]) => href === '/years/')).toEqual([
    ['/years/', false],
    ['/years/', false],
  ]);
  expect(charts['week']).toContain('class="chart-narrow"');
  expect(charts['stacks']).not.toContain('chart-narrow');
});

test('a chart of durations says its scale', () => {
  expect(charts['dots']).toContain('logarithmic scale');
});

test('a cell without an end stays inside the plot', () => {
  const heights = [
    ...charts['cells']!.matchAll(/<rect class="heat[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"/g),
  ];
  expect(heights.length).toBe(3);
  for (const [, y, height] of heights) {
    expect(Number(y)).toBeGreaterThanOrEqual(18);
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(18 + 230 + 2);
  }
});

test('one busy hour does not leave all others alike', () => {
  expect([0, 1, 6, 29, 115].map((n) => heatOf(n, 115))).toEqual([0, 1, 2, 4, 6]);
  expect(heatLegend(3).map(({ name, className }) => `${name} ${className}`)).toEqual([
    '1 heat-3',
    '2 heat-5',
    '3 heat-6',
  ]);
  const legend = heatLegend(115);
  expect(legend[0]!.name).toBe('1 to 3');
  expect(legend.at(-1)!.name).toMatch(/to 115$/);
});

test('what took no time stands on the lowest line, which says so', () => {
  expect(charts['dots']).toContain('≤ 1 min');
});

test('a share that is too narrow for its number shows none', () => {
  expect(charts['stacks']).toContain('>99%<');
  expect(charts['stacks']).not.toContain('>1%<');
});

test.each([
  [1, ['1']],
  [2, ['1', '2']],
  [3, ['1', '2', '3']],
  [40, ['10', '20', '30', '40']],
  [300, ['100', '200', '300']],
])('the axis of %s reports names whole numbers alone', (most, ticks) => {
  const drawn = drawColumns({
    label: 'Incidents',
    series: [{ name: 'SEV1', className: 'series-1' }],
    columns: [{ title: 'June', href: null, values: [most] }],
  });
  const names = [...drawn.matchAll(/<text[^>]*>([\d.]+)<\/text>/g)].map(([, name]) => name);
  expect(names).toEqual(ticks);
  // In the margin, not over the first column; three digits would leave a phone.
  expect(drawn.includes('text-anchor="end"')).toBe(most < 100);
  expect(drawn.includes('chart-over')).toBe(most >= 100);
});
