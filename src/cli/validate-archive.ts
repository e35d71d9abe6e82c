// The check as the commands run it: every rule at the archive's own levels, and every diagram drawn once.
// `check` and `build` both call this, so a pull request that checks clean also builds.
import { relative, resolve, sep } from 'node:path';
import { buildTime } from '../build-date.ts';
import { checkFolder, type CheckedArchive } from '../check/check.ts';
import { checkDiagrams, countDiagrams } from '../check/diagrams.ts';
import { hideSecrets } from '../check/secrets/credentials.ts';
import { config } from '../config.ts';
import { RULES } from '../check/rules.ts';
import type { Listing } from '../report/read.ts';
import { nearest } from '../report/nearest.ts';
import { deadLinks } from '../settings/dead-links.ts';
import { checkOwnFolders } from '../settings/own-folders.ts';
import { ownCodeOf } from '../settings/own-code.ts';
import { wrongSettings } from '../settings/read.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { printable } from '../text/printable.ts';
import { describeOldFormat } from '../upgrade/format-of.ts';
import { pastOf } from '../sources/past.ts';
import { openDiagrams } from '../integrations/diagrams.ts';
import { knownFilesIn } from '../integrations/known-files.ts';
import { openProgress } from './progress.ts';
import { usableCache } from './targets.ts';
import { compareDiagnostics, type Diagnostic } from '../report/diagnostic.ts';

/** The names of rules in the settings, which only the rules themselves can validate. @throws `WrongSettings` */
function refuseUnknownRules(): void {
  const ids: readonly string[] = [...RULES, ...config.ownRules].map(({ id }) => id);
  const unknown = Object.keys(config.rules).filter((id) => !ids.includes(id));
  if (unknown.length === 0) return;
  const faults = unknown.map((id) => {
    const guess = nearest(id, ids);
    const advice = guess
      ? `Did you mean \`${guess}\`?`
      : 'Write the id that stands at the end of the finding; faults of shape have no level.';
    return { path: ['rules', id], message: `\`${printable(id)}\` is no rule. ${advice}` };
  });
  throw wrongSettings(faults, settingsFile(process.cwd()));
}

const ownFolderFaults = (folder: string): readonly Diagnostic[] =>
  checkOwnFolders(process.cwd(), {
    facets: Object.entries(config.fields).flatMap(([name, { facet }]) => (facet ? [name] : [])),
    below: (path) => relative(folder, resolve(path)).split(sep).join('/'),
  });

/** Judges the reports of a folder; with `only`, the files named. `listing` is what is in the folder, where it is known. */
export async function validateArchive(
  folder: string,
  only?: readonly string[],
  listing?: Listing,
): Promise<CheckedArchive> {
  refuseUnknownRules();
  const progress = openProgress();
  const cache = usableCache(config);
  // The drawing processes stay for the next check, and end with this process or where a build closes them.
  const { draw } = openDiagrams(config.cache);
  let drawing: Promise<readonly Diagnostic[]> | undefined;
  const checked = await checkFolder(folder, {
    allowCode: config.trustReports,
    levels: config.rules,
    additions: config,
    ownRules: config.ownRules,
    ownCode: ownCodeOf(process.cwd()),
    now: buildTime(),
    ...(cache === null ? {} : { knownFiles: knownFilesIn(cache) }),
    progress: (looked, of) => progress.tell('Checking reports', looked, of),
    // They are drawn by other processes while this one judges.
    onRead: (reports) => {
      const diagrams = countDiagrams(reports);
      let drawn = 0;
      drawing = checkDiagrams(reports, async (source) => {
        const result = await draw(source);
        progress.tell('Drawing diagrams', ++drawn, diagrams);
        return result;
      });
      // Told below, where somebody waits for it.
      drawing.catch(() => {});
    },
    checkedOut: config.checkedOut,
    pastOf: (source) => pastOf(config, source, config.checkedOut),
    ...(only && { only }),
    ...(listing && { listing }),
  });
  const dead = only ? [] : deadLinks(config, checked.pages, config);
  if (dead.length > 0) throw wrongSettings(dead, settingsFile(process.cwd()));
  const found = (await drawing) ?? [];
  progress.end();
  const told = [
    ...checked.diagnostics,
    ...(only ? [] : ownFolderFaults(folder)),
    ...hideSecrets(found, checked.secrets),
  ];
  const diagnostics = told.toSorted(compareDiagnostics);
  const older = describeOldFormat(process.cwd());
  return { ...checked, diagnostics, notes: [...(older ? [older] : []), ...checked.notes] };
}
