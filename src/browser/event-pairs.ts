// Ties every mark of the timeline picture to its item in the list: pointing at or tabbing to one shows both, and
// names the mark below the picture. On a touch screen the first tap on a mark without words names it, the second
// follows it. The event of the address stays marked in the picture.
import { EVENT_WORDS } from '../sentences/timeline.ts';

const picture = document.querySelector<HTMLElement>('.timeline-picture');
if (picture) {
  const numberOf = (target: EventTarget | null): string | undefined =>
    target instanceof Element
      ? target.closest<HTMLElement | SVGElement>('[data-event]')?.dataset['event']
      : undefined;
  let shown: string | undefined;
  const mark = (n: string | undefined, on: boolean): void => {
    if (n === undefined) return;
    for (const one of document.querySelectorAll(`[data-event="${n}"]`)) {
      one.classList.toggle('is-active', on);
    }
  };
  const landed = (): string | undefined => /^#event-(\d+)$/.exec(location.hash)?.[1];
  const line = document.querySelector<HTMLElement>('[data-mark-name]');
  const name = (n: string | undefined, byTap = false): void => {
    // Of the two drawings the one that is shown.
    const link = [...picture.querySelectorAll(`[data-event="${n}"]`)].find(
      (one) => one.getClientRects().length > 0,
    );
    const words =
      link?.getAttribute('aria-label') ?? link?.querySelector('title')?.textContent ?? '';
    if (line && link) line.textContent = byTap ? EVENT_WORDS.tapAgain(words) : words;
  };
  const show = (n: string | undefined): void => {
    if (n === shown) return;
    name(n);
    if (shown !== landed()) mark(shown, false);
    mark(n, true);
    shown = n;
  };
  const section = picture.closest('section') ?? document.body;
  section.addEventListener('pointerover', (event) => show(numberOf(event.target)));
  section.addEventListener('pointerleave', () => show(undefined));
  section.addEventListener('focusin', (event) => show(numberOf(event.target)));
  section.addEventListener('focusout', () => show(undefined));

  let named: string | undefined;
  picture.addEventListener('click', (event) => {
    const n = numberOf(event.target);
    const mark = event.target instanceof Element ? event.target.closest('a') : null;
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!byTouch || n === named || !mark || mark.querySelector('.tl-label')) return;
    event.preventDefault();
    named = n;
    show(n);
    name(n, true);
  });

  let last = landed();
  mark(last, true);
  addEventListener('hashchange', () => {
    mark(last, false);
    last = landed();
    mark(last, true);
  });
}
