// Who owns an action: behind a label, with an at sign, and, where the archive lists the name, in brackets, behind a
// dash, in front with a colon, or as who will do it.
import { actionWords } from '../words/action-words.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';

export interface ActionOwner {
  readonly name: string;
  /** The words that name it in the sentence; null where a cell of a table or a heading does. */
  readonly written: string | null;
  /** The words are part of the sentence: `Search will add …`. */
  readonly stays?: boolean;
}

const NOBODY = /^(?:-|–|—|n\/?a|tbd|tba|tbc|none|nobody|open|unassigned|\?+|)$/i;

const LABELLED = new RegExp(
  [
    String.raw`[\s([（,;/-]*(?<![\p{L}\d])(?:${oneOf(actionWords('owner'))})\s*(?:[:：=]|\s-\s|(?<=to|by)\s)\s*(?:\*\*\s*)?`,
    String.raw`(@?[\p{L}\d_][\p{L}\d_ .&/-]{0,40}?)(?:\*\*)?[)\]）]?`,
    String.raw`(?=\s*(?:$|[,;.)\]、）|]|\s?[-–—/]\s)|\s+(?:due|deadline|eta|status|priority|ticket|jira|target|by)\b`,
    `|[\\s\u3000]+(?:${oneOf(actionWords('due'))})\\s*[:：])`,
  ].join(''),
  'iu',
);

/** Shapes in which an owner stands without a label; the first that fits decides. */
const UNLABELLED: readonly RegExp[] = [
  /^\s*(@[\w-]+(?:\/[\w-]+)?)\s*[:–—-]\s+/,
  /\s+[-–—|]\s*((?:[\w&]+ ){0,3}(?:team|squad|crew|guild))(?=\s*(?:$|[-–—|,.]))/i,
  /\s*[([](?:owner: )?(@[\w-]+(?:\/[\w-]+)?)[)\]]/,
  /\s*[([（]\s*(@[\w-]+(?:\/[\w-]+)?)\s*[,、;]\s*/,
  /\s+[-–—]\s*(@[\w-]+(?:\/[\w-]+)?)(?=\s*(?:$|[-–—]\s*(?:\d{4}-|\p{L}+\s*$)))/u,
  /\s+(@[\w-]+(?:\/[\w-]+)?)(?=\s*(?:$|[,;.)]|\s?(?:by|until|due|bis)\b))(?! \d)/i,
  /^\s*(@[\w-]+(?:\/[\w-]+)?)\s+(?=\p{L})/u,
  /\s(@[\w-]+(?:\/[\w-]+)?)(?=\s+[\d年月日末/.-]+(?:まで|迄)?\W*$)/u,
];

const NAME = String.raw`[\p{L}\d][\p{L}\d&.'’_ -]{0,40}?`;
/** Where a name stands apart from the sentence. */
const APART: readonly RegExp[] = [
  new RegExp(String.raw`^\s*[([]?(${NAME})[)\]]?\s*[:：]\s+`, 'u'),
  new RegExp(String.raw`^\s*\\?[([](${NAME})\\?[)\]]\s*`, 'u'),
  new RegExp(String.raw`\s*[(（](${NAME})\s*(?:[)）]|[,;、]\s*)`, 'gu'),
  new RegExp(
    String.raw`\s+(?:[-–—/|]{1,2}|[-=]>|[→⇒])\s+(${NAME})(?=\s*(?:$|[,;.|/]|\s[-–—]))`,
    'gu',
  ),
  new RegExp(String.raw`(?<=\p{L})[:：]\s+(${NAME})(?=\s*(?:$|[,;]))`, 'gu'),
  new RegExp(String.raw`[,;]\s+(${NAME})(?=\s*[)）.]*\s*$)`, 'gu'),
];
/** Who will do it: `Search will add …`, `Ana to write …`. */
const DOES = new RegExp(
  [
    String.raw`^\s*(?:[A-Z]{1,6}[- ]?\d{1,6}[.:)]?\s*(?:[–—-]\s*)?)?(?:the )?`,
    String.raw`([\p{L}\d][\p{L}\d&.'’_-]*(?: [\p{L}\d&.'’_-]+){0,2}?)`,
    String.raw`(?= (?:will|to|should|must|shall|needs to|is to|is going to|has to|asks?|adds?)\b)`,
  ].join(''),
  'iu',
);

/** The owner that a sentence or a cell names; null where neither does. */
export function ownerOf(
  sentence: string,
  cell: string | undefined,
  isListed: (name: string) => boolean,
): ActionOwner | null {
  if (cell !== undefined && cell.trim() !== '') {
    const name = cell.trim();
    return NOBODY.test(name) ? null : { name, written: null };
  }
  return labelled(sentence) ?? unlabelled(sentence) ?? listed(sentence, isListed);
}

/** Whether a text names an owner behind a label. */
export const hasOwnerLabel = (text: string): boolean => labelled(text) !== null;

function labelled(sentence: string): ActionOwner | null {
  const match = LABELLED.exec(foldedInPlace(sentence));
  if (!match?.[1] || NOBODY.test(match[1].trim())) return null;
  const written = sentence.slice(match.index, match.index + match[0].length);
  const at = match[0].lastIndexOf(match[1]);
  return { name: written.slice(at, at + match[1].length).trim(), written };
}

function unlabelled(sentence: string): ActionOwner | null {
  for (const shape of UNLABELLED) {
    const match = shape.exec(sentence);
    if (match?.[1]) return { name: match[1], written: match[0] };
  }
  return null;
}

/** A name that the archive lists, where owners stand. */
function listed(sentence: string, isListed: (name: string) => boolean): ActionOwner | null {
  for (const shape of APART)
    for (const match of shape.global ? sentence.matchAll(shape) : [shape.exec(sentence)]) {
      const name = match?.[1] && teamNamed(match[1], isListed);
      if (match && name) return { name, written: match[0] };
    }
  const [whole, who = ''] = DOES.exec(sentence) ?? [];
  const name = whole === undefined ? null : teamNamed(who, isListed);
  return name && whole !== undefined ? { name, written: whole, stays: true } : null;
}

/** The name as the archive lists it, with or without `team` behind it. */
function teamNamed(written: string, isListed: (name: string) => boolean): string | null {
  const bare = written.replace(/^the\s+|\s+(?:team|squad|crew)$/gi, '').trim();
  return [written.trim(), bare].find((name) => name !== '' && isListed(name)) ?? null;
}

/** The owner that a heading or a line above actions names for all of them: `Owner: Search`, `Search team`. */
export function groupOwner(title: string, isListed: (name: string) => boolean): string | null {
  const text = title.replace(/\s*[:：]\s*$/, '').trim();
  const said = labelled(text);
  if (said && said.written?.trim() === text) return said.name;
  if (/^@[\w./-]+$/.test(text)) return text;
  if (text.split(/\s+/).length <= 4 && /\s(?:team|squad|crew|guild)$/i.test(text)) return text;
  return text.split(/\s+/).length <= 4 ? teamNamed(text, isListed) : null;
}
