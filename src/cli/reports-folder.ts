// The folder of reports as a command reads it: the archive's own, with those of its sources where it has any.
import { isAbsolute, relative, resolve } from 'node:path';
import { config } from '../config.ts';
import { namedBy, readEnvironment } from '../environment.ts';
import { isFolder } from '../folders.ts';
import { sourceNotes } from '../report/origins.ts';
import { noFolder } from '../report/no-folder.ts';
import { wrongSettings } from '../settings/read.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { overlapFaults } from '../sources/overlaps.ts';
import { gather, gatherIn, gatheringRoot } from '../sources/gather.ts';
import { Misuse } from './arguments.ts';
import { TIME_LIMIT } from '../sources/git-snapshot.ts';
import { plural } from '../text/count.ts';
import { list } from '../text/list.ts';
import { takePlace } from './gathering-place.ts';
import { buildTargets, markCache } from './targets.ts';
import { complain } from './terminal.ts';

export interface ReportsFolderOptions {
  /** Whether repositories are asked for what is new. */
  readonly fetch: boolean;
  /** Where the reports of sources are gathered, by a name that no other process has; left out: one that is free. */
  readonly place?: string;
}

/**
 * The folder of all reports, up to date.
 * @throws `Misuse` where there is none
 */
export async function reportsFolder({ fetch, place }: ReportsFolderOptions): Promise<string> {
  const own = relative(resolve(config.postmortems), process.cwd());
  if (!own.startsWith('..') && !isAbsolute(own)) {
    throw new Misuse(
      `${nameOfReports()} is \`${config.postmortems}\`, which holds the archive itself, with its settings and its cache. Move the reports into a folder of it, \`postmortems\`, and name that.`,
    );
  }
  if (config.sources.length === 0 && !isFolder(resolve(config.postmortems))) {
    if (settingsFile(process.cwd()) === null && readEnvironment().values.POSTMORTEMS_DIR === undefined) throw new Misuse(NO_ARCHIVE); // prettier-ignore
    const { message, hint } = noFolder(config.postmortems);
    throw new Misuse(`${message} ${hint} It is ${nameOfReports()}.`);
  }
  // What is gathered is written into the cache, and never beside somebody's files.
  if (config.sources.length > 0) {
    const overlaps = overlapFaults(config);
    if (overlaps.length > 0) throw wrongSettings(overlaps, settingsFile(process.cwd()));
    markCache(buildTargets(config).cache);
    gatherIn(place ?? (await ownPlace()));
  }
  return gather(config, { fetch, onWait: tellWaiting });
}

function tellWaiting(names: readonly string[]): void {
  const repositories = `the ${plural(names.length, 'repository', 'repositories')} of ${list(names.map((name) => `\`${name}\``))}`;
  complain(`Waiting for ${repositories} … Whoever does not answer within ${TIME_LIMIT / 1000} s is shown as it was read last.`); // prettier-ignore
}

const NO_ARCHIVE =
  'There is no archive here: no hindsight.config.ts in this folder or one around it, and no folder `postmortems`. Go to the folder of yours, or begin one: `npm run new` writes a first report here.';

let taken: Promise<string> | undefined;

/** The place of this process, which it has until it ends. */
const ownPlace = (): Promise<string> =>
  (taken ??= takePlace(gatheringRoot(config)).then(({ name, release }) => {
    process.once('exit', release);
    return name;
  }));

const nameOfReports = (): string => namedBy('POSTMORTEMS_DIR', 'postmortems');

/** Says which sources could not be read; of those that work nothing is said. */
export function printSourceNotes(folder: string): void {
  for (const note of sourceNotes(folder)) complain(note);
}
