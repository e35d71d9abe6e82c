// How bad an incident was, as a number and as one of the site's colours.
import {
  entryOf,
  LAST_RANK,
  type Entry,
  type Vocabularies,
  type Vocabulary,
} from './vocabulary.ts';

/** The steps that have a colour of their own: 1 is the worst; whatever ranks below the fourth is `other`. */
const SEVERITY_STEPS = [1, 2, 3, 4, 'other'] as const;
export type SeverityStep = (typeof SEVERITY_STEPS)[number];

/** The step of a rank. */
export function stepOfRank(rank: number | null): SeverityStep {
  return SEVERITY_STEPS.find((step) => step === rank) ?? 'other';
}

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
        rankOf({ severities }, a.id) - rankOf({ severities }, b.id) || (a.id < b.id ? -1 : 1),
    );
}
