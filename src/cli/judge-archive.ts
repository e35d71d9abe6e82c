// The check as the commands run it: every rule at the archive's own levels, and every diagram drawn once.
// `check` and `build` both call this, so a pull request that checks clean also builds.
import { buildTime } from '../build-date.ts';
import { checkFolder, type CheckedArchive } from '../check/check.ts';
import { checkDiagrams } from '../check/diagrams.ts';
import { hideSecrets } from '../check/secrets/credentials.ts';
import { config } from '../config.ts';
import { openDiagrams } from '../integrations/diagrams.ts';
import { compareDiagnostics } from '../report/diagnostic.ts';

/** Judges the reports of a folder; with `only`, the files named. */
export async function judgeArchive(
  folder: string,
  only?: readonly string[],
): Promise<CheckedArchive> {
  const checked = await checkFolder(folder, {
    allowCode: config.trustReports,
    levels: config.rules,
    now: buildTime(),
    ...(only ? { only } : {}),
  });
  // The drawing processes stay for a build that follows, and end with this one.
  const found = await checkDiagrams(checked.reports, openDiagrams(config.cache).draw);
  const told = [...checked.diagnostics, ...hideSecrets(found, checked.secrets)];
  const diagnostics = told.toSorted(compareDiagnostics);
  return { ...checked, diagnostics };
}
