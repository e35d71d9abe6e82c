// `/` and Ctrl-K lead to the search from anywhere. Where the page has a search field they go into it; elsewhere
// to the search page, which puts the cursor into its field. A dialog over the page would need a second
// interface without facets, sorts and an address, and its code on every page; the search page is static and
// there as quickly.

const FIELD = '[data-search-field], input.search-words';
const KEPT_AS = 'slash-key';

/** Whether `/` and `?` alone are shortcuts on this device. */
function slashIsOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== 'off';
  } catch {
    return true;
  }
}

function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, 'off');
  } catch {
    // Storage may be closed to the page; the key then stays as it is.
  }
}

export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey !== isShiftedSlash(event)) return;
    const control = event.ctrlKey || event.metaKey;
    const asked = control
      ? event.key.toLowerCase() === 'k'
      : event.key === '/' && !isTyping(event.target) && slashIsOn();
    if (!asked) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>(FIELD);
    if (field) {
      field.focus();
      field.select();
    } else {
      location.assign(document.querySelector<HTMLAnchorElement>('[data-search-link]')!.href);
    }
  });
}

/** `?` and a button in the foot list the keys. */
export function offerKeyHelp(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const button = document.querySelector<HTMLElement>('[data-keys]');
  if (!dialog || !button) return;
  button.hidden = false;
  button.addEventListener('click', () => dialog.showModal());
  document.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, target } = event;
    if (key !== '?' || event.defaultPrevented || altKey || ctrlKey || metaKey) return;
    if (isTyping(target) || dialog.open || !slashIsOn()) return;
    event.preventDefault();
    dialog.showModal();
  });
}

/** The switch on the search page: whoever dictates, or leans on keys, can do without the shortcut. */
export function offerSwitch(): void {
  const label = document.querySelector<HTMLElement>('[data-slash]');
  const box = label?.querySelector('input');
  if (!label || !box) return;
  label.hidden = false;
  box.checked = slashIsOn();
  box.addEventListener('change', () => turnSlash(box.checked));
}

/** On many keyboards `/` itself is typed with Shift. */
function isShiftedSlash(event: KeyboardEvent): boolean {
  return event.key === '/' && event.shiftKey;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]',
    ) !== null
  );
}
