import { expect, test } from 'vitest';
import { sentencesOf } from './clip-text.ts';

test.each([
  'Es dauerte 2 Std. 33 Min. am Mittwoch.',
  'It took 1 hr. 20 min. on Monday.',
  'Betroffen waren ca. 40 Kunden.',
  'Siehe Nr. 7 der Liste.',
  'Am 3. Februar ging nichts.',
])('a full stop that ends no sentence: %s', (text) => {
  expect(sentencesOf(text)).toEqual([text]);
});

test.each([
  ['It lasted until noon. 40 users called.', 2],
  ['Er kam um 3. Danach ging es.', 2],
  ['We found the s. 40 users called.', 2],
])('a full stop that does: %s', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});
