// Diagrams in bodies: every fence marked `mermaid` is drawn once, and what readers would not see is a finding.
import type { DiagramFence } from '../report/diagram-fences.ts';
import type { Diagnostic, Level } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';
import { plural } from '../text/count.ts';
import { list } from '../text/list.ts';

export type Draw = (source: string) => Promise<Drawn>;

type Drawn =
  | {
      readonly ok: true;
      /** Words of the source that the picture lacks, for the sign before them. */
      readonly lost: readonly (FencePlace & {
        readonly sign: string;
        readonly code: string;
        readonly words: readonly string[];
      })[];
    }
  | (Partial<FencePlace> &
      Pick<Diagnostic, 'message'> &
      Partial<Pick<Diagnostic, 'hint'>> & {
        readonly ok: false;
        /** It may be right, and is shown as its source. */
        readonly unsupported?: true;
      });

/** From 1, in the source of the fence. */
interface FencePlace {
  readonly line: number;
  readonly column: number;
}

/** Each takes a good part of a tenth of a second to draw. */
const MOST_DIAGRAMS = 100;

/** How many different diagrams reports hold: so many are drawn. */
export const countDiagrams = (archive: readonly Parsed[]): number =>
  new Set(archive.flatMap(({ fences }) => fences.slice(0, MOST_DIAGRAMS).map(({ value }) => value)))
    .size;

/**
 * What is wrong with the diagrams of reports; a broken one concerns itself and no other. One that many hold is drawn once.
 */
export async function checkDiagrams(archive: readonly Parsed[], draw: Draw): Promise<Diagnostic[]> {
  const known = new Map<string, Promise<Drawn>>();
  const drawOnce: Draw = (source) => {
    const drawn = known.get(source) ?? draw(source).then(toldOf);
    known.set(source, drawn);
    return drawn;
  };
  const found = await Promise.all(archive.map((parsed) => checkDiagramsOf(parsed, drawOnce)));
  return found.flat();
}

/** Without the picture: of ten thousand nobody holds those. */
const toldOf = (drawn: Drawn): Drawn => (drawn.ok ? { ok: true, lost: drawn.lost } : drawn);

async function checkDiagramsOf(parsed: Parsed, draw: Draw): Promise<Diagnostic[]> {
  const { fences } = parsed;
  const results = await Promise.all(fences.slice(0, MOST_DIAGRAMS).map(({ value }) => draw(value)));
  const tooMany = fences[MOST_DIAGRAMS];
  return [
    ...results.flatMap((result, i) => findingsOf(result, fences[i]!, parsed)),
    ...(tooMany
      ? [
          finding(parsed, tooMany, { line: 0 }, 'body/diagram', 'error', {
            message: `The report holds more than ${MOST_DIAGRAMS} diagrams.`,
            hint: 'Keep those that a reader needs, and link to the rest.',
          }),
        ]
      : []),
  ];
}

function findingsOf(result: Drawn, fence: DiagramFence, parsed: Parsed): Diagnostic[] {
  if (result.ok) {
    return result.lost.map((lost) =>
      finding(parsed, fence, lost, 'body/diagram-words', 'warning', {
        message: `${list(lost.words.map((word) => `\`${word}\``))} ${plural(lost.words.length, 'is', 'are')} not in the picture: Mermaid takes the \`${lost.sign}\` before for a sign of its own.`,
        hint: `Write \`${lost.code}\` for \`${lost.sign}\`.`,
      }),
    );
  }
  const { message, hint = null } = result;
  return result.unsupported
    ? [finding(parsed, fence, result, 'body/diagram-source', 'warning', { message, hint })]
    : [finding(parsed, fence, result, 'body/diagram', 'error', { message, hint })];
}

function finding(
  { bodyText, bodyStart, lines, source }: Parsed,
  fence: DiagramFence,
  { line = 0, column = 1 }: Partial<FencePlace>,
  rule: string,
  level: Level,
  words: Pick<Diagnostic, 'message' | 'hint'>,
): Diagnostic {
  // Line 1 of the diagram is the line below the opening fence.
  const at = lineOffset(bodyText, fence.start, line);
  const lineEnd = bodyText.indexOf('\n', at);
  const start = bodyStart + at + Math.max(0, column - 1);
  const where = lines.where(start, bodyStart + (lineEnd === -1 ? fence.end : lineEnd));
  return { file: source.file, where, rule, level, ...words };
}

function lineOffset(text: string, from: number, lines: number): number {
  let offset = from;
  for (let i = 0; i < lines; i++) {
    const newline = text.indexOf('\n', offset);
    if (newline === -1) break;
    offset = newline + 1;
  }
  return offset;
}
