// A shaped tree as its parts: each heading with what stands under it, and what kind of part it is.
import type { Heading, Root, RootContent } from 'mdast';
import { line } from './inline.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/names.ts';
import { readStamp } from '../time/stamp.ts';
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

/** The parts of a document in their order, the first without a heading. */
export function outlineOf(root: Root, rules: Rules): Part[] {
  const parts: (Part & { nodes: RootContent[] })[] = [
    { heading: null, title: '', depth: 0, own: null, name: null, above: [], nodes: [] },
  ];
  let open: readonly Part[] = [];
  const title = titleOf(root, rules);
  for (const node of root.children) {
    if (node.type !== 'heading') {
      parts.at(-1)?.nodes.push(node);
      continue;
    }
    const above = open.filter(({ depth }) => depth < node.depth);
    const part = { ...partOf(node, node === title, above, rules), nodes: [] };
    parts.push(part);
    open = [part, ...above];
  }
  return parts;
}

/** The first heading of the first level is the title of the report, whatever words it holds. */
function titleOf(root: Root, rules: Rules): Heading | undefined {
  const first = root.children.find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  const words = first ? line(first) : '';
  const ruled = rules.sections.get(headingWords(words)) !== undefined;
  return ruled || isPlainSection(words) ? undefined : first;
}

function partOf(
  heading: Heading,
  isTitle: boolean,
  above: readonly Part[],
  rules: Rules,
): Omit<Part, 'nodes'> {
  const title = line(heading);
  const parent = above[0]?.name ?? null;
  // `10:05 The cause is found` is an event, and names no part.
  const said = isTitle || beginsWithTime(title) ? null : sectionNamed(title, rules.sections);
  // Below the actions, `Detection` and `Prevention` are groups of them, and a longer heading is one itself.
  const own = parent === 'actions' && said !== null && !APART.has(said) ? 'actions' : said;
  return { heading, title, depth: heading.depth, own, name: nameOf(own, parent), above };
}

/** What a part is, by its own heading or the part around it. */
function nameOf(own: SectionName | null, parent: SectionName | null): SectionName | null {
  // What hangs under an appendix is never taken for a part of the report.
  if (parent === 'appendix') return parent;
  return own ?? (parent && PASSED_DOWN.has(parent) ? parent : null);
}

const beginsWithTime = (title: string): boolean =>
  readStamp(title, { order: null, loose: false })?.time != null;

/** What is never a group of actions, wherever it stands. */
const APART: ReadonlySet<SectionName> = new Set(['timeline', 'lessons', 'appendix', 'links']);

/** The usual names of parts, in any language: no report is called so. */
export const isPlainSection = (title: string): boolean =>
  /^(?:issue |incident |executive )?(?:summary|overview|timeline|impact|root cause|detection)s?$/.test(
    headingWords(title),
  ) || isListedSection(title);
