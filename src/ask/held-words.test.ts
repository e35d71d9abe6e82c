import { expect, test } from 'vitest';
import { excerptOf, markHeld } from './held-words.ts';
import { termsOf } from './terms.ts';

const asked = (query: string) => ({
  terms: [...termsOf(query, ['en'])],
  languages: ['en'] as const,
});
const bracketed = (line: string, query: string): string =>
  markHeld(line, asked(query))
    .map(({ text, held }) => (held ? `[${text}]` : text))
    .join('');

test('a word is marked in whichever form the line has it, and nothing of the line is lost', () => {
  expect(bracketed('It refused  connections,\nthen more.', 'connection refused')).toBe(
    'It [refused]  [connections,]\nthen more.',
  );
  expect(bracketed('It reconnected.', 'connection refused')).toBe('It reconnected.');
});

test('a line of a megabyte is quoted as well', () => {
  expect(excerptOf(`${'a '.repeat(500_000)}zebra`, asked('zebra'), 9)).toBe('… a a zebra');
});

const FILLER = 'one two three four five six seven eight nine ten';
test.each([
  ['a short line is whole', 'All  is\nwell.', 'zebra', 20, 'All is well.'],
  [
    'of a long one what was asked stands in the middle',
    `${FILLER} zebra ${FILLER}`,
    'zebra',
    26,
    '… nine ten zebra one two …',
  ],
  [
    'two words that fit together stand together',
    `zebra ${FILLER} zebra giraffe ${FILLER}`,
    'zebra giraffe',
    26,
    '… ten zebra giraffe one two …',
  ],
  [
    'it is cut at the end where the beginning has it',
    `zebra ${FILLER}`,
    'zebra',
    26,
    'zebra one two three four …',
  ],
  [
    'and at the beginning where the end has it',
    `${FILLER} zebra`,
    'zebra',
    26,
    '… seven eight nine ten zebra',
  ],
  ['without a word of it, the beginning', FILLER, 'zebra', 14, 'one two three …'],
  [
    'what is longer than the excerpt is not cut',
    `${FILLER} ${'z'.repeat(30)}`,
    'z'.repeat(30),
    20,
    `… ${'z'.repeat(30)}`,
  ],
])('%s', (_, line, query, most, expected) => {
  expect(excerptOf(line, asked(query), most)).toBe(expected);
});
