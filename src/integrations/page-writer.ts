// Writes what was rendered. Of a large site a thread of its own does: folders and files take a tenth of the time that rendering
// takes, and there is another processor.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { engineFile } from '../keys.ts';
import type { Answer } from './page-worker.ts';
import { writerHere, type PageWriter } from './write-page.ts';

/** Fewer files than these are written before a thread has begun. */
const WORTH_A_THREAD = 5000;
/** So many files wait for the thread at most. */
const MOST_WAITING = 32;

/**
 * @param count how many files there will be
 * @param onWritten called with each of them once it is there
 */
export function openWriter(
  folder: string,
  count: number,
  onWritten: (file: string) => void,
): PageWriter {
  return count < WORTH_A_THREAD || availableParallelism() === 1
    ? writerHere(folder, onWritten)
    : writerInThread(folder, onWritten);
}

export function writerInThread(folder: string, onWritten: (file: string) => void): PageWriter {
  const worker = new Worker(engineFile('integrations/page-worker.ts'), { workerData: folder });
  let waiting = 0;
  let fault: Error | null = null;
  let heard = (): void => {};
  worker.on('message', (answer: Answer) => {
    waiting--;
    if ('written' in answer) onWritten(answer.written);
    else fault ??= Object.assign(new Error(answer.refused.message), answer.refused);
    heard();
  });
  const end = (error: Error): void => {
    fault ??= error;
    heard();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that writes the pages has ended.')));
  /** Until no more than so many files wait. */
  const until = async (most: number): Promise<void> => {
    while (fault === null && waiting > most) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
    if (fault === null) return;
    void worker.terminate();
    throw fault;
  };
  return {
    put: (file) => {
      waiting++;
      worker.postMessage(file, [file.bytes]);
      return until(MOST_WAITING);
    },
    async end() {
      await until(0);
      worker.removeAllListeners('exit');
      await worker.terminate();
    },
  };
}
