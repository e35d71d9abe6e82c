// A plugin of Stryker that says what it is about to try, so that what there is no time for can be left out, and what
// became of each mutant as soon as it is known.
import type Stryker from '@stryker-mutator/core';

export type Mutant = Awaited<ReturnType<InstanceType<typeof Stryker>['runMutationTest']>>[number];

/** What Stryker is about to do with one mutant; a list of them may be changed in its place. */
export interface Plan {
  plan: 'Run' | 'EarlyResult';
  /** What its tests took before anything was changed, in milliseconds. */
  netTime?: number;
  mutant: Partial<Mutant>;
}

export const listener: {
  planned: (plans: Plan[]) => void;
  tested: (mutant: Mutant) => void;
} = { planned: () => {}, tested: () => {} };

export const strykerPlugins = [
  {
    kind: 'Reporter',
    name: 'listener',
    value: {
      onMutationTestingPlanReady: ({ mutantPlans }: { mutantPlans: Plan[] }) =>
        listener.planned(mutantPlans),
      onMutantTested: (mutant: Mutant) => listener.tested(mutant),
    },
  },
];
