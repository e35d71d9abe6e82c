/**
 * A fence as its author wrote it, and as Mermaid counts it.
 *
 * Mermaid takes front matter, directives and comments away before it parses, so the lines it complains about are not
 * those of the fence. Here they are taken away first, and where each remaining line came from is remembered.
 */
export interface Fence {
  /** What to give to Mermaid first: front matter and directives. */
  readonly head: string;
  /** Then the lines of the diagram. */
  readonly diagram: string;
  /** The lines of the diagram. */
  readonly body: readonly Line[];
}

export interface Line {
  readonly text: string;
  /** From 1, in the source as it was written. */
  readonly number: number;
}

const FRONT_MATTER = /^[ \t]*---[ \t]*\n(?:.*\n)*?[ \t]*---[ \t]*(?:\n|$)/;

export function readFence(source: string): Fence {
  const written = source.replace(/\r\n?/g, '\n');
  const frontMatter = FRONT_MATTER.exec(written)?.[0] ?? '';
  const { rest, directives } = takeDirectives(written.slice(frontMatter.length));
  const first = lineBreaks(frontMatter) + 1;
  const lines = rest.split('\n').map((text, index) => ({ text, number: first + index }));
  const body = withoutLeadingBlanks(lines.filter(({ text }) => !/^\s*%%/.test(text)));
  const diagram = body.map(({ text }) => text).join('\n');
  return { head: frontMatter + directives.join(''), diagram, body };
}

/** Directives, `%%{ … }%%`, and the text without them, in which every line keeps its number. */
function takeDirectives(text: string): { rest: string; directives: string[] } {
  const rest: string[] = [];
  const directives: string[] = [];
  let at = 0;
  for (let start = text.indexOf('%%{'); start !== -1; start = text.indexOf('%%{', at)) {
    const end = text.indexOf('}%%', start + 3);
    if (end === -1) break;
    const directive = text.slice(start, end + 3);
    directives.push(directive.replaceAll('\n', ' '));
    rest.push(text.slice(at, start), '\n'.repeat(lineBreaks(directive)));
    at = end + 3;
  }
  return { rest: rest.join('') + text.slice(at), directives };
}

/** The line of the source that Mermaid calls `line`; the last one when it counts past the end. */
export function writtenLine({ body }: Fence, line: number): Line | undefined {
  return body[Math.min(Math.max(line, 1), body.length) - 1];
}

function withoutLeadingBlanks(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  return first < 0 ? [] : lines.slice(first);
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
