// Opens what a term means while the pointer is over its sign or the keyboard is on it, on every page and of every sign that
// is drawn later. Without this script, and on a touch screen, a press opens it.
const signAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.meaning > button') : null;
const wordsOf = (sign: HTMLElement): HTMLElement => sign.nextElementSibling as HTMLElement;

addEventListener('pointerover', ({ target, pointerType }) => {
  const sign = signAt(target);
  if (sign && pointerType === 'mouse') wordsOf(sign).showPopover({ source: sign });
});
addEventListener('pointerout', ({ target, relatedTarget, pointerType }) => {
  const around = target instanceof Element ? target.closest('.meaning') : null;
  const sign = around?.querySelector<HTMLElement>(':scope > button');
  if (!around || !sign || pointerType !== 'mouse' || document.activeElement === sign) return;
  if (relatedTarget instanceof Node && around.contains(relatedTarget)) return;
  wordsOf(sign).hidePopover();
});
addEventListener('focusin', ({ target }) => {
  const sign = signAt(target);
  if (sign?.matches(':focus-visible')) wordsOf(sign).showPopover({ source: sign });
});
addEventListener('focusout', ({ target }) => {
  const sign = signAt(target);
  if (sign) wordsOf(sign).hidePopover();
});

export {};
