// Who owns an action: behind a label, in front with an at sign, in brackets, behind a dash.
import { actionWords } from '../words/action-words.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';

export interface ActionOwner {
  readonly name: string;
  /** The words that name it in the sentence; null where a cell of a table does. */
  readonly written: string | null;
}

const NOBODY = /^(?:-|–|n\/?a|tbd|tba|none|open|\?)$/i;

const LABELLED = new RegExp(
  [
    String.raw`[\s([（,;-]*(?<![\p{L}\d])(?:${oneOf(actionWords('owner'))})\s*(?:[:：=]|\s-\s|(?<=to|by)\s)\s*(?:\*\*\s*)?`,
    String.raw`(@?[\p{L}\d_][\p{L}\d_ .&/-]{0,40}?)(?:\*\*)?[)\]）]?`,
    String.raw`(?=\s*(?:$|[,;.)\]、）]|\s[-–—]\s)|\s+(?:due|deadline|eta|status|priority|ticket|jira|target)\b)`,
  ].join(''),
  'iu',
);

/** Shapes in which an owner stands without a label; the first that fits decides. */
const UNLABELLED: readonly RegExp[] = [
  /^\s*(@[\w-]+(?:\/[\w-]+)?)\s*[:–—-]\s+/,
  /\s+[-–—|]\s*((?:[\w&]+ ){0,3}(?:team|squad|crew|guild))(?=\s*(?:$|[-–—|,.]))/i,
  /\s*[([](?:owner: )?(@[\w-]+(?:\/[\w-]+)?)[)\]]/,
  /\s+[-–—]\s*(@[\w-]+(?:\/[\w-]+)?)(?=\s*(?:$|[-–—]\s*(?:\d{4}-|\p{L}+\s*$)))/u,
];

/** The owner that a sentence or a cell names; null where neither does. */
export function ownerOf(sentence: string, cell: string | undefined): ActionOwner | null {
  if (cell !== undefined) {
    const name = cell.trim();
    return name === '' || NOBODY.test(name) ? null : { name, written: null };
  }
  const labelled = LABELLED.exec(foldedInPlace(sentence));
  if (labelled?.[1]) {
    const written = sentence.slice(labelled.index, labelled.index + labelled[0].length);
    const at = labelled[0].lastIndexOf(labelled[1]);
    return { name: written.slice(at, at + labelled[1].length).trim(), written };
  }
  for (const shape of UNLABELLED) {
    const match = shape.exec(sentence);
    if (match?.[1]) return { name: match[1], written: match[0] };
  }
  return null;
}
