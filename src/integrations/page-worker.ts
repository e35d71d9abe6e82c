// The thread that writes pages, see page-writer.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { writerHere, type RenderedFile } from './write-page.ts';

/** What the thread answers: the file is there, or what the disk said. */
export type Answer = { readonly written: string } | { readonly refused: DiskError };
type DiskError = Pick<NodeJS.ErrnoException, 'message' | 'code' | 'syscall' | 'path'>;

const answer = (told: Answer): void => parentPort?.postMessage(told);
const writer = writerHere(workerData as string, (written) => answer({ written }));

parentPort?.on('message', (file: RenderedFile) => {
  writer.put(file).catch((error: NodeJS.ErrnoException) => {
    // Of an error a thread passes on no more than its words.
    const { message, code, syscall, path } = error;
    answer({
      refused: {
        message,
        ...(code && { code }),
        ...(syscall && { syscall }),
        ...(path && { path }),
      },
    });
  });
});
