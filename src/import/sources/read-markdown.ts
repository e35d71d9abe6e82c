// Markdown and MDX, by the parser of reports. MDX is read as Markdown too: what is JSX in it comes out as HTML and is
// tidied away.
import type { Root } from 'mdast';
import { parseMarkdown } from '../../report/body-tree.ts';
import { MONTH_NAMES } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';

export function readMarkdown(text: string): Root {
  return parseMarkdown(withoutDayLists(text), { position: true }) as Root;
}

/** A day at the beginning of a line, `12. März, 18:20`; `1. June 13, 14:05` is the first entry of a list. */
const DAY_FIRST = new RegExp(
  `^((?:\\s|[-*+]\\s|>)*\\d{1,2})(\\.\\s+(?:${oneOf(MONTH_NAMES)})(?![\\p{L}])(?!\\.?\\s+\\d{1,2}(?![\\d:.h])))`,
  'iu',
);

/** A day whose number has a full stop opens no list, whose numbers would be lost. */
function withoutDayLists(text: string): string {
  let fence = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fence = !fence;
      return fence ? line : line.replace(DAY_FIRST, '$1\\$2');
    })
    .join('\n');
}
