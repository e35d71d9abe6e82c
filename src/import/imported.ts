// What goes into the import of one document and what comes out.
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { ActionDraft } from './actions/action-entry.ts';
import type { EventDraft } from './timeline/event-draft.ts';
import type { FieldEvidence, ImportNote } from './sources/finding.ts';
import type { Coverage } from './account/coverage.ts';
import type { Rules } from './sources/rules.ts';

export interface ImportOptions {
  readonly vocabularies: Vocabularies;
  readonly rules: Rules;
  /** IANA zone for documents that name none. */
  readonly zone: string | null;
  /** Day for documents that name none, `2024-06-01`. */
  readonly date: string | null;
}

export interface Imported {
  readonly source: string;
  readonly sourceLines: readonly string[];
  readonly id: string;
  /** The file's text; null where no draft can be written. */
  readonly text: string | null;
  readonly report: Report | null;
  /** The timeline and the actions as they were taken, each with its lines. */
  readonly events: readonly EventDraft[];
  readonly actions: readonly ActionDraft[];
  readonly evidence: readonly FieldEvidence[];
  readonly findings: readonly ImportNote[];
  readonly coverage: Coverage;
}
