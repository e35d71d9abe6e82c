// Lines without a time under a day that stands alone, as a heading or as a line: what they tell happened on that day.
import type { Nodes, RootContent } from 'mdast';
import type { CandidateContext, TimelineEntry } from './entries.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import { NO_STAMP } from '../time/stamp-parts.ts';
import { dayOnly } from './line-candidates.ts';
import { TELLS } from './paragraph-candidates.ts';
import { storyOf } from './prose-events.ts';

/** A day that stands alone, and the blocks up to the next. */
interface LineRun {
  readonly day: boolean;
  readonly nodes: RootContent[];
  readonly entries: TimelineEntry[][];
}

/** The entries of blocks in their order; `opens` says that a day alone stands above them. */
export function underDays(
  nodes: readonly RootContent[],
  opens: boolean,
  context: CandidateContext,
  read: (node: RootContent, i: number, context: CandidateContext) => TimelineEntry[],
): TimelineEntry[] {
  const runs: LineRun[] = [{ day: opens, nodes: [], entries: [] }];
  for (const [i, node] of nodes.entries()) {
    const { day = false } = runs.at(-1) ?? {};
    const entries = read(node, i, { ...context, underDay: day });
    if (isDayAlone(entries)) runs.push({ day: true, nodes: [node], entries: [entries] });
    else {
      runs.at(-1)?.nodes.push(node);
      runs.at(-1)?.entries.push(entries);
    }
  }
  return runs.flatMap((run) => told(run, context));
}

const isDayAlone = ([only, ...more]: readonly TimelineEntry[]): boolean =>
  only?.kind === 'mark' && more.length === 0 && only.mark.takes.length > 0;

/** Where nothing of a day has a time, its text is what happened on it. */
function told({ day, nodes, entries }: LineRun, context: CandidateContext): TimelineEntry[] {
  const all = entries.flat();
  // Beside lines that begin with their time, sentences may tell theirs inside.
  if (day && all.some(isEvent))
    return nodes.flatMap((node, i) => {
      const own = entries[i] ?? [];
      const told = node.type === 'paragraph' && (own.length === 0 || isProse(node));
      const story = told ? storyOf(node, context) : [];
      return story.filter(isEvent).length > own.filter(isEvent).length ? story : own;
    });
  if (!day) return all;
  const [first, ...more] = nodes.filter(
    (node, i) => node.type === 'paragraph' && (entries[i] ?? []).length === 0,
  );
  if (first?.type !== 'paragraph') return all;
  const story = [first, ...more].flatMap((node) =>
    node.type === 'paragraph' ? storyOf(node, context) : [],
  );
  return [...all, ...(story.some(isEvent) ? story : [onThatDay(first, more)])];
}

/** It begins as a sentence does, `At 14:05 we …`, and not with a bare time. */
const isProse = (node: RootContent): boolean =>
  TELLS.test(plain(node as Parameters<typeof plain>[0]));

const isEvent = ({ kind }: TimelineEntry): boolean => kind === 'event';

/** A block without a time, of the day above it. */
export function onThatDay(node: Nodes, more: readonly Nodes[]): TimelineEntry {
  const [first, last] = [
    linesOf(node as RootContent),
    linesOf((more.at(-1) ?? node) as RootContent),
  ];
  const lines: Lines = [first[0], last[1]];
  const children = node.type === 'paragraph' ? node.children : [];
  return dayOnly(children, { ...NO_STAMP, written: plain(children).slice(0, 24) }, lines, more, [
    node,
    ...more,
  ]);
}
