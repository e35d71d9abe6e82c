// What of a change is tried in a given time: mutants by chance, so that each line of it may be asked, until the time is over.
import { Chance } from '../archive/chance.ts';
import type { Plan } from './listener.ts';

/** Puts plans in an order by chance, in their place. */
export function shuffle(plans: Plan[], seed: number): void {
  const chance = new Chance(seed);
  const order = plans.map((plan) => [chance.next(), plan] as const);
  plans.splice(0, plans.length, ...order.toSorted(([a], [b]) => a - b).map(([, plan]) => plan));
}

/** Stryker cannot be told to stop: what has not begun is asked of a test that is nowhere, which takes no time. */
export function askNothing(plans: readonly Plan[]): void {
  for (const { runOptions } of plans) {
    if (runOptions) runOptions.testFilter = ['tests/mutate/nowhere.test.ts#nothing'];
  }
}
