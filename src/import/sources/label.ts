// `**Impact:** …`, `Duration: …`, `- **Context**`: a few words in front that say what follows.
import type { PhrasingContent } from 'mdast';
import { cutStart, plain } from './inline.ts';
import { inTurn } from '../words/any-of.ts';

export interface Label {
  readonly text: string;
  /** What follows; empty where the label stands alone. */
  readonly rest: PhrasingContent[];
  /** It was set in bold or italics. */
  readonly marked: boolean;
}

/** A capital or a sign of a script without them, a few words, dots that lead on, a colon; a wide colon needs no space. */
const LABEL = inTurn(
  /^\s*([\p{Lu}\p{Lo}][\p{L} /&()'’-]{1,48}?)(?:\s*\.{2,}|\s)*/u,
  // Behind a script that sets no spaces a narrow colon needs none either.
  /(?::(?=\s|$)|：|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]):)\s*/u,
);

/** The label in front of a line; null where there is none. */
/** `When? On Tuesday`: a question of one word, and the answer. */
const QUESTION = /^\s*(\p{Lu}\p{Ll}{2,9})\s?\?\s+(?=\S)/u;

export function labelOf(nodes: readonly PhrasingContent[]): Label | null {
  const first = nodes.find((node) => node.type !== 'text' || node.value.trim() !== '');
  if (first?.type === 'strong' || first?.type === 'emphasis')
    return (
      labelInside(first.children, nodes.slice(nodes.indexOf(first) + 1)) ??
      markedLabel(plain(first).trim(), nodes.slice(nodes.indexOf(first) + 1))
    );
  if (first?.type !== 'text') return null;
  const match = LABEL.exec(first.value) ?? QUESTION.exec(first.value);
  if (!match?.[1] || match[1].split(' ').length > 6) return null;
  return {
    text: match[1].trim(),
    rest: cutStart(nodes.slice(nodes.indexOf(first)), match[0].length),
    marked: false,
  };
}

/** `**Severity: 2**`: the label and its value are both in bold, and nothing follows. */
function labelInside(
  marked: readonly PhrasingContent[],
  after: readonly PhrasingContent[],
): Label | null {
  if (plain(after).trim() !== '') return null;
  const label = labelOf(marked);
  return label && label.rest.length > 0 ? { ...label, marked: true } : null;
}

/** A label in bold or italics: a colon or a dash parts it from what follows, or nothing follows. */
function markedLabel(text: string, after: readonly PhrasingContent[]): Label | null {
  const following = plain(after);
  const separator = /^\s*[:：]\s*|^\s+[-–—]\s+/.exec(following)?.[0];
  const parted = /[:：?？]$/.test(text) || separator !== undefined || following.trim() === '';
  if (text === '' || text.length > 110 || !parted) return null;
  const space = separator ?? /^\s*/.exec(following)?.[0] ?? '';
  return {
    text: text.replace(/\s*[:：?？]$/, ''),
    rest: cutStart(after, space.length),
    marked: true,
  };
}
