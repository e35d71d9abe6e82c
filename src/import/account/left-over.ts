// What of a document has no place in a report, and is said so.
import type { Heading, Nodes } from 'mdast';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { headingWords } from '../words/sections.ts';

/** Parts that the rules say are no part of a report. */
export function skippedParts({ parts, rules }: Reading): {
  readonly nodes: ReadonlySet<Nodes>;
  readonly told: ReadingNotes;
} {
  const skipped = parts.filter((part) =>
    [part, ...part.above].some(
      (one) => one.heading && rules.skipSections.has(headingWords(one.title)),
    ),
  );
  const headed = skipped.flatMap((part) =>
    part.heading ? [{ ...part, heading: part.heading }] : [],
  );
  return {
    nodes: new Set(headed.flatMap(({ heading, nodes }) => [heading, ...nodes])),
    told: together(...headed.map(leftOut)),
  };
}

function leftOut({ heading, nodes, title }: Part & { readonly heading: Heading }): ReadingNotes {
  const last = nodes.at(-1) ?? heading;
  const text = nodes.map((node) => plain(node).replace(/\s+/g, ' ')).join(' ');
  return noted(
    'left-out',
    [linesOf(heading)[0], linesOf(last)[1]],
    `“${title}” was left out by the rules: ${text}`,
  );
}

/** Fields at the top that no part of a report holds; `told` is what was read of the document. */
export function unusedFields({ source }: Reading, { evidence }: ReadingNotes): ReadingNotes {
  const read = new Set(evidence.flatMap(({ lines }) => (lines ? [lines[0]] : [])));
  return together(
    ...source.fields
      .filter(({ lines }) => !read.has(lines[0]))
      .map(({ name, value, lines }) => {
        const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
        return noted(
          'left-out',
          lines,
          `\`${name}: ${written}\` at the top has no place in a report.`,
        );
      }),
  );
}
