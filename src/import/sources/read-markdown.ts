// Markdown and MDX, by the parser of reports. MDX is read as Markdown too: what is JSX in it comes out as HTML and is
// tidied away.
import type { Root } from 'mdast';
import { parseMarkdown } from '../../report/body-tree.ts';

export function readMarkdown(text: string): Root {
  return parseMarkdown(text, { position: true }) as Root;
}
