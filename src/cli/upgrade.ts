// `hindsight upgrade`: what the files of an archive have to change for this version, as a diff; with `--write`, changed. It
// reads the settings as a text, for those of an earlier format may not load.
import { variables } from './variables.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { listReports, readVocabularies } from '../report/read.ts';
import { isFolder } from '../folders.ts';
import { readPlainText } from '../plain-file.ts';
import { readSettings } from '../settings/read.ts';
import { FORMAT, type WholeSettings } from '../settings/settings.ts';
import { counted } from '../text/count.ts';
import { diff } from '../upgrade/diff.ts';
import { formatVersionOf } from '../upgrade/format-of.ts';
import type { ArchiveFile } from '../upgrade/steps.ts';
import { upgrade } from '../upgrade/upgrade.ts';
import { EXIT, Misuse, readArguments, refuseNames, run } from './arguments.ts';
import { say, sayAsIs } from './terminal.ts';
import { writeNew, writeOver } from '../written-files.ts';

const HELP = `Brings the files of an archive up to the format of this version.

  npm run upgrade               shows what would change
  npm run upgrade -- --write    changes it

Reports, vocabularies and settings are changed, and nothing is deleted. Commit before, and look at the diff.

Exit code: 0 nothing to change, or changed; 1 there is something to change; 2 called wrongly.`;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    write: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  refuseNames(positionals);
  const root = process.cwd();
  const { format, file: settings } = formatVersionOf(root);
  if (!Number.isInteger(format)) {
    throw new Misuse(
      `\`format\` in hindsight.config.ts is no whole number. Write the format of the archive, \`format: ${FORMAT}\` for one of today.`,
    );
  }
  if (format > FORMAT) {
    throw new Misuse(
      `This archive is of format ${format}, and this version of Hindsight writes ${FORMAT}. Install a newer one: \`npm install\` its packed file.`,
    );
  }
  const { postmortems, ...additions } = choicesOf(root, settings);
  const folder = resolve(postmortems);
  if (!isFolder(folder)) throw new Misuse(`There is no folder of reports \`${postmortems}\`.`);
  const { vocabularies } = readVocabularies(folder);
  const { changed, said } = await upgrade(filesOf(root, settings, folder), {
    from: format,
    to: FORMAT,
    vocabularies,
    allowCode: true,
    additions,
  });
  if (changed.length === 0) {
    say(`Nothing has to change: the archive is of format ${format}, which this version writes.`);
    return EXIT.fine;
  }
  for (const { before, after } of changed) {
    if (before.path === after.path) sayAsIs(diff(before.path, before.text, after.text).trimEnd());
    else
      sayAsIs(diff(`${after.path} (from ${before.path}, which stays)`, '', after.text).trimEnd());
  }
  say(`\n${said.map((one) => `- ${one}`).join('\n')}`);
  if (!values.write) {
    say(
      `${counted(changed.length, 'file')} to change. Nothing was written: \`npm run upgrade -- --write\` does.`,
    );
    return EXIT.found;
  }
  for (const { before, after } of changed) write(root, before, after);
  say(`${counted(changed.length, 'file')} changed. Next: \`npm run check\`, then commit.`);
  return EXIT.fine;
});

/** The file as it has to be. @throws `Misuse` where somebody has saved it meanwhile */
function write(root: string, before: ArchiveFile, after: ArchiveFile): void {
  const path = join(root, after.path);
  if (before.path !== after.path) {
    if (!writeNew(path, after.text)) {
      throw new Misuse(`\`${after.path}\` is there already, and is left as it is.`);
    }
    return;
  }
  if (readPlainText(path) !== before.text) {
    throw new Misuse(
      `\`${after.path}\` was saved meanwhile, and is left as it is. Run this again.`,
    );
  }
  writeOver(path, after.text);
}

/** Settings that can be read say what is the archive's own; of others their text says at least where the reports are. */
function choicesOf(
  root: string,
  file: string | null,
): Pick<WholeSettings, 'postmortems' | 'fields' | 'tickets' | 'lang'> {
  const usual = { postmortems: 'postmortems', fields: {}, tickets: [], lang: null };
  const named = variables.POSTMORTEMS_DIR;
  try {
    const read = readSettings(root);
    return { ...read, postmortems: named ?? read.postmortems };
  } catch {
    const text = file === null ? '' : readFileSync(file, 'utf8');
    const [, written] = /\bpostmortems:\s*['"]([^'"]+)['"]/.exec(text) ?? [];
    return { ...usual, postmortems: named ?? written ?? usual.postmortems };
  }
}

function filesOf(root: string, settings: string | null, folder: string): ArchiveFile[] {
  const file = (path: string, kind: ArchiveFile['kind']): ArchiveFile[] => {
    // What is no file is told by the check.
    const text = readPlainText(path);
    return text === null ? [] : [{ path: relative(root, path).split(sep).join('/'), kind, text }];
  };
  const words = join(folder, '_vocabulary');
  const template = join(folder, '_template.mdx');
  return [
    ...(settings === null ? [] : file(settings, 'settings')),
    ...(isFolder(words) ? readdirSync(words, { recursive: true, encoding: 'utf8' }) : [])
      .filter((name) => name.endsWith('.yaml'))
      .toSorted()
      .flatMap((name) => file(join(words, name), 'vocabulary')),
    ...file(template, 'report'),
    ...listReports(folder).files.flatMap((name) => file(join(folder, name), 'report')),
  ];
}
