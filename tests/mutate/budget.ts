// What of a change is tried in a given time: mutants by chance, so that each line of it may be asked, until the time is over,
// and by tests that are worth their time.
import { relative } from 'node:path';
import { Chance } from '../archive/chance.ts';
import type { Plan } from './listener.ts';
import type { Room } from './rooms.ts';

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

/** Asks slow tests about their own sources only, in the plans themselves; what nothing else runs, they are asked, too. */
export function spareSlow(plans: readonly Plan[], slow: Room['slow'] = {}): void {
  for (const { mutant, runOptions } of plans) {
    const source = relative('.', mutant.fileName);
    const quick = runOptions?.testFilter?.filter((test) => {
      const about = slow[test.slice(0, test.indexOf('#'))];
      return about === undefined || about.includes(source);
    });
    if (runOptions && quick && quick.length > 0) runOptions.testFilter = quick;
  }
}
