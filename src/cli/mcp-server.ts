// The archive as tools of the Model Context Protocol, over standard input and output. Reads the reports as they are, and again
// when a file has changed; writes nothing.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import { actionLogOf } from '../archive/actions.ts';
import type { Archive } from '../archive/archive.ts';
import { answerAsData } from '../ask/answer.ts';
import { searchFor } from '../ask/searched.ts';
import { languagesOf, openLanguages } from '../ask/searched-reports.ts';
import { openWordList, writeWordFiles } from '../ask/word-list.ts';
import { buildDate } from '../build-date.ts';
import { inlineText } from '../report/inline.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { reportDocument } from '../share/machine/document.ts';
import { EXIT } from './arguments.ts';
import { addressOf } from '../share/identity.ts';
import { readAskedArchive, type AskedArchive } from './asked-archive.ts';
import { reportsFolder } from './reports-folder.ts';

/** Results of one call; an agent reads all that it is given. */
const MOST_FOUND = 20;
const READ_ONLY = { readOnlyHint: true, openWorldHint: false } as const;

/** Answers until standard input ends. */
export async function serveAgents(): Promise<number> {
  const folder = await reportsFolder({ fetch: false });
  const server = serverOver(kept(folder));
  const closed = new Promise<void>((done) => (server.server.onclose = done));
  process.stdin.once('end', () => void server.close());
  await server.connect(new StdioServerTransport());
  await closed;
  return EXIT.fine;
}

function serverOver(read: () => AskedArchive): McpServer {
  const server = new McpServer({ name: 'hindsight', version: '1' });
  server.registerTool(
    'ask',
    {
      description:
        'Have we had this? Takes an alert, a log, a stack trace or a chat excerpt and answers with at most five postmortems that hold it, each with the line that matched, what mitigated it, dead ends and open actions; or abstains.',
      inputSchema: { text: z.string().min(1) },
      annotations: READ_ONLY,
    },
    ({ text }) => answer(answerAsData(text, read().asking.ask(text), buildDate(), addressOf)),
  );
  server.registerTool(
    'search',
    {
      description:
        'The postmortems that hold every word of a query, the newest first. Says of each word in how many reports it stands; a word that none holds is left out.',
      inputSchema: { query: z.string().min(1) },
      annotations: READ_ONLY,
    },
    async ({ query }) => answer(await search(read(), query)),
  );
  server.registerTool(
    'report',
    {
      description: 'One postmortem by its id: its facts, timeline and actions, and its text.',
      inputSchema: { id: z.string().min(1) },
      annotations: READ_ONLY,
    },
    ({ id }) => {
      const { archive, linesOf } = read();
      const report = archive.byId.get(id);
      if (!report) {
        return { ...answer({ error: `There is no report \`${id}\`.` }), isError: true };
      }
      const text = linesOf(id).flatMap(({ field, text }) => (field === 'body' ? text : []));
      return answer({ ...reportDocument(report, archive), text });
    },
  );
  server.registerTool(
    'open_actions',
    {
      description:
        'What was promised after incidents and is neither done nor dropped: overdue first. Of all services, or of one by its id or name.',
      inputSchema: { service: z.string().optional() },
      annotations: READ_ONLY,
    },
    ({ service: asked }) => {
      const { archive } = read();
      const service = asked === undefined ? undefined : serviceOf(archive, asked);
      if (service === null) {
        const known = [...new Set(archive.reports.flatMap(({ services }) => services))].toSorted();
        const error = `No report names a service \`${asked}\`. They name: ${known.join(', ')}.`;
        return { ...answer({ error }), isError: true };
      }
      const open = actionLogOf(archive, buildDate()).filter(
        ({ state, report }) =>
          (state === 'open' || state === 'overdue') &&
          (service === undefined || report.services.includes(service)),
      );
      const actions = open.map(({ report, n, action, state, daysLate }) => ({
        text: inlineText(action.do),
        state,
        owner: action.owner,
        due: action.due,
        daysLate,
        report: report.id,
        url: addressOf(report, `action-${n}`),
      }));
      return answer({ actions });
    },
  );
  return server;
}

/** The id of a service by its id, its name or another word for it; null where no report names it. */
function serviceOf({ reports, vocabularies }: Archive, asked: string): string | null {
  const folded = asked.trim().toLowerCase();
  const named = vocabularies.services.entries.find(({ name, synonyms }) =>
    [name, ...synonyms].some((one) => one.toLowerCase() === folded),
  );
  const meant = [folded, named?.id];
  const known = reports.flatMap(({ services }) => services);
  return known.find((id) => meant.includes(id)) ?? null;
}

async function search({ archive, linesOf }: AskedArchive, query: string) {
  const { reports } = archive;
  const texts = reports.map(({ id }) =>
    linesOf(id)
      .map(({ text }) => text)
      .join('\n'),
  );
  const files = writeWordFiles(texts);
  const list = openWordList(
    files.map(({ first }) => first),
    async (file) => files[file]!.words,
    openLanguages(
      languagesOf(
        texts,
        reports.map(({ lang }) => lang),
      ),
    ),
  );
  const { words, parts } = await searchFor(query, list, { size: reports.length, typing: false });
  const found = parts.flatMap((part) => reports.filter((_, i) => part.reports?.has(i) ?? true));
  const shown = ({ id, title, summary }: Report, day: string | null) => ({
    id,
    title,
    summary,
    day,
    url: addressOf({ id }),
  });
  return {
    query,
    words: words.map((word) => ({
      word: word.written,
      reports: word.whole.size,
      instead: word.instead.slice(0, 3).map((one) => one.word),
    })),
    found: found.length,
    reports: found
      .slice(0, MOST_FOUND)
      .map((report) => shown(report, dayOf(report)?.toString() ?? null)),
  };
}

function answer(data: unknown) {
  return { content: [{ type: 'text' as const, text: JSON.stringify(data, null, 1) }] };
}

/** Read once, and again when a file was added, changed or taken away. */
function kept(folder: string): () => AskedArchive {
  let stamp = '';
  let archive: AskedArchive | undefined;
  return () => {
    const now = readdirSync(folder, { recursive: true })
      .map((file) => {
        const { mtimeMs, size } = statSync(join(folder, String(file)));
        return `${String(file)} ${mtimeMs} ${size}`;
      })
      .join('\n');
    if (!archive || now !== stamp) [archive, stamp] = [readAskedArchive(folder), now];
    return archive;
  };
}
