/**
 * What a screen reader says. With `accTitle` or `accDescr` the picture is one image with a name and a description;
 * without them it says at least what kind of diagram it is, and the labels inside stay readable one by one.
 */
import { DIAGRAM } from '../../../sentences/body.ts';
import { nameOfType } from '../diagram-types.ts';

export function describe(svg: Element, type: string): { title?: string; desc?: string } {
  const title = textOf(svg, 'title');
  const desc = textOf(svg, 'desc');
  svg.removeAttribute('aria-roledescription');
  svg.setAttribute('role', title || desc ? 'img' : 'graphics-document document');
  if (!title) svg.setAttribute('aria-label', DIAGRAM.unnamed(nameOfType(type)));
  return { ...(title && { title }), ...(desc && { desc }) };
}

function textOf(svg: Element, name: 'title' | 'desc'): string {
  const child = [...svg.children].find((each) => each.localName === name);
  return child?.textContent?.trim() ?? '';
}
