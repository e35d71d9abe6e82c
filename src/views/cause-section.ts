// Where the body of a report tells of the cause: reports that were imported have often such a part and no cause by id.
import { sectionNamed } from '../import/words/sections.ts';
import type { RenderedBody } from './report-page.ts';

export type Heading = RenderedBody['headings'][number];

/** The first heading of a body that opens the part about the cause, as an import knows such headings; null where none does. */
export function causeSectionIn(headings: readonly Heading[]): Heading | null {
  return headings.find(({ text }) => sectionNamed(text) === 'rootCause') ?? null;
}
