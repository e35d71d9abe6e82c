// Opens what a term means while the pointer is over its sign or the keyboard is on it. Without this script, and on a touch
// screen, a press opens it.
for (const button of document.querySelectorAll<HTMLElement>('.meaning > button')) {
  openMeaning(button);
}

export function openMeaning(button: HTMLElement): void {
  const words = button.nextElementSibling as HTMLElement;
  const around = button.parentElement!;
  button.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') words.showPopover({ source: button });
  });
  button.addEventListener('focus', () => {
    if (button.matches(':focus-visible')) words.showPopover({ source: button });
  });
  around.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && document.activeElement !== button) words.hidePopover();
  });
  button.addEventListener('blur', () => words.hidePopover());
}
