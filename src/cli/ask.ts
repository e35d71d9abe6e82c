// `npm run ask`: "Have we had this?" from the command line and from standard input. Reads the reports as they are.
import './environment.ts';
import { buffer } from 'node:stream/consumers';
import { answerAsData, type AskAnswer, type AskMatch } from '../ask/answer.ts';
import { formatDay, formatDuration } from '../report/format.ts';
import { metricsOf } from '../report/metrics.ts';
import { dayOf } from '../report/moments.ts';
import { inlineText } from '../report/inline.ts';
import { counted } from '../text/count.ts';
import { printableJson } from '../text/printable.ts';
import { buildDate } from '../build-date.ts';
import { ALERT_ANSWER } from '../sentences/search.ts';
import { EXIT, Misuse, readArguments, run } from './arguments.ts';
import { addressOf } from '../share/identity.ts';
import { readAskedArchive } from './asked-archive.ts';
import { reportsFolder } from './reports-folder.ts';
import { complain, say, sayAsIs } from './terminal.ts';

const HELP = `Asks the archive: have we had this?

  npm run ask -- "CRITICAL: connection pool of orders-db exhausted"
  kubectl logs deploy/checkout | npm run -s ask
  npm run -s ask -- --json < alert.txt

Takes an alert, a log, a stack trace or a few words. Times, addresses, hashes and counts are left out; the rest is
looked for by how rare it is. Drafts are asked as well.

  --json    for programs: query, terms, matches, abstained
  --help    this page

Exit code: 0 found; 1 nothing like this; 2 called wrongly.`;

const NOTHING = 1;

await run(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return EXIT.fine;
  }
  const query = positionals.length > 0 ? positionals.join(' ') : await fromInput();
  if (query.trim() === '') {
    throw new Misuse('There is nothing to ask: write an alert behind `--`, or pipe a log into it.');
  }
  const folder = await reportsFolder({ fetch: false });
  const { answer, unread } = ask(folder, query);
  if (values.json) {
    sayAsIs(
      printableJson(JSON.stringify(answerAsData(query, answer, buildDate(), addressOf), null, 2)),
    );
  } else {
    say(inWords(answer));
    if (unread > 0) {
      complain(
        `${counted(unread, 'report has faults and was', 'reports have faults and were')} not asked: \`npm run check\` shows them.`,
      );
    }
  }
  return answer.abstained ? NOTHING : EXIT.fine;
});

/** What is piped in; nothing where somebody only forgot to say what to ask. */
async function fromInput(): Promise<string> {
  if (process.stdin.isTTY) return '';
  // Read as it comes: of a pipe that is not filled yet, a read at once would fail.
  const bytes = await buffer(process.stdin);
  // PowerShell pipes in UTF-16.
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function ask(folder: string, query: string): { answer: AskAnswer; unread: number } {
  const { asking, unread } = readAskedArchive(folder);
  return { answer: asking.ask(query), unread };
}

function inWords({ terms, matches, abstained }: AskAnswer): string {
  const asked = terms
    .slice(0, 12)
    .map(({ written, reports }) => (reports === 0 ? `${written} (in no report)` : written));
  const searched =
    asked.length === 0
      ? 'Only times, addresses and counts were given; they differ from one incident to the next.'
      : `Searched for: ${asked.join(', ')}${terms.length > asked.length ? ', …' : ''}`;
  if (abstained) return `Nothing like this in the archive.\n${searched}`;
  const today = buildDate();
  return [...matches.map((match) => matchInWords(match, today)), searched].join('\n\n');
}

function matchInWords(match: AskMatch, today: string): string {
  const { report, matched, mitigation, deadEnds, openActions } = match;
  const { impactTime } = metricsOf(report);
  const day = dayOf(report);
  const facts = [
    day === null ? 'day not recorded' : formatDay(day),
    impactTime.known ? `impact time ${formatDuration(impactTime.ms)}` : null,
    report.status === 'published' ? null : report.status,
  ];
  const best = matched[0]!;
  return [
    `${report.title} (${facts.filter((fact) => fact !== null).join(', ')})`,
    `  ${addressOf(report, best.anchor)}`,
    `  It says: ${clipped(best.text)}`,
    ...(mitigation ? [`  What helped: ${clipped(inlineText(mitigation.text))}`] : []),
    ...deadEnds.slice(0, 3).map(({ text }) => `  Dead end: ${clipped(inlineText(text))}`),
    ...(openActions.length > 0
      ? [
          `  ${ALERT_ANSWER.unfinished}: ${openActions
            .slice(0, 3)
            .map(
              ({ do: text, due }) => `${clipped(inlineText(text))}${ALERT_ANSWER.due(due, today)}`,
            )
            .join(' · ')}${openActions.length > 3 ? ` · and ${openActions.length - 3} more` : ''}`,
        ]
      : []),
  ].join('\n');
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 240 ? `${line.slice(0, 239).trimEnd()}…` : line;
}
