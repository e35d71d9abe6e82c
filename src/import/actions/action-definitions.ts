// Actions as a list of definitions, a person with a line for each measure: `Ina Berg`, `: Add a unique key. By 30 June.`
import type { Paragraph, RootContent } from 'mdast';
import type { ActionCandidate } from './action-candidate.ts';
import { looksLikeName } from './action-facts.ts';
import type { Group } from './action-group.ts';
import { spanAction } from './action-lines.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';

const DEFINES = /^\s*:\s+(?=\S)/;

/** Whether a block begins with a definition, its term in a block above. */
const isDefinition = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && DEFINES.test(plain(node));

/** The group of a person, whose measures stand in the blocks below; null where the block names nobody. */
export function groupOfTerm(
  node: Paragraph,
  next: RootContent | undefined,
  group: Group,
): Group | null {
  const name = plain(node).trim();
  return isDefinition(next) && isSomebody(name, group) ? { ...group, owner: name } : null;
}

const isSomebody = (name: string, { isListed }: Group): boolean =>
  looksLikeName(name) || isListed(name);

/** The definitions in a paragraph, under a person in its first line or the one of its group; none where it has no such lines. */
export function definedActions(node: Paragraph, group: Group): ActionCandidate[] {
  const lines = plain(node).split('\n');
  const at = lines.findIndex((one) => DEFINES.test(one));
  const term = lines[0]?.trim() ?? '';
  if (at > 1 || at === -1 || (at === 1 && !isSomebody(term, group))) return [];
  const own = at === 1 ? { ...group, owner: term } : group;
  const starts = lines.flatMap((one, i) => (DEFINES.test(one) ? [i] : []));
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    const from =
      lengthOf(lines.slice(0, start)) + (DEFINES.exec(lines[start] ?? '')?.[0].length ?? 0);
    const to = lengthOf(lines.slice(0, end)) - 1;
    return spanAction(node.children, { from, to }, linesOf(node), i === 0 ? [node] : [], own);
  });
}

/** Characters of lines with their ends. */
const lengthOf = (lines: readonly string[]): number =>
  lines.reduce((sum, one) => sum + one.length + 1, 0);
