// `npm run new`: a new report from the template. Asks for what the flags did not say, if somebody is there to
// answer; never overwrites; says what it wrote and what to do next.
import './environment.ts';
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { config } from '../config.ts';
import { renderTemplate } from '../check/template.ts';
import { inFull } from '../report/diagnostic.ts';
import { validateId, toReportId } from '../report/report-id.ts';
import { nearest } from '../report/nearest.ts';
import { toId } from '../report/to-id.ts';
import { writeEditorFiles } from '../integrations/editor.ts';
import { parseReport } from '../report/parse.ts';
import { idOf, listReports, readVocabularies } from '../report/read.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { gatherAgain } from '../sources/gather.ts';
import { atOrigins, originPath } from '../sources/origin-file.ts';
import { EXIT, Misuse, readArguments, run } from './arguments.ts';
import { buildTime } from '../build-date.ts';
import { askBeginnings, readBeginnings, withCertainMoments, withListedIds } from './beginnings.ts';
import { seenBefore } from './seen-before.ts';
import { reportsFolder } from './reports-folder.ts';
import { say } from './terminal.ts';
import { withEntries } from './new-entries.ts';
import { writeNew } from '../written-files.ts';
import { plural } from '../text/count.ts';
import { list } from '../text/list.ts';

const HELP = `Writes a new report from the template.

  npm run new                       asks
  npm run new -- --title "Checkout failed for every shopper" --severity sev1 \\
    --service checkout --started "2024-06-01 14:00" --timezone Europe/London

  --title TEXT        what happened, for a reader who was not there
  --severity ID       from the severity vocabulary
  --service ID        what users lost; may be given several times
  --started MOMENT    when users began to be hit, 2024-06-01 14:00
  --timezone ZONE     the place whose clock that is, Europe/London or UTC (${config.timezone ?? 'UTC'})
  --ended MOMENT      when the last user was whole again
  --users SHARE       share of users hit, 70% or "about 20%"
  --team ID           the team that owns it; may be given several times
  --cause ID          root cause; may be given several times (unknown)
  --trigger ID        what set it off (unknown)
  --detected-by WORD  who noticed it first (unknown)
  --id ID             the name of the file (the day and the title)
  --source NAME       in the folder of a source, where it is one on this disk
  --help              this page

Exit code: 0 written; 2 called wrongly, or the file is there already.`;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    title: { type: 'string' },
    severity: { type: 'string' },
    service: { type: 'string', multiple: true },
    started: { type: 'string' },
    timezone: { type: 'string' },
    ended: { type: 'string' },
    users: { type: 'string' },
    team: { type: 'string', multiple: true },
    cause: { type: 'string', multiple: true },
    trigger: { type: 'string' },
    'detected-by': { type: 'string' },
    id: { type: 'string' },
    source: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  if (positionals.length > 0) {
    throw new Misuse(
      `\`${positionals.join(' ')}\` belongs to no option. Put a title in quotes: \`--title "${positionals.join(' ')}"\`.`,
    );
  }
  const own = resolve(config.postmortems);
  const folder = config.sources.length === 0 ? own : await reportsFolder({ fetch: false });
  const there = values.source === undefined ? null : folderOfSource(values.source);
  const vocabularies = existsSync(folder) ? readVocabularies(folder).vocabularies : null;
  const said = readBeginnings(values, config.timezone);
  const given = vocabularies ? withListedIds(said, vocabularies) : said;
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const known = interactive
    ? await askBeginnings(given, vocabularies, buildTime(), config.timezone)
    : given;
  if (known === null) {
    say('Stopped; nothing was written.');
    return EXIT.misuse;
  }
  const beginnings = complete(withCertainMoments(known));
  const id = values.id ?? idFor(beginnings.started, beginnings.title);
  const wrong = validateId(id);
  if (wrong) {
    throw new Misuse(
      `\`--id ${id}\`: ${wrong.message} ${wrong.better ? `Write \`--id ${wrong.better}\`.` : 'Name it after the day and what failed.'}`,
    );
  }
  const file = `${/^\d{4}/.exec(beginnings.started)?.[0] ?? 'undated'}/${id}.mdx`;
  const text = renderTemplate(beginnings, config.fields);
  const wider = beginnings.added.length > 0 ? withEntries(folder, beginnings.added) : null;
  const gathered = there === null ? file : `${values.source}/${file}`;
  validate(text, id, gathered, wider?.vocabularies ?? vocabularies);
  const taken = existsSync(folder)
    ? listReports(folder).files.find((other) => idOf(other) === id)
    : undefined;
  const path = join(there ?? config.postmortems, file);
  if (taken !== undefined || !writeNew(resolve(path), text)) {
    throw new Misuse(
      `\`${taken === undefined ? path : relative(process.cwd(), originPath(folder, taken))}\` is there already, and is left as it is. Choose another name: \`--id ${id}-2\`.`,
    );
  }
  for (const [name, entry] of wider?.texts ?? []) {
    // One that is there already says what the word means.
    if (writeNew(join(own, name), entry)) say(`Wrote ${join(config.postmortems, name)}`);
  }
  // An editor that is open learns of the new file at once.
  if (own.startsWith(process.cwd() + sep)) writeEditorFiles(process.cwd(), folder);
  say(`Wrote ${path}`);
  gatherAgain(config);
  const before = await seenBefore(folder, {
    file: gathered,
    id,
    title: beginnings.title,
  });
  if (before.length > 0) {
    say(`\nSimilar reports:\n${before.map(({ text }) => `  - ${text}`).join('\n')}`);
  }
  say(`
Next:
  1. Open it and write below each heading; each says in one line what belongs there.
  2. \`npm run check -- ${path}\` says what is still missing.
  3. \`npm run dev\` shows it as it will be read; drafts are not published.
  4. When others have read it, set \`status: published\`.`);
  return EXIT.fine;

  /** What the format says of the values is asked of the format, not told again here. */
  function validate(
    text: string,
    id: string,
    file: string,
    vocabularies: Vocabularies | null,
  ): void {
    if (!vocabularies) return;
    const { diagnostics } = parseReport(
      { id, file, text },
      { vocabularies, allowCode: false, additions: config },
    );
    if (diagnostics.length === 0) return;
    const faults = [
      ...new Set(
        atOrigins(folder, diagnostics)
          // They stand in the draft to be filled in.
          .filter(({ rule, message }) => !(rule === 'schema/missing' && isOwn(message)))
          .map(inFull),
      ),
    ];
    if (faults.length === 0) return;
    throw new Misuse(`${faults.join('\n')}\nNothing was written.`);
  }
});

/** The folder of a source, as the settings write it. @throws `Misuse` where nothing can be written there */
function folderOfSource(name: string): string {
  const source = config.sources.find((one) => one.name === name);
  if (source?.path !== undefined) return join(source.path, source.folder ?? '');
  if (source) {
    throw new Misuse(
      `The source \`${name}\` is a clone, in which nothing is written. Check its repository out beside the archive, and name it there: \`SOURCE_DIR=${name}=../${name} npm run new -- --source ${name}\`.`,
    );
  }
  const names = config.sources.flatMap((one) => (one.path === undefined ? [] : one.name));
  const guess = nearest(name, names);
  throw new Misuse(
    `\`--source ${name}\` is no source of this archive. ${guess ? `Did you mean \`${guess}\`?` : names.length > 0 ? `There are ${list(names.map((one) => `\`${one}\``))}.` : 'It has none in a folder.'}`,
  );
}

/** Whether a message names a field of the archive's own. */
const isOwn = (message: string): boolean =>
  Object.keys(config.fields).some((name) => message.startsWith(`\`${name}\``));

function complete(known: ReturnType<typeof readBeginnings>) {
  const missing = (['title', 'severity', 'services', 'started'] as const).filter(
    (name) => known[name] === undefined,
  );
  const { title, severity, services, started } = known;
  if (!title || !severity || !services || !started) {
    const flags = missing.map((name) => `\`--${name === 'services' ? 'service' : name}\``);
    throw new Misuse(
      `${flags.join(', ')} ${plural(flags.length, 'is', 'are')} missing, and nobody is there to be asked. \`npm run new -- --help\` shows an example.`,
    );
  }
  return { ...known, title, severity, services, started };
}

/** `2024-06-01-checkout-failed-for-every-shopper`: the day, and the title cut at a word. */
function idFor(started: string, title: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(started)?.[0];
  const words = toId(title).split('-');
  let name = words[0] ?? '';
  for (const word of words.slice(1)) {
    if (name.length + word.length >= 48) break;
    name += `-${word}`;
  }
  name = name.replace(/(?:-(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with))+$/, '');
  const id = day ? `${day}-${name}` : name;
  return toReportId(id) ?? id;
}
