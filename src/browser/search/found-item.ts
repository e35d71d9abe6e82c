// A result as it stands in a list: its title, what is told of it in a line, and what comes below. Writes text only as text.

export interface FoundHead {
  readonly url: string;
  readonly title: string;
  readonly severity: string;
  /** The step of its colour. */
  readonly step: string | number;
  /** Day, duration, services. */
  readonly facts: readonly string[];
}

export function foundItem(
  { url, title, severity, step, facts }: FoundHead,
  ...below: readonly Node[]
): HTMLElement {
  const name = element('h2', { className: 'found-title' });
  name.append(element('a', { href: url, textContent: title }));
  const line = element('p', { className: 'found-facts' });
  line.append(
    element('span', { className: `severity rank-${step}`, textContent: severity }),
    ...facts.map((textContent) => element('span', { textContent })),
  );
  const item = element('li', { className: 'found' });
  item.append(name, line, ...below);
  return item;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
