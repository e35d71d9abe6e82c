import { expect, test } from 'vitest';
import { diagramFigure } from './figure.ts';

const drawn = (width: number, sizes: readonly number[]): string =>
  `<svg id="d1" width="${width}" viewBox="0 -8 ${width} 100" height="100">${sizes.map((size) => `<text font-size="${size}">a</text>`).join('')}</svg>`;
const leastWidth = (figure: string): number =>
  Number(/class="diagram-least" width="(\d+)"/.exec(figure)?.[1]);

test('a diagram is never so narrow that its smallest letters fall below 11 px', () => {
  expect(leastWidth(diagramFigure(drawn(1600, [16]), 'd1'))).toBe(1100);
  expect(leastWidth(diagramFigure(drawn(1600, [16, 22]), 'd1'))).toBe(1100);
  // Letters of 8 px are drawn larger than the author's program would.
  const small = diagramFigure(drawn(800, [16, 8]), 'd1');
  expect(leastWidth(small)).toBe(1100);
  expect(small).toContain('<svg id="d1" width="1100" viewBox="0 -8 800 100"');
  expect(diagramFigure(drawn(1600, [16]), 'd1')).toContain('<svg id="d1" width="1600" ');
});

test('only what may not fit on a phone is a stop for the keyboard', () => {
  expect(diagramFigure(drawn(1600, [16]), 'd1')).toContain(
    'tabindex="0" role="region" aria-label="Diagram 1"',
  );
  expect(diagramFigure(drawn(200, [16]), 'd1')).not.toContain('tabindex');
});

test('alone, it is the same picture with letters of 16 px or more', () => {
  const figure = diagramFigure(drawn(600, [12]), 'd1');
  expect(figure).toContain('viewBox="0 0 600 100" width="800" height="134"');
  expect(figure).toContain('<use href="#d1">');
  expect(figure.match(/popovertarget="d1-alone"/g)?.length).toBe(2);
});
