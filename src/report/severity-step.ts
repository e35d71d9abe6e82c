// The colour of a severity by its rank. Apart from the vocabularies, so that a page in the browser can use it alone.
/** The steps that have a colour of their own: 1 is the worst; whatever ranks below the fourth is `other`. */
const SEVERITY_STEPS = [1, 2, 3, 4, 'other'] as const;
export type SeverityStep = (typeof SEVERITY_STEPS)[number];

/** The step of a rank. */
export function stepOfRank(rank: number | null): SeverityStep {
  return SEVERITY_STEPS.find((step) => step === rank) ?? 'other';
}
