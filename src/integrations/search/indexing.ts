// The search index of a site that is being built. A thread of its own makes it: it reads reports while others are rendered,
// and takes what it knows from the last build while this one finds out what has changed.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { engineFile } from '../../keys.ts';
import type { IndexingOptions, IndexingOrder, Indexed } from './indexing-worker.ts';
import { isReportPage } from './searched-pages.ts';

export interface Indexing {
  /** Tells of a file that will stay as it is, by its path below the pages. */
  written(file: string): void;
  /**
   * Writes the index, once all pages are there. Returns the keys of its files, by path below the site; whoever asks again is
   * told the same.
   */
  finish(): Promise<ReadonlyMap<string, string>>;
  /** Ends without an index. */
  stop(): void;
}

/** Reports that are read at once: for fewer Pagefind is not started before all are there. */
const BATCH = 500;

export function openIndexing(options: IndexingOptions): Indexing {
  const worker = new Worker(engineFile('integrations/search/indexing-worker.ts'), {
    workerData: options,
    // What is read of a page is soon forgotten: with the usual room for it the thread holds a third more memory.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const done = once(worker, 'message') as Promise<[Indexed]>;
  const gone = once(worker, 'exit').then((): never => {
    throw new Error('The thread that makes the search index has ended.');
  });
  // Whoever waits for the index hears of a fault; until then nobody does.
  for (const end of [done, gone]) end.catch(() => {});
  const send = (order: IndexingOrder): void => worker.postMessage(order);
  let batch: string[] = [];
  let finished: Promise<ReadonlyMap<string, string>> | undefined;
  const write = async (): Promise<ReadonlyMap<string, string>> => {
    send({ write: true });
    const [keys] = await Promise.race([done, gone]);
    await worker.terminate();
    return new Map(keys);
  };
  return {
    written(file) {
      if (!isReportPage(file)) return;
      batch.push(file);
      if (batch.length < BATCH) return;
      send({ read: batch });
      batch = [];
    },
    finish() {
      finished ??= write();
      finished.catch(() => {});
      return finished;
    },
    stop: () => void worker.terminate(),
  };
}
