/**
 * The picture's size: the box around everything drawn, and a margin for strokes.
 *
 * Whole pixels, written as `viewBox`, `width` and `height`, so that `max-width: 100%; height: auto` is all a page needs.
 */
import { bBox } from '../dom/geometry.ts';

const MARGIN = 8;

export function fitViewBox(svg: Element): { width: number; height: number } {
  const box = bBox(svg);
  const left = Math.floor(box.x - MARGIN);
  const top = Math.floor(box.y - MARGIN);
  const width = Math.ceil(box.x + box.width + MARGIN) - left;
  const height = Math.ceil(box.y + box.height + MARGIN) - top;
  svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  return { width, height };
}
