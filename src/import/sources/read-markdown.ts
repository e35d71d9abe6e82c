// Markdown and MDX, by Sätteri. MDX is read as Markdown too: what is JSX in it comes out as HTML and is tidied away.
import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false } as const;

export function readMarkdown(text: string): Root {
  return markdownToMdast(text, { position: true, features: FEATURES }) as unknown as Root;
}
