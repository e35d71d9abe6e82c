import { expect, test } from 'vitest';
import { customProperties, KIND } from '../palette/site.ts';
import { paletteInCss } from './palette-in-css.ts';

/** What stands in the place of `@palette <wanted>;`, as PostCSS would be given it. */
function expanded(wanted: string): unknown[] {
  let nodes: readonly unknown[] = [];
  class Node {
    constructor(of: object) {
      Object.assign(this, of);
    }
  }
  const rule = {
    params: ` ${wanted} `,
    replaceWith: (found: readonly unknown[]) => void (nodes = found),
    error: (message: string) => new Error(message),
  };
  paletteInCss().AtRule.palette(rule, { Declaration: Node, Rule: Node });
  return [...nodes];
}

test('every colour is a custom property of both themes', () => {
  const found = expanded('tokens') as { prop: string; value: string }[];
  expect(found).toHaveLength(customProperties().length);
  expect(found).toContainEqual({ prop: '--page', value: 'light-dark(#fbfaf7, #14161a)' });
  expect(found.every(({ value }) => /^light-dark\(#[\da-f]{6}, #[\da-f]{6}\)$/.test(value))).toBe(
    true,
  );
});

test('each kind of event has its class', () => {
  const found = expanded('kind') as { selector: string; nodes: unknown[] }[];
  expect(found.map(({ selector }) => selector)).toEqual(
    Object.keys(KIND).map((kind) => `.kind-${kind}`),
  );
  expect(found[0]?.nodes).toEqual([{ prop: '--kind', value: 'var(--kind-change)' }]);
});

test('a group that the palette does not have is a fault of the style sheet', () => {
  expect(() => expanded('kinds')).toThrow('no classes for `kinds`: phase, kind, series');
});
