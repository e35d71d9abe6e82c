import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawStrip } from './strip.ts';

const { DOMParser } = new JSDOM('').window;

const month = {
  place: 4,
  href: '/postmortems/?a=1&b=2#m-2023-05',
  text: 'May 2023: 2 <SEV1>',
  steps: [
    { className: 'rank-1', y: 32, height: 7 },
    { className: 'rank-1', y: 24, height: 7 },
    { className: 'rank-2', y: 16, height: 7 },
    { className: 'rank-1', y: 8, height: 7 },
  ],
};
const drawn = (isStop: boolean): Document =>
  new DOMParser().parseFromString(
    drawStrip({ year: '2023', months: [month] }, 40, isStop).replace(
      '<svg',
      '<svg xmlns="http://www.w3.org/2000/svg"',
    ),
    'text/xml',
  );

test('a month leads to its place and is named once', () => {
  const link = drawn(true).querySelector('a')!;
  expect(link.getAttribute('href')).toBe(month.href);
  expect(link.querySelector('title')!.textContent).toBe(month.text);
  expect(link.getAttribute('tabindex')).toBeNull();
  expect(drawn(false).querySelector('a')!.getAttribute('tabindex')).toBe('-1');
});

test('every step is drawn at its height, and its colour is named once for those beside each other', () => {
  const groups = [...drawn(true).querySelectorAll('g')];
  expect(groups.map((one) => [one.getAttribute('class'), one.children.length])).toEqual([
    ['rank-1', 2],
    ['rank-2', 1],
    ['rank-1', 1],
  ]);
  const rects = [...drawn(true).querySelectorAll('g rect')];
  expect(rects.map((one) => one.getAttribute('y'))).toEqual(['32', '24', '16', '8']);
  // Half of what is left of the twelfth of a year that a month has.
  expect(new Set(rects.map((one) => one.getAttribute('x')))).toEqual(new Set(['34.23%']));
});

test('the axis lies below the columns', () => {
  const svg = drawn(true).documentElement;
  expect(svg.getAttribute('height')).toBe('42');
  expect(svg.querySelector('line')!.getAttribute('y1')).toBe('41');
  expect(svg.querySelector('.hit')!.getAttribute('height')).toBe('40');
});
