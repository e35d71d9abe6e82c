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
  count(reports: number): void;
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
          box.checked = ticked.includes(value);
          row.hidden = n === 0 && !box.checked;
          if (row.hidden) continue;
          left++;
          count(n);
        }
        chosen.textContent = String(ticked.length);
        chosen.hidden = ticked.length === 0;
        group.hidden = left === 0;
      }
    },
  };
}

function valueOf(facet: string, value: string, told: Node[], toggle: () => void): FilterValue {
  // What is ticked stands in the address: a browser that keeps the state of hundreds of boxes, too, takes longer for a step.
  const box = element('input', { type: 'checkbox', name: facet, value, autocomplete: 'off' });
  box.addEventListener('change', toggle);
  const counted = element('span', { className: 'filter-value-count' });
  // The noun is for those who hear the number.
  const [number, noun] = [document.createTextNode(''), document.createTextNode('')];
  const heard = element('span', { className: 'visually-hidden' });
  heard.append(noun);
  counted.append(number, heard);
  const label = element('label', {});
  label.append(box, value, counted);
  const row = element('div', { className: 'filter-value' });
  // The sign is no part of the label: its words would be read with the name of the box.
  row.append(label, ...told);
  return {
    row,
    box,
    count: (reports) => {
      write(number, formatCount(reports));
      write(noun, LIST.reports(reports));
    },
  };
}

/** Only what is another text: each that is written has its line laid out again. */
function write(text: Text, data: string): void {
  if (text.data !== data) text.data = data;
}
