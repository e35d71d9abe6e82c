// `npm run ask`: "Have we had this?" from the command line and from standard input. Reads the reports as they are.
import './environment.ts';
import { buffer } from 'node:stream/consumers';
import { spellingsOf } from '../archive/spellings.ts';
import type { Archive } from '../archive/archive.ts';
import { anchorToRead, quotedBelow } from '../ask/answer-data.ts';
import { answerAsData, type AskAnswer, type AskMatch } from '../ask/answer.ts';
import { excerptOf } from '../ask/held-words.ts';
import { respell } from '../ask/respell.ts';
import { formatImpact } from '../report/format-impact.ts';
import { formatDay } from '../report/format.ts';
import { impactLength } from '../report/impact-length.ts';
import { dayOf } from '../report/moments.ts';
import { inlineText } from '../report/inline.ts';
import { clipWords } from '../text/clip.ts';
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
/** Letters of a line of a report. */
const MOST_QUOTED = 240;
/** Words of what somebody typed; a longer line was pasted. */
const MOST_TYPED = 8;

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
  const { archive, asking, unread } = readAskedArchive(folder);
  const answer = asking.ask(query);
  if (values.json) {
    sayAsIs(
      printableJson(JSON.stringify(answerAsData(query, answer, buildDate(), addressOf), null, 2)),
    );
  } else {
    say(inWords(answer, meantBy(query, answer, archive)));
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

/** @param meant what the question means if it is misspelt */
function inWords(answer: AskAnswer, meant: string | null): string {
  const { terms, matches, abstained } = answer;
  const asked = terms
    .slice(0, 12)
    .map(({ written, reports }) => (reports === 0 ? `${written} (in no report)` : written));
  const searched =
    asked.length === 0
      ? 'Only times, addresses and counts were given; they differ from one incident to the next.'
      : `Searched for: ${asked.join(', ')}${terms.length > asked.length ? ', …' : ''}`;
  const end = meant === null ? searched : `${searched}\nDid you mean “${meant}”?`;
  if (abstained) return `Nothing like this in the archive.\n${end}`;
  const today = buildDate();
  const inLines = (match: AskMatch): string => matchInWords(match, answer.languages, today);
  return [...matches.map(inLines), end].join('\n\n');
}

/** What was asked, as the archive spells it; null for a log, which nobody typed, and where each word is known. */
function meantBy(query: string, { terms }: AskAnswer, archive: Archive): string | null {
  const typed = query.trim();
  if (typed.includes('\n') || typed.split(/\s+/).length > MOST_TYPED) return null;
  const unknown = terms.filter(({ reports }) => reports === 0).map(({ written }) => written);
  return unknown.length === 0 ? null : respell(typed, unknown, spellingsOf(archive));
}

function matchInWords(match: AskMatch, languages: AskAnswer['languages'], today: string): string {
  const { report, terms, matched, mitigation, deadEnds, openActions } = match;
  const length = impactLength(report);
  const day = dayOf(report);
  const facts = [
    day === null ? 'day not recorded' : formatDay(day),
    length.ms === null && length.stated === null ? null : `impact time ${formatImpact(length)}`,
    report.status === 'published' ? null : report.status,
  ];
  const [says] = quotedBelow(report.title, matched);
  return [
    `${report.title} (${facts.filter((fact) => fact !== null).join(', ')})`,
    `  ${addressOf(report, anchorToRead(report.title, matched))}`,
    ...(says ? [`  It says: ${excerptOf(says.text, { terms, languages }, MOST_QUOTED)}`] : []),
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
  return clipWords(text, MOST_QUOTED);
}
