// What a report says, line by line, each with the place on its page: what the archive is searched in when it is asked.
import { ID_FIELDS } from '../report/id-fields.ts';
import { inlineText } from '../report/inline.ts';
import type { Report } from '../report/report.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';
import { alsoCalled } from '../sentences/facts/values.ts';
import type { Passage } from './passage.ts';

/** A block of a body under its heading. */
export interface Block {
  readonly text: string;
  readonly anchor: string | null;
}

/**
 * Every line of a report. `body` holds its blocks, and the vocabularies their entries, as the audience may read them.
 */
export function passagesOf(
  report: Report,
  body: readonly Block[],
  vocabularies: Vocabularies,
): Passage[] {
  const { title, summary, impact, timeline, actions } = report;
  const passages: Passage[] = [
    { field: 'title', text: title, anchor: null },
    { field: 'summary', text: summary, anchor: null },
    ...(impact.scope
      ? [{ field: 'summary' as const, text: inlineText(impact.scope), anchor: null }]
      : []),
    ...impact.measures.map(({ label, value }) => ({
      field: 'summary' as const,
      text: inlineText(`${label}: ${value}`),
      anchor: null,
    })),
    ...timeline.map(({ n, text }) => ({
      field: 'event' as const,
      text: inlineText(text),
      anchor: `event-${n}`,
    })),
    ...body.map(({ text, anchor }) => ({ field: 'body' as const, text, anchor })),
    ...filedUnder(report, vocabularies).map((text) => ({
      field: 'filed' as const,
      text,
      anchor: null,
    })),
    ...actions.map(({ n, do: text }) => ({
      field: 'action' as const,
      text: inlineText(text),
      anchor: `action-${n}`,
    })),
  ];
  return passages.filter(({ text }) => text.trim() !== '');
}

/** The entries under which a report is filed, each with its category, and with the other words for both. */
export function filedUnder(report: Report, vocabularies: Vocabularies): string[] {
  return ID_FIELDS.filter(({ listed }) => listed).flatMap(({ vocabulary, idsOf }) => {
    const entries = vocabularies[vocabulary];
    const called = (id: string): string => {
      const { name, synonyms } = entryOf(entries, id);
      return alsoCalled(name, synonyms);
    };
    return idsOf(report)
      .filter((id) => id !== 'unknown')
      .map((id) => {
        const { category } = entryOf(entries, id);
        return category === null ? called(id) : `${called(id)}, ${called(category)}`;
      });
  });
}
