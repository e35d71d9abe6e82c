// A document with everything that the readers of facts look at: its parts, its labelled lines, its order of dates.
import type { Nodes, Paragraph, PhrasingContent, Root, Table, TableRow } from 'mdast';
import { sentencesOf } from './clip-text.ts';
import type { DocumentField, Foreign, Lines } from './document.ts';
import { linesOf } from './document.ts';
import { cutEnd, cutStart, line, plain, visitTree } from './inline.ts';
import { labelOf } from './label.ts';
import type { Part } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/names.ts';
import type { FieldName } from '../words/names.ts';
import { sectionNamed } from '../words/sections.ts';
import { opensEarlier } from '../words/earlier.ts';
import { fieldNamed } from '../words/fields.ts';
import { shapeTree } from './shape-tree.ts';
import { anchorOf } from '../time/anchor.ts';
import { dateOrderOf } from './date-order.ts';
import type { StampOptions } from '../time/stamp-parts.ts';

export interface Reading {
  readonly source: Foreign;
  /** The fields at the top, and those one level below: `params: { start: … }`. */
  readonly fields: readonly DocumentField[];
  readonly root: Root;
  readonly parts: readonly Part[];
  readonly labelled: readonly Labelled[];
  readonly rules: Rules;
  readonly stamps: StampOptions;
}

/** `Duration: two hours`, wherever it stands. */
export interface Labelled {
  readonly label: string;
  readonly field: FieldName | null;
  readonly section: SectionName | null;
  readonly nodes: readonly PhrasingContent[];
  readonly text: string;
  readonly lines: Lines;
  readonly part: Part;
}

export function readingOf(source: Foreign, rules: Rules): Reading {
  const root = shapeTree(source.root, rules);
  const parts = outlineOf(root, rules);
  const order = rules.dateOrder ?? dateOrderOf(source);
  return {
    source,
    fields: flatFields(source.fields),
    root,
    parts,
    labelled: labelsIn(parts, rules),
    rules,
    stamps: { order, loose: false, anchor: anchorOf(source.lines, { order, loose: false }) },
  };
}

const flatFields = (fields: readonly DocumentField[]): DocumentField[] =>
  fields.flatMap((field) =>
    typeof field.value === 'object' &&
    field.value !== null &&
    !Array.isArray(field.value) &&
    !(field.value instanceof Date)
      ? Object.entries(field.value).map(([name, value]) => ({
          name,
          value: value as unknown,
          lines: field.lines,
        }))
      : [field],
  );

interface LabelledNodes {
  readonly label: string;
  readonly nodes: readonly PhrasingContent[];
}

/** The labels that one block says. */
function labelsOf(node: Nodes, part: Part): readonly LabelledNodes[] {
  if (node.type === 'tableRow') return rowAsLabel(node);
  if (node.type === 'table') return part.name === 'actions' ? [] : columnsAsLabels(node);
  if (node.type !== 'paragraph') return [];
  const pieces = piecesOf(node.children).map((piece) => labelOf(piece));
  return [
    ...labelsInside(node),
    ...pieces.flatMap((one) =>
      one && one.rest.length > 0 ? [{ label: one.text, nodes: one.rest }] : [],
    ),
  ];
}

/** A table of two columns is a list of facts. */
function rowAsLabel({ children }: TableRow): LabelledNodes[] {
  const [key, value] = children;
  const label = line(key?.children ?? []).replace(/:$/, '');
  return children.length === 2 && label !== '' && label.length <= 40 && value
    ? [{ label, nodes: value.children }]
    : [];
}

/** A table of one row is a list of facts that was laid on its side. */
function columnsAsLabels(table: Table): LabelledNodes[] {
  const [heads, values] = table.children;
  if (!heads || table.children.length !== 2) return [];
  return heads.children.flatMap((head, k) => {
    const label = line(head).replace(/:$/, '');
    const cell = values?.children[k];
    return label !== '' && label.length <= 40 && cell ? [{ label, nodes: cell.children }] : [];
  });
}

/** `… could not sign in. Impacted services: Login, API.`: a fact in the middle of a paragraph. */
const labelsInside = (node: Paragraph): LabelledNodes[] =>
  sentencesOf(plain(node).replace(/\s+/g, ' '))
    .slice(1)
    .flatMap((sentence) => {
      const [, label = '', text = ''] =
        /^(\p{Lu}[\p{L} ]{2,30}): (\S.{1,120}?)\.?$/u.exec(sentence) ?? [];
      const field = label === '' ? null : fieldNamed(label);
      return field === 'services' || field === 'severity'
        ? [{ label, nodes: [{ type: 'text', value: text }] }]
        : [];
    });

/** `Sev: 2 · Services: API · TZ: UTC`: several labelled facts on a line, parted by signs. */
function piecesOf(nodes: readonly PhrasingContent[]): (readonly PhrasingContent[])[] {
  const text = plain(nodes);
  const signs = [...text.matchAll(/\s+[·|•]\s+|\s{3,}(?=\p{Lu}[\p{L} ]{2,24}:\s)/gu)];
  const ends = [...signs.map(({ index }) => index), text.length];
  const starts = [0, ...signs.map((sign) => sign.index + sign[0].length)];
  const pieces = starts.map((from, i) => cutStart(cutEnd(nodes, ends[i] ?? text.length), from));
  return pieces.length > 1 && pieces.every((piece) => labelOf(piece) !== null) ? pieces : [nodes];
}

function labelsIn(parts: readonly Part[], rules: Rules): Labelled[] {
  const found: Labelled[] = [];
  for (const part of parts) {
    // What labels say of an earlier incident is no fact of this one.
    if ([part, ...part.above].some(({ title }) => opensEarlier(title))) continue;
    for (const node of part.nodes) {
      visitTree(node, (one) => {
        for (const { label, nodes } of labelsOf(one, part)) push(label, nodes, linesOf(one), part);
      });
    }
    // A heading and one line below it say the same as a label: `## Severity`, `SEV-2`.
    const [only] = part.nodes;
    if (
      part.heading &&
      part.nodes.length === 1 &&
      only?.type === 'paragraph' &&
      fieldNamed(part.title, rules.fields) &&
      plain(only).length <= 200
    ) {
      push(part.title, only.children, linesOf(only), part);
    }
  }
  return found;

  function push(label: string, nodes: readonly PhrasingContent[], lines: Lines, part: Part): void {
    found.push({
      label,
      field: fieldNamed(label, rules.fields),
      section: sectionNamed(label, rules.sections),
      nodes,
      text: line([...nodes]),
      lines,
      part,
    });
  }
}
