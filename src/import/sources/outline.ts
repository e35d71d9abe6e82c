// A shaped tree as its parts: each heading with what stands under it, and what kind of part it is.
import type { Heading, Root, RootContent } from 'mdast';
import { line } from './inline.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/sections.ts';
import { headingWords, isListedSection, sectionNamed } from '../words/sections.ts';

export interface Part {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  readonly title: string;
  readonly depth: number;
  /** What its own heading says. */
  readonly own: SectionName | null;
  /** What it is, by its own heading or by the one above. */
  readonly name: SectionName | null;
  /** The parts that it stands in, the nearest first. */
  readonly above: readonly Part[];
  /** What stands directly under it. */
  readonly nodes: readonly RootContent[];
}

/** Under these, a heading without a name of its own belongs to them. */
const PASSED_DOWN: ReadonlySet<SectionName> = new Set([
  'timeline',
  'actions',
  'appendix',
  'lessons',
  'rootCause',
  'impact',
  'resolution',
  'links',
  'details',
  'background',
  'summary',
  'detection',
]);

export function outlineOf(root: Root, rules: Rules): Part[] {
  const parts: (Part & { nodes: RootContent[] })[] = [
    { heading: null, title: '', depth: 0, own: null, name: null, above: [], nodes: [] },
  ];
  const stack: Part[] = [];
  let titled = false;
  for (const node of root.children) {
    if (node.type !== 'heading') {
      parts.at(-1)?.nodes.push(node);
      continue;
    }
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) >= node.depth) stack.pop();
    const above = stack.toReversed();
    const title = line(node);
    // The first heading of the first level is the title of the report, whatever words it holds.
    const isTitle =
      !titled &&
      node.depth === 1 &&
      parts.every(({ heading }) => heading === null || heading.depth > 1) &&
      rules.sections.get(headingWords(title)) === undefined &&
      !isPlainSection(title);
    titled ||= node.depth === 1;
    const parent = above[0]?.name ?? null;
    const said = isTitle ? null : sectionNamed(title, rules.sections);
    // Below the actions, `Detection` and `Prevention` are groups of them, and a longer heading is one itself.
    const own = parent === 'actions' && said !== null && !APART.has(said) ? 'actions' : said;
    // What hangs under an appendix is never taken for a part of the report.
    const name =
      parent === 'appendix'
        ? 'appendix'
        : (own ?? (parent && PASSED_DOWN.has(parent) ? parent : null));
    const part = { heading: node, title, depth: node.depth, own, name, above, nodes: [] };
    parts.push(part);
    stack.push(part);
  }
  return parts;
}

/** What is never a group of actions, wherever it stands. */
const APART: ReadonlySet<SectionName> = new Set(['timeline', 'lessons', 'appendix', 'links']);

/** The usual names of parts, in any language: no report is called so. */
const isPlainSection = (title: string): boolean =>
  /^(?:issue |incident |executive )?(?:summary|overview|timeline|impact|root cause|detection)s?$/.test(
    headingWords(title),
  ) || isListedSection(title);
