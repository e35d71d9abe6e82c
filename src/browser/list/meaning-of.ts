// The sign that tells what a term means, as built pages have it.
import { MEANING } from '../../sentences/site.ts';

/** Nothing where nobody has written it. @param id unique on the page */
export function meaningOf(id: string, term: string, text: string | null | undefined): Node[] {
  const copy = document.querySelector<HTMLTemplateElement>('template[data-meaning]');
  if (!text || !copy) return [];
  const meaning = (copy.content.cloneNode(true) as DocumentFragment).querySelector('.meaning')!;
  const [button, words] = [meaning.querySelector('button')!, meaning.querySelector('[popover]')!];
  words.id = `meaning-${id}`;
  words.textContent = text;
  button.setAttribute('popovertarget', words.id);
  button.ariaLabel = MEANING.of(term);
  return [meaning];
}
