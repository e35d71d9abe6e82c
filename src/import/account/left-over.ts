// What of a document has no place in a report, and is said so.
import type { Nodes } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { headingWords } from '../words/sections.ts';

/** Parts that the rules say are no part of a report. */
export function skippedNodes(reading: Reading, notes: Notebook): Set<Nodes> {
  const nodes = new Set<Nodes>();
  for (const part of reading.parts) {
    const skip = [part, ...part.above].some(
      (one) => one.heading && reading.rules.skipSections.has(headingWords(one.title)),
    );
    if (!skip || !part.heading) continue;
    nodes.add(part.heading);
    for (const node of part.nodes) nodes.add(node);
    const last = part.nodes.at(-1) ?? part.heading;
    notes.note(
      'left-out',
      [linesOf(part.heading)[0], linesOf(last)[1]],
      `“${part.title}” was left out by the rules: ${part.nodes.map((node) => plain(node).replace(/\s+/g, ' ')).join(' ')}`,
    );
  }
  return nodes;
}

/** Fields at the top that no part of a report holds. */
export function unusedFields(reading: Reading, notes: Notebook): void {
  const seen = new Set(notes.evidence.flatMap(({ lines }) => (lines ? [lines[0]] : [])));
  for (const field of reading.source.fields) {
    const lines: Lines = field.lines;
    if (!seen.has(lines[0]))
      notes.note(
        'left-out',
        lines,
        `\`${field.name}: ${typeof field.value === 'object' ? JSON.stringify(field.value) : String(field.value)}\` at the top has no place in a report.`,
      );
  }
}
