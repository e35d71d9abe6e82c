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
export function labelOf(nodes: readonly PhrasingContent[]): Label | null {
  const first = nodes.find((node) => node.type !== 'text' || node.value.trim() !== '');
  if (!first) return null;
  if (first.type === 'strong' || first.type === 'emphasis') {
    const text = plain(first).trim();
    const at = nodes.indexOf(first);
    const after = nodes.slice(at + 1);
    const following = plain(after);
    const colon = /[:：]$/.test(text);
    const separator = /^\s*[:：]\s*|^\s+[-–—]\s+/.exec(following);
    if (text.length > 110 || text === '') return null;
    if (!colon && !separator && following.trim() !== '') return null;
    return {
      text: text.replace(/\s*[:：]$/, ''),
      rest: cutStart(after, separator?.[0].length ?? /^\s*/.exec(following)?.[0].length ?? 0),
      marked: true,
    };
  }
  if (first.type !== 'text') return null;
  const match = LABEL.exec(first.value);
  if (!match?.[1] || match[1].split(' ').length > 6) return null;
  return {
    text: match[1].trim(),
    rest: cutStart(nodes.slice(nodes.indexOf(first)), match[0].length),
    marked: false,
  };
}
