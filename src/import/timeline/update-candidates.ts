// Updates of status pages: a state, what is said, and below it when it was posted.
import type { Paragraph, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import type { TimelineEntry } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { beginsWithState, isUpdateState, withoutPosted } from '../words/update-states.ts';

export interface Headed {
  readonly part: Part;
  readonly entry: TimelineEntry;
}

/** Updates with their state as a heading. */
export function headedUpdates(parts: readonly Part[], options: StampOptions): Headed[] {
  return parts.flatMap((part): Headed[] => {
    const { heading, title, nodes } = part;
    if (!heading || !isUpdateState(title)) return [];
    const at = nodes.findIndex((node) => postedAt(node, options) !== null);
    const [closing] = nodes.slice(at);
    const [first, ...more] = nodes.slice(0, Math.max(at, 0));
    const stamp = closing ? postedAt(closing, options) : null;
    if (!closing || !stamp || first?.type !== 'paragraph') return [];
    const event = {
      stamp,
      nodes: [{ type: 'text' as const, value: `${title.trim()}: ` }, ...first.children],
      more,
      lines: [linesOf(heading)[0], linesOf(closing)[1]] as const,
      takes: [heading, first, ...more, closing],
      shape: 'heading' as const,
      named: true,
    };
    return [{ part, entry: { kind: 'event', event } }];
  });
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
