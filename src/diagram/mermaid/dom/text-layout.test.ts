import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ComputedStyle } from './computed-style.ts';
import { layoutText } from './text-layout.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The runs of a `<text>` that is written as SVG. */
function runsOf(inside: string, attributes = '') {
  const { window } = new JSDOM(
    `<svg xmlns="${NAMESPACE}"><text ${attributes}>${inside}</text></svg>`,
  );
  return layoutText(window.document.querySelector('text')!, new ComputedStyle());
}

test('white space is one space, and none at the beginning, at the end or after another', () => {
  expect(runsOf('  one \n\t <tspan> two</tspan>').map(({ text }) => text)).toEqual(['one ', 'two']);
  const [ended] = runsOf('one ');
  const [bare] = runsOf('one');
  expect(ended!.width).toBeCloseTo(bare!.width);
});

test('white space that is to be kept is kept', () => {
  const kept = runsOf(' one  <tspan> two </tspan>', 'style="white-space: pre"');
  expect(kept.map(({ text }) => text)).toEqual([' one  ', ' two ']);
});

test('words in the middle and at the end stand left of their place', () => {
  const [start] = runsOf('word', 'x="100"');
  const [middle] = runsOf('word', 'x="100" text-anchor="middle"');
  const [end] = runsOf('word', 'x="100" text-anchor="end"');
  expect(start!.x).toBe(100);
  expect(middle!.x).toBeCloseTo(100 - start!.width / 2);
  expect(end!.x).toBeCloseTo(100 - start!.width);
});

test('a run begins where the one before it ends, and a line of its own at its own place', () => {
  const [one, two, below] = runsOf('one<tspan dx="3">two</tspan><tspan x="5" dy="12">three</tspan>', 'x="10" y="20"'); // prettier-ignore
  expect(two!.x).toBeCloseTo(one!.x + one!.width + 3);
  expect([below!.x, below!.y]).toEqual([5, 32]);
  expect(runsOf('<title>unseen</title>')).toEqual([]);
});
