// Vite and its bundler hold some four hundred megabytes that a process never gets back. For a large archive a process of its own
// makes the program of the pages, and has ended before the first page is written.
import { fork, type ChildProcess } from 'node:child_process';
import { heard, onEnd } from './last-word.ts';

/** Loading Astro once more takes two seconds: for fewer reports than these it is not worth it. */
export const APART = { from: 3000 };

const MAKER = new URL('program-maker.ts', import.meta.url);

/** What the other process is told. */
export interface ProgramOrder {
  /** Astro's folders, as the build has them; the collections are there. */
  readonly root: string;
  readonly output: string;
  readonly cache: string;
  /** The folder in which programs of the site are kept, and the name of this one. */
  readonly programs: string;
  readonly name: string;
  /** The bodies that become modules, by path. */
  readonly modules: readonly (readonly [path: string, body: string])[];
}

export interface ProgramMaker {
  /** Resolves when the process has ended, whether or not there is a program now: who finds none makes it, and meets the fault. */
  make(order: ProgramOrder): Promise<void>;
  stop(): void;
}

export function programMaker(): ProgramMaker {
  let child: ChildProcess | undefined;
  return {
    make: (order) =>
      new Promise((resolve) => {
        child = fork(MAKER, { execArgv: [], stdio: [...heard('ignore'), 'ipc'] });
        onEnd(child, () => resolve());
        child.once('error', () => resolve());
        child.send(order, () => {});
      }),
    stop: () => void child?.kill('SIGKILL'),
  };
}
