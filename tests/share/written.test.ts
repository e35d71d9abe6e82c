// What the site writes of a small archive for other programs and other places, as whole files that are committed: a change
// of any word, column, order or escape shows in their diff.
//   npx vitest run --config tests/vitest.config.ts tests/share -u
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { actionLogOf, actionsTold } from '../../src/archive/actions.ts';
import { makeArchive, type Archive } from '../../src/archive/archive.ts';
import { facetsOf } from '../../src/archive/facets.ts';
import { parseReport, type Parsed } from '../../src/report/parse.ts';
import { listReports, readSource, readVocabularies } from '../../src/report/read.ts';
import type { Audience } from '../../src/report/kinds.ts';
import { actionsCsv } from '../../src/share/actions-csv.ts';
import { actionsIcs } from '../../src/share/actions-ics.ts';
import { actionsDocument } from '../../src/share/actions-json.ts';
import { announcementOf } from '../../src/share/announce/announcement.ts';
import { citationOf } from '../../src/share/announce/cite.ts';
import { FORMATS } from '../../src/share/announce/formats.ts';
import { badgeOf } from '../../src/share/badge.ts';
import { archiveCard, cardOf } from '../../src/share/card/card.ts';
import { changeSummary } from '../../src/share/change-summary.ts';
import { embedOf } from '../../src/share/embed.ts';
import { toAtom } from '../../src/share/feed/atom.ts';
import { toCalendar } from '../../src/share/feed/calendar.ts';
import { feedOf } from '../../src/share/feed/feed.ts';
import { toJsonFeed } from '../../src/share/feed/json-feed.ts';
import { toHeaders } from '../../src/share/headers.ts';
import { reportsCsv } from '../../src/share/machine/csv.ts';
import { listDocument, reportDocument } from '../../src/share/machine/document.ts';
import { toLlms, toLlmsFull } from '../../src/share/machine/llms.ts';
import { reportToMarkdown } from '../../src/share/machine/report-markdown.ts';
import { toSitemap } from '../../src/share/machine/sitemap.ts';
import { articleData, previewOf, previewTags } from '../../src/share/preview.ts';
import { redirectPage, toRedirects } from '../../src/share/redirects.ts';
import { absolute, routes } from '../../src/routes.ts';

const folder = fileURLToPath(new URL('postmortems', import.meta.url));
const TODAY = '2024-07-20';
const name = 'Hind & Sight';
const description = 'What failed, and what we learnt.';

const { vocabularies } = readVocabularies(folder);
const additions = {
  fields: {
    tier: {
      label: 'Customer tier',
      shape: z.enum(['gold', 'silver']).optional(),
      column: true,
      public: true,
    },
    rooms: { label: 'War rooms', shape: z.array(z.string()).optional(), place: 'foot' as const },
    secretive: { label: 'Secretive', shape: z.string().optional(), place: 'hidden' as const },
  },
  tickets: [],
  lang: null,
};
const parsed: readonly Parsed[] = listReports(folder).files.map((file) =>
  parseReport(readSource(folder, file), { vocabularies, allowCode: false, additions }),
);
const archiveFor = (audience: Audience): Archive =>
  makeArchive(
    parsed.flatMap(({ report }) => report ?? []),
    vocabularies,
    { audience, drafts: false },
  );
const archive = archiveFor('internal');
const facets = facetsOf(archive);
const actionLog = actionLogOf(archive, TODAY);
const [again, first, undated] = ['2024-07-09-checkout-again', '2024-06-01-checkout-down', 'login-slow'].map((id) => archive.byId.get(id)!); // prettier-ignore
const bodyOf = (id: string) => parsed.find(({ source }) => source.id === id)!.body!.tree!;
const markdownOf = (id: string, of: Archive = archive, audience: Audience = 'internal') =>
  reportToMarkdown(of.byId.get(id)!, {
    archive: of,
    audience,
    body: bodyOf(id),
    actions: actionsTold(of.byId.get(id)!, TODAY),
  });
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const address = (id: string, n: number): string => absolute(routes.action(id, n));
const calendar = { archive: name, vocabularies };
const feed = { archive: name, description, vocabularies, cards: true };
const service = facets.services.entries.find(({ id }) => id === 'search')!;

const FILES: Readonly<Record<string, () => string>> = {
  'report.md': () => markdownOf(first!.id),
  'report-public.md': () => markdownOf(first!.id, archiveFor('public'), 'public'),
  'report-bare.md': () => markdownOf(again!.id),
  'report-undated.md': () => markdownOf(undated!.id),
  'report.json': () =>
    json(reportDocument(first!, archive, [{ text: 'The pool ran dry.', anchor: 'what-happened' }])),
  'report-undated.json': () => json(reportDocument(undated!, archive)),
  'postmortems.json': () => json(listDocument(archive, name)),
  'postmortems.csv': () => reportsCsv(archive, ['tier']),
  'llms.txt': () => toLlms({ archive, name, description }),
  'llms-full.txt': () => toLlmsFull({ archive, name, description }, (id) => `# ${id}\n`),
  'sitemap.xml': () => toSitemap({ archive, facets, pages: ['/guide/', '/'] }),
  'feed.xml': () => toAtom(feedOf(archive.reports, feed), name),
  'feed-service.xml': () =>
    toAtom(
      feedOf([undated!, first!], feed, { facet: 'services', entry: service, label: 'Service' }),
      name,
    ),
  'feed.json': () => toJsonFeed(feedOf(archive.reports, { ...feed, cards: false }), name),
  'feed-cards.json': () => toJsonFeed(feedOf([first!], feed), name),
  'incidents.ics': () => toCalendar(archive.reports, calendar),
  'actions.ics': () =>
    actionsIcs(actionLog, {
      name,
      host: 'postmortems.example.com',
      today: TODAY,
      addressOf: address,
      ownerName: (id) => `Team ${id}`,
    }),
  'actions.csv': () => actionsCsv(actionLog, address),
  'actions.json': () => json(actionsDocument(actionLog, TODAY)),
  'announcements.txt': () =>
    [first!, again!, undated!]
      .flatMap((report) =>
        Object.entries(FORMATS).map(
          ([format, { write }]) =>
            `== ${report.id}, ${format}\n${write(announcementOf(report, { vocabularies, shortLinks: report === again ? 'https://pm.example/' : null }))}`,
        ),
      )
      .join('\n'),
  'citations.txt': () =>
    [first!, again!, undated!, { ...first!, authors: [] }, { ...undated!, authors: ['Ada'] }]
      .map((report) => Object.values(citationOf(report, vocabularies, name)).join(''))
      .join('\n'),
  'previews.json': () =>
    json(
      [first!, undated!].map((report) => {
        const preview = previewOf(report, { vocabularies, cards: report === first });
        return [
          previewTags(preview, name),
          articleData(report, { vocabularies, cards: report === first, archive: name }),
        ];
      }),
    ),
  'card.json': () => json(cardOf(first!, { vocabularies, archive: name })),
  'card-ongoing.json': () => json(cardOf(again!, { vocabularies, archive: name })),
  'card-archive.json': () => json(archiveCard({ archive: name, description, reports: 3 })),
  'embed.html': () => embedOf(first!, { vocabularies, archive: name }),
  'embed-ongoing.html': () => embedOf(again!, { vocabularies, archive: name }),
  'badge.svg': () => badgeOf([first!, undated!], { label: 'last <incident>', today: TODAY }),
  'change-summary.md': () =>
    changeSummary(
      [
        {
          file: 'postmortems/2024/2024-06-01-checkout-down.mdx',
          report: first!,
          findings: [
            {
              file: 'a.mdx',
              where: { line: 3, column: 1, endLine: 3, endColumn: 9 },
              rule: 'prose/share',
              level: 'warning',
              message: 'The prose says `70 | 80%`, and *more*.',
              hint: 'Write `70%`.',
            },
          ],
          seenBefore: [{ text: 'The same failure as `login-slow`, *twice*.', reports: [] }],
        },
        { file: 'postmortems/a`b.mdx', report: null, findings: [], seenBefore: [] },
        { file: 'postmortems/again.mdx', report: again!, findings: [], seenBefore: [] },
      ],
      {
        vocabularies,
        counts: '1 warning in 3 reports.',
        elsewhere: [
          {
            file: '_vocabulary/tags.yaml',
            where: { line: 9, column: 1, endLine: 9, endColumn: 9 },
            rule: 'vocabulary/unknown',
            level: 'error',
            message: 'No such tag.',
            hint: null,
          },
        ],
        helpOf: (rule) => `https://postmortems.example.com/guide/rules/${rule}/`,
        addressOf: null,
      },
    ),
  _redirects: () => toRedirects(archive),
  'redirect.html': () => redirectPage(first!, name),
  '_headers-internal': () => toHeaders('internal'),
  '_headers-public': () => toHeaders('public'),
};

test('the reports of the archive are sound', () => {
  expect(parsed.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

test.each(Object.entries(FILES))('%s is what was committed', async (file, write) => {
  // git would make one kind of line end of both.
  const text = write().replaceAll('\r\n', '␍\n');
  await expect(text).toMatchFileSnapshot(`written/${file}.snap`);
});
