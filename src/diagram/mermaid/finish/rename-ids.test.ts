import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { renameIds } from './rename-ids.ts';

/** What becomes of the inside of a picture whose prefix is `p`. */
function renamed(inside: string): string {
  const { window } = new JSDOM(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="was">${inside}</svg>`,
  );
  const svg = window.document.querySelector('svg')!;
  renameIds(svg, 'p');
  expect(svg.id).toBe('p');
  return svg.innerHTML;
}

test.each([
  [
    'an address',
    '<g id="a"></g><path fill="url(#a)"></path>',
    '<g id="p-0"></g><path fill="url(#p-0)"></path>',
  ],
  [
    'an address in quotes',
    `<g id="a"></g><path style="fill:url('#a')"></path>`,
    '<g id="p-0"></g><path style="fill:url(#p-0)"></path>',
  ],
  [
    'a picture used again',
    '<g id="a"></g><use href="#a"></use>',
    '<g id="p-0"></g><use href="#p-0"></use>',
  ],
  [
    'names',
    '<title id="a"></title><desc id="b"></desc><g aria-labelledby="a b"></g>',
    '<title id="p-0"></title><desc id="p-1"></desc><g aria-labelledby="p-0 p-1"></g>',
  ],
])('what is referred to by %s keeps an id', (_, inside, expected) => {
  expect(renamed(inside)).toBe(expected);
});

test('nothing else has an id: not what a link of the author leads to, nor a second of one name', () => {
  expect(renamed('<g id="a"></g><a href="#a"></a>')).toBe('<g></g><a href="#a"></a>');
  expect(renamed('<g id="a"></g><g id="a"></g><use href="#a"></use>')).toBe('<g id="p-0"></g><g></g><use href="#p-0"></use>'); // prettier-ignore
  expect(renamed('<use href="#elsewhere"></use>')).toBe('<use href="#elsewhere"></use>');
});

test('definitions that nothing refers to are taken out, and what is left empty', () => {
  expect(renamed('<defs><marker id="a"></marker></defs><path></path>')).toBe('<path></path>');
  expect(renamed('<defs><marker id="a"></marker><marker id="b"></marker></defs><path marker-end="url(#b)"></path>')).toBe('<defs><marker id="p-0"></marker></defs><path marker-end="url(#p-0)"></path>'); // prettier-ignore
});

test('the eleventh id is a letter', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `i${i}`);
  const made = renamed(ids.map((id) => `<g id="${id}"></g><use href="#${id}"></use>`).join(''));
  expect(made).toContain('id="p-9"');
  expect(made).toContain('id="p-a"');
  expect(made).not.toContain('id="p-10"');
});
