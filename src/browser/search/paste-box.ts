// The search field where an alert was pasted: it grows to what it holds, asks the archive for the whole, and goes back
// to a field for words when it is cleared. What answers is fetched when somebody asks.
import { isPaste, readPasted, writePaste } from './pasted.ts';
import { PASTE } from '../../sentences/search.ts';
import { showPasted } from './view.ts';

/** @param asks whether a text is asked for as a whole */
export function openPasteBox(root: HTMLElement, asks: (text: string) => boolean = isPaste): void {
  const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const field = part('.search-field');
  const text = part<HTMLTextAreaElement>('[data-paste] textarea');
  const status = part('[data-paste-status]');
  const panel = part('[data-panel="answer"]');
  let asked: string | null = null;

  const show = async (paste: string): Promise<void> => {
    asked = paste;
    showPasted(root, true);
    text.value = paste;
    text.focus();
    root.ariaBusy = 'true';
    try {
      const { answerPaste } = await import('./answers.ts');
      const answer = await answerPaste(
        { address: root.dataset['ask']!, today: root.dataset['today']! },
        paste,
      );
      // Another question came in between.
      if (asked !== paste) return;
      answer.show(panel);
      status.textContent = answer.summary;
    } catch {
      if (asked !== paste) return;
      panel.replaceChildren();
      status.textContent = PASTE.failed;
    }
    root.ariaBusy = 'false';
  };
  const close = (): void => {
    if (asked === null) return;
    asked = null;
    text.value = status.textContent = '';
    panel.replaceChildren();
    showPasted(root, false);
  };
  const follow = (): void => {
    const paste = readPasted(location.hash);
    if (paste === null) close();
    else if (paste !== asked) void show(paste);
  };
  const ask = (paste: string): void => {
    if (paste.trim() === '') return clear();
    const hash = writePaste(paste);
    if (hash !== location.hash) history.pushState(null, '', `${location.pathname}${hash}`);
    emptyWords();
    void show(paste);
  };
  /** What was typed as words is asked as a whole now, and is not waiting under the answer. */
  const emptyWords = (): void => {
    const words = field.querySelector<HTMLInputElement>('input.search-words');
    if (!words?.value) return;
    words.value = '';
    words.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const clear = (): void => {
    history.pushState(null, '', location.pathname);
    close();
    field.querySelector<HTMLInputElement>('input.search-words')?.focus();
  };

  // In the field for words, whichever one stands there at the moment.
  field.addEventListener(
    'paste',
    (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement)) return;
      const { value, selectionStart, selectionEnd } = input;
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      const whole = `${value.slice(0, selectionStart ?? 0)}${pasted}${value.slice(selectionEnd ?? value.length)}`;
      if (!asks(whole)) return;
      event.preventDefault();
      ask(whole);
    },
    { capture: true },
  );
  field.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      if (event.target === text) {
        if (event.key === 'Enter' && !event.shiftKey) ask(text.value);
        else if (event.key === 'Escape') clear();
        else return;
      } else if (
        event.key === 'Enter' &&
        event.target instanceof HTMLInputElement &&
        asks(event.target.value)
      ) {
        ask(event.target.value);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  part('[data-paste-ask]').addEventListener('click', () => ask(text.value));
  part('[data-paste-clear]').addEventListener('click', clear);
  window.addEventListener('popstate', follow);

  // A form without a script puts what was pasted into the query.
  const query = new URLSearchParams(location.search).get('q') ?? '';
  if (asks(query)) {
    history.replaceState(null, '', `${location.pathname}${writePaste(query)}`);
  }
  follow();
}
