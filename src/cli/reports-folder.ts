// The folder of reports as a command reads it: the archive's own, with those of its sources where it has any.
import { resolve } from 'node:path';
import { config } from '../config.ts';
import { isFolder } from '../folders.ts';
import { sourceNotes } from '../report/origins.ts';
import { noFolder } from '../report/no-folder.ts';
import { gather } from '../sources/gather.ts';
import { Misuse } from './arguments.ts';
import { buildTargets, markCache } from './targets.ts';
import { complain } from './terminal.ts';

/**
 * The folder of all reports, up to date.
 * @param fetch whether repositories are asked for what is new
 * @throws `Misuse` where there is none
 */
export async function reportsFolder({ fetch }: { readonly fetch: boolean }): Promise<string> {
  if (config.sources.length === 0 && !isFolder(resolve(config.postmortems))) {
    const { message, hint } = noFolder(config.postmortems);
    throw new Misuse(`${message} ${hint}`);
  }
  // What is gathered is written into the cache, and never beside somebody's files.
  if (config.sources.length > 0) markCache(buildTargets(config).cache);
  return gather(config, { fetch });
}

/** Says which sources could not be read; of those that work nothing is said. */
export function tellSources(folder: string): void {
  for (const note of sourceNotes(folder)) complain(note);
}
