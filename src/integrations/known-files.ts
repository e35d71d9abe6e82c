// What is known of the files of an archive from earlier runs, kept in the cache by the digest of each. A file is looked at
// again when its text, the code that reads and judges it, or a choice that this code looks at is another one.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  lookAtFiles,
  type KnownFile,
  type KnownFiles,
  type CheckedFile,
  type LookOptions,
} from '../check/alone.ts';
import { config } from '../config.ts';
import { Pack } from '../kept-packs.ts';
import { digestOf, digestOfData, engineFile, key, type Maker } from '../keys.ts';
import type { Source } from '../report/parse.ts';
import { holdsWith } from '../report/reading.ts';
import { settingsFile } from '../settings/settings-file.ts';
import type { BatchLooked, Order } from './look-worker.ts';

const KNOWN: Maker = { code: ['integrations/known-files.ts', 'integrations/look-worker.ts'] };

/** A batch is what the search for secrets reads at once. */
const BATCH = 100;
/** Another thread takes as long to start as so many files take to be looked at. */
const WORTH_A_THREAD = 1500;
const MOST_THREADS = 3;

/** What is kept of a file: what is known, and the digest of the vocabularies with which it was found sound. */
type Kept = readonly [vocabularies: string, known: KnownFile];
/** Takes what is known of a file, as JSON. */
type Keep = (source: Source, known: string) => void;

/** Opens what is known of an archive with the settings of this process. @param cache the folder of the cache */
export function knownFilesIn(cache: string): (options: LookOptions) => KnownFiles {
  return (options) => {
    const { allowCode, levels } = options;
    // Findings name days and addresses.
    const { site, base, dates } = config;
    const around = key(
      { allowCode, levels, site, base, dates, additions: additionsDigest() },
      KNOWN,
    );
    const pack = new Pack(join(cache, 'known', around));
    const vocabularies = digestOfData(options.vocabularies);
    // All of it: where it comes from decides what its addresses lead to.
    const nameOf = (source: Source): string => digestOfData(source);
    const keep: Keep = (source, known) => pack.keep(nameOf(source), `["${vocabularies}",${known}]`);
    const recalled = (text: string | null): KnownFile | null => {
      if (text === null) return null;
      const [validatedBy, known] = JSON.parse(text) as Kept;
      return validatedBy === vocabularies || holdsWith(known.reading, options.vocabularies)
        ? known
        : null;
    };
    return {
      find: (source) => recalled(pack.find(nameOf(source))),
      findAll: (sources) => {
        const found = Array<KnownFile | null>(sources.length).fill(null);
        pack.findAll(sources.map(nameOf), (text, place) => (found[place] = recalled(text)));
        return found;
      },
      look: (sources, tell) => lookAtMany(sources, options, keep, tell),
      save: (askedForAll) => pack.save({ askedForAll }),
    };
  };
}

/** The digest of the code that adds to the format; empty where none does. */
function additionsDigest(): string {
  if (Object.keys(config.fields).length === 0 && config.tickets.length === 0) return '';
  const settings = settingsFile(process.cwd());
  return settings === null ? '' : digestOf({ code: [settings] }, process.cwd());
}

/** A file that was looked at, and what is known of it as JSON. */
type LookedFile = CheckedFile & { readonly text: string | null };

/** Looks at files batch by batch, on several processors where there are many. Keeps each as it is done. */
async function lookAtMany(
  sources: readonly Source[],
  options: LookOptions,
  keep: Keep,
  tell: (looked: number) => void,
): Promise<readonly CheckedFile[]> {
  const all: CheckedFile[] = [];
  let next = 0;
  let done = 0;
  const work = async (
    look: (batch: readonly Source[]) => Promise<readonly LookedFile[]>,
  ): Promise<void> => {
    while (next < sources.length) {
      const from = next;
      const batch = sources.slice(from, (next += BATCH));
      (await look(batch)).forEach(({ text, ...one }, i) => {
        all[from + i] = one;
        // A secret is not copied anywhere.
        if (text !== null && one.secrets.length === 0) keep(batch[i]!, text);
      });
      tell((done += batch.length));
    }
  };
  const threads = Array.from({ length: threadsFor(sources.length) }, () => openThread(options));
  try {
    await Promise.all([
      work(async (batch) => {
        // What other threads have done is heard between batches.
        await breathe();
        return (await lookAtFiles(batch, options)).map((one) => ({
          ...one,
          text: one.known && JSON.stringify(one.known),
        }));
      }),
      ...threads.map(({ look }) => work(look)),
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

/** A thread that looks at files; its additions to the format are those of the settings. */
function openThread({ vocabularies, allowCode, levels }: LookOptions): {
  look(batch: readonly Source[]): Promise<readonly LookedFile[]>;
  close(): void;
} {
  const order: Order = { vocabularies, allowCode, levels };
  const worker = new Worker(engineFile('integrations/look-worker.ts'), { workerData: order });
  const ended = once(worker, 'exit').then((): never => {
    throw new Error('A thread of the check has ended.');
  });
  ended.catch(() => {});
  return {
    look: async (batch) => {
      worker.postMessage(batch);
      const [looked] = (await Promise.race([once(worker, 'message'), ended])) as [BatchLooked];
      return looked.map(({ known, secrets }) => ({
        known: known === null ? null : (JSON.parse(known) as KnownFile),
        text: known,
        secrets,
      }));
    },
    close: () => void worker.terminate(),
  };
}
