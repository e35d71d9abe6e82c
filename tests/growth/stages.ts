// What becomes of the text of a report, in stages, each a function that is timed on its own.
import { pathToFileURL } from 'node:url';
import { blocksOf } from '../../src/ask/blocks.ts';
import { actionsTold } from '../../src/archive/actions.ts';
import { makeArchive } from '../../src/archive/archive.ts';
import { byThemselves, checkSources } from '../../src/check/check.ts';
import { groupAlike } from '../../src/check/group.ts';
import { printDiagnostics } from '../../src/check/print.ts';
import { markdownPlugins, renderBody } from '../../src/integrations/markdown.ts';
import { parseReport } from '../../src/report/parse.ts';
import { proseOf } from '../../src/report/shown-tree.ts';
import type { SourceFile } from '../../src/import/sources/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { reportDocument } from '../../src/share/machine/document.ts';
import { reportToMarkdown } from '../../src/share/machine/report-markdown.ts';

const plugins = markdownPlugins({
  audience: 'internal',
  folder: '/',
  drawDiagram: () => Promise.resolve({ ok: false, message: 'not drawn here' }),
});

/** What work gives, and its processor time in milliseconds. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
}

export interface Costs {
  readonly parse: number;
  readonly check: number;
  readonly print: number;
  readonly render: number;
  readonly copies: number;
  /** Rules that found something. */
  readonly rules: ReadonlySet<string>;
}

export const sumOf = ({ parse, check, print, render, copies }: Omit<Costs, 'rules'>): number =>
  parse + check + print + render + copies;

/** What each stage costs a text, in milliseconds of processor time; those that it does not reach cost nothing. */
export async function costsOf(text: string): Promise<Costs> {
  const source = { id: 'grown', file: 'grown.mdx', text };
  const options = { vocabularies: EMPTY_VOCABULARIES, allowCode: false };
  const [parsed, parse] = await timed(() => parseReport(source, options));
  const [checked, check] = await timed(() =>
    checkSources(byThemselves([source]), { allowCode: false }),
  );
  const [, print] = await timed(() =>
    printDiagnostics(groupAlike(checked.diagnostics), {
      folder: 'postmortems',
      textOf: () => text,
      colour: false,
    }),
  );
  // The check reads the text once more: that is taken off.
  const validated = { parse, check: Math.max(0, check - parse), print };
  const rules = new Set(checked.diagnostics.map(({ rule }) => rule));
  const tree = parsed.body?.tree;
  if (!tree) return { ...validated, render: 0, copies: 0, rules };
  const [, render] = await timed(async () =>
    parsed.body?.usesComponents
      ? proseOf(tree, 'public')
      : (await renderBody(tree, pathToFileURL('/grown.mdx'), plugins)).html,
  );
  const [, copies] = await timed(() => {
    blocksOf(tree, 'public', parsed.report?.timeline ?? []);
    proseOf(tree, 'public');
    if (!parsed.report) return;
    const archive = makeArchive([parsed.report], EMPTY_VOCABULARIES, {
      audience: 'internal',
      drafts: true,
    });
    const actions = actionsTold(parsed.report, '2026-01-01');
    reportToMarkdown(parsed.report, { archive, audience: 'internal', body: tree, actions });
    reportDocument(parsed.report, archive);
  });
  return { ...validated, render, copies, rules };
}

/** What an import of a document costs, in milliseconds of processor time; one that is refused costs little. */
export async function importCost(document: SourceFile): Promise<number> {
  const options = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };
  const [, cost] = await timed(() => importDocument(document, options).catch(() => null));
  return cost;
}
