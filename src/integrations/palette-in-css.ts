// How the palette gets into the style sheet: `@palette tokens;` becomes the custom properties of every colour, and
// `@palette kind;` a class for each of a group, `.kind-impact { --kind: var(--kind-impact) }`.
import { customProperties } from '../palette/site.ts';

/** The groups that have a class for each of their colours. */
const CLASSES = ['phase', 'kind', 'series'] as const;

/** A plugin of PostCSS, which Vite brings. */
export function paletteInCss() {
  return {
    postcssPlugin: 'palette',
    AtRule: {
      palette: (rule: AtRule, { Declaration, Rule }: Nodes): void => {
        const wanted = rule.params.trim();
        // Vite asks of every declaration which file it stands in.
        const { source } = rule;
        const nodes: unknown[] =
          wanted === 'tokens'
            ? customProperties().map(([prop, value]) => new Declaration({ prop, value, source }))
            : classesOf(wanted, rule).map(
                ([name, prop]) =>
                  new Rule({
                    selector: `.${name}`,
                    nodes: [new Declaration({ prop, value: `var(--${name})`, source })],
                    source,
                  }),
              );
        rule.replaceWith(nodes);
      },
    },
  };
}

function classesOf(group: string, rule: AtRule): [name: string, prop: string][] {
  if (!CLASSES.some((known) => known === group)) {
    throw rule.error(`The palette has no classes for \`${group}\`: ${CLASSES.join(', ')}.`);
  }
  return customProperties()
    .map(([name]) => name.slice(2))
    .filter((name) => name.startsWith(`${group}-`))
    .map((name) => [name, `--${group}`]);
}

/** What is used of PostCSS. */
interface AtRule {
  readonly params: string;
  readonly source?: unknown;
  replaceWith(nodes: readonly unknown[]): void;
  error(message: string): Error;
}

interface Nodes {
  readonly Declaration: new (of: { prop: string; value: string; source: unknown }) => unknown;
  readonly Rule: new (of: {
    selector: string;
    nodes: readonly unknown[];
    source: unknown;
  }) => unknown;
}
