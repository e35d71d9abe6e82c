// Updates of status pages: a state, what is said, and below it when it was posted.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { closingStamp } from './paragraph-candidates.ts';
import { beginsWithState, isUpdateState, withoutPosted } from '../words/update-states.ts';

export interface Headed {
  readonly part: Part;
  readonly entry: TimelineEntry;
}

/** Updates with their state as a heading. */
export function headedUpdates(parts: readonly Part[], options: StampOptions): Headed[] {
  return parts.flatMap((part): Headed[] => {
    const { heading, title, nodes } = part;
    if (!heading || !isUpdateState(title) || LOOKS_BACK.test(title.trim())) return [];
    const said = saidAndPosted(nodes, options);
    if (!said) return [];
    const { stamp, words, more, takes } = said;
    const event = {
      stamp,
      nodes: [{ type: 'text' as const, value: `${title.trim()}: ` }, ...words],
      more,
      lines: [linesOf(heading)[0], linesOf(takes.at(-1) ?? heading)[1]] as const,
      takes: [heading, ...takes],
      shape: 'heading' as const,
      named: true,
    };
    return [{ part, entry: { kind: 'event', event } }];
  });
}

/** What was published when all was over is no update. */
const LOOKS_BACK = /^postmortem$/i;

/** What stands below a state, and the moment that closes it: a paragraph of its own, or the last line of the first. */
function saidAndPosted(
  nodes: readonly RootContent[],
  options: StampOptions,
):
  | (Pick<Candidate, 'stamp' | 'more'> & {
      readonly words: readonly PhrasingContent[];
      readonly takes: readonly RootContent[];
    })
  | null {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return null;
  const closed = closingStamp(first, options);
  if (closed) return { stamp: closed.stamp, words: closed.nodes, more: [], takes: [first] };
  const at = others.findIndex((node) => postedAt(node, options) !== null);
  const closing = others[at];
  const stamp = closing ? postedAt(closing, options) : null;
  const more = others.slice(0, Math.max(at, 0));
  return closing && stamp
    ? { stamp, words: first.children, more, takes: [first, ...more, closing] }
    : null;
}

/** Updates with their state in front of the text, `Resolved - …`, the moment in the paragraph below. */
export function updateEntries(
  nodes: readonly RootContent[],
  { named, options }: CandidateContext,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let said: Paragraph[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const stamp = said.length > 0 ? postedAt(node, options) : null;
    const [first, ...more] = said;
    if (stamp && first) {
      const event = {
        stamp,
        nodes: first.children,
        more,
        lines: [linesOf(first)[0], linesOf(node)[1]] as const,
        takes: [...said, node],
        shape: 'line' as const,
        named,
      };
      entries.push({ kind: 'event', event });
      said = [];
    } else if (beginsWithState(plain(node))) said = [node];
    else if (first) said.push(node);
  }
  return entries.length > 1 ? entries : [];
}

/** The moment that a paragraph is, and nothing else. */
function postedAt(node: RootContent, options: StampOptions): Stamp | null {
  if (node.type !== 'paragraph') return null;
  const text = withoutPosted(plain(node));
  const stamp = readStamp(text, options);
  return stamp?.time && stamp.length >= text.length ? stamp : null;
}
