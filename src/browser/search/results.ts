// The list of results. It is drawn again only where it changes, whoever went into it by keyboard stays where they are (the
// answer to the last letter may come after the first press of an arrow), and what lies below the window is drawn when it
// is scrolled to.
import type { Asked } from './ask.ts';
import { element, foundItem } from './found-item.ts';
import type { Found, MarkedText } from './present.ts';

/** As many results are drawn at once as the window shows; each is a file that has to come. */
const [FEWEST, MOST] = [3, 8];
/** Those behind the one that the keyboard is on. */
const AHEAD = 3;
/** How far below the window a result is drawn already. */
const NEAR = '300px';

export interface Results {
  /**
   * Draws an answer once its first results are there. @param present what is shown of a report
   * @param isAsked whether nobody has asked for something else meanwhile
   */
  draw(
    answer: Asked,
    present: (report: number) => Promise<Found> | Found,
    isAsked: () => boolean,
  ): Promise<void>;
  /** Goes to the first result. */
  enter(): void;
}

/** @param most results that are drawn at all @param field where the keyboard comes from and goes back to */
export function openResults(list: HTMLElement, most: number, field: HTMLInputElement): Results {
  let drawn: string | null = null;
  /** How those are drawn that are not there yet. */
  let later = new WeakMap<Element, () => Promise<void>>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void load(target);
    },
    { rootMargin: NEAR },
  );
  /** What cannot be had now is tried again when the keyboard comes near. */
  const load = async (item: Element): Promise<void> => {
    near.unobserve(item);
    await later
      .get(item)?.()
      .catch(() => {});
  };
  const linksOf = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

  list.addEventListener('keydown', (event) => {
    const links = linksOf();
    const at = links.indexOf((event.target as Element).closest('a')!);
    if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') {
      links[at + 1]?.focus();
      let next = links[at]!.closest('li.found')?.nextElementSibling;
      for (let i = 0; i < AHEAD && next; i++, next = next.nextElementSibling) void load(next);
    } else if (event.key === 'ArrowUp') (links[at - 1] ?? field).focus();
    else if (event.key === '/') field.focus();
    else if (event.key === 'Backspace') type(field, field.value.slice(0, -1));
    else if (event.key.length === 1 && event.key !== ' ') type(field, field.value + event.key);
    else return;
    event.preventDefault();
  });

  return {
    enter: () => linksOf()[0]?.focus(),
    async draw(answer, present, isAsked) {
      const reports = answer.reports.slice(0, most);
      const shown = shownOf(reports, answer.searched);
      if (shown === drawn) return;
      const fits = shownAtOnce(list);
      const first = await Promise.all(reports.slice(0, fits).map(present));
      if (!isAsked()) return;
      drawn = shown;
      near.disconnect();
      later = new WeakMap();
      const behind = reports.slice(fits).map((report) => {
        const item = element('li', { className: 'found found-later', ariaHidden: 'true' });
        later.set(item, async () => {
          const found = await present(report);
          item.replaceWith(itemOf(found));
        });
        near.observe(item);
        return item;
      });
      const at = addressOf(document.activeElement, list);
      list.replaceChildren(...first.map(itemOf), ...behind);
      if (at === null) return;
      const links = linksOf();
      (links.find((link) => addressOf(link, list) === at) ?? links[0])?.focus();
    },
  };
}

/** How high a result is at least, in pixels: the style of one that is not drawn yet says so. */
function leastHeight(list: HTMLElement): number {
  const later = list.appendChild(element('li', { className: 'found found-later' }));
  const height = parseFloat(getComputedStyle(later).minHeight);
  later.remove();
  return height;
}

function shownAtOnce(list: HTMLElement): number {
  const room = window.innerHeight - list.getBoundingClientRect().top;
  return Math.min(MOST, Math.max(FEWEST, Math.ceil(room / leastHeight(list))));
}

function type(field: HTMLInputElement, value: string): void {
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What is drawn: reports in their order, and the words that are marked in them. */
const shownOf = (reports: readonly number[], searched: Asked['searched']): string =>
  JSON.stringify([reports, searched?.used.map(({ written, as }) => [written, as]) ?? null]);

/** Where a link of the list leads, whatever it marks there; null for anything else. */
function addressOf(element: Element | null, list: Element): string | null {
  if (!(element instanceof HTMLAnchorElement) || !list.contains(element)) return null;
  const { pathname, hash } = element;
  return `${pathname}${hash}`;
}

function itemOf({ url, meta, text, places }: Found): HTMLElement {
  const { title = '', severity = '', severity_rank: step = '', date, duration, services } = meta;
  const facts = [date, duration, services].map((fact) => fact ?? '');
  const below: HTMLElement[] = [inElement('p', 'found-text', text)];
  if (places.length > 0) {
    const list = element('ul', { className: 'found-places' });
    for (const place of places) {
      const item = element('li', {});
      const link = element('a', { href: place.url, textContent: place.heading });
      item.append(link, ' ', inElement('span', '', place.text));
      list.append(item);
    }
    below.push(list);
  }
  return foundItem({ url, title, severity, step, facts }, ...below);
}

function inElement(
  name: 'p' | 'span',
  className: string,
  text: readonly MarkedText[],
): HTMLElement {
  const made = element(name, { className });
  made.append(
    ...text.map((piece) =>
      piece.marked ? element('mark', { textContent: piece.text }) : piece.text,
    ),
  );
  return made;
}
