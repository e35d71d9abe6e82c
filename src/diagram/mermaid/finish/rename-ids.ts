/**
 * Ids of a picture's own: only what something refers to keeps one, numbered in document order behind the prefix, so
 * that pictures on one page do not collide and equal sources give equal pictures. Definitions that nothing refers to
 * (Mermaid brings arrow heads for every kind of line) are taken out.
 */
const REFERENCE = /url\(['"]?#([^'")]+)['"]?\)/g;
const DEFINITION = 'marker, symbol, linearGradient, radialGradient, pattern, clipPath, mask';

export function renameIds(svg: Element, prefix: string): void {
  const referenced = referencedIds(svg);
  for (const definition of svg.querySelectorAll(DEFINITION))
    if (!referenced.has(definition.id)) definition.remove();
  for (const defs of svg.querySelectorAll('defs')) if (!defs.firstElementChild) defs.remove();

  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    const known = names.has(element.id) || !referenced.has(element.id);
    if (known) element.removeAttribute('id');
    else names.set(element.id, (element.id = renamed(names, prefix, element.id)));
  }
  svg.id = prefix;
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes])
      if (refers(name, value)) element.setAttribute(name, retarget(name, value, names));
}

function renamed(names: ReadonlyMap<string, string>, prefix: string, id: string): string {
  return names.get(id) ?? `${prefix}-${names.size.toString(36)}`;
}

function referencedIds(svg: Element): Set<string> {
  const ids = new Set<string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      for (const [, id = ''] of value.matchAll(REFERENCE)) ids.add(id);
      if (isLink(name) && value.startsWith('#') && element.localName !== 'a')
        ids.add(value.slice(1));
      if (isNaming(name)) for (const id of value.split(/\s+/)) ids.add(id);
    }
  }
  return ids;
}

function refers(name: string, value: string): boolean {
  return value.includes('#') || isNaming(name);
}

function retarget(name: string, value: string, names: ReadonlyMap<string, string>): string {
  if (isNaming(name)) return value.replace(/\S+/g, (id) => names.get(id) ?? id);
  if (isLink(name))
    return value.replace(/^#(.*)$/, (whole, id) => (names.has(id) ? `#${names.get(id)}` : whole));
  return value.replace(REFERENCE, (_, id) => `url(#${names.get(id) ?? id})`);
}

function isLink(name: string): boolean {
  return name === 'href' || name === 'xlink:href';
}

function isNaming(name: string): boolean {
  return name === 'aria-labelledby' || name === 'aria-describedby';
}
