// The colour of a severity by its rank. Apart from the vocabularies, so that a page in the browser can use it alone.
/**
 * The steps that have a colour of their own: 1 is the worst; whatever ranks below the fourth, or nowhere, is `other`. What
 * nobody recorded is none of them, and hollow.
 */
export type SeverityStep = 1 | 2 | 3 | 4 | 'other' | 'unrecorded';
const RANKED = [1, 2, 3, 4] as const;

/** The step of a severity; one that is not recorded is `unknown` in every vocabulary. */
export function severityStep({
  id,
  rank,
}: {
  readonly id: string;
  readonly rank: number | null;
}): SeverityStep {
  if (id === 'unknown') return 'unrecorded';
  return RANKED.find((step) => step === rank) ?? 'other';
}
