// The facets beside the results: the values of each with their counts, the chosen ones ticked. Drawn once; after that only
// what changes is written.
import type { Counts, FacetOrder } from '../../list/facet-table.ts';
import type { Filters, Meanings } from '../../list/filters.ts';
import { LIST } from '../../sentences/list.ts';
import { formatCount } from '../../text/count.ts';
import { meaningOf } from '../list/meaning-of.ts';
import { element } from './found-item.ts';

export interface FilterPane {
  show(filters: Filters, counts: Counts): void;
}

interface FilterValue {
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

/** @param open facets whose values are seen at once @param meanings what stands behind the sign beside a value @param toggle called when a value is ticked, and when it is not any more */
export function openFilterPane(
  panel: HTMLElement,
  order: FacetOrder,
  open: readonly string[],
  meanings: Meanings,
  toggle: (facet: string, value: string) => void,
): FilterPane {
  const groups = order.map(([facet, values]) => {
    const known = new Map(
      values.map((value, n) => {
        const told = meaningOf(
          `${facet.replace(/\W/g, '-')}-${n}`,
          value,
          meanings.get(facet)?.get(value),
        );
        return [value, valueOf(facet, value, told, () => toggle(facet, value))];
      }),
    );
    const options = element('div', { className: 'filter-options' });
    options.append(...[...known.values()].map(({ row }) => row));
    // The line above opens and names them, and a fold is a group: a group in it of the same name is heard a second time.
    const name = element('span', { className: 'filter-group-name', textContent: facet });
    const chosen = element('span', {
      className: 'filter-group-count',
      ariaHidden: 'true',
      hidden: true,
    });
    const title = element('summary', { className: 'filter-group-title' });
    title.append(name, chosen);
    const group = element('details', { className: 'filter-group', open: open.includes(facet) });
    group.append(title, options);
    return { facet, group, chosen, known };
  });
  panel.replaceChildren(...groups.map(({ group }) => group));
  return {
    show(filters, counts) {
      for (const { facet, group, chosen, known } of groups) {
        const ticked = filters[facet] ?? [];
        let left = 0;
        for (const [value, { row, box, count }] of known) {
          const n = counts[facet]?.[value] ?? 0;
          const [text, noun] = [formatCount(n), LIST.reports(n)];
          box.checked = ticked.includes(value);
          row.hidden = n === 0 && !box.checked;
          if (!row.hidden) left++;
          if (count.firstChild!.nodeValue === text) continue;
          count.firstChild!.nodeValue = text;
          count.lastElementChild!.textContent = noun;
        }
        chosen.textContent = String(ticked.length);
        chosen.hidden = ticked.length === 0;
        group.hidden = left === 0;
      }
    },
  };
}

function valueOf(facet: string, value: string, told: Node[], toggle: () => void): FilterValue {
  const box = element('input', { type: 'checkbox', name: facet, value });
  box.addEventListener('change', toggle);
  const count = element('span', { className: 'filter-value-count' });
  // The noun is for those who hear the number.
  count.append('–', element('span', { className: 'visually-hidden' }));
  const label = element('label', {});
  label.append(box, value, count);
  const row = element('div', { className: 'filter-value' });
  // The sign is no part of the label: its words would be read with the name of the box.
  row.append(label, ...told);
  return { row, box, count };
}
