import { expect, test } from 'vitest';
import { byThemselves, checkSources } from '../../check.ts';

const report = (more: string, body: string, text = 'Seen.', visibility = 'internal'): string =>
  `---
title: Cards are refused in every shop
summary: Nobody could pay by card for half an hour in any shop.
visibility: ${visibility}
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: UTC
impact: { from: 2024-07-01 14:00, to: 2024-07-01 14:30 }
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: '${text}'
${more}---
${body}
`;

/** What is told of a report that stands beside `2023/other.mdx` and the internal `2023/hidden.mdx`. */
async function told(text: string, others: readonly string[] = []): Promise<string[]> {
  const { diagnostics } = await checkSources(
    {
      ...byThemselves([]),
      sources: [
        { id: 'a', file: '2024/a.mdx', text },
        {
          id: 'other',
          file: '2023/other.mdx',
          text: report('', '## The limit\n\nLow.', 'Seen.', 'public'),
        },
        {
          id: 'hidden',
          file: '2023/hidden.mdx',
          text: report('tags: [secret]\n', 'Not told.'),
        },
        {
          id: 'later',
          file: '2023/later.mdx',
          text: report('status: draft\ntags: [unborn]\n', 'Not told yet.'),
        },
        ...others.map((id) => ({ id, file: `2022/${id}.mdx`, text: report('', 'As ever.') })),
      ],
      ids: new Set(['a', 'other', 'hidden', 'later', ...others]),
      exists: (path) =>
        ['2024/app.log', '2024/run.exe', '2024/_x.log', '2023/other.mdx'].includes(path),
      isPublicFile: (path) => path === '/files/report.pdf',
      namesIn: (folder) =>
        folder === '2024/' ? ['Graph.PNG', 'a.mdx', 'load.svg', 'old.log', 'old.png'] : [],
    },
    { allowCode: false, now: Date.parse('2025-01-01') },
  );
  return diagnostics
    .filter(({ file, rule }) => file === '2024/a.mdx' && rule === 'reference/link')
    .map(({ where, message, hint }) => `${where.line}:${where.column} ${message} ${hint}`);
}

test.each([
  '/',
  '/postmortems/',
  '/postmortems/by/longest/',
  '/postmortems/other/',
  '/postmortems/other',
  '/postmortems/other/?from=mail#timeline',
  '/postmortems/other/#the-limit',
  '/postmortems/other/#event-1',
  '/postmortems/other.md',
  '/postmortems/other.json',
  '../2023/other.mdx#the-limit',
  './app.log',
  '#here',
  '#timeline',
  '/services/',
  '/services/checkout/',
  '/services/checkout/?x=1',
  '/services/checkout/feed.xml',
  '/services/checkout/evidence/',
  '/tags/secret/',
  '/years/2024/',
  '/years/2024/q3/',
  '/badges/checkout.svg',
  '/feed.xml',
  '/incidents.ics',
  '/llms.txt',
  '/files/report.pdf',
  '/guide/',
  '/guide/fields/#impact-from',
  '/guide/vocabularies/#services',
  '/guide/rules/#reference',
  '/guide/rules/reference/link/',
  '/guide/machines/#embed',
  '/trends/#kept',
  '/trends/#time-to-detect',
  '/search/?q=kafka',
  'https://example.com/services/nowhere/',
  'https://postmortems.example.com/services/checkout/',
  'https://postmortems.example.com/postmortems/other/#the-limit',
  '/postmortems/othe%72/',
  'mailto:a@b.example',
])('%s leads somewhere', async (url) => {
  expect(await told(report('', `[x](${url})\n\n## Here`))).toEqual([]);
});

test('a later page of a list is there as long as there are reports for it', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `more-${i}`);
  const to = (url: string): Promise<string[]> => told(report('', `[x](${url})`), many);
  for (const list of ['/postmortems/', '/postmortems/by/longest/', '/services/checkout/']) {
    expect(await to(`${list}page/2/`)).toEqual([]);
    expect(await to(`${list}page/3/`)).toHaveLength(1);
  }
});

test.each([
  ['/postmortems/othr/', 'There is no report `othr`. Did you mean `/postmortems/other/`?'],
  [
    '/postmortems/other/#the-limits',
    'No heading of the report `other` has the address `#the-limits`. Did you mean `#the-limit`?',
  ],
  ['/postmortems/other/#event-2', 'There is no event 2 in the report `other`.'],
  ['/postmortems/other/#action-1', 'There is no action 1 in the report `other`. There are none.'],
  ['../2023/othr.mdx', 'There is no report in the file `../2023/othr.mdx`. Did you mean'],
  [
    './other.mdx',
    'There is no report in the file `./other.mdx`. Did you mean `/postmortems/other/`',
  ],
  ['https://postmortems.example.com/postmortems/othr/', 'Did you mean `/postmortems/other/`?'],
  ['https://postmortems.example.com/services/chekout/#x', 'no page or file `/services/chekout/`'],
  ['/postmortems/later/', 'The report `later` is not published, and this one is'],
  ['../2023/later.mdx', 'The report `later` is not published, and this one is'],
  ['./run.exe', '`./run.exe` is not a file that is published with a report. Link to a file of one'],
  ['./_x.log', '`./_x.log` is not a file that is published with a report.'],
  ['./nowhere.csv', '`./nowhere.csv` leads nowhere'],
  ['../../out.csv', '`../../out.csv` leads nowhere'],
  [
    '/services/chekout/',
    'The site has no page or file `/services/chekout/`. Did you mean `/services/checkout/`?',
  ],
  ['/service/checkout/', 'Did you mean `/services/checkout/`?'],
  ['/postmortems/page/2/', 'The site has no page or file `/postmortems/page/2/`.'],
  ['/services/checkout/page/2/', 'Did you mean `/services/checkout/`?'],
  ['/services/chekout/page/2/', 'The site has no page or file `/services/chekout/page/2/`.'],
  ['/archive/services/checkout/', 'Did you mean `/services/checkout/`?'],
  ['/years/2024/q1/', 'Did you mean `/years/2024/q3/`?'],
  ['/trends/nothing/2024/', 'The site has no page or file `/trends/nothing/2024/`.'],
  ['/files/x.pdf', 'files are published from `public/`'],
  ['/guide/fields/#zzz', 'The page `/guide/fields/` has no part `#zzz`. Write `/guide/fields/`'],
  ['/guide/fields/#titel', 'Did you mean `/guide/fields/#title`?'],
  ['/guide/machines/#embd', 'Did you mean `/guide/machines/#embed`?'],
  ['/guide/rules/reference/lnk/', 'Did you mean `/guide/rules/reference/link/`?'],
  ['/trends/#time-to-detct', 'Did you mean `/trends/#time-to-detect`?'],
  ['/guide/feilds/', 'Did you mean `/guide/fields/`?'],
  ['#her', 'No heading of this report has the address `#her`. Did you mean `#here`?'],
])('%s: %s', async (url, message) => {
  const [one, ...more] = await told(report('', `[x](${url})\n\n## Here`));
  expect(more).toEqual([]);
  expect(one).toContain(message);
  expect(one).toMatch(/^15:5 /);
});

test('every place in which an address can stand is followed, and each is told at its own', async () => {
  const more = `actions:
  - do: Read [it](/nowhere/b/).
    kind: prevent
    ticket: /nowhere/c/
links: [{ label: L, url: /nowhere/d/ }]
`;
  const body =
    '[e]: /nowhere/e/\n\n[x][e]\n\n```mermaid\nflowchart LR\n  a-->b\n  click a "/nowhere/f/"\n```';
  const places = await told(report(more, body, 'See [it](/nowhere/a/).'));
  expect(
    places.map((one) => /^(\d+:\d+) .*?`(\/nowhere\/.)/.exec(one)?.slice(1).join(' ')),
  ).toEqual([
    '13:21 /nowhere/a',
    '15:19 /nowhere/b',
    '17:13 /nowhere/c',
    '18:26 /nowhere/d',
    '20:6 /nowhere/e',
    '27:12 /nowhere/f',
  ]);
});

test('the classes of a diagram lead somewhere, too', async () => {
  const body = '```mermaid\nclassDiagram\n  class A\n  link A "/nowhere/a/"\n```';
  expect(await told(report('', body))).toEqual([expect.stringContaining('18:11 ')]);
});

test('what the public reads has to be there for the public', async () => {
  const link = '[x](/tags/secret/)';
  expect(await told(report('', link, 'Seen.', 'public'))).toEqual([
    expect.stringContaining('The site has no page or file `/tags/secret/` that the public sees.'),
  ]);
  expect(await told(report('', `<Internal>${link}</Internal>`, 'Seen.', 'public'))).toEqual([]);
});

test('a heading in <Internal> is no place for the public', async () => {
  const body = '<Internal>\n\n## Here\n\n</Internal>\n\n[x](#here)';
  expect(await told(report('', body))).toEqual([]);
  expect(await told(report('', body, 'Seen.', 'public'))).toHaveLength(1);
});

test.each([
  ['./graph.png', 'There is no picture `./graph.png` beside the report. Write `./Graph.PNG`'],
  ['lod.svg', 'Write `load.svg`, as the file is spelt'],
  ['./graph.jpg', 'Write `./Graph.PNG`'],
  ['./no.svg', 'Put the file into `2024`, or correct its name.'],
  ['./b.png', 'Put the file into `2024`, or correct its name.'],
  ['../2023/graph.png', 'Put the file into `2024`'],
])('the picture %s is not there, and the nearest is', async (url, says) => {
  const [first] = await told(report('', `![x](${url})`));
  expect(first).toContain(says);
});

test('a file in other capitals is named as it is spelt', async () => {
  expect(await told(report('', '[x](./Load.SVG#a) and [y](./no.log)'))).toEqual([
    expect.stringContaining('Write `./load.svg#a`, as the file is spelt, or rename the file.'),
    expect.stringContaining('Begin an address outside'),
  ]);
});

test.each(['[x](./old.log)', '[x](./old.log/)', '![x](./old.png)'])(
  'a folder is no file, whatever it is called: %s',
  async (body) => {
    const url = /\((.*)\)/.exec(body)![1];
    expect(await told(report('', body))).toEqual([
      expect.stringContaining(`\`${url}\` is a folder, and a file belongs here.`),
    ]);
  },
);

test('a draft may lead to a draft, and of one that the public must not know another rule tells', async () => {
  const link = '[x](/postmortems/later/)';
  expect(await told(report('status: draft\n', link))).toEqual([]);
  expect(await told(report('', link, 'Seen.', 'public'))).toEqual([]);
  expect(await told(report('', `<Internal>${link}</Internal>`, 'Seen.', 'public'))).toHaveLength(1);
});

test('a page that drafts alone make is there for a draft, and not for what is published', async () => {
  const body = 'See [its tag](/tags/unborn/).';
  expect(await told(report('status: draft\n', body))).toEqual([]);
  for (const status of ['status: published\n', 'status: in-review\n', '']) {
    const found = await told(report(status, body));
    expect(found, status).toHaveLength(status === 'status: in-review\n' ? 0 : 1);
  }
});
