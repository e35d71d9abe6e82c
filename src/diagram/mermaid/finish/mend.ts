/**
 * What Mermaid draws amiss in a static picture, or draws for one theme only.
 */
import { DARK, LIGHT } from '../../../palette/diagram.ts';
import { diagramLinks } from '../../../report/diagram-links.ts';

/** The line for "today" depends on when the site is built. */
export function dropClock(svg: Element): void {
  svg.querySelectorAll('g.today, line.today').forEach((element) => element.remove());
}

/** Without HTML labels, Mermaid 12 starts the label of a state at its centre. */
export function centreStateLabels(svg: Element): void {
  for (const label of svg.querySelectorAll('g.node.statediagram-state > g.label')) {
    const place = /translate\(\s*-?[\d.]+[ ,]+(-?[\d.]+)/.exec(
      label.getAttribute('transform') ?? '',
    );
    const text = label.querySelector('text');
    if (!place || !text) continue;
    label.setAttribute('transform', `translate(0, ${place[1]})`);
    text.setAttribute('style', 'text-anchor:middle');
  }
}

/** The open ends of some arrows are filled with white, whatever the theme. */
export function themeMarkers(svg: Element): void {
  const background = `light-dark(${LIGHT.background},${DARK.background})`;
  for (const shape of svg.querySelectorAll('marker [fill="white"]'))
    shape.setAttribute('fill', background);
}

/** Mermaid draws the labels of a sankey first and relies on blending, which is CSS; here they come last, on top. */
export function raiseLabels(svg: Element): void {
  svg.querySelectorAll('g.node-labels').forEach((labels) => labels.parentElement?.append(labels));
}

/** Where an author fixed a node's fill but not its text, the text takes the colour that is readable on it. */
export function keepContrast(svg: Element): void {
  for (const node of svg.querySelectorAll('g.node')) {
    const fill = [...node.querySelectorAll('rect,polygon,circle,ellipse,path')]
      .filter((shape) => !shape.closest('g.label'))
      .map((shape) => luminance(shape.getAttribute('fill') ?? ''))
      .find((value) => value !== undefined);
    if (fill === undefined) continue;
    const readable = fill > 0.18 ? DARK.background : LIGHT.background; // at 0.18 black and white are equally readable
    for (const text of node.querySelectorAll('text, tspan'))
      if (text.getAttribute('fill')?.startsWith('light-dark')) text.setAttribute('fill', readable);
  }
}

/** Relative luminance as WCAG defines it; `undefined` for anything but a plain `#rgb` or `#rrggbb`. */
function luminance(color: string): number | undefined {
  const long = color.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (!/^#[\da-f]{6}$/i.test(long)) return undefined;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The tasks of a Gantt chart lead nowhere without a script; here each that has an address becomes a link. */
export function linkTasks(svg: Element, id: string, diagram: string): void {
  for (const { part, url } of diagramLinks(diagram)) {
    for (const task of part.split(',')) {
      const shapes = [`${id}-${task}`, `${id}-${task}-text`].flatMap(
        (own) => [...svg.querySelectorAll('rect, text')].find((shape) => shape.id === own) ?? [],
      );
      const [first] = shapes;
      if (!first || first.closest('a')) continue;
      const link = svg.ownerDocument.createElementNS(svg.namespaceURI, 'a');
      link.setAttribute('href', url);
      shapes.at(-1)?.before(link);
      link.append(...shapes);
    }
  }
}

/** Mermaid writes the address of a link in three ways, of which HTML reads one; and hints that a script has to show. */
export function plainLinks(svg: Element): void {
  for (const link of svg.querySelectorAll('a')) {
    const written = [...link.attributes].filter(({ name }) => /(?:^|:)href$/.test(name));
    written.forEach((attribute) => link.removeAttributeNode(attribute));
    if (written[0]) link.setAttribute('href', written[0].value);
  }
  for (const part of svg.querySelectorAll('[title]')) {
    const hint = part.getAttribute('title') ?? '';
    part.removeAttribute('title');
    const told = [...svg.querySelectorAll(':scope > * title')].some((one) =>
      one.parentElement?.contains(part),
    );
    if (hint === '' || told) continue;
    const title = svg.ownerDocument.createElementNS(svg.namespaceURI, 'title');
    title.textContent = hint;
    part.prepend(title);
  }
}

/** The menu of an actor opens by a script; here the actor itself leads to the first address, and its hint names all. */
export function linkActors(svg: Element): void {
  for (const menu of svg.querySelectorAll('g.actorPopupMenu')) {
    const line = svg.querySelector(`[id="${menu.id.replace(/_popup$/, '')}"]`);
    const actor = line?.parentElement?.querySelector(':scope > g');
    const links = [...menu.querySelectorAll('a')];
    const [first] = links;
    menu.remove();
    if (!actor || !first) continue;
    const hint = links.map((link) => link.textContent?.trim()).join(', ');
    first.replaceChildren();
    first.setAttribute('title', hint);
    actor.replaceWith(first);
    first.append(actor);
  }
}
