// Who was hit, where the summary has not said it already.
import type { Report } from './report.ts';

/** The scope of a report; null where it has none, or where its summary holds the same sentence. */
export function ownScope({ impact, summary }: Pick<Report, 'impact' | 'summary'>): string | null {
  if (!impact.scope) return null;
  return words(summary).includes(words(impact.scope)) ? null : impact.scope;
}

/** Letters and digits alone, with a space around each word, so that no part of a word is found. */
const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
