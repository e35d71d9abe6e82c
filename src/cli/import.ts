// `npm run import`: documents of other tools turned into draft reports, with an account of every value.
import './environment.ts';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { config } from '../config.ts';
import { makeFolder } from '../folders.ts';
import { readPlain, readPlainText } from '../plain-file.ts';
import { accountHtml } from '../import/account/account-html.ts';
import {
  accountJson,
  findingLines,
  nextStep,
  summaryLine,
  summaryTable,
  urgentLines,
} from '../import/account/account-text.ts';
import { acceptedZone, parseDay } from '../import/time/calendar.ts';
import type { ImportOptions, Imported } from '../import/imported.ts';
import type { SourceFile } from '../import/sources/document.ts';
import { contentDigest, EMPTY_RECORD, planWrites, RECORD_FILE } from '../import/account/plan.ts';
import type { Rules } from '../import/sources/rules.ts';
import { NO_RULES, readRules } from '../import/sources/rules.ts';
import { findSources } from '../import/sources/sources.ts';
import { loadRecord, readExisting, writePlanned } from '../import/draft/write.ts';
import { readVocabularies } from '../report/read.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { printable, printableJson } from '../text/printable.ts';
import { EXIT, Misuse, readArguments, run } from './arguments.ts';
import { importedBefore } from './imported-before.ts';
import { draftsTarget, keptFolders, usableCache } from './targets.ts';
import { writeOver } from '../written-files.ts';
import { fromArchive } from './standing.ts';
import { progressLine, say, sayAsIs } from './terminal.ts';

const ACCOUNT = 'import-report.html';

const HELP = `Turns existing postmortems into draft reports.

  npm run import -- <files or folders>

Reads .md .mdx .qmd .txt .html .rst .adoc .docx, wiki text of JIRA and MediaWiki, and incidents of status pages as .json. Every draft passes \`npm run check\` for errors; what the
source does not say is left out or \`unknown\`. A report that a person has changed is never touched.

  --out FOLDER         where the drafts go (${config.postmortems})
  --zone NAME          zone of documents that name none, such as Europe/London
  --date YYYY-MM-DD    day of documents that name none
  --date-order ORDER   mdy or dmy: how to read 03/04/2024
  --map RULES.yaml     your headings, severities, services, teams, tickets
  --dry-run            write nothing, only account
  --report json|html   the whole account: json to the terminal, html to a page
  --report-file FILE   where the page goes (import-report.html)
  --force              let the page take the place of a file that no import wrote
  --verbose            every finding, not only what needs a person
  --help               this page

Exit code: 0 done; 1 some documents could not become drafts; 2 called wrongly.`;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    out: { type: 'string' },
    zone: { type: 'string' },
    date: { type: 'string' },
    'date-order': { type: 'string' },
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    report: { type: 'string' },
    'report-file': { type: 'string' },
    force: { type: 'boolean' },
    verbose: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  const documents = positionals.map(fromArchive);
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  const account =
    values['report-file'] === undefined ? ACCOUNT : fromArchive(values['report-file']);
  refuseAccount(values.report === 'html' && !values.force ? account : null);
  if (documents.length === 0)
    throw new Misuse('Name files or folders to import: `npm run import -- docs/postmortems`.');
  const absent = positionals.find((_, i) => !existsSync(documents[i]!));
  if (absent !== undefined) throw new Misuse(`There is no file or folder \`${absent}\`.`);
  if (values.report !== undefined && values.report !== 'json' && values.report !== 'html') {
    throw new Misuse(
      `\`--report ${values.report}\` is not a form. There are \`json\` and \`html\`.`,
    );
  }
  const reports = resolve(config.postmortems);
  const named = {
    name: '`--out`',
    path: values.out === undefined ? config.postmortems : fromArchive(values.out),
  };
  const out = draftsTarget(named, keptFolders(process.cwd(), reports), reports);
  const record = loadRecord(out);
  // It would be replaced, and is what keeps the next import from writing a report twice.
  if (record === EMPTY_RECORD && existsSync(join(out, RECORD_FILE)))
    throw new Misuse(
      `\`${join(out, RECORD_FILE)}\` is not what an import wrote. Restore it from your history, or move it away.`,
    );
  const options: ImportOptions = {
    vocabularies: readTargetVocabularies(out),
    rules: readRulesFile(values.map && fromArchive(values.map), values['date-order']),
    zone: readZoneOption(values.zone),
    date: readDateOption(values.date),
  };
  const { files, skipped } = findSources(documents);
  const before = importedBefore(values['dry-run'] ? null : usableCache(config), options);
  const progress = progressBar(files.length);
  const imports: { imported: Imported; sourceDigest: string }[] = [];
  const unread: { source: string; why: string }[] = [...skipped];
  for (const { path } of files) {
    const bytes = readPlain(path);
    if (bytes === null) {
      unread.push({ source: path, why: 'It is not a file: a pipe, a socket or a device.' });
      continue;
    }
    try {
      const known = before.find({ path, bytes });
      const imported = known ?? (await importAnew({ path, bytes }, options));
      if (!known) before.keep({ path, bytes }, imported);
      imports.push({ imported, sourceDigest: contentDigest(bytes) });
    } catch (error) {
      unread.push({
        source: path,
        why: `It could not be read: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
    progress.step(path);
  }
  progress.end();
  await before.save();
  const plan = planWrites(imports, readExisting(out), record);
  const planned = values['dry-run'] ? plan : writePlanned(out, plan, record);

  if (values.report === 'json') {
    sayAsIs(printableJson(accountJson(planned, unread)));
  } else {
    if (planned.length > 0) say(summaryTable(planned));
    const shown = planned.filter(
      (one) => values.verbose || planned.length <= 5 || one.outcome === 'held-back',
    );
    for (const one of shown) say(`\n${findingLines(one)}`);
    const others = planned.filter((one) => !shown.includes(one)).map(urgentLines);
    for (const lines of others) if (lines !== null) say(`\n${lines}`);
    if (unread.length > 0) {
      say('\nNot imported:');
      for (const { source, why } of unread) say(`  ${source}: ${why}`);
    }
    say(`\n${summaryLine(planned, values['dry-run'] ?? false)}`);
    if (values.report === 'html') {
      const page = account;
      makeFolder(dirname(resolve(page)));
      writeOver(resolve(page), accountHtml(planned, unread));
      say(`The account, side by side with the sources: ${page}`);
    }
    const next = nextStep(planned, values['dry-run'] ?? false, shown.length === planned.length);
    if (next) say(next);
  }
  const failed =
    planned.some(({ outcome }) => outcome === 'held-back') || unread.length > skipped.length;
  return failed ? EXIT.found : EXIT.fine;
});

/** The readers of documents take long to load, and where nothing has changed nobody needs them. */
async function importAnew(file: SourceFile, options: ImportOptions): Promise<Imported> {
  const { importDocument } = await import('../import/import-document.ts');
  return importDocument(file, options);
}

/** The account never takes the place of a file of somebody else's. @throws `Misuse` */
function refuseAccount(path: string | null): void {
  // A link is one also where it leads nowhere yet: the page would take its place.
  const there = path === null ? undefined : lstatSync(path, { throwIfNoEntry: false });
  if (path === null || !there) return;
  if (
    there.isFile() &&
    /<title>Import account<\/title>/.test(readFileSync(path, 'utf8').slice(0, 2000))
  )
    return;
  throw new Misuse(
    `\`${path}\` is there already, and no import wrote it. Name another file with \`--report-file\`, or add \`--force\`.`,
  );
}

function readTargetVocabularies(out: string): ImportOptions['vocabularies'] {
  if (!existsSync(out)) return EMPTY_VOCABULARIES;
  const { vocabularies, diagnostics } = readVocabularies(out);
  const [fault] = diagnostics.filter(({ level }) => level === 'error');
  if (fault)
    throw new Misuse(
      `The vocabularies of \`${out}\` have a fault; mend it first. ${fault.file}: ${fault.message}`,
    );
  return vocabularies;
}

function readRulesFile(path: string | undefined, order: string | undefined): Rules {
  if (order !== undefined && order !== 'mdy' && order !== 'dmy')
    throw new Misuse(`\`--date-order ${order}\` is not an order. There are \`mdy\` and \`dmy\`.`);
  let rules = NO_RULES;
  if (path !== undefined) {
    const text = readPlainText(path);
    if (text === null) throw new Misuse(`There is no file \`${path}\`.`);
    const read = readRules(text);
    if (!read.ok) throw new Misuse(`\`${path}\`: ${read.message}`);
    rules = read.rules;
  }
  return order ? { ...rules, dateOrder: order } : rules;
}

function readZoneOption(name: string | undefined): string | null {
  if (name === undefined) return null;
  const zone = acceptedZone(name);
  if (!zone || name === 'unknown')
    throw new Misuse(
      `\`--zone ${name}\` is not a zone. Write an IANA name such as \`Europe/London\` or \`UTC\`.`,
    );
  return zone;
}

function readDateOption(date: string | undefined): string | null {
  if (date !== undefined && !parseDay(date))
    throw new Misuse(`\`--date ${date}\` is not a day. Write year-month-day, \`2024-06-01\`.`);
  return date ?? null;
}

/** A bar on the terminal's error stream; nothing where that is no terminal. */
function progressBar(total: number): { step(path: string): void; end(): void } {
  if (total < 5) return { step: () => {}, end: () => {} };
  const line = progressLine();
  let done = 0;
  let drawn = -1;
  return {
    step(path) {
      done++;
      const filled = Math.round((done / total) * 30);
      if (filled === drawn && done < total) return;
      drawn = filled;
      const name = path.length > 40 ? `…${path.slice(-39)}` : path;
      line.show(
        `${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total} ${printable(name)}`,
      );
    },
    end: line.end,
  };
}
