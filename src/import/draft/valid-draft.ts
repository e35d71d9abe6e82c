// The fullest form of a draft that reads without a fault.
import { parseReport } from '../../report/parse.ts';
import type { Report } from '../../report/report.ts';
import { fenced } from './body.ts';
import type { Draft } from './draft.ts';
import { writeDraft } from './draft.ts';
import type { FieldEvidence, ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import type { ImportOptions } from '../imported.ts';

export interface ValidDraft {
  /** The file's text and what it says; null where no form of the draft reads without a fault. */
  readonly written: { readonly text: string; readonly report: Report } | null;
  readonly told: ReadingNotes;
}

/** The draft, in the fullest form that reads without a fault. */
export function validDraft(
  draft: Draft,
  id: string,
  lines: readonly string[],
  options: ImportOptions,
  evidence: readonly FieldEvidence[],
): ValidDraft {
  const told: ReadingNotes[] = [];
  for (const form of formsOf(draft, lines)) {
    const text = writeDraft(form(), evidence);
    const { report, diagnostics } = parseReport(
      { id, file: `${id}.mdx`, text },
      { vocabularies: options.vocabularies, allowCode: false },
    );
    if (report && diagnostics.length === 0) {
      if (told.length > 0) told.push(noted('doubt', null, PLAINER));
      return { written: { text, report }, told: together(...told) };
    }
    if (told.length === 0)
      told.push(
        noted('doubt', null, `The full draft has a fault: ${diagnostics[0]?.message ?? ''}`),
      );
  }
  return { written: null, told: together(...told) };
}

const PLAINER =
  'The full draft did not read as a report; a plainer one was written, with the source in a fenced block.';

/** The draft as it is, and plainer and plainer, each made when it is asked for. */
function formsOf(draft: Draft, lines: readonly string[]): (() => Draft)[] {
  const plainBody = (): string => fenced(lines.join('\n').slice(0, 1_000_000));
  const bare = { links: [], authors: [], tags: [] };
  return [
    () => draft,
    () => ({ ...draft, body: plainBody() }),
    () => ({
      ...draft,
      ...bare,
      actions: draft.actions.map((action) => ({
        ...action,
        owner: null,
        ticket: null,
        due: null,
        completed: null,
      })),
      body: plainBody(),
    }),
    () => ({
      ...draft,
      ...bare,
      actions: [],
      timeline: [],
      from: null,
      to: null,
      users: null,
      scope: null,
      measures: [],
      trigger: null,
      body: plainBody(),
    }),
  ];
}
