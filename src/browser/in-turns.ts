// Long work in turns with what the reader does: no task is long enough to be felt.

/** Milliseconds of work before the browser has its turn. */
const TURN = 12;

/** Runs work that pauses to its end. */
export async function inTurns<T>(work: Generator<undefined, T>): Promise<T> {
  let began = performance.now();
  while (true) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < TURN) continue;
    await new Promise((next) => setTimeout(next));
    began = performance.now();
  }
}
