// Runs code that an archive brings: its settings with all they import, its rules, the shapes of its fields. What does not
// end is stopped, and what it prints goes to the error output, since the other one may be read by a program.
import { Script } from 'node:vm';

/** How long the settings may take to load, in seconds. */
export const SETTINGS_LIMIT = 60;
/** How long one rule of an archive, or its fields, may take over one report, in seconds. */
export const REPORT_LIMIT = 10;

/** Code of an archive did not end, and was stopped. */
export class Endless extends Error {}

const RUNNING = Symbol.for('hindsight.own-code');
const shared = globalThis as { [RUNNING]?: (() => void) | undefined };
/** Node ends only what began as a script of its own. */
const script = new Script(`globalThis[Symbol.for('hindsight.own-code')]()`);

/**
 * What code of an archive gives back. Each call costs about 60 µs, for a clock of its own.
 * @param limit in seconds
 * @throws `Endless`, or what the code throws
 */
export function runOwnCode<T>(run: () => T, limit: number): T {
  const { stdout, stderr } = process;
  const write = stdout.write;
  let result: T;
  shared[RUNNING] = () => {
    result = run();
  };
  stdout.write = stderr.write.bind(stderr) as typeof write;
  try {
    script.runInThisContext({ timeout: limit * 1000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new Endless(`It did not end, and was stopped after ${limit} s. Look for a loop without an end.`); // prettier-ignore
  } finally {
    stdout.write = write;
    shared[RUNNING] = undefined;
  }
  return result!;
}
