// The year that a document is of, where no day of it has one: `Expired signing key, May 2024`, `2024年10月 …`, `2024-05-key.md`.
import { line } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { fieldNamed } from '../words/fields.ts';
import { MONTH_NAMES } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';

const OF_A_MONTH = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(MONTH_NAMES)})\.?,?\s+(?:del?\s+)?((?:19|20)\d{2})(?!\d)`,
  'giu',
);
const CJK = /((?:19|20)\d{2})\s?[年년]/gu;
const IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_/.](?:0[1-9]|1[0-2])(?!\d)/g;

/** The one year that the title or the name of the file says with a month; null where they say none, or two. */
export function yearTold({ source, parts }: Reading): number | null {
  const heading = parts.find((part) => part.heading)?.heading;
  const titles = [
    ...source.fields.flatMap(({ name, value }) =>
      fieldNamed(name) === 'title' ? [String(value)] : [],
    ),
    ...(heading ? [line(heading)] : []),
  ];
  const years = (texts: readonly string[], patterns: readonly RegExp[]): number[] => [
    ...new Set(
      texts.flatMap((text) =>
        patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, year]) => Number(year))),
      ),
    ),
  ];
  const said = years(titles, [OF_A_MONTH, CJK]);
  const told = said.length > 0 ? said : years([source.path], [IN_NAME]);
  return told.length === 1 ? (told[0] ?? null) : null;
}
