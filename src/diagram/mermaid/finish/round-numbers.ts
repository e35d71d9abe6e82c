/**
 * Two decimals are a fiftieth of what an eye can see; more make a picture larger and differ from machine to machine.
 */
const NUMERIC =
  /^(?:[dr]|[cdfr]?[xy][12]?|points|transform|width|height|viewBox|ref[XY]|stroke-(?:width|dasharray)|font-size|opacity)$/;
const LONG_NUMBER = /-?\d*\.\d{3,}(?:e[-+]?\d+)?/g;
/** `M1.234.567`: numbers that only their points separate would run together. */
const PACKED = /\.\d+\./;

export function roundNumbers(svg: Element): void {
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (NUMERIC.test(name) && !PACKED.test(value))
        element.setAttribute(name, value.replace(LONG_NUMBER, round));
}

function round(number: string): string {
  const rounded = Math.round(Number(number) * 100) / 100;
  return Object.is(rounded, -0) || (rounded === 0 && number.startsWith('-'))
    ? '-0'
    : String(rounded);
}
