// Pictures of a timeline and the lines beside them: what a graph shows is told again, and is no event.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { plain } from '../sources/inline.ts';
import { standsForPicture } from '../sources/tidy-links.ts';
import { anyOf } from '../words/any-of.ts';

/** `Figure 2: …`, `図1：…`. */
const NUMBERED = anyOf(
  /^\W*(?:fig(?:ure|ura)?|abb(?:ildung)?|bild|imagen|imagem|grafik|graph)\.? ?\d+\s*[:.–—-]/iu,
  /^\W*(?:図|画像) ?\d+/iu,
);

/** Whether a paragraph is a picture, or the caption of one: numbered, or in italics or bold right beside it. */
export function isCaption(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
): boolean {
  if (NUMBERED.test(plain(node)) || isPicture(node)) return true;
  const beside = [siblings[index - 1], siblings[index + 1]].some(
    (one) => one?.type === 'paragraph' && isPicture(one),
  );
  return beside && node.children.every((child) => isBlank(child) || isMarked(child));
}

/** A picture, with nothing beside it but words in italics or bold. */
const isPicture = ({ children }: Paragraph): boolean =>
  children.some(standsForPicture) &&
  children.every((child) => standsForPicture(child) || isBlank(child) || isMarked(child));

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '');

const isMarked = ({ type }: PhrasingContent): boolean => type === 'emphasis' || type === 'strong';
