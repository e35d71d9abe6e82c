// `npm run check`: every report, or the files named, judged; what was found, printed in the form asked for.
import './environment.ts';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { publishedIds, readRecord, type CheckedArchive } from '../check/check.ts';
import {
  changeFirst,
  folderInRepository,
  isInRepository,
  MOST_ANNOTATIONS,
} from '../check/changed.ts';
import { fixCertain } from '../check/fix.ts';
import { toGithub } from '../check/github.ts';
import { toGitlab } from '../check/gitlab.ts';
import { groupAlike } from '../check/group.ts';
import { toJson } from '../check/json.ts';
import { printDiagnostics, summarise } from '../check/print.ts';
import { PERMALINKS_FILE, recordPermalinks } from '../check/permalinks.ts';
import { toSarif } from '../check/sarif.ts';
import { hideSecrets } from '../check/secrets/credentials.ts';
import { config } from '../config.ts';
import { makeFolder } from '../folders.ts';
import { nearest, nearestReport } from '../report/nearest.ts';
import { compareDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import { pathOf } from '../check/reporter.ts';
import { ownFolder, sourceOf } from '../report/origins.ts';
import type { Parsed } from '../report/parse.ts';
import { idOf, listReports } from '../report/read.ts';
import { gatherAgain, gatherInstead } from '../sources/gather.ts';
import { namesLeftOut, withFallbacks } from '../sources/fallback.ts';
import { atOrigins, originFile, originPath } from '../sources/origin-file.ts';
import { absolute, routes } from '../routes.ts';
import { stops } from './check-verdict.ts';
import { validateArchive } from './validate-archive.ts';
import { allSeenFrom, readChanged, whereChangesAre } from './change.ts';
import { checkExternal } from './external/check-external.ts';
import { reportText } from './report-text.ts';
import { reportsFolder } from './reports-folder.ts';
import { EXIT, Misuse, readArguments, run } from './arguments.ts';
import { describeAudience } from './audience.ts';
import { fromArchive } from './standing.ts';
import { refuseMisplaced } from './targets.ts';
import { complain, complainAsIs, progressLine, say, sayAsIs } from './terminal.ts';
import { writeOver } from '../written-files.ts';
import { counted, plural } from '../text/count.ts';

const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif'] as const;
type OutputFormat = (typeof FORMATS)[number];

const MOST_ROUNDS = 5;

const HELP = `Checks reports.

  npm run check                              every report
  npm run check -- postmortems/2024/a.mdx    the reports named, by path or by id

  --format text|json|github|gitlab|sarif
                                    how to print what is found (text)
  --max-warnings N                  more warnings than N fail, too
  --quiet                           errors only
  --changed BASE                    what the change since BASE (origin/main) touches comes first, of
                                    other reports errors only
  --summary FILE                    with --changed: writes what the change does to the archive, as Markdown for the
                                    page of a pull request
  --fix                             make the edits of which nothing has to be guessed (capitals, hyphens, synonyms,
                                    brackets, 9:12), and record newly published ids in _permalinks.txt
  --external                        also ask outside links whether they still answer
  --archive                         with --external: record copies in the Wayback Machine, which so learns
                                    the addresses; those of a private network are not told
  --help                            this page

Exit code: 0 fine, or warnings and advice only, or errors in sources, which are then shown as they were last without one;
1 errors; 2 called wrongly.`;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    quiet: { type: 'boolean' },
    changed: { type: 'string' },
    summary: { type: 'string' },
    fix: { type: 'boolean' },
    external: { type: 'boolean' },
    archive: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  const format = readFormat(values.format);
  const maxWarnings = readCount(values['max-warnings']);
  const folder = await reportsFolder({ fetch: true });
  // What a check has passed a build can write.
  refuseMisplaced(config);
  const own = ownFolder(folder);
  const listing = positionals.length > 0 ? listReports(folder) : undefined;
  const only = listing && findFiles(folder, listing.files, positionals);
  const check = () => {
    gatherAgain(config);
    return validateArchive(folder, only);
  };
  let checked = await validateArchive(folder, only, listing);
  // One edit can bring another to light: a list needs its brackets before its words can be looked up.
  for (let round = 0; values.fix && round < MOST_ROUNDS && fixReports(folder, checked); round++) {
    checked = await check();
  }
  if (values.fix && !only && record(own, checked.reports)) checked = await check();
  if (values.summary !== undefined && values.changed === undefined) {
    throw new Misuse('`--summary` goes with `--changed`: `--changed origin/main`.');
  }
  if (values.archive && !values.external) {
    throw new Misuse('`--archive` goes with `--external`.');
  }
  const progress = progressLine();
  const outside = values.external
    ? await checkExternal(checked.reports, {
        folder: own,
        archive: values.archive ?? false,
        progress: (done, total) => progress.show(`${done} of ${total} outside links `),
      })
    : [];
  progress.end();
  const home = whereChangesAre(own);
  // What is wrong in a source alone stops no site, and fails no check of the archive.
  const settled =
    config.sources.length === 0 || only || home !== own
      ? null
      : await withFallbacks(config, checked, () => validateArchive(folder));
  // The lines at fault are those of the newest state, in which nothing is left out yet.
  if (settled && settled.checked !== checked) gatherInstead(config, new Map());
  const lacking = settled && settled.checked !== checked ? namesLeftOut(settled.checked) : [];
  const diagnostics = groupAlike(
    hideSecrets([...checked.diagnostics, ...lacking, ...outside], checked.secrets).toSorted(
      compareDiagnostics,
    ),
  );
  const everywhere = allSeenFrom(home, own, atOrigins(folder, diagnostics));
  // Hosts attach a finding by its path in the repository of the change, and what lies outside of it nowhere.
  const fits = (one: Diagnostic): boolean => !one.elsewhere && isInRepository(home, one.file);
  // What is wrong in the archive or in another source is nothing that a change in this repository can mend.
  const isOfHome = (one: Diagnostic): boolean => home === own || fits(one);
  const told = everywhere.filter(isOfHome);
  const changed = values.changed === undefined ? null : readChanged(home, values.changed);
  const { shown: first, others } = changed
    ? changeFirst(told, changed)
    : { shown: told, others: 0 };
  const shown = values.quiet ? first.filter(({ level }) => level === 'error') : first;
  const count = (level: string): number => shown.filter((found) => found.level === level).length;

  const options = {
    folder: home === own ? config.postmortems.replace(/\/+$/, '') : relative('.', home),
    reports: checked.reports.length,
    helpOf: (rule: string) =>
      isSiteNamed() ? absolute(routes.guideRule(rule)) : routes.guideRule(rule),
  };
  // Wherever the archive lies in it.
  const inRepository = (): typeof options => ({
    ...options,
    folder: folderInRepository(home) ?? options.folder,
  });
  if (values.summary !== undefined && changed) {
    const { summariseChange } = await import('./change-page.ts');
    const text = summariseChange({
      checked,
      folder,
      home,
      own,
      changed,
      told,
      isSiteNamed: isSiteNamed(),
      at: inRepository().folder,
    });
    const page = fromArchive(values.summary);
    makeFolder(dirname(page));
    writeFileSync(page, text);
  }
  if (format === 'json') sayAsIs(toJson(shown, options));
  else if (format === 'gitlab') {
    sayAsIs(toGitlab(shown.filter(fits), inRepository()));
    const left = shown.filter((one) => !fits(one));
    if (left.length > 0) {
      complainAsIs(printDiagnostics(left, { ...inRepository(), textOf: reportText(home), colour: false })); // prettier-ignore
    }
  } else if (format === 'sarif') {
    const left = shown.filter((one) => !fits(one));
    sayAsIs(toSarif(shown.filter(fits), inRepository(), left));
  } else {
    if (format === 'github') {
      const fit = shown.filter(fits);
      const annotated = changed ? fit.slice(0, MOST_ANNOTATIONS) : fit;
      if (annotated.length > 0) sayAsIs(toGithub(annotated, { ...inRepository(), helpOf: isSiteNamed() ? options.helpOf : null })); // prettier-ignore
      const left = shown.filter((one) => !annotated.includes(one));
      if (left.length > 0) {
        const below = inRepository();
        sayAsIs(printDiagnostics(left, { ...below, textOf: reportText(home), colour: false }));
      }
    } else {
      const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
      const helpOf = isSiteNamed() ? { helpOf: options.helpOf } : {};
      const { folder: below } = options;
      sayAsIs(
        printDiagnostics(shown, { folder: below, ...helpOf, textOf: reportText(home), colour }),
      );
    }
    say(summarise(shown, options.reports));
    if (others > 0) {
      say(
        `${counted(others, 'warning or piece of advice', 'warnings and pieces of advice')} in reports that this change does not touch: \`npm run check\` shows ${plural(others, 'it', 'them')}.`,
      );
    }
    if (everywhere.length > told.length) {
      say(
        `${counted(everywhere.length - told.length, 'finding')} outside of this repository: a check of the archive tells them.`,
      );
    }
    if (format === 'text') say(describeAudience(config.audience));
    if (format === 'text' && shown.length > 0) {
      say(
        isSiteNamed()
          ? `Each rule has a page: ${options.helpOf('group/name')}`
          : `Each rule has a page in the guide: \`npm run dev\`, then ${options.helpOf('group/name')}`,
      );
    }
    if (home === own && readRecord(own) === null) {
      say(
        `No ${PERMALINKS_FILE} guards the addresses of these reports yet; \`npm run check -- --fix\` makes it.`,
      );
    }
    for (const note of (settled?.checked ?? checked).notes) say(note);
    if (maxWarnings !== null && count('warning') > maxWarnings) {
      say(`More warnings than the ${maxWarnings} that \`--max-warnings\` allows.`);
    }
  }
  const canBeBuilt = settled && settled.isSound;
  return stops({ diagnostics: shown, outside, canBeBuilt, maxWarnings }) ? EXIT.found : EXIT.fine;
});

/** Whether `site` names a host of somebody's own: at the one of a fresh copy nobody answers. */
function isSiteNamed(): boolean {
  return !/(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/.test(
    new URL(config.site).hostname,
  );
}

/** Makes the certain edits in every report; true where there was one. Says what it did, a line each. */
function fixReports(folder: string, { reports, diagnostics }: CheckedArchive): boolean {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  let changed = false;
  for (const { source } of reports) {
    const { text, changes } = fixCertain(source.text, byFile.get(source.file) ?? []);
    const origin = sourceOf(folder, source.file);
    // A clone is nobody's to edit.
    if (origin && !origin.source.editable) continue;
    const path = realpathSync(originPath(folder, source.file));
    // Somebody may have saved the file meanwhile: theirs is the newer one.
    if (changes.length === 0 || readFileSync(path, 'utf8') !== source.text) continue;
    writeOver(path, text);
    changed = true;
    for (const { line, before, after } of changes) {
      complain(
        `Mended ${pathOf(config.postmortems, { file: originFile(folder, source.file) })}:${line}: \`${before}\` became \`${after}\`.`,
      );
    }
  }
  return changed;
}

/** Adds what is published to the record; true where something was missing. */
function record(folder: string, reports: readonly Parsed[]): boolean {
  const old = readRecord(folder);
  // What cannot be read is told by the check, and not written over.
  if (old !== null && typeof old !== 'string') return false;
  const sources = new Map(reports.map(({ source }) => [source.id, source.source?.name ?? null]));
  const text = recordPermalinks(old, publishedIds(reports), (id) => sources.get(id) ?? null);
  if (text === null) return false;
  writeOver(join(folder, PERMALINKS_FILE), text);
  complain(`Recorded what is published in ${config.postmortems}/${PERMALINKS_FILE}.`);
  return true;
}

function readFormat(text: string | undefined): OutputFormat {
  if (text === undefined) return 'text';
  const format = FORMATS.find((one) => one === text);
  if (format) return format;
  const guess = nearest(text, FORMATS);
  throw new Misuse(
    `\`--format ${text}\` is not a form. ${guess ? `Did you mean \`${guess}\`?` : `There are ${FORMATS.map((one) => `\`${one}\``).join(', ')}.`}`,
  );
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) {
    throw new Misuse(`\`--max-warnings\` is \`${text}\`, expected a whole number such as \`0\`.`);
  }
  return Number(text);
}

/** The reports that the names lead to: paths from here, paths below the folder, or ids. */
function findFiles(folder: string, files: readonly string[], names: readonly string[]): string[] {
  return names.map((name) => {
    const path = resolve(fromArchive(name));
    const below = relative(folder, path).split(sep).join('/');
    const file =
      files.find((one) => one === below || one === name || idOf(one) === name) ??
      files.find((one) => originPath(folder, one) === path);
    if (file) return file;
    if (existsSync(path)) {
      throw new Misuse(
        `\`${name}\` is not a report: reports are \`.mdx\` files below \`${config.postmortems}\` whose names do not begin with \`_\`.`,
      );
    }
    const guess = nearestReport(idOf(below), files.map(idOf));
    throw new Misuse(
      `There is no report \`${name}\`. ${guess ? `Did you mean \`${guess}\`?` : `Name a file below \`${config.postmortems}\`, or the id of a report.`}`,
    );
  });
}
