// Lines of a frontmatter that begin or end a document for some readers of YAML and TOML. Whoever splits the file again
// would cut it there, and show or run as text what was judged as fields; so a report holds none.
import type { Correction } from './diagnostic.ts';

interface MarkDiagnostic extends Correction {
  /** Offsets in the frontmatter. */
  readonly start: number;
  readonly end: number;
}

const MARK = /^(?:---|\+\+\+|%|\.\.\.(?=\s|$)).*$/gm;

/** What is wrong with such lines, and the frontmatter without them: as long, so that every place holds. */
export function takeDocumentMarks(yaml: string): {
  yaml: string;
  faults: readonly MarkDiagnostic[];
} {
  const faults: MarkDiagnostic[] = [];
  const rest = yaml.replace(MARK, (line, start: number) => {
    const mark = /^(?:---|\+\+\+|\.\.\.|%\S*)/.exec(line)?.[0] ?? '';
    faults.push({
      start,
      end: start + line.trimEnd().length,
      message: `A line of the frontmatter begins with \`${mark}\`, where some programs would end it.`,
      hint: line.startsWith('%')
        ? 'Remove the line: the frontmatter is YAML 1.2 without being told so.'
        : 'Remove the line. The frontmatter stands between two lines of `---` alone; what belongs to the text goes below the second.',
    });
    return line.replace(/[^\r]/g, ' ');
  });
  return { yaml: rest, faults };
}
