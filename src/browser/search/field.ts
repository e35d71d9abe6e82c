// The field of the search: asks while somebody types, a moment after each letter.

/** Milliseconds after which nobody has typed on. */
const PAUSE = 60;

export interface SearchField {
  readonly input: HTMLInputElement;
  /** Puts a query into it that was not typed. */
  put(query: string): void;
}

export interface FieldEvents {
  /** @param typing whether the last word may go on */
  ask(query: string, typing: boolean): void;
  /** What was typed stands. */
  settle(): void;
  /** The next thing below. */
  leave(): void;
}

export function openField(wrapper: HTMLElement, { ask, settle, leave }: FieldEvents): SearchField {
  const input = wrapper.querySelector('input')!;
  const clear = wrapper.querySelector('button')!;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let typing = false;
  const askNow = (): void => {
    clearTimeout(pause);
    clear.hidden = input.value === '';
    ask(input.value.trim(), typing);
  };
  const empty = (): void => {
    input.value = '';
    askNow();
  };
  input.addEventListener('input', () => {
    typing = true;
    clear.hidden = input.value === '';
    clearTimeout(pause);
    pause = setTimeout(askNow, PAUSE);
  });
  input.addEventListener('change', settle);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      typing = false;
      askNow();
      settle();
    } else if (event.key === 'Escape') empty();
    else if (event.key === 'ArrowDown') {
      event.preventDefault();
      leave();
    }
  });
  clear.addEventListener('click', () => {
    empty();
    input.focus();
  });
  return {
    input,
    put(query) {
      clearTimeout(pause);
      typing = false;
      input.value = query;
      clear.hidden = query === '';
    },
  };
}
