/**
 * The style sheet that Mermaid puts into a picture, and which of its rules an element matches.
 *
 * Knows rules, specificity and `!important`. Skips at-rules (animations, queries), pseudo-elements and states such as
 * `:hover`: a static picture has none. Refuses to know what a property means.
 */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

export interface StyleRule {
  readonly selector: string;
  readonly specificity: number;
  /** Its place in the sheet: of equally specific rules the later one wins. */
  readonly order: number;
  readonly declarations: readonly Declaration[];
}

const AT_RULE = /@[\w-]+[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g;
const OUTSIDE_BRACKETS = String.raw`(?![^(\[]*[)\]])`;
const STATES = /::|:(?:root|hover|focus|active|before|after|first-line|first-letter)/;

export class StyleSheet {
  /** Rules by what their last part asks for, so that few selectors need a real comparison. */
  readonly #rules = new Map<string, StyleRule[]>();
  #count = 0;

  constructor(css: string, keeps: (property: string) => boolean) {
    for (const [, selectors = '', body = ''] of css
      .replace(AT_RULE, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = parseDeclarations(body).filter(({ property }) => keeps(property));
      if (declarations.length === 0) continue;
      for (const selector of selectors
        .split(new RegExp(`,${OUTSIDE_BRACKETS}`))
        .map((each) => each.trim())) {
        if (selector === '' || STATES.test(selector)) continue;
        const order = this.#count++;
        this.#add({ selector, specificity: specificityOf(selector), order, declarations });
      }
    }
  }

  /** The declarations that apply to an element, the strongest last within each level of importance. */
  matching(element: Element): Declaration[] {
    const keys = [...element.classList].map((name) => `.${name}`);
    if (element.id) keys.push(`#${element.id}`);
    const rules = [...keys, element.localName, '*'].flatMap((key) => this.#rules.get(key) ?? []);
    return rules
      .filter((rule) => matches(element, rule.selector))
      .toSorted((a, b) => a.specificity - b.specificity || a.order - b.order)
      .flatMap((rule) => rule.declarations);
  }

  #add(rule: StyleRule): void {
    const key = keyOf(rule.selector);
    const rules = this.#rules.get(key);
    if (rules) rules.push(rule);
    else this.#rules.set(key, [rule]);
  }
}

/** Reads the body of a rule or a `style` attribute. */
export function parseDeclarations(body: string): Declaration[] {
  return body.split(new RegExp(`;${OUTSIDE_BRACKETS}`)).flatMap((text) => {
    const colon = text.indexOf(':');
    if (colon < 0) return [];
    const property = text.slice(0, colon).trim().toLowerCase();
    const written = text.slice(colon + 1).trim();
    const value = written.replace(/\s*!\s*important$/i, '').trim();
    return value === '' ? [] : [{ property, value, important: value !== written }];
  });
}

/** The declaration that wins for each property, from weakest to strongest. */
export function cascade(declarations: readonly Declaration[]): Map<string, string> {
  const winners = new Map<string, Declaration>();
  for (const declaration of declarations) {
    const rival = winners.get(declaration.property);
    if (!rival?.important || declaration.important) winners.set(declaration.property, declaration);
  }
  return new Map([...winners].map(([property, { value }]) => [property, value]));
}

/** A class, id or element name that an element must have to match; `*` when the selector asks for something else. */
function keyOf(selector: string): string {
  const last =
    selector
      .replace(/:not\([^)]*\)|\[[^\]]*\]/g, '')
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  return /[#.][\w-]+/.exec(last)?.[0] ?? /^[a-z][\w-]*/i.exec(last)?.[0] ?? '*';
}

function specificityOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  const ids = count(/#[\w-]+/g);
  const classes = count(/\.[\w-]+|\[[^\]]+\]|:(?!not|is|where)[\w-]+/g);
  const names = count(/(?:^|[\s>+~])[a-z][\w-]*/gi);
  return ids * 10_000 + classes * 100 + names;
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false; // a selector that jsdom cannot read styles nothing
  }
}
