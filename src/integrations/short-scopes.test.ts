import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseAst } from 'vite';
import { compoundsIn, shortScopes } from './short-scopes.ts';

const sources = mkdtempSync(join(tmpdir(), 'scopes-'));
afterAll(() => rmSync(sources, { recursive: true }));

const S = ' data-astro-cid-abcd1234';
const style = (css: string): string => `<style>\n${css}\n</style>`;

/** What becomes of a component with these styles and of this markup, as Astro hands it on. */
function compiled(css: string, markup: string, file = 'Row.astro'): string {
  writeFileSync(join(sources, 'First.astro'), style('p {}'));
  writeFileSync(join(sources, 'Row.astro'), style(css));
  writeFileSync(join(sources, 'Plain.astro'), '<p>None</p>');
  const { transform } = shortScopes(sources) as { transform?: unknown };
  const run = transform as (this: object, code: string, id: string) => { code: string } | null;
  const code = `const page = () => $$render\`${markup}\`;`;
  const made = run.call({ parse: parseAst }, code, join(sources, file));
  return (made?.code ?? code).replace(/^.*?`|`;$/g, '');
}

test('an element that a rule can match has the number of its component', () => {
  expect(compiled('li { x: y }', `<li${S}>a</li>`)).toBe('<li data-1>a</li>');
  expect(compiled('.a.b { x: y }', `<p class="b c a"${S}>`)).toBe('<p class="b c a" data-1>');
  expect(compiled('[popover] { x: y }', `<p popover${S}>`)).toBe('<p popover data-1>');
  expect(compiled('#x { x: y }', `<p id="x"${S}>`)).toBe('<p id="x" data-1>');
});

test('an element that no rule can match has nothing', () => {
  expect(compiled('li { x: y }', `<p class="li" title="<li>"${S}>a</p>`)).toBe(
    '<p class="li" title="<li>">a</p>',
  );
  expect(compiled('.a.b { x: y }', `<p class="b c"${S}>`)).toBe('<p class="b c">');
  expect(compiled('a[hidden] { x: y }', `<a hiddenish="x"${S}>`)).toBe('<a hiddenish="x">');
});

test('what is known only when a page is rendered may be anything', () => {
  const open = '${$$addAttribute(n > 1 ? "a" : `b`, "class")}';
  expect(compiled('.a { x: y }', `<p${open}${S}>`)).toBe(`<p${open} data-1>`);
  const list = '${$$addAttribute({ a: 1 }, "class:list")}';
  expect(compiled('.a { x: y }', `<p${list}${S}>`)).toBe(`<p${list} data-1>`);
  const id = '${$$addAttribute(id, "id")}';
  expect(compiled('.a { x: y }', `<p${id}${S}>`)).toBe(`<p${id}>`);
  expect(compiled('#a { x: y }', `<p${id}${S}>`)).toBe(`<p${id} data-1>`);
  const spread = '${$$spreadAttributes(all)}';
  expect(compiled('.a { x: y }', `<p${spread}${S}>`)).toBe(`<p${spread} data-1>`);
});

test('markup inside an expression is looked at by itself', () => {
  const inner = (scope: string): string => `\${rows.map((row) => $$render\`<b${scope}>x</b>\`)}`;
  expect(compiled('i { x: y }', `<i${S}>${inner(S)}</i>`)).toBe(`<i data-1>${inner('')}</i>`);
});

test('every element is kept for a rule that names none', () => {
  for (const css of ['ul > * {}', 'ul > :first-child {}', ':not(.a) {}', ':focus {}']) {
    expect(compiled(css, `<p${S}>`)).toBe('<p data-1>');
  }
});

test('components of an archive, and those without styles, are left as they are', () => {
  expect(compiled('li {}', `<p${S}>`, '../theme/SiteFoot.astro')).toBe(`<p${S}>`);
  expect(compiled('li {}', `<p${S}>`, 'Plain.astro')).toBe(`<p${S}>`);
});

test.each([
  ['a:is(:hover, :focus) > .b ~ c {}', ['a', '.b', 'c']],
  [':is(dt, dd.x) b {}', ['dt', 'dd.x', 'b']],
  [':is(a:hover, b)::before {}', ['a', 'b']],
  ['@media (width > 4rem) { i {} @supports (gap: 0) { .s {} } }', ['i', '.s']],
  ['@keyframes x { from { y: 0 } 50% { y: 1 } to { y: 2 } }', []],
  ['/* p {} */ q[title="p {}"] { content: "x {" }', ['q[title]']],
  [':global(p:has(> .r)) u, .v {}', ['u', '.v']],
  ['.n { &:hover {} .m & {} }', ['.n', '.m']],
  ['li:not(:has(> :nth-child(3))) {}', ['li']],
])('%s', (css, wanted) => {
  const parts = compoundsIn(style(css)).map(
    ({ tag, classes, attributes }) =>
      (tag ?? '') +
      classes.map((one) => `.${one}`).join('') +
      attributes.map((one) => `[${one}]`).join(''),
  );
  expect(parts).toEqual(wanted);
});

test('global styles tie nothing', () => {
  expect(compoundsIn('<style is:global>p {}</style>')).toEqual([]);
});
