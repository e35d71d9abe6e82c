// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openFilterPane } from './filter-pane.ts';

const panel = document.createElement('div');
const pane = openFilterPane(
  panel,
  [
    ['Service', ['Checkout', 'Login']],
    ['Year', ['2023', '2024']],
  ],
  ['Year'],
  new Map(),
  () => {},
);
/** What is seen of each facet: its values with their counts, a star where one is ticked. */
const seen = (): string[] =>
  [...panel.querySelectorAll<HTMLDetailsElement>('.filter-group')]
    .filter((group) => !group.hidden)
    .map((group) => {
      const rows = [...group.querySelectorAll<HTMLElement>('.filter-value')];
      const told = rows
        .filter((row) => !row.hidden)
        .map((row) => `${row.querySelector('input')!.checked ? '*' : ''}${row.textContent}`);
      const chosen = group.querySelector<HTMLElement>('.filter-group-count')!;
      return `${group.querySelector('.filter-group-name')!.textContent}${chosen.hidden ? '' : ` (${chosen.textContent})`}: ${told.join(', ')}`;
    });

test('a value that leads nowhere is left out, unless it is ticked and can be taken back', () => {
  pane.show({}, { Service: { Checkout: 2, Login: 1 }, Year: { 2024: 3 } });
  expect(seen()).toEqual(['Service: Checkout2 reports, Login1 report', 'Year: 20243 reports']);
  pane.show({ Service: ['Login'] }, { Service: { Checkout: 0 }, Year: {} });
  expect(seen()).toEqual(['Service (1): *Login0 reports']);
  pane.show({}, { Service: { Login: 0, Checkout: 1 }, Year: {} });
  expect(seen()).toEqual(['Service: Checkout1 report']);
});

test('the facets that are named begin open', () => {
  expect([...panel.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
});

test('of the same counts nothing is written, for each line that is written is laid out again', () => {
  const counts = { Service: { Checkout: 2, Login: 1 }, Year: { 2023: 4, 2024: 3 } };
  pane.show({}, counts);
  const written = new MutationObserver(() => {});
  written.observe(panel, { subtree: true, childList: true, characterData: true });
  pane.show({}, { ...counts, Service: { Checkout: 2, Login: 5 } });
  const lines = written
    .takeRecords()
    .filter(({ target }) => target.parentElement!.closest('.filter-value'));
  expect(lines.map(({ target }) => target.textContent)).toEqual(['5', ' reports']);
  written.disconnect();
});

test('a browser keeps no state of the boxes: what is ticked stands in the address', () => {
  expect([...panel.querySelectorAll('input')].map(({ autocomplete }) => autocomplete)).toEqual(
    Array(4).fill('off'),
  );
});
