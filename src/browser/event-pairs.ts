// Ties every mark of the timeline picture to its item in the list: pointing at or tabbing to one shows both,
// and the event of the address stays marked in the picture.
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
  const show = (n: string | undefined): void => {
    if (n === shown) return;
    if (shown !== landed()) mark(shown, false);
    mark(n, true);
    shown = n;
  };
  const section = picture.closest('section') ?? document.body;
  section.addEventListener('pointerover', (event) => show(numberOf(event.target)));
  section.addEventListener('pointerleave', () => show(undefined));
  section.addEventListener('focusin', (event) => show(numberOf(event.target)));
  section.addEventListener('focusout', () => show(undefined));

  let last = landed();
  mark(last, true);
  addEventListener('hashchange', () => {
    mark(last, false);
    last = landed();
    mark(last, true);
  });
}
