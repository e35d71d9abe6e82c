// A process that ends while the bundler of the pages is at work can wait for ever: for threads that wait for it. So a supervised
// command says its exit code when it has done everything, and whoever started it ends it where it does not go by itself.
import type { ChildProcess } from 'node:child_process';
import { writeSync } from 'node:fs';

/** The descriptor on which a supervised command says its exit code: the one behind input, output and errors. */
const SAID_ON = 3;
/** How long it may take to go after that, in milliseconds: its memory is given back, what it compiled is kept. */
const GOING = 5_000;

/** How a process must be started to be heard: with input, output and errors `as` told. */
export const heard = <As extends 'inherit' | 'ignore'>(as: As) => [as, as, as, 'pipe'] as const;

/** Says the exit code of this process when it ends, whichever it is by then. */
export function sayCodeAtEnd(): void {
  process.on('exit', (code) => {
    try {
      writeSync(SAID_ON, String(process.exitCode ?? code));
    } catch {
      // Nobody waits for it any more.
    }
  });
}

/**
 * Calls `ended` once with how a process ended that was started as `heard`: with its exit code, or with the signal that ended
 * it before it could say one.
 */
export function onEnd(
  child: ChildProcess,
  ended: (code: number | null, signal: NodeJS.Signals | null) => void,
  going = GOING,
): void {
  let said: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  child.stdio[SAID_ON]?.on('data', (code) => {
    said = Number(code);
    timer = setTimeout(() => child.kill('SIGKILL'), going);
  });
  child.on('exit', (code, signal) => {
    clearTimeout(timer);
    if (said !== null && signal === 'SIGKILL') ended(said, null);
    else ended(code, signal);
  });
}
