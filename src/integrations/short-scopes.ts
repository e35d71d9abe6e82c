// Astro ties the styles of a component to its elements by an attribute of twenty-four bytes on every one of them, a fifth of a
// page. Here the attribute gets the component's number for a name, and stands only where a rule of the component can match.
// Components of an archive's own keep what Astro gave them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SCOPE = /data-astro-cid-\w+/g;
const STYLE = /<style\b([^>]*)>([^]*?)<\/style>/g;

/** A Vite plugin; `sources` is the folder of the engine. */
export function shortScopes(sources: string): Plugin {
  const numbers = new Map(styledComponents(sources).map((file, i) => [file, `data-${i}`]));
  return {
    name: 'hindsight-short-scopes',
    transform(code, id) {
      const file = id.replace(/\?.*$/s, '').replaceAll('\\', '/');
      const name = numbers.get(file);
      if (name === undefined || !code.includes('data-astro-cid-')) return null;
      const isMarkup = !id.includes('?');
      const bare = isMarkup ? unmatched(code, this.parse(code), compoundsIn(readFileSync(file, 'utf8'))) : []; // prettier-ignore
      return { code: without(code, bare).replace(SCOPE, name), map: null };
    },
  };
}

/** The components that have styles of their own, sorted: what the number of one is must not change from build to build. */
function styledComponents(sources: string): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => join(sources, file).replaceAll('\\', '/'))
    .filter((file) => readFileSync(file, 'utf8').includes('<style'))
    .toSorted();
}

/** What one element must be for a part of a selector to match it. Pseudo-classes are not looked at. */
export interface Compound {
  readonly tag: string | null;
  readonly classes: readonly string[];
  /** Attributes, `id` among them. */
  readonly attributes: readonly string[];
}

/** The parts of all selectors in the scoped styles of a component, given its source. */
export function compoundsIn(source: string): readonly Compound[] {
  return [...source.matchAll(STYLE)]
    .filter(([, attributes = '']) => !attributes.includes('is:global'))
    .flatMap(([, , css = '']) => selectorsIn(css))
    .flatMap(compoundsOf);
}

function selectorsIn(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/"[^"]*"|'[^']*'/g, '""');
  return [...bare.matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => !prelude.startsWith('@') && !/^(?:from|to|[\d.]+%)/.test(prelude));
}

/** `a:is(:hover) > .b, c` is `a`, `.b` and `c`; of `:is(a, b)` alone it is the parts of what stands in it. */
function compoundsOf(selector: string): Compound[] {
  const alone = /(?<=^|[\s>+~,(]):(?:is|where)\(((?:[^()]|\([^()]*\))*)\)(?:::?[\w-]+)*/g;
  const opened = selector.replace(/\[[^\]]*\]/g, (one) => one.replace(/[\s~^$|*]|=.*(?=\])/g, ''));
  const flat = opened.replace(alone, ' $1 ').replace(/:global\((?:[^()]|\([^()]*\))*\)/g, ' ');
  return withoutArguments(flat)
    .split(/[\s>+~,]+/)
    .filter((one) => one !== '' && !one.startsWith('&'))
    .map((one) => ({
      tag: /^[a-z][\w-]*/i.exec(one)?.[0] ?? null,
      classes: [...one.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
      attributes: [...one.matchAll(/\[([\w-]+)/g)]
        .map(([, name]) => name!)
        .concat(one.includes('#') ? ['id'] : []),
    }));
}

function withoutArguments(selector: string): string {
  const shorter = selector.replace(/(?<=:[\w-]+)\([^()]*\)/g, '');
  return shorter === selector ? selector : withoutArguments(shorter);
}

/** What Rolldown tells of a program, as far as it is used. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Template extends Node {
  readonly quasis: readonly Node[];
  readonly expressions: readonly Node[];
}

/** Stands for what is only known when a page is rendered: an attribute of a name, or anything. */
const ATTRIBUTE = '\u0001';
const ANYTHING = '\u0002';
const TAG = new RegExp(`<([a-z][\\w-]*)((?:[^<>"]|"[^"]*")*?)( data-astro-cid-\\w+)`, 'gi');

/** Where in the code the attribute of an element stands that no part of a selector can match, from and to. */
function unmatched(
  code: string,
  program: Node,
  compounds: readonly Compound[],
): [number, number][] {
  const found: [number, number][] = [];
  for (const { quasis, expressions } of templatesIn(program)) {
    const pieces = quasis.flatMap((quasi, i) => {
      const text = { text: code.slice(quasi.start, quasi.end), at: quasi.start };
      const expression = expressions[i];
      return expression ? [text, { text: standIn(code.slice(expression.start, expression.end)), at: -1 }] : [text]; // prettier-ignore
    });
    const html = pieces.map(({ text }) => text).join('');
    for (const { 1: tag = '', 2: attributes = '', 3: scope = '', index, 0: whole } of html.matchAll(
      TAG,
    )) {
      if (compounds.some((one) => canMatch(one, tag, attributes))) continue;
      const place = placeIn(pieces, index + whole.length - scope.length);
      found.push([place, place + scope.length]);
    }
  }
  return found;
}

function standIn(expression: string): string {
  const name = /^\$\$addAttribute\([^]*,\s*"([\w:-]+)"\s*\)$/.exec(expression)?.[1];
  return name === undefined ? ANYTHING : ` ${ATTRIBUTE}${name}`;
}

function canMatch({ tag, classes, attributes }: Compound, name: string, has: string): boolean {
  if (has.includes(ANYTHING)) return true;
  if (tag !== null && tag.toLowerCase() !== name.toLowerCase()) return false;
  const [, written = ''] = /\sclass="([^"]*)"/.exec(has) ?? [];
  const names = written.split(/\s+/);
  const isOpen = new RegExp(`${ATTRIBUTE}class(?::list)?(?![\\w-])`).test(has);
  return (
    (isOpen || classes.every((one) => names.includes(one))) &&
    attributes.every((one) => new RegExp(`[\\s${ATTRIBUTE}]${one}(?![\\w-])`).test(has))
  );
}

function placeIn(pieces: readonly { text: string; at: number }[], index: number): number {
  let left = index;
  for (const { text, at } of pieces) {
    if (left < text.length) return at + left;
    left -= text.length;
  }
  return -1;
}

function templatesIn(node: unknown): Template[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(templatesIn);
  return (node as Partial<Node>).type === 'TemplateLiteral' ? [node as Template, ...below] : below;
}

function without(code: string, parts: readonly [from: number, to: number][]): string {
  let rest = code;
  for (const [from, to] of parts.toSorted(([a], [b]) => b - a)) {
    rest = rest.slice(0, from) + rest.slice(to);
  }
  return rest;
}
