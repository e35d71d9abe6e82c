// Timelines pasted as a block of code: each line that begins with a moment is an entry of its own.
import type { Code, Paragraph } from 'mdast';
import { linesOf, placed } from '../sources/document.ts';
import { anyOf } from '../words/any-of.ts';
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

/** Lines that a machine wrote, and what a command printed: `db01 postgres[2211]: FATAL`, `level=error`, `now: 2025-06-11T09:21Z`. */
const WRITTEN_BY_MACHINES = anyOf(
  /[\w.-]+\[\d+\]:\s|\bkernel:\s|\b\w+=\S+.*\s\w+=\S+/,
  /\b(?:INFO|WARN|WARNING|ERROR|FATAL|DEBUG|TRACE|NOTICE|CRIT|CRITICAL)\b/,
  /^\s*[$#>] \w|^\s*"?[a-z][\w -]{0,24}"?:\s+"?\d/,
);

/** Whether a block is a log or the output of a command, and nobody's words. */
export function isOutput({ value }: Code): boolean {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => WRITTEN_BY_MACHINES.test(line)).length * 2 >= lines.length;
}

/** `2024-06-11T07:29:50.120Z `: a whole moment with its seconds and its clock, as machines write it and people hardly do. */
const STAMPED_BY_MACHINES =
  /^\s*\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\b/;

/** Whether every line of a block, or all that do not go on with the one above, begins like the lines of a log. */
export const isStampedLog = ({ value }: Code): boolean =>
  value.split('\n').every((line) => /^(?:\s|$)/.test(line) || STAMPED_BY_MACHINES.test(line));

/** The block goes when all of its lines have become entries. */
const takes = (entry: TimelineEntry, nodes: readonly Code[]): TimelineEntry =>
  entry.kind === 'event'
    ? { kind: 'event', event: { ...entry.event, takes: nodes } }
    : { kind: 'mark', mark: { ...entry.mark, takes: nodes } };
