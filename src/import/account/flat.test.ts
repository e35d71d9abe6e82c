import { expect, test } from 'vitest';
import { flatten } from './flat.ts';

/** The stretch of a text that a word of its flat form came from. */
function stretch(text: string, word: string): string {
  const flat = flatten(text);
  const at = flat.text.indexOf(word);
  expect(at, flat.text).not.toBe(-1);
  return text.slice(flat.places[at]?.[0], flat.places[at + word.length - 1]?.[1]);
}

test('letters and digits are left, one space between words', () => {
  expect(flatten('  **Ünable**  to\\_write (50 %)! ').text).toBe('ünable to write 50');
  expect(flatten('').text).toBe('');
});

test('a sign that is written in several characters is one, and keeps them all', () => {
  expect(stretch('the caf&#233; &amp; bar', 'café')).toBe('caf&#233;');
  expect(stretch('the cafe\u0301 bar', 'café')).toBe('cafe\u0301');
  expect(stretch('a ﬁle of ½', 'file')).toBe('ﬁle');
  expect(stretch('move%20of&#x20;it', 'of')).toBe('of');
  expect(flatten('&#1114112; &#55296;').text).not.toContain('&');
});
