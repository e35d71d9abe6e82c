// The address follows the question. Typing is one step back, however many letters it took; a chosen filter, a
// sort and a new search after a finished one are a step each. An empty search page is no step.
import { readQuestion, writeQuestion, type Question } from './address.ts';

export interface SearchHistory {
  /** Writes the question into the address, as typing or as a choice. */
  note(question: Question, how: 'typing' | 'choice'): void;
  /** What was typed stands: the next letter begins a new step. */
  settle(): void;
}

export function openHistory(
  moveTo: (question: Question) => void,
  { location, history }: Pick<Window, 'location' | 'history'> = window,
): SearchHistory {
  let settled = location.search !== '';
  window.addEventListener('popstate', () => {
    settled = true;
    moveTo(readQuestion(location.search));
  });
  return {
    note(question, how) {
      const search = writeQuestion(question);
      if (search === writeQuestion(readQuestion(location.search))) return;
      const address = `${location.pathname}${search}`;
      if (how === 'choice' || settled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      settled = how === 'choice';
    },
    settle() {
      settled = location.search !== '';
    },
  };
}
