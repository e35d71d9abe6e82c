/**
 * What is refused before anything is drawn: an empty fence, an unknown or unsupported type, maths, icons, pictures from
 * elsewhere, a text too long. Judged by reading, so it costs no drawing process.
 */
import { nearest } from '../../report/nearest.ts';
import { DRAWN, NOT_DRAWN } from './diagram-types.ts';
import type { Fence, Line } from './fence.ts';
import type { MermaidDiagnostic } from './result.ts';

/** Mermaid draws a picture of an error message for anything longer. */
const LONGEST = 50_000;

/** The tag that hides what only the company may read, however it is spelt: in a diagram it hides nothing. */
const INTERNAL = /(?:<|[&#](?:lt|0*60|x0*3c);)\s*(?:\/\s*)?internal\b/i;

const FEATURES: readonly { pattern: RegExp; what: string; hint: string }[] = [
  {
    pattern: /\$\$/,
    what: 'Formulas between `$$`',
    hint: 'Write the formula as plain text, or put it outside of the diagram.',
  },
  {
    pattern: /\bfa[a-z]?:fa-[\w-]+|::icon\(|\bicon\s*:/,
    what: 'Icons',
    hint: 'Leave the icon out, or use a character such as ⚠.',
  },
  {
    pattern: /\bimg\s*:|<img\b/i,
    what: 'Pictures inside a diagram',
    hint: 'Put the picture into the report, outside of the diagram.',
  },
];

/** Asked of the source before anything reads it. */
export function refuseLength(source: string): MermaidDiagnostic | undefined {
  if (source.length <= LONGEST) return undefined;
  return {
    ok: false,
    line: 1,
    column: 1,
    message: `The diagram has ${source.length} characters; at most ${LONGEST} are drawn.`,
    hint: 'Split it into several diagrams.',
  };
}

export function refuse(source: string, fence: Fence): MermaidDiagnostic | undefined {
  return refuseInternal(source) ?? refuseType(fence) ?? refuseFeatures(fence);
}

function refuseInternal(source: string): MermaidDiagnostic | undefined {
  const lines = source.split(/\r\n?|\n/);
  const index = lines.findIndex((line) => INTERNAL.test(line));
  if (index === -1) return undefined;
  return {
    ok: false,
    line: index + 1,
    column: lines[index]!.search(INTERNAL) + 1,
    message: '`<Internal>` stands in a diagram, where it hides nothing.',
    hint: 'Put the whole diagram into `<Internal>`, and write another one for the public.',
  };
}

function refuseType({ body: [first] }: Fence): MermaidDiagnostic | undefined {
  const known = DRAWN.map(({ keyword }) => `\`${keyword}\``).join(', ');
  if (!first) {
    return {
      ok: false,
      message: 'The diagram is empty.',
      hint: `Begin with the kind of diagram, for example \`flowchart LR\`. Known are ${known}.`,
    };
  }
  const opening = first.text.trim();
  if (DRAWN.some((type) => type.opening.test(opening))) return undefined;
  const keyword = opening.split(/[\s:;{]/, 1)[0]!;
  if (NOT_DRAWN.test(opening)) {
    return {
      ...at(first, first.text.indexOf(keyword)),
      message: `Diagrams of type \`${keyword}\` are not drawn here.`,
      hint: 'Use another kind, such as `flowchart`, `sequenceDiagram` or `gantt`; until then the source is shown.',
      unsupported: true,
    };
  }
  const meant = nearest(keyword, DRAWN.map((type) => type.keyword)); // prettier-ignore
  return {
    ...at(first, first.text.indexOf(keyword)),
    message: `Unknown diagram type \`${keyword}\`.`,
    hint: meant ? `Did you mean \`${meant}\`?` : `Begin with one of ${known}.`,
  };
}

function refuseFeatures({ body }: Fence): MermaidDiagnostic | undefined {
  for (const { pattern, what, hint } of FEATURES) {
    const line = body.find(({ text }) => pattern.test(text));
    if (!line) continue;
    const message = `${what} cannot be drawn without a browser.`;
    return { ...at(line, line.text.search(pattern)), message, hint, unsupported: true };
  }
  return undefined;
}

function at({ number }: Line, index: number) {
  return { ok: false, line: number, column: index + 1 } as const;
}
