// How bad an incident was, as a number.
import {
  entryOf,
  LAST_RANK,
  type Entry,
  type Vocabularies,
  type Vocabulary,
} from './vocabulary.ts';
import { compareTexts } from '../text/order.ts';

/** The rank of a severity, 1 for the worst; one that the vocabulary cannot place comes last. */
export function rankOf({ severities }: Pick<Vocabularies, 'severities'>, id: string): number {
  return entryOf(severities, id).rank ?? LAST_RANK;
}

/** The severities of these ids, each once, the worst first; equals by id. */
export function worstFirst(severities: Vocabulary, ids: Iterable<string>): readonly Entry[] {
  return [...new Set(ids)]
    .map((id) => entryOf(severities, id))
    .toSorted(
      (a, b) =>
        rankOf({ severities }, a.id) - rankOf({ severities }, b.id) || compareTexts(a.id, b.id),
    );
}
