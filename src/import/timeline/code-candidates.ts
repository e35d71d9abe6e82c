// Timelines pasted as a block of code: each line that begins with a moment is an entry of its own.
import type { Code, Paragraph } from 'mdast';
import { linesOf, placed } from '../sources/document.ts';
import type { CandidateContext } from './entries.ts';
import type { TimelineEntry } from './entries.ts';
import { paragraphEntries } from './paragraph-candidates.ts';

/** The entries of a block under a timeline; none where fewer than two of its lines begin with a time. */
export function codeEntries(node: Code, context: CandidateContext): TimelineEntry[] {
  const [from] = linesOf(node);
  const lines = node.value.split('\n').flatMap((text, i): Paragraph[] => {
    const at = from + 1 + i;
    const words = text.trim();
    return words === ''
      ? []
      : [placed({ type: 'paragraph', children: [{ type: 'text', value: words }] }, [at, at])];
  });
  const entries = lines.map((line, i) => paragraphEntries(line, lines, i, context));
  const whole = entries.every((found) => found.length > 0);
  const flat = entries.flat().map((entry): TimelineEntry => takes(entry, whole ? [node] : []));
  return flat.filter(({ kind }) => kind === 'event').length > 1 ? flat : [];
}

/** The block goes when all of its lines have become entries. */
const takes = (entry: TimelineEntry, nodes: readonly Code[]): TimelineEntry =>
  entry.kind === 'event'
    ? { kind: 'event', event: { ...entry.event, takes: nodes } }
    : { kind: 'mark', mark: { ...entry.mark, takes: nodes } };
