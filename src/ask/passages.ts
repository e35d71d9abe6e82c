// What a report says, line by line, each with the place on its page: what the archive is searched in when it is asked.
import { plainText } from '../report/plain-text.ts';
import type { Report } from '../report/report.ts';

/** Where in a report a line stands. The order is that of weight. */
export const FIELDS = ['title', 'summary', 'event', 'body', 'action'] as const;
export type Field = (typeof FIELDS)[number];

/** One line of a report: a value of its frontmatter or a block of its body. */
export interface Passage {
  readonly field: Field;
  /** Plain text. */
  readonly text: string;
  /** Its place on the report's page, without `#`; null for the top. */
  readonly anchor: string | null;
}

/** A block of a body under its heading. */
export interface Block {
  readonly text: string;
  readonly anchor: string | null;
}

/** Every line of a report. `body` holds its blocks as this build's audience may read them. */
export function passagesOf(report: Report, body: readonly Block[]): Passage[] {
  const { title, summary, impact, timeline, actions } = report;
  const passages: Passage[] = [
    { field: 'title', text: title, anchor: null },
    { field: 'summary', text: summary, anchor: null },
    ...(impact.scope ? [{ field: 'summary' as const, text: impact.scope, anchor: null }] : []),
    ...impact.measures.map(({ label, value }) => ({
      field: 'summary' as const,
      text: `${label}: ${value}`,
      anchor: null,
    })),
    ...timeline.map(({ n, text }) => ({
      field: 'event' as const,
      text: plainText(text),
      anchor: `event-${n}`,
    })),
    ...body.map(({ text, anchor }) => ({ field: 'body' as const, text, anchor })),
    ...actions.map(({ n, do: text }) => ({
      field: 'action' as const,
      text: plainText(text),
      anchor: `action-${n}`,
    })),
  ];
  return passages.filter(({ text }) => text.trim() !== '');
}
