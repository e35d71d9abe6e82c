// Timelines set as records, a few labelled lines each: `Time: 09:12`, `Event: the alert fires`, `Who: Ines`.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import type { TimelineEntry } from './entries.ts';
import { namesMain } from './table-columns.ts';
import { linesOf } from '../sources/document.ts';
import { line, plain, splitLines } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { zoneIn } from '../time/zone-words.ts';
import { LANGUAGES, folded } from '../words/words.ts';

interface RecordField {
  readonly label: string;
  readonly nodes: readonly PhrasingContent[];
}

interface Record {
  /** The words of its moment. */
  when: string;
  readonly fields: RecordField[];
  readonly nodes: RootContent[];
}

/** The events of a part that is set as records; none where it has fewer than two. */
export function recordEntries(
  nodes: readonly RootContent[],
  { named, options }: CandidateContext,
): TimelineEntry[] {
  const entries = recordsOf(nodes, options).flatMap((record) => entryOf(record, named, options));
  return entries.length > 1 ? entries : [];
}

function recordsOf(nodes: readonly RootContent[], options: StampOptions): Record[] {
  const records: Record[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph') {
      if (records.length > 0) break;
      continue;
    }
    for (const field of fieldsOf(node)) {
      const open = records.at(-1);
      if (!isMoment(field, options)) open?.fields.push(field);
      // `Date: …` and `Time: …` are one moment until something is said of it.
      else if (open?.fields.length === 0) open.when += ` ${momentOf(field)}`;
      else records.push({ when: momentOf(field), fields: [], nodes: [] });
    }
    records.at(-1)?.nodes.push(node);
  }
  return records;
}

/** The lines of a paragraph, each with its label. */
const fieldsOf = ({ children }: Paragraph): RecordField[] =>
  splitLines(children).map(({ nodes }) => {
    const label = labelOf(nodes);
    return label && label.rest.length > 0
      ? { label: label.text, nodes: label.rest }
      : { label: '', nodes };
  });

const TIME_LABEL = /^(?:date|time|timestamp|time ?stamp|when|date ?[/&]? ?time|date and time)$/;

function isMoment({ label, nodes }: RecordField, options: StampOptions): boolean {
  const words = folded(label.replace(/\s*\([^)]*\)$/, ''));
  if (!TIME_LABEL.test(words) && !LANGUAGES.some(({ timeHeads }) => timeHeads.includes(words)))
    return false;
  const text = plain(nodes).trim();
  const stamp = readStamp(text, { ...options, loose: true });
  return stamp !== null && stamp.length >= text.length;
}

/** The words of a moment, with the zone of its label. */
function momentOf({ label, nodes }: RecordField): string {
  const zone = zoneIn(label);
  const text = line([...nodes]);
  return zone && !zoneIn(text) ? `${text} ${zone.written}` : text;
}

function entryOf(
  { when, fields, nodes }: Record,
  named: boolean,
  options: StampOptions,
): TimelineEntry[] {
  const stamp = readStamp(when, { ...options, loose: true });
  const main =
    fields.find(({ label }) => label !== '' && namesMain(label)) ??
    fields.find(({ label }) => label === '') ??
    fields[0];
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!stamp || (!stamp.time && !stamp.date) || !main || !first || !last) return [];
  const others = fields.filter((field) => field !== main);
  return [
    {
      kind: 'event',
      event: {
        stamp,
        nodes: [...main.nodes, ...others.flatMap(inBrackets)],
        more: [],
        lines: [linesOf(first)[0], linesOf(last)[1]],
        takes: nodes,
        shape: 'line',
        named,
      },
    },
  ];
}

/** What other lines say, behind the text. */
const inBrackets = ({ label, nodes }: RecordField): PhrasingContent[] => [
  { type: 'text', value: ` (${label === '' ? '' : `${label}: `}` },
  ...nodes,
  { type: 'text', value: ')' },
];
