// `hindsight build` and `hindsight check` run in a process of their own, so that somebody is left to say why when Node or
// the system ends it, which is when nothing can be said from within.
import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { AGAIN } from './again.ts';
import { memoryHere } from './build-needs.ts';
import { compiledVariable } from './compiled.ts';
import { heard, onEnd } from './last-word.ts';
import { complain, say } from './terminal.ts';

const MB = 1024 * 1024;

/** Runs a command in a process of its own, and ends as it does. */
export function supervise(command: string, args: readonly string[]): void {
  const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
  const file = join(import.meta.dirname, `supervised${ending}`);
  let child: ChildProcess;
  const start = (): void => {
    child = spawn(process.execPath, [file, command, ...args], {
      stdio: [...heard('inherit')],
      env: { ...process.env, ...compiledVariable(), HINDSIGHT_SUPERVISED: '1' },
    });
    child.on('error', (error) => {
      complain(error.message);
      process.exitCode = 2;
    });
    onEnd(child, (code, signal) => {
      if (code === AGAIN) {
        say('The settings or the code have changed: starting again.');
        start();
      } else end(command, code, signal);
    });
  };
  start();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal tells Ctrl-C to both; who ends first is the command, which cleans up.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
}

function end(command: string, code: number | null, ended: NodeJS.Signals | null): void {
  // Windows knows no signals; there an abort is this code.
  const signal = ended ?? (code === 134 ? 'SIGABRT' : null);
  if (signal === null) {
    process.exitCode = code ?? 1;
    return;
  }
  const why = explainEnd(command, signal);
  if (why) complain(why);
  process.exitCode = 128 + constants.signals[signal];
}

/**
 * What has most likely ended a command from outside, and what helps; null where somebody wanted it to end.
 * @param memory what there is, in bytes
 * @param heap what Node may use of it, in bytes
 */
export function explainEnd(
  name: string,
  signal: NodeJS.Signals,
  memory: number = memoryHere(),
  heap: number = getHeapStatistics().heap_size_limit,
): string | null {
  const allowed = Math.round(heap / MB);
  // How much would have been enough nobody knows; what is not needed is not taken.
  const sensible = Math.round((memory * 0.75) / MB);
  const more =
    allowed < sensible
      ? `Let it have more: \`NODE_OPTIONS=--max-old-space-size=${sensible} npm run ${name}\`.`
      : 'This machine has no more to give: run it on one with more memory.';
  const unharmed = name === 'build' ? ' The last site is as it was.' : '';
  // Node aborts where its heap is full; that it says so before, with the inside of its program, is not to be helped.
  if (signal === 'SIGABRT') {
    return `\`npm run ${name}\` ran out of memory: it may use ${allowed} MB.${unharmed} ${more}`;
  }
  if (signal === 'SIGKILL') {
    return `\`npm run ${name}\` was killed from outside, as a system does whose memory is full.${unharmed} Close other programs, or run it on a machine with more memory.`;
  }
  return null;
}
