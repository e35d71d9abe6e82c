// A thread of the check: is sent files, looks at each by itself, and sends back what is known of it.
import { parentPort, workerData } from 'node:worker_threads';
import { lookAtFiles, type CheckedFile, type LookOptions } from '../check/alone.ts';
import { config } from '../config.ts';
import type { Source } from '../report/parse.ts';

/** What a thread is started with. */
export type Order = Pick<LookOptions, 'vocabularies' | 'allowCode' | 'levels' | 'rulesLater'>;
/** What it answers: a text costs less to send than what it says. */
export type BatchLooked = readonly (Pick<CheckedFile, 'secrets'> & {
  readonly known: string | null;
})[];

const options: LookOptions = { ...(workerData as Order), additions: config };

let last = Promise.resolve();

parentPort?.on('message', (batch: readonly Source[]) => {
  // One after the other: the answers come in the order of the batches.
  last = last.then(async () => {
    const looked = await lookAtFiles(batch, options);
    const told: BatchLooked = looked.map(({ known, secrets }) => ({
      known: known && JSON.stringify(known),
      secrets,
    }));
    parentPort?.postMessage(told);
  });
});
