/**
 * Takes out what does not change the picture: Mermaid wraps every word in an element, repeats inherited attributes on each
 * and leaves empty groups behind. A page carries half the bytes afterwards.
 */
const INHERITED =
  /^(?:fill|fill-(?:opacity|rule)|stroke|stroke-(?:width|dasharray|dashoffset|linecap|linejoin|miterlimit|opacity)|font-(?:family|size|style|weight)|letter-spacing|text-anchor)$/;
const INITIAL: Readonly<Record<string, string>> = {
  'font-style': 'normal',
  'font-weight': 'normal',
  'stroke-dasharray': '0',
  'stroke-width': '1',
  'text-anchor': 'start',
};

export function prune(svg: Element): void {
  dropUnusedColor(svg);
  dropRepeated(svg, INITIAL);
  svg.querySelectorAll('text').forEach(joinWords);
  // Inner groups come later in document order, so that emptied outer ones follow.
  for (const element of [...svg.querySelectorAll('g, text, tspan, rect')].toReversed())
    if (drawsNothing(element)) element.remove();
}

/** `color` is seen only through `currentcolor`. */
function dropUnusedColor(svg: Element): void {
  const elements = [svg, ...svg.querySelectorAll('*')];
  const isSeen = elements.some(({ attributes }) =>
    [...attributes].some(({ value }) => /currentcolor/i.test(value)),
  );
  if (!isSeen) elements.forEach((element) => element.removeAttribute('color'));
}

/** Inside a symbol nothing is taken out: it inherits from where it is used. */
function dropRepeated(parent: Element, inherited: Readonly<Record<string, string>>): void {
  if (parent.localName === 'symbol') return;
  const values: Record<string, string> = { ...inherited };
  for (const { name, value } of [...parent.attributes]) {
    if (!INHERITED.test(name)) continue;
    if (values[name] === value) parent.removeAttribute(name);
    else values[name] = value;
  }
  for (const child of parent.children) dropRepeated(child, values);
}

/** Words that nothing sets apart become one run; a line keeps its place, which is on the tspan around it. */
function joinWords(text: Element): void {
  for (const word of text.querySelectorAll('tspan'))
    if (word.attributes.length === 0 && word.textContent) word.replaceWith(...word.childNodes);
  text.normalize();
}

function drawsNothing(element: Element): boolean {
  if (element.id || element.querySelector('[id]')) return false; // something may refer to it
  if (element.localName === 'rect') return !(Number(element.getAttribute('width')) > 0);
  return element.localName === 'g' ? element.children.length === 0 : element.textContent === '';
}
