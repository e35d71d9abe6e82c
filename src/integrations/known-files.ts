// What is known of the files of an archive from earlier runs, kept in the cache by the digest of each. A file is looked at
// again when its text, the code that reads and judges it, or a choice that this code looks at is another one.
import { join } from 'node:path';
import type { KnownFile, KnownFiles, LookOptions } from '../check/alone.ts';
import { config } from '../config.ts';
import { Pack } from '../kept-packs.ts';
import { digestOf, digestOfData, key, type Maker } from '../keys.ts';
import type { Source } from '../report/parse.ts';
import { holdsWith } from '../report/reading.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { style } from '../text/style.ts';
import { lookAtMany, type Keep } from './look-threads.ts';

const KNOWN: Maker = {
  code: ['integrations/known-files.ts', 'integrations/look-worker.ts', 'check/history.ts'],
};

/** What is kept of a file: what is known, and the digest of the vocabularies with which it was found sound. */
type Kept = readonly [vocabularies: string, known: KnownFile];

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
    const names = new WeakMap<Source, string>();
    // All of it: where it comes from decides what its addresses lead to.
    const nameOf = (source: Source): string => {
      const name = names.get(source) ?? digestOfData(source);
      names.set(source, name);
      return name;
    };
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
        pack.findAll(sources.map(nameOf), (text, place) => {
          const known = recalled(text);
          // What a dev server has only read is looked at again by whoever wants it judged.
          found[place] = options.rulesLater || known?.alone ? known : null;
        });
        return found;
      },
      look: (sources, tell) => lookAtMany(sources, options, keep, tell),
      follow: <T>(of: readonly Source[], input: unknown, make: () => T): T => {
        const name = digestOfData([vocabularies, style(), of.map(nameOf), input]);
        const text = pack.find(name);
        if (text !== null) return JSON.parse(text) as T;
        const made = make();
        pack.keep(name, JSON.stringify(made));
        return made;
      },
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
