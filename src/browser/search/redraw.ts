// The list of results is drawn again only where it changes, and whoever went into it by keyboard stays where they are: the
// answer to the last letter may come after the first press of an arrow. Pagefind's component would empty the list.

import type { Asked, ResultsElement } from './pagefind.ts';

/** Results that are drawn at once; those below come when they are scrolled to. */
export const FIRST = 8;

type Draw = (answer: Asked) => void;

/** @param draw how the component draws an answer */
export function drawWhatChanged(list: ResultsElement, draw: Draw): Draw {
  let drawn: string | null = null;
  return (answer) => {
    const shown = shownOf(answer);
    if (shown === drawn) return;
    drawn = shown;
    const at = addressOf(document.activeElement, list);
    draw(answer);
    if (at !== null) void goBackTo(at, list);
  };
}

/** What is drawn of an answer: its reports in their order, and the words that are marked in them. */
const shownOf = ({ results, searched }: Asked): string =>
  JSON.stringify([
    results.map(({ id }) => id),
    searched?.used.map(({ written, as }) => [written, as]) ?? null,
  ]);

/** Where a link of the list leads, whatever it marks there; null for anything else. */
function addressOf(element: Element | null, list: Element): string | null {
  if (!(element instanceof HTMLAnchorElement) || !list.contains(element)) return null;
  const { pathname, hash } = element;
  return `${pathname}${hash}`;
}

/** To the link that leads to the same place; where the list has none, to its first one. */
async function goBackTo(address: string, list: ResultsElement): Promise<void> {
  await Promise.all(list.results.slice(0, FIRST).map((result) => result.load()));
  if (document.activeElement !== document.body) return;
  const links = [...list.querySelectorAll('a')];
  (links.find((link) => addressOf(link, list) === address) ?? links[0])?.focus();
}
