// What stands inside a line of reStructuredText, as Markdown.
import type { PhrasingContent } from 'mdast';
import { readMarkdown } from './read-markdown.ts';

/** The addresses of `.. _name: https://…`, by the name in lower case. */
export function linkTargets(lines: readonly string[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const line of lines) {
    const match = /^\s*\.\. _`?([^:`]+)`?:\s+(\S+)/.exec(line);
    if (match?.[1] && match[2]) targets.set(match[1].toLowerCase(), match[2]);
  }
  return targets;
}

/** Links and roles of a line as Markdown. */
export function rstMarkdown(line: string, targets: ReadonlyMap<string, string>): string {
  return line
    .replace(/`([^`<]+?)\s*<([^>`]+)>`__?/g, '[$1]($2)')
    .replace(/:[\w:-]+:`([^`<]+?)(?:\s*<[^>`]*>)?`/g, '$1')
    .replace(
      /`([^`]+)`_(?![\w`])|(?<![\w`])([A-Za-z][\w-]*)_(?![\w`])/g,
      (whole, quoted: string | undefined, word: string | undefined) => {
        const name = quoted ?? word ?? '';
        const target = targets.get(name.toLowerCase());
        return target ? `[${name}](${target})` : whole;
      },
    );
}

/** The nodes of a cell. */
export function rstInline(text: string): PhrasingContent[] {
  const [first] = readMarkdown(rstMarkdown(text, new Map())).children;
  if (first?.type === 'paragraph') return first.children;
  return text === '' ? [] : [{ type: 'text', value: text }];
}
