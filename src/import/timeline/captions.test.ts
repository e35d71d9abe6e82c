// What a picture shows and its caption says: told again, and no event.
import { expect, test } from 'vitest';
import { readMarkdown } from '../sources/read-markdown.ts';
import { tidyTree } from '../sources/tidy-tree.ts';
import { isCaption } from './captions.ts';

const captionsOf = (text: string): boolean[] => {
  // Readers hand on trees in which pictures are words.
  const { children } = tidyTree(readMarkdown(text), []);
  return children.map((node, i) => node.type === 'paragraph' && isCaption(node, children, i));
};

test.each([
  '![Errors from 09:00 to 10:10](a.png)',
  '![Fehler](a.png)\n*Fehlerquote, 08:00 bis 12:00 Uhr*',
  '[![13時20分に0%](a.png)](https://example.com/b.html)',
  'Figure 2: Errors from 09:00 to 10:10',
  '図1：保存成功率（12時～18時）',
])('a caption: %s', (text) => {
  expect(captionsOf(text)).toEqual([true]);
});

test('a line in bold or italics beside a picture', () => {
  expect(captionsOf('**Fehlerquote, 08:00 bis 12:00**\n\n![Kurve](a.png)')).toEqual([true, true]);
  expect(captionsOf('![Courbe](a.png)\n\n_Taux d’erreur, de 8 h à 12 h_')).toEqual([true, true]);
});

test('no caption', () => {
  expect(captionsOf('**09:10 – Alert**\n\n_09:20 – Page_')).toEqual([false, false]);
  expect(captionsOf('09:10 Alert ![graph](a.png)')).toEqual([false]);
  expect(captionsOf('![Courbe](a.png)\n\nAt 09:10 it failed.')).toEqual([true, false]);
});
