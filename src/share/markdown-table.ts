// A table in Markdown.

/** A cell ends at a `|`, in code as well; one that is escaped already stays as it is. */
const inCell = (markdown: string): string => markdown.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');

/** A table of cells that are Markdown already; only the sign between cells is escaped in them. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
