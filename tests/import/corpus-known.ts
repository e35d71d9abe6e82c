// What is known of the importer's reading of a made-up document, beyond what its label asks: where each value was read, what
// the account says, where the reading is not as the label says, and the draft as it is written. One text a document.
import type { Imported } from '../../src/import/imported.ts';
import type { FieldEvidence, ImportNote } from '../../src/import/sources/finding.ts';
import type { ImportedDocument } from './corpus-import.ts';
import type { DocumentScore } from './corpus-score.ts';

/** A line each: values, then the account, then the faults; of a long one its beginning and its end. Then the draft. */
export function knownOf(
  { draft, findings, refused, imported }: ImportedDocument & { readonly imported: Imported | null },
  { faults, unmarked }: DocumentScore,
): string {
  const lines = [
    ...(refused === null ? [] : [`refused: ${refused}`]),
    ...(imported ? readFrom(imported.evidence) : []),
    ...findings.filter(({ kind }) => kind !== 'missing').map(told),
    ...findings.filter(({ kind }) => kind === 'missing').map(told),
    ...faults.map((fault) => `! ${fault}`),
    ...unmarked.map((value) => `! guess unmarked: ${value}`),
  ];
  return `${lines.map(clipped).join('\n')}\n${draft ? `\n${draft.text}` : ''}`;
}

/** The values of the head, and in one line the events whose days were found in one way. */
function readFrom(evidence: readonly FieldEvidence[]): string[] {
  const ways = new Map<string, number[]>();
  const values: string[] = [];
  for (const { field, value, lines, sure, how } of evidence) {
    if (field === 'timeline' || field === 'actions') {
      const way = `${sure}: ${how.replace(/; kind.*$/, '')}`;
      ways.set(`${field}, ${way}`, [...(ways.get(`${field}, ${way}`) ?? []), lines?.[0] ?? 0]);
    } else values.push(`${field}${placeOf(lines)}, ${sure}: ${value} # ${how}`);
  }
  return [...values, ...[...ways].map(([way, lines]) => `${way} ${spansOf(lines)}`)];
}

/** `3–5, 8` of 3, 4, 5, 8. */
function spansOf(lines: readonly number[]): string {
  const spans: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && line >= last[1] && line <= last[1] + 1) last[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}

const placeOf = (lines: ImportNote['lines']): string =>
  lines ? ` ${[...new Set(lines)].join('–')}` : '';

const told = ({ kind, lines, message }: ImportNote): string =>
  `${kind}${placeOf(lines)}: ${message}`;

const clipped = (line: string): string => {
  const flat = line.replace(/\s+/g, ' ');
  return flat.length <= 130 ? flat : `${flat.slice(0, 95)} … ${flat.slice(-30)}`;
};
