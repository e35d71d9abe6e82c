// Diagrams in bodies: every fence marked `mermaid` is drawn once, and what cannot be drawn is a finding.
import { walk } from '../report/body-tree.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';

export type Draw = (source: string) => Promise<
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly message: string;
      /** From 1, in the source of the fence. */
      readonly line?: number;
      readonly column?: number;
      readonly hint?: string;
    }
>;

export async function checkDiagrams(archive: readonly Parsed[], draw: Draw): Promise<Diagnostic[]> {
  const found = await Promise.all(archive.map((parsed) => checkDiagramsOf(parsed, draw)));
  return found.flat();
}

async function checkDiagramsOf(parsed: Parsed, draw: Draw): Promise<Diagnostic[]> {
  const { body, bodyText, bodyStart, lines, source } = parsed;
  if (!body?.tree || !bodyText.includes('mermaid')) return [];
  const fences: { value: string; start: number; end: number }[] = [];
  walk(body.tree, (node) => {
    if (node.type !== 'code' || node.lang !== 'mermaid') return;
    const { start, end } = node.position ?? {};
    fences.push({ value: node.value, start: start?.offset ?? 0, end: end?.offset ?? 0 });
  });
  const results = await Promise.all(fences.map(({ value }) => draw(value)));
  return results.flatMap((result, i) => {
    const fence = fences[i];
    if (result.ok || !fence) return [];
    // Line 1 of the diagram is the line below the opening fence.
    const at = lineOffset(bodyText, fence.start, result.line ?? 0);
    const lineEnd = bodyText.indexOf('\n', at);
    const start = bodyStart + at + Math.max(0, (result.column ?? 1) - 1);
    return [
      {
        file: source.file,
        where: lines.where(start, bodyStart + (lineEnd === -1 ? fence.end : lineEnd)),
        rule: 'body/diagram',
        level: 'error',
        message: result.message,
        hint: result.hint ?? null,
      },
    ];
  });
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
