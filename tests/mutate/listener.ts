// A plugin of Stryker that says what it is about to try, so that it can be tried in another order or left out, and what
// became of each mutant as soon as it is known.
import type Stryker from '@stryker-mutator/core';

export type Mutant = Awaited<ReturnType<InstanceType<typeof Stryker>['runMutationTest']>>[number];

/** What Stryker is about to do with one mutant; a list of them may be changed in its place. */
export interface Plan {
  readonly mutant: Pick<Mutant, 'id' | 'fileName'>;
  /** Left out where nothing is to be run; the filter names tests as `src/x.test.ts#name`. */
  readonly runOptions?: { testFilter?: string[] };
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
