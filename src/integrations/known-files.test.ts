// A check that takes over what an earlier one knew tells what a check from nothing tells, byte for byte.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../tests/archive/chance.ts';
import { generate, writeArchive } from '../../tests/archive/generate.ts';
import type { KnownFiles, LookOptions } from '../check/alone.ts';
import { checkFolder, type CheckOptions } from '../check/check.ts';
import { findSecrets } from '../check/secrets/find.ts';
import type { Parsed, Source } from '../report/parse.ts';
import { listReports } from '../report/read.ts';
import { digestOfData } from '../keys.ts';
import { ONE } from '../../tests/site/reports.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { style, writeAs } from '../text/style.ts';
import { knownFilesIn } from './known-files.ts';

/** `ROUNDS=50` makes the walk longer; `SEED` makes another. */
const COUNT = 20;
const ROUNDS = Number(process.env['ROUNDS'] ?? 4);

const place = mkdtempSync(join(tmpdir(), 'known-'));
const folder = join(place, 'postmortems');
const cache = join(place, 'cache');
const at = (file: string): string => join(folder, file);
const files = (): readonly string[] => listReports(folder).files;
const OPTIONS: CheckOptions = { allowCode: false, now: Date.parse('2026-11-27') };

beforeAll(() => writeArchive(folder, generate({ count: COUNT, seed: 7 })));
afterAll(() => rmSync(place, { recursive: true }));

/** The same files, with a count of those of which nothing was known. */
function counting(): { open: (options: LookOptions) => KnownFiles; looked: () => number } {
  let looked = 0;
  return {
    open: (options) => {
      const known = knownFilesIn(cache)(options);
      return {
        ...known,
        look: (sources, tell) => {
          looked += sources.length;
          return known.look(sources, tell);
        },
      };
    },
    looked: () => looked,
  };
}

/** All that anybody asks of a report that was read. */
const told = (parsed: Parsed): string =>
  `${parsed.source.file} ${digestOfData({
    source: parsed.source,
    report: parsed.report,
    frontmatter: parsed.frontmatter,
    plain: parsed.readable?.plain,
    events: parsed.report && parsed.readable?.events,
    unread: parsed.readable?.unread,
    body: parsed.body,
    shown: [parsed.prose, parsed.fences],
    text: [parsed.bodyText, parsed.bodyStart],
    references: parsed.references,
    diagnostics: parsed.diagnostics,
    places: [
      [],
      ['title'],
      ['services', 0],
      ['timeline', 1, 'text'],
      ['impact', 'from'],
      ['nowhere'],
    ].map((path) => parsed.locate(path)),
    line: parsed.lines.where(3, 9),
  })}`;

/** Nothing is known, and every file is judged with all its trees at hand. */
const wholly = (): KnownFiles => ({
  find: () => null,
  findAll: (sources) => sources.map(() => null),
  look: async (sources) =>
    (await findSecrets(sources.map(({ text }) => text))).map((secrets) => ({
      known: null,
      secrets,
    })),
  follow: (_, __, make) => make(),
  save: () => {},
});

/** Checks with what is known and without. Returns how many files had to be looked at. */
async function compare(options: CheckOptions = OPTIONS): Promise<number> {
  const { open, looked } = counting();
  const warm = await checkFolder(folder, { ...options, knownFiles: open });
  const cold = await checkFolder(folder, { ...options, knownFiles: wholly });
  expect(warm.diagnostics.map((one) => JSON.stringify(one))).toEqual(
    cold.diagnostics.map((one) => JSON.stringify(one)),
  );
  expect(warm.reports.map(told)).toEqual(cold.reports.map(told));
  expect([warm.notes, warm.secrets]).toEqual([cold.notes, cold.secrets]);
  return looked();
}

const TOKEN = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hL3oR6'}`;

/** One thing that somebody does to an archive. */
const EDITS: readonly ((chance: Chance) => void)[] = [
  (chance) =>
    change(
      chance,
      (text) => `${text}\nOne sentence more, ${chance.int(1, 99)}; the intern should have known.\n`,
    ),
  (chance) =>
    change(chance, (text) =>
      text.replace(/^title: .*$/m, `title: It broke again ${chance.int(1, 99)}`),
    ),
  (chance) =>
    change(chance, (text) => text.replace(/^(services|rootCauses): .*$/m, '$1: [checkout]')),
  (chance) =>
    change(chance, (text) =>
      text.replace(/^status: .*\n/m, '').replace(/^title:/m, 'status: draft\ntitle:'),
    ),
  (chance) => change(chance, (text) => text.replace(/^severity: .*$/m, 'severity: [')),
  (chance) =>
    change(
      chance,
      (text) => `${text}\nThe key was ${TOKEN}, as [told](/postmortems/nowhere/) in <Nothing/>.\n`,
    ),
  (chance) =>
    change(
      chance,
      (text) =>
        text.replace(/^visibility: .*\n/m, '').replace(/^title:/m, 'visibility: public\ntitle:') +
        `\nSee [it](/postmortems/${idOf(chance.pick([...files()]))}/#timeline).\n`,
    ),
  (chance) => {
    const file = chance.pick([...files()]);
    renameSync(at(file), at(file.replace(/\.mdx$/, `-${chance.int(1, 99)}.mdx`)));
  },
  (chance) => {
    const file = chance.pick([...files()]);
    mkdirSync(at('moved'), { recursive: true });
    renameSync(at(file), at(`moved/${file.replace(/^.*\//, '')}`));
  },
  (chance) => rmSync(at(chance.pick([...files()]))),
  (chance) => {
    const file = at(
      `_vocabulary/${chance.pick(['services.yaml', 'root-causes.yaml', 'teams.yaml'])}`,
    );
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^- id: .*$/m, `- id: new-${chance.int(1, 99)}`));
  },
  () => writeFileSync(at('_vocabulary/services.yaml'), '- id: [\n'),
  () => rmSync(at('_vocabulary/services.yaml'), { force: true }),
];

const idOf = (file: string): string => file.replace(/^.*\/|\.mdx$/g, '');
function change(chance: Chance, edit: (text: string) => string): void {
  const file = at(chance.pick([...files()]));
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}

test('nothing is looked at twice, whatever the names of the vocabularies are now', async () => {
  expect(await compare()).toBe(COUNT);
  expect(await compare()).toBe(0);
  const services = at('_vocabulary/services.yaml');
  const text = readFileSync(services, 'utf8');
  writeFileSync(services, text.replace(/name: .*/, 'name: Another name'));
  expect(await compare()).toBe(0);
  const file = at(files()[3]!);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne sentence more.\n`);
  expect(await compare()).toBe(1);
});

test('an id that is listed no more is told of reports that were sound', async () => {
  const services = at('_vocabulary/services.yaml');
  const text = readFileSync(services, 'utf8');
  const used = [...text.matchAll(/^- id: (.*)$/gm)]
    .map(([, id = '']) => id)
    .filter((id) =>
      files().some((file) => readFileSync(at(file), 'utf8').includes(`services: [${id}]`)),
    );
  writeFileSync(services, text.replace(`- id: ${used[0]}\n`, '- id: quite-another\n'));
  expect(await compare()).toBeGreaterThan(0);
  const { diagnostics } = await checkFolder(folder, {
    ...OPTIONS,
    knownFiles: knownFilesIn(cache),
  });
  expect(diagnostics.some(({ rule }) => rule === 'vocabulary/unlisted')).toBe(true);
  writeFileSync(services, text);
});

test('another level or another reading of code looks at everything again', async () => {
  expect(await compare({ ...OPTIONS, levels: { 'complete/action-ticket': 'off' } })).toBe(
    files().length,
  );
  expect(await compare({ ...OPTIONS, allowCode: true })).toBe(files().length);
  expect(await compare()).toBe(0);
});

test('a file with a secret is in no cache', async () => {
  const file = at(files()[5]!);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\nThe key was ${TOKEN}.\n`);
  expect(await compare()).toBe(1);
  expect(await compare()).toBe(1);
  for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.pack'))
      expect(readFileSync(join(cache, name), 'utf8')).not.toContain(TOKEN);
  }
  writeFileSync(file, text);
});

test('after edits by chance', { timeout: ROUNDS * 150_000 }, async () => {
  const chance = new Chance(Number(process.env['SEED'] ?? 3));
  const whole = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:mdx|yaml)$/.test(name))
      .map((name) => [name, readFileSync(at(name), 'utf8')] as const),
  );
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(folder, { recursive: true });
    for (const [name, text] of whole) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    }
    for (let edits = 0; edits < 3; edits++) {
      chance.pick([...EDITS])(chance);
      const looked = await compare();
      expect(looked).toBeLessThan(files().length);
    }
    const only = [chance.pick([...files()])];
    const alone = await checkFolder(folder, { ...OPTIONS, only });
    const known = await checkFolder(folder, { ...OPTIONS, only, knownFiles: knownFilesIn(cache) });
    expect(known.diagnostics).toEqual(alone.diagnostics);
  }
});

test('a cache that is damaged, or cannot be written, is only slow', async () => {
  for (const name of readdirSync(cache, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.pack'))
      writeFileSync(join(cache, name), readFileSync(join(cache, name)).subarray(7));
  }
  expect(await compare()).toBeGreaterThan(0);
  rmSync(cache, { recursive: true });
  writeFileSync(cache, 'a file in its place');
  expect(await compare()).toBe(files().length);
});

test('what was only read is read no more, and is judged by a check as if nothing were known', async () => {
  const reports = join(place, 'only-read');
  writeArchive(reports, generate({ count: 6, seed: 9 }));
  const [first = ''] = listReports(reports).files;
  const text = readFileSync(join(reports, first), 'utf8');
  writeFileSync(join(reports, first), `${text}\nThe intern should have known better.\n`);
  const keptIn = knownFilesIn(join(place, 'cache-of-read'));
  const told = async (knownFiles: NonNullable<CheckOptions['knownFiles']>): Promise<string[]> =>
    (await checkFolder(reports, { ...OPTIONS, knownFiles })).diagnostics.map((one) =>
      JSON.stringify(one),
    );
  let looked = 0;
  const counted =
    (rulesLater: boolean) =>
    (options: LookOptions): KnownFiles => {
      const known = keptIn({ ...options, rulesLater });
      return {
        ...known,
        look: (sources, tell) => {
          looked += sources.length;
          return known.look(sources, tell);
        },
      };
    };
  const anew = await told(wholly);
  expect(anew.some((one) => one.includes('blameless/'))).toBe(true);
  expect(await told(counted(true))).toEqual(anew);
  expect(looked).toBe(6);
  // All of it is known now, and every rule runs over what is known.
  expect(await told(counted(true))).toEqual(anew);
  expect(looked).toBe(6);
  expect(await told(counted(false))).toEqual(anew);
  expect(looked).toBe(12);
  expect(await told(counted(true))).toEqual(anew);
  expect(await told(counted(false))).toEqual(anew);
  expect(looked).toBe(12);
});

test('the same text from another source is another file', async () => {
  rmSync(cache, { recursive: true });
  const options = { ...OPTIONS, vocabularies: EMPTY_VOCABULARIES, levels: {} };
  const source = { id: 'a', file: 'shop/a.mdx', text: ONE };
  const before = knownFilesIn(cache)(options);
  await before.look([source], () => {});
  before.save(true);
  const now = knownFilesIn(cache)(options);
  expect(now.find(source)).not.toBeNull();
  const from = { name: 'shop', path: 'a.mdx', asOf: null, visibility: 'public' } as const;
  expect(now.find({ ...source, source: from })).toBeNull();
});

test('a draft is told of what it resembles until the other report is another one', async () => {
  const reports = join(place, 'alike');
  const write = (name: string, day: string, cause: string): void =>
    writeFileSync(
      join(reports, `${name}.mdx`),
      ONE.replace(/^title:/m, 'status: draft\ntitle:')
        .replaceAll('2024-07-01', day)
        .replace('expired-certificate', cause),
    );
  mkdirSync(reports);
  write('early', '2024-03-01', 'connection-limit');
  write('late', '2024-06-01', 'connection-limit');
  const told = async (): Promise<number> => {
    const knownFiles = knownFilesIn(join(place, 'cache-of-alike'));
    const { diagnostics } = await checkFolder(reports, { ...OPTIONS, knownFiles });
    return diagnostics.filter(({ rule }) => rule === 'recurrence/resembles').length;
  };
  expect([await told(), await told()]).toEqual([1, 1]);
  write('early', '2024-03-01', 'full-disk');
  expect([await told(), await told()]).toEqual([0, 0]);
});

test('what follows from all files is made once, and anew when a file, a vocabulary, the question or the style is another', () => {
  rmSync(cache, { recursive: true, force: true });
  const [one, two] = [
    { id: 'a', file: 'a.mdx', text: ONE },
    { id: 'b', file: 'b.mdx', text: ONE },
  ] as const;
  const options = { ...OPTIONS, vocabularies: EMPTY_VOCABULARIES, levels: {} };
  let made = 0;
  const ask = (sources: readonly Source[], input: unknown, more: object = {}): number => {
    const before = made;
    const known = knownFilesIn(cache)({ ...options, ...more });
    const answer = known.follow(sources, input, () => [[++made, sources.length, input]]);
    known.save(true);
    expect(answer[0]!.slice(1)).toEqual([sources.length, input]);
    return made - before;
  };
  expect(ask([one, two], ['a'])).toBe(1);
  expect(ask([{ ...one }, two], ['a'])).toBe(0);
  expect(ask([one, { ...two, text: `${ONE}\nMore.\n` }], ['a'])).toBe(1);
  expect(ask([one], ['a'])).toBe(1);
  expect(ask([one, two], ['b'])).toBe(1);
  const services = new Map([['search', { id: 'search', name: 'Search' }]]);
  expect(ask([one, two], ['a'], { vocabularies: { ...EMPTY_VOCABULARIES, services } })).toBe(1);
  const before = style();
  writeAs({ ...before, numbers: '12,345' });
  expect(ask([one, two], ['a'])).toBe(1);
  writeAs(before);
  expect(ask([one, two], ['a'])).toBe(0);
});
