// A document with everything that the readers of facts look at: its parts, its labelled lines, its order of dates.
import type { PhrasingContent, Root } from 'mdast';
import type { DocumentField, Foreign, Lines } from './document.ts';
import { linesOf } from './document.ts';
import { line, plain, visitTree } from './inline.ts';
import { labelOf } from './label.ts';
import type { Part } from './outline.ts';
import { outlineOf } from './outline.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/names.ts';
import type { FieldName } from '../words/names.ts';
import { sectionNamed } from '../words/sections.ts';
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

function labelsIn(parts: readonly Part[], rules: Rules): Labelled[] {
  const found: Labelled[] = [];
  for (const part of parts) {
    for (const node of part.nodes) {
      visitTree(node, (one) => {
        if (one.type === 'tableRow' && one.children.length === 2) {
          // A table of two columns is a list of facts.
          const [key, value] = one.children;
          const label = line(key?.children ?? []).replace(/:$/, '');
          if (label !== '' && label.length <= 40 && value)
            push(label, value.children, linesOf(one), part);
        }
        if (one.type !== 'paragraph') return;
        const label = labelOf(one.children);
        if (label && label.rest.length > 0) push(label.text, label.rest, linesOf(one), part);
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
