// A drawn diagram as it stands in a page: its letters never smaller than they can be read, so that a wide one scrolls in its
// box; and alone over the whole window, a button away, by the popover of the browser, without a script.
import { DIAGRAM } from '../../sentences/body.ts';

/** Letters are at least so high in the page, and alone. In pixels. */
const LEAST_LETTERS = 11;
const LETTERS_ALONE = 16;
/** What the column of the narrowest phone has room for, and so what is in sight without scrolling. */
const NARROWEST = 250;

/**
 * @param svg as the renderer gives it, with its ids already those of this page
 * @param id of the SVG; the window it opens in is `<id>-alone`
 */
export function diagramFigure(svg: string, id: string): string {
  const [width, height] = sizeOf(svg);
  const letters = smallestLetters(svg);
  const least = Math.ceil((width * LEAST_LETTERS) / letters);
  const scale = Math.max(1, LETTERS_ALONE / letters);
  const alone = [width, height].map((length) => Math.ceil(length * scale));
  const scrolls = least > NARROWEST;
  const region = scrolls
    ? ` tabindex="0" role="region" aria-label="${DIAGRAM.region(id.replace(/\D/g, ''))}"`
    : '';
  return (
    `<div class="diagram"><div class="diagram-scroll"${region}><div class="diagram-sheet">` +
    `<svg class="diagram-least" width="${least}" height="0" aria-hidden="true"></svg>${atLeast(least, svg)}</div></div>` +
    `<button class="diagram-open" type="button" popovertarget="${id}-alone" data-pagefind-ignore>${DIAGRAM.enlarge}</button>` +
    `<div class="diagram-alone" id="${id}-alone" popover data-pagefind-ignore>` +
    `<button type="button" popovertarget="${id}-alone" popovertargetaction="hide">${DIAGRAM.close}</button>` +
    `<svg viewBox="0 0 ${width} ${height}" width="${alone[0]}" height="${alone[1]}" aria-hidden="true"><use href="#${id}"></use></svg></div></div>`
  );
}

/** A picture of small letters is wider than it was drawn; its height follows by style. */
function atLeast(least: number, svg: string): string {
  return svg.replace(
    /^(<svg[^>]*? width=")([\d.]+)"/,
    (_, before: string, width: string) => `${before}${Math.max(least, Number(width))}"`,
  );
}

function sizeOf(svg: string): readonly [number, number] {
  const [, width, height] = /viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width ?? 0), Number(height ?? 0)];
}

/** The size of the smallest letters, in the units of the picture. */
function smallestLetters(svg: string): number {
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)(?:px)?"/g)].map(([, size]) => Number(size));
  return Math.min(...sizes, LETTERS_ALONE);
}
