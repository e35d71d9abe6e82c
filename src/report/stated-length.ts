// A length that a report gives in words, in the spelling of all others: "673h 34m" is "about 28 d 2 h".
import { WHEN } from '../sentences/facts/when.ts';
import { durationsIn } from '../text/durations.ts';
import { formatDuration } from './format.ts';

export interface StatedLength {
  /** As the site writes lengths, where the words are one and nothing else; else the words. */
  readonly text: string;
  /** In milliseconds, to put reports in order; null: the words are no length. No statistic counts it. */
  readonly ms: number | null;
}

/** The words before a length that make it a rough one. */
const ROUGH = /^(?:about|approximately|approx\.?|around|roughly|some|circa|ca\.?|[~≈])$/i;

/** @param words of the report: "approximately 45 minutes", "from the evening to the next morning" */
export function statedLength(words: string): StatedLength {
  const [length, ...more] = durationsIn(words);
  const before = words.slice(0, length?.start).trim();
  const behind = words.slice(length?.end).trim();
  if (!length || more.length > 0 || !/^\.?$/.test(behind)) return { text: words, ms: null };
  const text = formatDuration(length.ms);
  if (before === '') return { text, ms: length.ms };
  if (!ROUGH.test(before)) return { text: words, ms: null };
  return { text: text.startsWith(WHEN.about('')) ? text : WHEN.about(text), ms: length.ms };
}
