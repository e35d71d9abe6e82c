// What must hold for every document, sound or not: a draft that passes, the same bytes every time, and
// nothing of a person's work touched.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountHtml } from '../../src/import/account/account-html.ts';
import {
  accountJson,
  findingLines,
  nextStep,
  summaryTable,
  urgentLines,
} from '../../src/import/account/account-text.ts';
import type { Imported } from '../../src/import/imported.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { RECORD_FILE, contentDigest, planWrites } from '../../src/import/account/plan.ts';
import { NO_RULES, readRules } from '../../src/import/sources/rules.ts';
import { findSources } from '../../src/import/sources/sources.ts';
import { loadRecord, readExisting, writePlanned } from '../../src/import/draft/write.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Vocabularies } from '../../src/report/vocabulary.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../../src/report/vocabulary.ts';
import { docxOf } from './docx.ts';
import { SHAPES } from './shapes.ts';
import { slowness } from '../slowness.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (
  text: string,
  path = 'outage-report.md',
  more: Partial<Parameters<typeof importDocument>[1]> = {},
) =>
  importDocument(
    { path, bytes: bytes(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null, ...more },
  );

function expectSound(imported: Imported, vocabularies: Vocabularies = EMPTY_VOCABULARIES): void {
  expect(imported.text).not.toBeNull();
  const parsed = parseReport(
    { id: imported.id, file: `${imported.id}.mdx`, text: imported.text ?? '' },
    { vocabularies, allowCode: false },
  );
  expect(parsed.diagnostics).toEqual([]);
}

/** Hundreds of documents: too many to be asked for each mutant. */
const testOfMany = test.runIf(process.env['MUTATED_TESTS'] === undefined);

/** A generator of its own, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

describe('documents that nobody meant', () => {
  const SIGNS = [
    '<',
    '>',
    '{',
    '}',
    '`',
    '```',
    '|',
    '*',
    '_',
    '[',
    ']',
    '(',
    ')',
    '#',
    '\n',
    '\n\n',
    '---',
    '\\',
    '&',
    '<!--',
    '-->',
    '\u0000',
    '\ud800',
    '12:61',
    '99:99',
    '2024-02-30',
    '31/02/2024',
    'export const a = 1',
    'import x from "y"',
    '<div',
    '</p>',
    '{{',
    '~~',
    '![](',
    ':::',
    '\t',
    '$',
    '%',
    '@',
    '€',
    '💥',
  ];

  testOfMany('cut anywhere, they become sound drafts', async () => {
    for (const { text, path } of SHAPES) {
      for (let part = 1; part <= 5; part++) {
        expectSound(await read(text.slice(0, Math.floor((text.length * part) / 6)), path));
      }
    }
  });

  testOfMany('with signs thrown in, they become sound drafts', async () => {
    const next = random(7);
    for (const { text, path } of SHAPES) {
      for (let round = 0; round < 6; round++) {
        let broken = text;
        for (let i = 0; i < 6; i++) {
          const at = Math.floor(next() * broken.length);
          broken =
            broken.slice(0, at) +
            (SIGNS[Math.floor(next() * SIGNS.length)] ?? '') +
            broken.slice(at + Math.floor(next() * 3));
        }
        expectSound(await read(broken, path));
      }
    }
  });

  testOfMany('with lines shuffled, they become sound drafts', async () => {
    const next = random(11);
    for (const { text, path } of SHAPES) {
      const lines = text.split('\n');
      for (let round = 0; round < 3; round++) {
        expectSound(await read(lines.toSorted(() => next() - 0.5).join('\n'), path));
      }
    }
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n\t\n'],
    ['one word', 'Oops'],
    ['only a heading', '# \n'],
    ['only frontmatter', '---\ntitle: x\n---\n'],
    ['frontmatter that is none', '---\n: [\n---\n# Title of it\n'],
    ['frontmatter without an end', '---\ntitle: x\n\n# Title of it\n'],
    ['a title of 400 characters', `# ${'long '.repeat(80)}\n\nSome prose that stands below.\n`],
    ['a line of 100 000 characters', `# Title of it\n\n${'word '.repeat(20_000)}\n`],
    ['deep quotes', `# Title of it\n\n${'> '.repeat(200)}deep\n`],
    [
      'deep lists',
      `# Title of it\n\n${Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- 10:0${i % 10} a`).join('\n')}\n`,
    ],
    ['many brackets', `# Title of it\n\n${'['.repeat(3000)}\n`],
    ['many braces', `# Title of it\n\n${'{'.repeat(300)} ${'<a '.repeat(300)}\n`],
  ])('%s becomes a sound draft', async (_, text) => {
    expectSound(await read(text));
    expectSound(await read(text, 'notes.txt'));
    expectSound(await read(text, 'page.html'));
    expectSound(await read(text, 'page.rst'));
  });

  test('bytes that are no UTF-8 are read as Western European, and that is said', async () => {
    const imported = await importDocument(
      {
        path: 'a.md',
        bytes: new Uint8Array([
          0x23, 0x20, 0x43, 0x61, 0x66, 0xe9, 0x20, 0x64, 0x6f, 0x77, 0x6e, 0x0a,
        ]),
      },
      { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
    );
    expect(imported.report?.title).toBe('Café down');
    expect(imported.findings.some(({ message }) => message.includes('not UTF-8'))).toBe(true);
  });

  test('a file that only calls itself .docx is an error, not a draft', async () => {
    await expect(read('no zip', 'a.docx')).rejects.toThrow();
  });
});

test('a Word document is read like any other', async () => {
  const word = docxOf([
    { text: 'Fax gateway outage 2024-10-05', heading: 1 },
    { text: 'Timeline', heading: 2 },
    { text: '09:00 UTC - gateway stops' },
    { text: '09:40 UTC - gateway restarted' },
    { text: 'Action items', heading: 2 },
    { text: 'Replace the gateway.' },
  ]);
  const imported = await importDocument(
    { path: 'Fax outage.docx', bytes: word },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expectSound(imported);
  expect(imported.id).toBe('fax-outage');
  expect(imported.report?.title).toBe('Fax gateway outage 2024-10-05');
  expect(imported.events.map(({ at }) => at)).toEqual(['2024-10-05 09:00', '2024-10-05 09:40']);
  expect(imported.actions.map((action) => action.do)).toEqual(['Replace the gateway.']);
});

testOfMany('the same document gives the same bytes', async () => {
  for (const { text, path } of SHAPES) {
    expect((await read(text, path)).text).toBe((await read(text, path)).text);
  }
});

describe('hints', () => {
  test('a zone and a day for documents that name none', async () => {
    const text = '# Evening trouble\n\n## Timeline\n\n- 23:40 queue grows\n- 00:15 queue drained\n';
    const { report, events } = await read(text, 'a.md', {
      zone: 'Europe/London',
      date: '2024-06-01',
    });
    expect(report?.clock).toEqual({ zone: 'Europe/London', dated: true });
    expect(events.map(({ at }) => at)).toEqual(['2024-06-01 23:40', '2024-06-02 00:15']);
  });

  test('a document that names its own zone and day keeps them', async () => {
    const text = '# Trouble on 2024-05-05\n\n## Timeline\n\n- 23:40 UTC queue grows\n';
    const { report, events } = await read(text, 'a.md', {
      zone: 'Europe/London',
      date: '2024-06-01',
    });
    expect(report?.clock.zone).toBe('UTC');
    expect(events[0]?.at).toBe('2024-05-05 23:40');
  });

  test('rules map headings, severities, services, teams, tickets', async () => {
    const rules = readRules(
      [
        'sections:',
        '  timeline: [Logbook]',
        '  actions: [Homework]',
        'severities: { Kritisch: sev1 }',
        'services: { shop: storefront }',
        'teams: { "the mail people": mail }',
        'tickets: { OPS-: "https://tracker.example/browse/" }',
        'skipSections: [Boilerplate]',
      ].join('\n'),
    );
    if (!rules.ok) throw new Error(rules.message);
    const { report, events, actions, text } = await read(
      '# Shop trouble 2024-05-05\n\nSeverity: Kritisch\n\n## Logbook\n\n- 10:00 UTC the shop is slow\n\n## Homework\n\n- Tune it, OPS-12 (owner: the mail people)\n\n## Boilerplate\n\nWe take incidents seriously.\n',
      'a.md',
      { rules: rules.rules },
    );
    expect(report?.severity).toBe('sev1');
    expect(report?.services).toEqual(['storefront']);
    expect(events).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      owner: 'mail',
      ticket: 'https://tracker.example/browse/OPS-12',
    });
    expect(text).not.toContain('seriously');
  });

  test('rules with a misspelt key are refused in words', () => {
    expect(readRules('sektions: {}\n')).toMatchObject({ ok: false });
  });
});

describe('closed vocabularies', () => {
  const closed = (ids: readonly string[]): Vocabularies => ({
    ...EMPTY_VOCABULARIES,
    severities: makeVocabulary(
      'severities',
      ids.map((id) => ({ id, synonyms: [] })),
    ),
  });

  test('what is not listed becomes `unknown`', async () => {
    const vocabularies = closed(['sev1', 'unknown']);
    const imported = await read('# Trouble here\n\nSeverity: Purple\n', 'a.md', { vocabularies });
    expectSound(imported, vocabularies);
    expect(imported.report?.severity).toBe('unknown');
    expect(imported.findings.some(({ message }) => message.includes('Purple'))).toBe(true);
  });

  test('a list without `unknown` takes it all the same', async () => {
    const vocabularies = closed(['sev1']);
    const imported = await read('# Trouble here\n', 'a.md', { vocabularies });
    expect(imported.report?.severity).toBe('unknown');
    expect(imported.findings.map(({ message }) => message)).toContain('No severity is stated.');
  });

  test('a default of the rules stands in', async () => {
    const rules = readRules('defaults: { severity: sev1 }\n');
    const imported = await read('# Trouble here\n', 'a.md', {
      vocabularies: closed(['sev1']),
      rules: rules.ok ? rules.rules : NO_RULES,
    });
    expect(imported.report?.severity).toBe('sev1');
  });
});

describe('on disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hindsight-import-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const DOCUMENT = '# Cache outage on 2024-02-03\n\n## Timeline\n\n- 09:12 UTC alert fires\n';

  async function run(text = DOCUMENT, path = 'docs/cache-outage.md') {
    const imports = [{ imported: await read(text, path), sourceDigest: contentDigest(text) }];
    const record = loadRecord(folder);
    return writePlanned(folder, planWrites(imports, readExisting(folder), record), record);
  }
  const only = (): string => join(folder, '2024', 'cache-outage.mdx');

  test('a draft is written once, then stands', async () => {
    expect((await run())[0]?.outcome).toBe('written');
    expect((await run())[0]?.outcome).toBe('unchanged');
    expect(readdirSync(join(folder, '2024'))).toEqual(['cache-outage.mdx']);
  });

  test('a draft that nobody touched follows its source', async () => {
    await run();
    expect((await run(`${DOCUMENT}- 09:45 UTC cache restarted\n`))[0]?.outcome).toBe('updated');
    expect(readFileSync(only(), 'utf8')).toContain('cache restarted');
  });

  test('what a person has changed is never touched', async () => {
    await run();
    writeFileSync(only(), 'mine');
    expect((await run(`${DOCUMENT}- 09:45 UTC cache restarted\n`))[0]?.outcome).toBe('kept');
    expect(readFileSync(only(), 'utf8')).toBe('mine');
  });

  test('a report that was there before is never touched', async () => {
    mkdirSync(join(folder, '2024'));
    writeFileSync(only(), 'older');
    expect((await run())[0]?.outcome).toBe('kept');
    expect(readFileSync(only(), 'utf8')).toBe('older');
  });

  test('what appears or changes while the import runs is never touched', async () => {
    const plan = async (text: string) => {
      const imports = [
        { imported: await read(text, 'docs/cache-outage.md'), sourceDigest: contentDigest(text) },
      ];
      return planWrites(imports, readExisting(folder), loadRecord(folder));
    };
    const first = await plan(DOCUMENT);
    expect(first[0]?.outcome).toBe('written');
    mkdirSync(join(folder, '2024'));
    writeFileSync(only(), 'mine');
    expect(writePlanned(folder, first, loadRecord(folder))[0]?.outcome).toBe('kept');
    expect(readFileSync(only(), 'utf8')).toBe('mine');

    rmSync(only());
    await run();
    const second = await plan(`${DOCUMENT}- 09:45 UTC cache restarted\n`);
    expect(second[0]?.outcome).toBe('updated');
    writeFileSync(only(), 'mine');
    expect(writePlanned(folder, second, loadRecord(folder))[0]?.outcome).toBe('kept');
    expect(readFileSync(only(), 'utf8')).toBe('mine');
  });

  test('a report that was moved is found where it is', async () => {
    await run();
    mkdirSync(join(folder, 'cache'));
    writeFileSync(join(folder, 'cache', 'cache-outage.mdx'), readFileSync(only()));
    rmSync(only());
    expect((await run())[0]).toMatchObject({
      outcome: 'unchanged',
      file: 'cache/cache-outage.mdx',
    });
  });

  test('a draft that a person removed does not come back', async () => {
    await run();
    rmSync(only());
    expect((await run())[0]?.outcome).toBe('removed');
    expect(readdirSync(join(folder, '2024'))).toEqual([]);
  });

  test('after a run that was killed, the next one is whole', async () => {
    await run();
    rmSync(join(folder, RECORD_FILE));
    const dead = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(folder, '2024', `.cache-outage.mdx.${dead}.new`), 'half');
    expect((await run())[0]?.outcome).toBe('unchanged');
    expect(readdirSync(join(folder, '2024'))).toEqual(['cache-outage.mdx']);
    expect(loadRecord(folder).drafts['cache-outage']).toBeDefined();
  });

  test('two sources of one name get two ids, the same ones each time', async () => {
    const imports = await Promise.all(
      ['a/outage-of-cache.md', 'b/outage-of-cache.md'].map(async (path) => ({
        imported: await read(`${DOCUMENT}\n${path}\n`, path),
        sourceDigest: contentDigest(path),
      })),
    );
    const plan = () => planWrites(imports, readExisting(folder), loadRecord(folder));
    const first = writePlanned(folder, plan(), loadRecord(folder));
    expect(first.map(({ id }) => id)).toEqual(['outage-of-cache', 'outage-of-cache-2']);
    expect(plan().map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'outage-of-cache unchanged',
      'outage-of-cache-2 unchanged',
    ]);
  });

  test('the account names every document, value and finding', async () => {
    const planned = await run();
    expect(summaryTable(planned)).toContain('docs/cache-outage.md');
    expect(findingLines(planned[0] as never)).toContain('No severity is stated');
    const data = JSON.parse(accountJson(planned, [])) as {
      documents: { evidence: { field: string; lines: number[] }[] }[];
    };
    expect(data.documents[0]?.evidence.find(({ field }) => field === 'timeline')?.lines).toEqual([
      5, 5,
    ]);
    const page = accountHtml(planned, [{ source: 'a.pdf', why: 'no' }]);
    expect(page).toContain('id="d0l5"');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });

  test('folders are read with what they hold, and what is no report is listed', () => {
    for (const name of ['b.md', 'a.html.md.erb', 'README.md', 'x.pdf', '.hidden.md'])
      writeFileSync(join(folder, name), 'x');
    const { files, skipped } = findSources(['.'], folder);
    expect(files.map(({ path }) => path)).toEqual(['a.html.md.erb', 'b.md']);
    expect(skipped.map(({ source }) => source)).toEqual(['README.md', 'x.pdf']);
  });
});

testOfMany('a thousand documents take well under a minute of the processor', async () => {
  const start = process.cpuUsage();
  for (let i = 0; i < 1000; i++) {
    const shape = SHAPES[i % SHAPES.length];
    await read(`${shape?.text ?? ''}\n\nNumber ${i}.\n`, shape?.path);
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(40_000 * slowness());
});

test('the terminal names what needs a person, and what to do next', async () => {
  const imported = await read(
    '# Queue stuck\n\nMail waited.\n\n## Timeline\n\n- noonish: somebody saw it\n',
  );
  const planned = planWrites([{ imported, sourceDigest: contentDigest('x') }], new Map(), {
    version: 1,
    drafts: {},
  });
  expect(urgentLines(planned[0]!)).toMatch(
    /^outage-report\.md\n.*No time could be read in the timeline/s,
  );
  expect(nextStep(planned, false, false)).toContain('npm run check');
  expect(nextStep(planned, true, true)).toContain('--dry-run');
  expect(nextStep([], false, true)).toBeNull();
});
