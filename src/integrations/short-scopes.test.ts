import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { shortScopes } from './short-scopes.ts';

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
  const run = transform as (code: string, id: string) => { code: string } | null;
  return run(markup, join(sources, file))?.code ?? markup;
}

test('an element has the number of its component', () => {
  expect(compiled('li { x: y }', `<ul${S}><li class="a"${S}>a</li></ul>`)).toBe(
    '<ul data-1><li class="a" data-1>a</li></ul>',
  );
  expect(compiled('p {}', `<p${S}>`, 'First.astro')).toBe('<p data-0>');
});

test('so have its styles, which are a module of their own', () => {
  const css = '.a[data-astro-cid-abcd1234] { x: y }';
  expect(compiled('.a { x: y }', css, 'Row.astro?astro&type=style&index=0&lang.css')).toBe(
    '.a[data-1] { x: y }',
  );
});

test('components of an archive, and those without styles, are left as they are', () => {
  expect(compiled('li {}', `<p${S}>`, '../theme/SiteFoot.astro')).toBe(`<p${S}>`);
  expect(compiled('li {}', `<p${S}>`, 'Plain.astro')).toBe(`<p${S}>`);
});
