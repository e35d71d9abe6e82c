// The fullest form of a draft that reads without a fault.
import { parseReport } from '../../report/parse.ts';
import type { Report } from '../../report/report.ts';
import { fenced } from './body.ts';
import type { Draft } from './draft.ts';
import { writeDraft } from './draft.ts';
import { Notebook } from '../sources/finding.ts';
import type { ImportOptions } from '../imported.ts';

/** The draft, in the fullest form that reads without a fault. */
export function settle(
  draft: Draft,
  id: string,
  lines: readonly string[],
  options: ImportOptions,
  notes: Notebook,
): { text: string; report: Report } | null {
  const plainBody = (): string => fenced(lines.join('\n').slice(0, 1_000_000));
  const tries: (() => Draft)[] = [
    () => draft,
    () => ({ ...draft, body: plainBody() }),
    () => ({
      ...draft,
      links: [],
      authors: [],
      tags: [],
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
      links: [],
      authors: [],
      tags: [],
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
  for (const [i, one] of tries.entries()) {
    const text = writeDraft(one(), notes.evidence);
    const parsed = parseReport(
      { id, file: `${id}.mdx`, text },
      { vocabularies: options.vocabularies, allowCode: false },
    );
    if (parsed.report && parsed.diagnostics.length === 0) {
      if (i > 0)
        notes.note(
          'doubt',
          null,
          'The full draft did not read as a report; a plainer one was written, with the source in a fenced block.',
        );
      return { text, report: parsed.report };
    }
    if (i === 0)
      notes.note(
        'doubt',
        null,
        `The full draft has a fault: ${parsed.diagnostics[0]?.message ?? ''}`,
      );
  }
  return null;
}
