// Chance that repeats itself: one seed, one sequence, on every machine.

export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1 (the mulberry32 generator). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** `count` different members of a list, in the list's order. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = list.map((_, i) => i);
    const taken: number[] = [];
    while (taken.length < Math.min(count, list.length)) {
      taken.push(...left.splice(this.int(0, left.length - 1), 1));
    }
    return taken.toSorted((a, b) => a - b).map((i) => list[i]!);
  }

  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    return (list.find(([, weight]) => (left -= weight) < 0) ?? list.at(-1)!)[0];
  }

  /** Whole minutes around a median, skewed to the long side as durations of incidents are. */
  minutes(median: number, spread = 0.8): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.max(1, Math.round(median * Math.exp(spread * normal)));
  }
}
