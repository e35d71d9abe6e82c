// What a line of a report is, for whoever looks lines up: it has no need of the reader that takes them from a report.

/** Where in a report a line stands. The order is that of weight. */
export const FIELDS = ['title', 'summary', 'event', 'body', 'filed', 'action'] as const;
export type PassageField = (typeof FIELDS)[number];

/** One line of a report: a value of its frontmatter or a block of its body. */
export interface Passage {
  readonly field: PassageField;
  /** Plain text. */
  readonly text: string;
  /** Its place on the report's page, without `#`; null for the top. */
  readonly anchor: string | null;
}
