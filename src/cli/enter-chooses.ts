// In a list of which several can be chosen, Tab chooses and Enter goes on. Whoever types a word and presses Enter means the
// line that is left: where nothing was chosen yet, Enter chooses first.
import type { EventEmitter } from 'node:events';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/** Listens to the keys of a question; the answer stops it. */
export function enterChooses(input: EventEmitter): () => void {
  let length = 0;
  let hasMoved = false;
  let hasChosen = false;
  const listen = (char: string | undefined, { name, ctrl }: Key): void => {
    if (name === 'up' || name === 'down') hasMoved = true;
    else if (name === 'tab' || (name === 'space' && hasMoved)) hasChosen = true;
    else if (name === 'backspace') length = Math.max(0, length - 1);
    else if (ctrl) length = 0;
    else if (name === 'return') {
      if (!hasChosen && (hasMoved || length > 0))
        input.emit('keypress', undefined, { name: 'tab' });
    } else if (char) {
      length += char.length;
      hasMoved = false;
    }
  };
  input.prependListener('keypress', listen);
  return () => input.removeListener('keypress', listen);
}
