// The filters beside the list: the values of each facet that are left, with their counts, the chosen ones marked. They are
// the links that were built, with those added that had no room.
import type { Counts, FacetOrder } from '../../list/facet-table.ts';
import type { Filters } from '../../list/filters.ts';
import { meaningOf } from './meaning-of.ts';
import { LIST } from '../../sentences/list.ts';
import { formatCount } from '../../text/count.ts';

/** Values of a facet that are shown before all are asked for. */
const SHOWN = 6;

export interface FacetsPanel {
  show(filters: Filters, counts: Counts): void;
}

/** @param onMore called when values are shown that were not */
export function openFacets(
  panel: HTMLElement,
  order: FacetOrder,
  meaning: (facet: string, value: string) => string | undefined,
  onMore: () => void,
): FacetsPanel {
  const groups = order.map(([facet, values]) => openGroup(panel, facet, values, meaning, onMore));
  // What is the same in every report narrows nothing.
  const offered = new Set(order.map(([facet]) => facet));
  for (const group of panel.querySelectorAll<HTMLElement>('[data-facet]')) {
    group.hidden = !offered.has(group.dataset['facet']!);
  }
  panel.append(...groups.map(({ section }) => section));
  const summary = panel.closest('details')!.querySelector('[data-chosen-count]')!;
  return {
    show(filters, counts) {
      for (const group of groups) {
        group.show(filters[group.facet] ?? [], counts[group.facet] ?? {});
      }
      const chosen = Object.values(filters).flat().length;
      summary.textContent = chosen > 0 ? ` (${chosen})` : '';
    },
  };
}

function openGroup(
  panel: HTMLElement,
  facet: string,
  values: readonly string[],
  meaning: (facet: string, value: string) => string | undefined,
  onMore: () => void,
) {
  const section =
    panel.querySelector<HTMLElement>(`[data-facet="${CSS.escape(facet)}"]`) ??
    newGroup(panel, facet);
  const list = section.querySelector('ul')!;
  const copy = panel.querySelector<HTMLElement>('li:has([data-value])')!;
  const items = new Map(
    values.map((value, n) => {
      const built = list
        .querySelector(`[data-value="${CSS.escape(value)}"]`)
        ?.closest<HTMLElement>('li');
      if (built) return [value, built] as const;
      const item = itemOf(copy, value);
      item
        .querySelector('.named')!
        .append(...meaningOf(`${facet.replace(/\W/g, '-')}-${n}`, value, meaning(facet, value)));
      return [value, item] as const;
    }),
  );
  const more = document.createElement('button');
  more.type = 'button';
  more.setAttribute('aria-expanded', 'false');
  const last = document.createElement('li');
  last.append(more);
  list.replaceChildren(...items.values(), last);
  /** The counts that stand beside the values. */
  const told = new Map<HTMLElement, number>();
  let all = false;
  let draw = (): void => {};
  more.addEventListener('click', () => {
    all = !all;
    draw();
    onMore();
  });
  return {
    facet,
    section,
    show(chosen: readonly string[], counts: Readonly<Record<string, number>>): void {
      draw = () => {
        let room = SHOWN;
        let left = 0;
        for (const [value, item] of items) {
          const count = counts[value] ?? 0;
          const isChosen = chosen.includes(value);
          const fits = isChosen || (count > 0 && (all || room > 0));
          if (count > 0 || isChosen) {
            left += 1;
            room -= 1;
          }
          item.hidden = !fits;
          if (!fits) continue;
          const link = item.querySelector('a')!;
          if (isChosen) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
          if (told.get(item) === count) continue;
          told.set(item, count);
          const noun = Object.assign(document.createElement('span'), {
            className: 'visually-hidden',
            textContent: LIST.reports(count),
          });
          item.querySelector('.number')!.replaceChildren(formatCount(count), noun);
        }
        last.hidden = left <= SHOWN;
        more.textContent = all ? LIST.fewer : LIST.all(left);
        more.ariaExpanded = String(all);
        section.hidden = left === 0;
      };
      draw();
    },
  };
}

function itemOf(copy: HTMLElement, value: string): HTMLElement {
  const item = copy.cloneNode(true) as HTMLElement;
  item.querySelector('.meaning')?.remove();
  const link = item.querySelector('a')!;
  link.textContent = value;
  link.dataset['value'] = value;
  return item;
}

/** A facet without an index of its own. */
function newGroup(panel: HTMLElement, facet: string): HTMLElement {
  const section = panel.querySelector('section')!.cloneNode(true) as HTMLElement;
  section.dataset['facet'] = facet;
  section.querySelector('h2')!.textContent = facet;
  section.querySelector('ul')!.replaceChildren();
  return section;
}
