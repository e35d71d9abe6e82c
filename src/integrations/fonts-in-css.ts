// How chosen fonts get into the style sheet: `@fonts faces;` becomes a face for every file of `public/`, `@fonts families;` the
// custom properties that take the place of the usual families.
import type { Fonts } from '../settings/settings.ts';

/** What each font is called in the style sheet, and what stands in for it until it is there. */
const PROPERTIES = {
  text: ['--serif', 'Georgia, ui-serif, serif'],
  interface: ['--sans', 'system-ui, sans-serif'],
  code: ['--mono', 'ui-monospace, monospace'],
} as const;

/** A plugin of PostCSS, which Vite brings. */
export function fontsInCss(fonts: Fonts) {
  const chosen = (['text', 'interface', 'code'] as const).flatMap((name) => {
    const font = fonts[name];
    return font ? [{ name, ...font }] : [];
  });
  return {
    postcssPlugin: 'fonts',
    AtRule: {
      fonts: (rule: AtRule, { Declaration, AtRule }: Nodes): void => {
        // Vite asks of every declaration which file it stands in.
        const { source } = rule;
        const nodes =
          rule.params.trim() === 'families'
            ? chosen.map(({ name, family }) => {
                const [prop, otherwise] = PROPERTIES[name];
                return new Declaration({ prop, value: `${quoted(family)}, ${otherwise}`, source });
              })
            : chosen.flatMap(({ family, file }) =>
                file === undefined
                  ? []
                  : new AtRule({
                      name: 'font-face',
                      source,
                      nodes: Object.entries({
                        'font-family': quoted(family),
                        src: `url('${file}') format('woff2')`,
                        'font-weight': '100 900',
                        'font-display': 'swap',
                      }).map(([prop, value]) => new Declaration({ prop, value, source })),
                    }),
              );
        rule.replaceWith(nodes);
      },
    },
  };
}

const quoted = (family: string): string => `'${family}'`;

/** What is used of PostCSS. */
interface AtRule {
  readonly params: string;
  readonly source?: unknown;
  replaceWith(nodes: readonly unknown[]): void;
}

interface Nodes {
  readonly Declaration: new (of: { prop: string; value: string; source: unknown }) => unknown;
  readonly AtRule: new (of: {
    name: string;
    nodes: readonly unknown[];
    source: unknown;
  }) => unknown;
}
