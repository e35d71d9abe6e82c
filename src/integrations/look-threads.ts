// Looks at many files on all processors. Other threads are sent work before they ask for it: this thread looks at files as
// well, and hears them only between two batches of its own.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { lookAtFiles, type CheckedFile, type KnownFile, type LookOptions } from '../check/alone.ts';
import { engineFile } from '../keys.ts';
import type { Source } from '../report/parse.ts';
import type { BatchLooked, Order } from './look-worker.ts';

/** Takes what is known of a file, as JSON. */
export type Keep = (source: Source, known: string) => void;

/** A batch is what the search for secrets reads at once. Towards the end they are smaller, so that all threads end together. */
const BATCH = 100;
const SMALLEST_BATCH = 10;
/** So many batches are with a thread at a time: while it looks at one the next are there already. */
const AHEAD = 3;
/** Another thread takes as long to start as so many files take to be looked at. */
const WORTH_A_THREAD = 1500;
const MOST_THREADS = 3;

/** A file that was looked at, and what is known of it as JSON. */
type LookedFile = CheckedFile & { readonly text: string | null };

/**
 * Looks at files batch by batch, on several processors where there are many. Keeps each as it is done, and tells how many
 * are. @param others how many threads help this one
 */
export async function lookAtMany(
  sources: readonly Source[],
  options: LookOptions,
  keep: Keep,
  tell: (looked: number) => void,
  others = threadsFor(sources.length),
): Promise<readonly CheckedFile[]> {
  const all: CheckedFile[] = [];
  let next = 0;
  let done = 0;
  const work = async (
    look: (batch: readonly Source[]) => Promise<readonly LookedFile[]>,
  ): Promise<void> => {
    while (next < sources.length) {
      const from = next;
      next += batchSize(sources.length - from, others + 1);
      const batch = sources.slice(from, next);
      (await look(batch)).forEach(({ text, ...one }, i) => {
        all[from + i] = one;
        // A secret is not copied anywhere.
        if (text !== null && one.secrets.length === 0) keep(batch[i]!, text);
      });
      tell((done += batch.length));
    }
  };
  const threads = Array.from({ length: others }, () => openThread(options));
  try {
    await Promise.all([
      ...threads.flatMap(({ look }) => Array.from({ length: AHEAD }, () => work(look))),
      work(async (batch) => {
        await breathe();
        return (await lookAtFiles(batch, options)).map((one) => ({
          ...one,
          text: one.known && JSON.stringify(one.known),
        }));
      }),
    ]);
  } finally {
    for (const { close } of threads) close();
  }
  return all;
}

const threadsFor = (files: number): number =>
  Math.max(
    0,
    Math.min(MOST_THREADS, availableParallelism() - 1, Math.floor(files / WORTH_A_THREAD) - 1),
  );

/** Of what is left each of `threads` takes a part of what it could take, and the smaller the fewer there are. */
const batchSize = (left: number, threads: number): number =>
  Math.min(BATCH, Math.max(SMALLEST_BATCH, Math.ceil(left / (threads * (AHEAD + 1)))));

/** A thread that looks at files; its additions to the format are those of the settings. */
function openThread({ vocabularies, allowCode, levels, rulesLater = false }: LookOptions): {
  look(batch: readonly Source[]): Promise<readonly LookedFile[]>;
  close(): void;
} {
  const order: Order = { vocabularies, allowCode, levels, rulesLater };
  const worker = new Worker(engineFile('integrations/look-worker.ts'), { workerData: order });
  const ended = once(worker, 'exit').then((): never => {
    throw new Error('A thread of the check has ended.');
  });
  ended.catch(() => {});
  /** Who waits for an answer; they come in the order of the batches. */
  const waiting: ((looked: BatchLooked) => void)[] = [];
  worker.on('message', (looked: BatchLooked) => waiting.shift()?.(looked));
  return {
    look: async (batch) => {
      const answer = new Promise<BatchLooked>((done) => waiting.push(done));
      worker.postMessage(batch);
      return (await Promise.race([answer, ended])).map(({ known, secrets }) => ({
        known: known === null ? null : (JSON.parse(known) as KnownFile),
        text: known,
        secrets,
      }));
    },
    close: () => void worker.terminate(),
  };
}
