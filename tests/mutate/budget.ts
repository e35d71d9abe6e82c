// What of a change is tried in a given time: mutants by chance, so that each line of it may be asked.
import { Chance } from '../archive/chance.ts';
import type { Plan } from './listener.ts';

/** What a mutant costs beside its tests, in milliseconds: a run of Vitest begins and ends. */
const BEGIN = 400;
/** Why a mutant was ignored for which there was no time. */
export const NO_TIME = 'no time was left for it';

/** Leaves out of the plans, in their place, what would take longer than so many milliseconds. */
export function keepWithin(plans: Plan[], milliseconds: number, seed: number): void {
  const chance = new Chance(seed);
  const order = plans
    .map((plan) => [chance.next(), plan] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, plan]) => plan);
  let spent = 0;
  plans.splice(
    0,
    plans.length,
    ...order.map((plan) => {
      if (plan.plan === 'EarlyResult') return plan;
      const cost = BEGIN + (plan.netTime ?? 0);
      if (spent + cost > milliseconds) {
        return {
          plan: 'EarlyResult' as const,
          mutant: { ...plan.mutant, status: 'Ignored' as const, statusReason: NO_TIME },
        };
      }
      spent += cost;
      return plan;
    }),
  );
}
