// The thread that makes the search index: is told of pages as they are written, and last to write the index of all.
import { parentPort, workerData } from 'node:worker_threads';
import { keepFiles, type LastSite } from '../kept-pages.ts';
import { writeIndex } from './search-index.ts';
import { openPages, type SearchedPlaces } from './searched-pages.ts';

/** What a thread is started with. */
export interface IndexingOptions extends SearchedPlaces {
  /** Where files of the index are taken over from. */
  readonly last: LastSite;
}
/** Pages to read already, or that all are there. */
export type IndexingOrder = { readonly read: readonly string[] } | { readonly write: true };
/** The keys of the files of the index, by path below the site. */
export type Indexed = readonly (readonly [file: string, key: string])[];

const { last, ...places } = workerData as IndexingOptions;
const pages = openPages(places);
let work = Promise.resolve().then(() => pages.recall());

parentPort?.on('message', (order: IndexingOrder) => {
  work = work.then(() => ('read' in order ? readEarly(order.read) : write()));
});

/** What cannot be read yet, for its folder is on the move, is read at the end. */
async function readEarly(files: readonly string[]): Promise<void> {
  try {
    await pages.readEarly(files);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function write(): Promise<void> {
  const files = keepFiles(last);
  writeIndex(places.site, await pages.all(), (file, key, make) =>
    files.put(places.site, file, key, make),
  );
  parentPort?.postMessage([...files.keys] satisfies Indexed);
}
