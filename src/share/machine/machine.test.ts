import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../tests/archive/generate.ts';
import { faultsOf } from '../../../tests/hostile/soundness.ts';
import { actionsTold } from '../../archive/actions.ts';
import { makeArchive } from '../../archive/archive.ts';
import { facetsOf } from '../../archive/facets.ts';
import { parseBody } from '../../report/body-tree.ts';
import { reportOf } from '../../report/fixture.ts';
import { inlineText } from '../../report/inline.ts';
import { proseOf } from '../../report/shown-tree.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { bodyToMarkdown } from './body-markdown.ts';
import { reportsCsv } from './csv.ts';
import { listDocument, reportDocument } from './document.ts';
import { LLMS } from '../../sentences/share.ts';
import { toLlms, toLlmsFull } from './llms.ts';
import { reportToMarkdown } from './report-markdown.ts';
import { jsonSchemaOf } from './schema.ts';
import { toSitemap } from './sitemap.ts';

const odd = [
  reportOf({
    id: 'a-formula',
    title: '=HYPERLINK("https://evil.example","x")',
    summary: '+1, "quoted"\nand on',
    from: '2024-06-01 14:00',
    to: '2024-06-01 15:30',
    zone: 'Europe/London',
    events: [
      '2024-06-01 14:05 | detection | A pipe | here.',
      '~2024-06-01 14:10 .. 14:20 | note | Range.',
    ].slice(0, 1),
    actions: [
      {
        n: 1,
        do: 'Renew | check it.',
        kind: 'prevent',
        owner: null,
        status: 'open',
        due: null,
        completed: null,
        priority: null,
        ticket: null,
      },
    ],
  }),
  reportOf({
    id: 'no-zone',
    title: 'Slow;=1+1',
    zone: null,
    from: '2024-06-01 14:00',
    to: null,
    events: [],
  }),
  reportOf({ id: 'undated', from: '14:00', events: ['+1 00:10 | detection | Seen.'] }),
  reportOf({
    id: 'no-start',
    started: false,
    from: '2024-06-01 14:00',
    to: null,
    events: [],
    repeats: ['a-formula'],
  }),
];
const archive = makeArchive(odd, EMPTY_VOCABULARIES, { audience: 'internal', drafts: false });
const generated = generate({ count: 60 });
const large = makeArchive(generated.reports, generated.vocabularies, {
  audience: 'internal',
  drafts: true,
});

describe('JSON', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const validateOne = ajv.compile(jsonSchemaOf('postmortem'));
  const validateList = ajv.compile(jsonSchemaOf('postmortems'));

  test.each([...archive.reports, ...large.reports].map((report) => [report.id, report] as const))(
    '%s is valid by the published schema',
    (id, report) => {
      const from = archive.byId.has(id) ? archive : large;
      const document = JSON.parse(JSON.stringify(reportDocument(report, from)));
      expect(validateOne(document), JSON.stringify(validateOne.errors)).toBe(true);
      expect(validateOne({ ...document, more: 1 })).toBe(false);
    },
  );

  test('the list is valid by its schema', () => {
    for (const one of [archive, large]) {
      expect(
        validateList(listDocument(one, 'Hindsight')),
        JSON.stringify(validateList.errors),
      ).toBe(true);
    }
  });

  test('what is not known is null with a reason, never zero', () => {
    const { metrics, began, impact } = reportDocument(archive.byId.get('no-start')!, archive);
    expect(metrics.timeToResolve).toEqual({
      seconds: null,
      why: 'the start of impact is not recorded',
    });
    expect(began).toBeNull();
    expect(impact.users).toBeNull();
  });

  test('a moment without a zone has no UTC, one without a day no date', () => {
    expect(reportDocument(archive.byId.get('no-zone')!, archive).began).toMatchObject({
      local: '2024-06-01T14:00',
      utc: null,
    });
    expect(reportDocument(archive.byId.get('undated')!, archive).timeline[0]?.at).toEqual({
      local: '00:10',
      precision: 'minute',
      utc: null,
      date: null,
      time: '00:10',
      day: 1,
    });
    expect(reportDocument(archive.byId.get('a-formula')!, archive).began?.utc).toBe(
      '2024-06-01T13:00:00Z',
    );
  });

  test('a repeat is told from both ends', () => {
    expect(reportDocument(archive.byId.get('a-formula')!, archive).repeatedBy).toEqual([
      'no-start',
    ]);
  });
});

test('every form has the day by which the site counts, also where no beginning was recorded', () => {
  const report = reportOf({
    id: 'x',
    from: '2024-03-05 10:00',
    started: false,
    events: ['2023-12-31 23:50 | change | Deployed.', '2024-03-05 10:00 | detection | Seen.'],
  });
  const one = makeArchive([report], EMPTY_VOCABULARIES, { audience: 'internal', drafts: false });
  expect(reportDocument(report, one)).toMatchObject({ began: null, day: '2024-03-05' });
  const [head, row] = readCsv(reportsCsv(one));
  expect(row![head!.indexOf('day')]).toBe('2024-03-05');
});

describe('CSV', () => {
  const csv = reportsCsv(archive);
  const rows = readCsv(csv);
  const column = (name: string, id: string): string | undefined =>
    rows.find(([first]) => first === id)?.[rows[0]!.indexOf(name)];

  test('has one row for each report, all of one width', () => {
    expect(rows).toHaveLength(1 + odd.length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(new Set(rows[0]).size).toBe(rows[0]!.length);
  });

  test('no cell begins like a formula', () => {
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(column('title', 'a-formula')).toBe(`'=HYPERLINK("https://evil.example","x")`);
    expect(column('summary', 'a-formula')).toBe(`'+1, "quoted" and on`);
    // Nor where a spreadsheet cuts at semicolons.
    expect(column('title', 'no-zone')).toBe('Slow;=1+1');
    expect(faultsOf('postmortems.csv', Buffer.from(csv))).toEqual([]);
  });

  test.each([
    ['open', '1'],
    ['in-progress', '1'],
    ['done', '0'],
    ['dropped', '0'],
  ] as const)('an action that is %s counts as %s unfinished', (status, unfinished) => {
    const report = { ...odd[0]!, actions: [{ ...odd[0]!.actions[0]!, status }] };
    const one = makeArchive([report], EMPTY_VOCABULARIES, { audience: 'internal', drafts: false });
    const [head = [], row = []] = readCsv(reportsCsv(one));
    expect(row[head.indexOf('actions')]).toBe('1');
    expect(row[head.indexOf('actions_unfinished')]).toBe(unfinished);
  });

  test('unknown is empty, known figures are seconds', () => {
    expect(column('time_to_detect_seconds', 'a-formula')).toBe('300');
    expect(column('impact_time_seconds', 'a-formula')).toBe('5400');
    expect(column('impact_time_seconds', 'no-zone')).toBe('');
    expect(column('users_hit', 'a-formula')).toBe('');
    expect(column('root_causes', 'a-formula')).toBe('');
  });
});

describe('the body as Markdown', () => {
  const report = odd[0]!;
  const site = 'https://postmortems.example.com';
  const md = (body: string, audience: 'internal' | 'public' = 'internal'): string =>
    bodyToMarkdown(parseBody(body), { report, audience });

  test('Markdown stays what it is', () => {
    const body = [
      '## One',
      '- a\n- b\n  1. c',
      '| x | y |\n| - | :-: |\n| 1 | `{}` |',
      '```js\nconst a = {b: 1};\n```',
      'A _b_ **c** ~~d~~ `e` <kbd>f</kbd>.\nA line.',
      '- [ ] g\n- [x] h',
      '> quoted',
      '---',
      'A note[^1].',
      '[^1]: At the foot.',
    ].join('\n\n');
    expect(md(body)).toBe(body);
  });

  test('signs that mean nothing mean nothing in the copy, either', () => {
    const body = 'A \\{ and \\< sign, 5~10 ms, 2 \\* 3, snake_case, \\# no.';
    expect(inlineText(md(body))).toBe('A { and < sign, 5~10 ms, 2 * 3, snake_case, # no.');
  });

  test.each([
    [
      'a callout',
      '<Callout type="lesson" title="Test *first*">\n\nOne.\n\n- two\n\n</Callout>',
      '> **Test \\*first\\***\n>\n> One.\n>\n> - two',
    ],
    [
      'a callout as GitHub writes it',
      '> [!WARNING]\n> Still at risk.',
      '> **Warning**\n>\n> Still at risk.',
    ],
    [
      'a picture of before and after',
      '<Before>\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n</Before>\n\n<After title="Now">\n\nOne.\n\n</After>',
      '**Before**\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n**Now**\n\nOne.',
    ],
    [
      'a figure',
      '<Figure caption="Errors">\n\n![Error rate](./errors.png)\n\n</Figure>',
      `[Picture: Error rate](${site}/postmortems/a-formula/)\n\n_Errors_`,
    ],
    [
      'a picture by reference',
      '![Error rate][e]\n\n[e]: ./errors.png',
      `[Picture: Error rate](${site}/postmortems/a-formula/)`,
    ],
    [
      'a picture with a title, by itself and in a link',
      '![Error rate](./errors.png "By hand")\n\n[![Error rate](./errors.png "By hand")](/services/kafka/)',
      `[Picture: Error rate (By hand)](${site}/postmortems/a-formula/)\n\n[Picture: Error rate (By hand)](${site}/services/kafka/)`,
    ],
    [
      'links of a diagram',
      '```mermaid\nsequenceDiagram\n  link A: Board @ /services/kafka/\n  links A: {"B": "/x/"}\n```',
      `\`\`\`mermaid\nsequenceDiagram\n  link A: Board @ ${site}/services/kafka/\n  links A: {"B": "${site}/x/"}\n\`\`\``,
    ],
    [
      'a picture and an event in a link, which can hold no other',
      '[![Error rate](./errors.png) **at <Event n="1" />**](/services/kafka/)',
      `[Picture: Error rate **at 14:05**](${site}/services/kafka/)`,
    ],
    [
      'an event',
      'Seen at <Event n="1" />.',
      `Seen at [14:05](${site}/postmortems/a-formula/#event-1).`,
    ],
    [
      'an event that the timeline does not hold',
      'Seen at <Event n="9" />.',
      `Seen at [event 9](${site}/postmortems/a-formula/#event-9).`,
    ],
    ['a heading of the first level', '# Top', '## Top'],
    [
      'a title of a fence',
      '```yaml title="deploy.yaml" {1}\na: 1\n```',
      '```yaml title="deploy.yaml"\na: 1\n```',
    ],
    [
      'HTML elements',
      'Press <kbd>x</kbd>, <abbr title="a & b">ab</abbr>.',
      'Press <kbd>x</kbd>, <abbr title="a &amp; b">ab</abbr>.',
    ],
    [
      'a component in a list',
      '- item\n\n  <Callout>\n\n  Inside.\n\n  </Callout>\n',
      '- item\n\n  > **Note**\n  >\n  > Inside.',
    ],
    [
      'a component in another',
      '<Internal>\n\n<Callout>\n\nAt <Event n="1" />.\n\n</Callout>\n\n</Internal>',
      `> **Note**\n>\n> At [14:05](${site}/postmortems/a-formula/#event-1).`,
    ],
  ])('%s', (_, body, copy) => {
    expect(md(body)).toBe(copy);
  });

  test('what is internal is nowhere in a public copy, not even as a gap', () => {
    const body =
      'Before.\n\n<Internal>\n\nThe customer was ExampleCorp[^1].\n\n[^1]: By a leak.\n\n</Internal>\n\nAfter <Internal>secret</Internal>all. {/* todo */}';
    expect(md(body, 'public')).toBe('Before.\n\nAfter all.');
    expect(md(body)).toContain('ExampleCorp');
    expect(md(body)).toContain('By a leak.');
    expect(md(body)).not.toContain('todo');
  });

  test.each([
    '[//]: # (canary)',
    '[unused]: https://intra.example/canary',
    '[^unused]: The canary.',
    '[^a]: The canary[^b].\n\n[^b]: The canary.',
    '```js canary\nlet a = 1\n```',
    '```js title="a" canary=1\nlet a = 1\n```',
    '```mermaid\n---\ntitle: a\nx: canary\n---\nflowchart LR\n  %% canary\n  a --> b\n```',
    '{/* canary */}',
    'Text {/* canary */} goes on.',
  ])('what no page shows is in no copy: %j', (hidden) => {
    const body = `Shown.\n\n${hidden}\n\nShown, too.`;
    expect(md(body)).toContain('Shown, too.');
    expect(md(body)).not.toContain('canary');
    expect(proseOf(parseBody(body), 'internal')).not.toContain('canary');
  });

  test('addresses become whole ones, wherever they stand', () => {
    const body =
      '[a](/postmortems/x/) [b](#root) [c](https://x.example/) [d](./y.mdx#z) [e][e] [f](./app.log)\n\n```mermaid\nflowchart LR\n  a --> b\n  click a "/services/kafka/"\n```\n\n[e]: /tags/t/ "T"';
    expect(md(body)).toBe(
      `[a](${site}/postmortems/x/) [b](${site}/postmortems/a-formula/#root) [c](https://x.example/) [d](${site}/postmortems/y/#z) [e](${site}/tags/t/ "T") [f](${site}/postmortems/a-formula/app.log)\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n  click a "${site}/services/kafka/"\n\`\`\``,
    );
  });
});

test('a cell of a table ends where its row says, also after a pipe that begins a text', () => {
  const [first] = odd;
  const action = { ...first!.actions[0]!, do: '| `a|b` \\\\| c' };
  const text = reportToMarkdown(
    { ...first!, actions: [action] },
    {
      archive,
      audience: 'internal',
      body: parseBody('Told.'),
      actions: actionsTold(first!, '2024-06-02'),
    },
  );
  const row = text.split('\n').find((line) => line.includes('Prevent'))!;
  // A reader of tables takes every escaped sign first, then ends cells at what is left.
  expect(row.replace(/\\./g, '').split('|')).toHaveLength(8);
});

test('a report as Markdown has its timeline as a table and as a gantt, and its address', () => {
  const text = reportToMarkdown(odd[0]!, {
    archive,
    audience: 'internal',
    body: parseBody('## Story\n\nTold.'),
    actions: actionsTold(odd[0]!, '2024-06-02'),
  });
  expect(text).toMatch(/^# =HYPERLINK/);
  expect(text).toContain('| 1 June 2024, 14:05 | Detection | A pipe \\| here. |');
  expect(text).toContain('```mermaid\ngantt\n');
  expect(text).toContain('| Renew \\| check it. | Prevent | No owner | Open |');
  expect(text).toContain('| Time to detect | 5 min |');
  expect(text).toContain('## Story\n\nTold.');
  expect(text).toContain('<https://postmortems.example.com/postmortems/a-formula/>');
});

test('llms.txt lists the latest reports and says how many it leaves out', () => {
  const many = { ...large, reports: Array.from({ length: 250 }, () => large.reports[0]!) };
  const text = toLlms({ archive: many, name: 'Hindsight', description: 'Why.' });
  expect(text).toMatch(/^# Hindsight\n\n> Why\.\n\n/);
  expect(text.split('\n- [').length - 1).toBe(200 + 4);
  expect(text).toContain('50 older reports');
});

test('llms-full.txt holds the texts of the latest two hundred, and says of how many', () => {
  const [report] = large.reports;
  const full = (count: number) => {
    const reports = Array.from({ length: count }, (_, i) => ({ ...report!, id: `r${i}` }));
    const archive = { ...large, reports };
    const options = { archive, name: 'Hindsight', description: 'Why.' };
    const text = toLlmsFull(options, (id) => `## ${id}\n`);
    return [
      text.match(/^## r\d+$/gm)!.length,
      text.includes(`of ${count}`),
      toLlms(options),
    ] as const;
  };
  expect(full(200).slice(0, 2)).toEqual([200, false]);
  expect(full(201).slice(0, 2)).toEqual([200, true]);
  expect(full(3)[2]).toContain(LLMS.fullOf(3));
  expect(full(201)[2]).toContain(LLMS.fullOf(200));
});

test('a sitemap holds fifty thousand addresses, each page once, and no more', () => {
  const [report] = large.reports;
  const addresses = (count: number) => {
    const archive = { ...large, reports: Array.from({ length: count }, () => report!) };
    const xml = toSitemap({
      archive,
      facets: facetsOf({ ...large, reports: [] }),
      pages: ['/', '/', '/guide/'],
    });
    return xml.match(/<loc>[^<]+/g)!.map((one) => one.slice('<loc>'.length));
  };
  const few = addresses(2);
  expect(few.filter((address) => /\.com\/(?:guide\/)?$/.test(address))).toHaveLength(2);
  expect(addresses(50_000 - (few.length - 2))).toHaveLength(50_000);
  expect(addresses(50_001 - (few.length - 2))).toHaveLength(50_000);
});

/** RFC 4180, strictly. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match; (match = cell.exec(text));) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}
