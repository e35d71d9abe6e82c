// `npm run announce -- <id>`: the announcement of one report, ready to be pasted or piped.
import './environment.ts';
import { makeArchive } from '../archive/archive.ts';
import { config } from '../config.ts';
import { nearest, nearestReport } from '../report/nearest.ts';
import { parseReport } from '../report/parse.ts';
import { idOf, listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { announcementOf } from '../share/announce/announcement.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../share/announce/formats.ts';
import { EXIT, Misuse, readArguments, run } from './arguments.ts';
import { reportsFolder } from './reports-folder.ts';
import { say } from './terminal.ts';

const HELP = `Writes the announcement of a report.

  npm run announce -- 2024-06-01-checkout-down
  npm run -s announce -- 2024-06-01-checkout-down --format chat | pbcopy

  --format ${FORMAT_NAMES.join('|')}   where it will be pasted (text)
${FORMAT_NAMES.map((name) => `      ${name.padEnd(10)}${FORMATS[name].meaning}`).join('\n')}
  --help    this page

Addresses begin with \`site\` and \`base\` of hindsight.config.ts. With AUDIENCE=public it says only what the public
may know, and only of public reports.`;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  const format = readFormat(values.format);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) {
    throw new Misuse('Name one report by its id: `npm run announce -- 2024-06-01-checkout-down`.');
  }
  const folder = await reportsFolder({ fetch: false });
  const { vocabularies } = readVocabularies(folder);
  const report = readReport(folder, name);
  say(
    FORMATS[format]
      .write(announcementOf(report, { vocabularies, shortLinks: config.shortLinks }))
      .trimEnd(),
  );
  return EXIT.fine;

  function readReport(folder: string, name: string): Report {
    const { files } = listReports(folder);
    // A shell of Windows completes paths with its own sign.
    const id = idOf(name.replaceAll('\\', '/'));
    const file = files.find((one) => idOf(one) === id);
    if (file === undefined) {
      const guess = nearestReport(id, files.map(idOf));
      throw new Misuse(
        `There is no report \`${id}\`.${guess ? ` Did you mean \`${guess}\`?` : ''}`,
      );
    }
    const parsed = parseReport(readSource(folder, file), {
      vocabularies,
      allowCode: config.trustReports,
      additions: config,
    });
    if (!parsed.report) {
      throw new Misuse(`\`${file}\` has faults. \`npm run check -- ${id}\` shows them.`);
    }
    const { byId } = makeArchive([parsed.report], vocabularies, {
      audience: config.audience,
      drafts: true,
    });
    const shown = byId.get(id);
    if (!shown) throw new Misuse(`\`${id}\` is not public, and this is \`AUDIENCE=public\`.`);
    // One report was read, so that what it repeats is not known to be there; what it says stands.
    return config.audience === 'internal' ? { ...shown, repeats: parsed.report.repeats } : shown;
  }
});

function readFormat(text: string): FormatName {
  const format = FORMAT_NAMES.find((one) => one === text);
  if (format) return format;
  const guess = nearest(text, FORMAT_NAMES);
  throw new Misuse(
    `\`--format ${text}\` is not a form. ${guess ? `Did you mean \`${guess}\`?` : `There are ${FORMAT_NAMES.map((one) => `\`${one}\``).join(', ')}.`}`,
  );
}
