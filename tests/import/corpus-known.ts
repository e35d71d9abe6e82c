// What is known of the importer's reading of a made-up document, beyond what its label asks: the summary, the values that
// a person has to confirm, what the account says, and where the reading is not as the label says. One text a document.
import type { ImportFinding } from '../../src/import/sources/finding.ts';
import type { ImportedDocument } from './corpus-import.ts';
import type { DocumentScore } from './corpus-score.ts';

/** A line each, in the order of the draft, then the account, then the faults; of a long one its beginning and its end. */
export function knownOf(
  { draft, findings, refused }: ImportedDocument,
  { faults, unmarked }: DocumentScore,
): string {
  const lines = [
    ...(refused === null ? [] : [`refused: ${refused}`]),
    ...(draft ? [`summary: ${String(draft.frontmatter.get('summary'))}`] : []),
    ...(draft?.text.split('\n') ?? []).flatMap(unconfirmed),
    ...findings.filter(({ kind }) => kind !== 'missing').map(told),
    ...findings.filter(({ kind }) => kind === 'missing').map(told),
    ...faults.map((fault) => `! ${fault}`),
    ...unmarked.map((value) => `! guess unmarked: ${value}`),
  ];
  return `${lines.map(clipped).join('\n')}\n`;
}

const unconfirmed = (line: string): string[] => {
  const [value, how] = line.split(' # unconfirmed, ');
  return how === undefined ? [] : [`${value?.trim()} # ${how}`];
};

const told = ({ kind, lines, message }: ImportFinding): string =>
  `${kind}${lines ? ` ${[...new Set(lines)].join('–')}` : ''}: ${message}`;

const clipped = (line: string): string => {
  const flat = line.replace(/\s+/g, ' ');
  return flat.length <= 130 ? flat : `${flat.slice(0, 95)} … ${flat.slice(-30)}`;
};
