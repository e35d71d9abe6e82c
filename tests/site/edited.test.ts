// A build after edits is a cold build of the same archive, byte for byte, whatever it took over from the last site.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Chance } from '../archive/chance.ts';
import { generate } from '../archive/generate.ts';
import {
  filesBelow,
  makeWorkplace,
  type BuiltSite,
  type Files,
  type Workplace,
} from './build-site.ts';

/** More than a page of a list holds. */
const COUNT = 60;
/** Rounds of chance edits beside one edit of each kind, and what chance begins with. */
const EDITS = Number(process.env['EDITS'] ?? 0);
const SEED = Number(process.env['SEED'] ?? 11);

// Ten builds take what the machine has to spare for them: this ends what hangs, and says nothing of how long one may take.
vi.setConfig({ testTimeout: (EDITS + 1) * 900_000, hookTimeout: 900_000 });

let files: Map<string, string>;
const warm: Workplace = makeWorkplace({});
afterAll(() => warm.remove());

const ENV = { CARDS: 'false', SOURCE_DATE_EPOCH: '1795000000' };

beforeAll(async () => {
  const { files: reports, vocabularyFiles } = generate({ count: COUNT, seed: SEED });
  files = new Map([
    ...reports.map(({ file, text }) => [file, text] as const),
    ...Object.entries(vocabularyFiles).map(
      ([name, text]) => [`_vocabulary/${name}`, text] as const,
    ),
  ]);
  // A picture beside a report, whose page is rendered in every build.
  const [shown] = [...files].find(
    ([name, text]) => name.endsWith('.mdx') && !/^<[A-Z]/m.test(text),
  )!;
  drawing = join(dirname(shown), 'drawing.svg');
  files.set(drawing, drawingOf(40));
  change(shown, (text) => `${text}\n![A drawing](./drawing.svg)\n`);
  expect((await builtWarm()).code).toBe(0);
});

let drawing: string;
const drawingOf = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 9"><rect width="5" height="5"/></svg>`;

/** Writes the files of the archive as they are now, and nothing else. */
function writeAll(place: Workplace): void {
  rmSync(place.reports, { recursive: true });
  place.write(Object.fromEntries(files) as Files);
}

async function builtWarm(env: Readonly<Record<string, string>> = {}): Promise<BuiltSite> {
  writeAll(warm);
  return warm.build({ ...ENV, ...env });
}

const digestsOf = (site: BuiltSite): string[] =>
  site.files().map((file) => {
    const bytes = readFileSync(join(site.folder, file));
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
  });

/** Builds the archive over the last site and from nothing. Returns how many files were taken over. */
async function compare(
  env: Readonly<Record<string, string>> = {},
  ofCold: Readonly<Record<string, string>> = {},
): Promise<number> {
  const before = timesOf(warm);
  const edited = await builtWarm(env);
  expect(edited.code, edited.printed).toBe(0);
  const place = makeWorkplace({});
  try {
    writeAll(place);
    const cold = await place.build({ ...ENV, ...env, ...ofCold });
    expect(cold.code, cold.printed).toBe(0);
    expect(digestsOf(edited)).toEqual(digestsOf(cold));
  } finally {
    place.remove();
  }
  return keptSince(before);
}

/** How many files of the site are those of an earlier moment. */
const keptSince = (before: ReadonlyMap<string, number>): number =>
  [...timesOf(warm)].filter(([file, time]) => before.get(file) === time).length;

/** When each file of the last site was written. */
function timesOf({ reports }: Workplace): Map<string, number> {
  const site = join(reports, '..', 'site');
  const names = existsSync(site) ? filesBelow(site) : [];
  return new Map(names.map((file) => [file, statSync(join(site, file)).mtimeMs]));
}

/** The programs that are kept for the site, with the moment at which each was made. */
function programsOf({ reports }: Workplace): string[] {
  const cache = join(reports, '..', 'cache', 'bundle');
  return filesBelow(cache)
    .filter((file) => file.endsWith('about.json'))
    .map((file) => `${file} ${statSync(join(cache, file)).mtimeMs}`);
}

/** One thing that somebody does to an archive; its name. */
const EDITS_OF: readonly ((chance: Chance) => string)[] = [
  (chance) => {
    const file = reportOf(chance);
    change(file, (text) => `${text}\nOne sentence more, ${chance.int(1, 999)}.\n`);
    return `a sentence in ${file}`;
  },
  (chance) => {
    const file = reportOf(chance);
    change(file, (text) =>
      text.replace(/^title: .*$/m, `title: Another title ${chance.int(1, 999)}`),
    );
    return `the title of ${file}`;
  },
  (chance) => {
    // Whoever declares it keeps a name that leads nowhere, which a check refuses.
    const file = reportOf(
      chance,
      (name) => ![...files.values()].some((text) => text.includes(idOf(name))),
    );
    files.delete(file);
    return `deleted ${file}`;
  },
  (chance) => {
    const file = reportOf(
      chance,
      (name) => ![...files.values()].some((text) => text.includes(idOf(name))),
    );
    const renamed = file.replace(/\.mdx$/, '-renamed.mdx');
    const text = files.get(file)!;
    files.delete(file);
    files.set(renamed, text.replace(/^title:/m, `aliases: [${idOf(file)}]\ntitle:`));
    return `renamed ${file}`;
  },
  (chance) => {
    const name = `_vocabulary/${chance.pick(['services.yaml', 'root-causes.yaml', 'teams.yaml'])}`;
    change(name, (text) => text.replace(/^( +name: )(.*)$/m, `$1Renamed ${chance.int(1, 999)}`));
    return `a name in ${name}`;
  },
  (chance) => {
    const file = reportOf(chance);
    change(file, (text) => text.replace(/^severity: .*$/m, 'severity: sev1'));
    return `the severity of ${file}`;
  },
];

const idOf = (file: string): string => file.replace(/^.*\/|\.mdx$/g, '');
const change = (file: string, edit: (text: string) => string): void => {
  files.set(file, edit(files.get(file)!));
};
function reportOf(chance: Chance, fits: (file: string) => boolean = () => true): string {
  return chance.pick([...files.keys()].filter((file) => file.endsWith('.mdx') && fits(file)));
}

test('a build that has nothing to do does nothing, and says so', async () => {
  const before = timesOf(warm);
  const { code, printed } = await builtWarm();
  expect(code).toBe(0);
  expect(printed).toContain(`Nothing has changed since the last build`);
  expect(timesOf(warm)).toEqual(before);

  // Somebody who takes a page away wants it back.
  const site = join(warm.reports, '..', 'site');
  rmSync(join(site, 'index.html'));
  expect((await builtWarm()).printed).toContain('Built ');
  expect(existsSync(join(site, 'index.html'))).toBe(true);
});

test('one changed sentence leaves most of the site as it was', async () => {
  const usesComponents = ([name, text]: [string, string]): boolean =>
    name.endsWith('.mdx') && /^<[A-Z]/m.test(text);
  const [file] = [...files].find((one) => one[0].endsWith('.mdx') && !usesComponents(one))!;
  change(file, (text) => `${text}\nOne sentence more.\n`);
  const programs = programsOf(warm);
  const before = timesOf(warm);
  await builtWarm();
  const kept = keptSince(before);
  // The program that renders the pages was not made again, for it shows the words of no report.
  expect(programs).toHaveLength(1);
  expect(programsOf(warm)).toEqual(programs);
  // The page, two copies and the embed of every report; a few use components, whose pages are rendered each time.
  expect(kept).toBeGreaterThan(4 * COUNT - 20);
  // What shows no body has not changed, though most of it shows the whole archive.
  const after = timesOf(warm);
  const again = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  const showing =
    /^(?:index\.html$|trends\/|actions|services\/|years\/|list\/|feed|embed\/|sitemap)/;
  expect([...after.keys()].filter((name) => showing.test(name)).length).toBeGreaterThan(2 * COUNT);
  expect(again.filter((name) => showing.test(name))).toEqual([]);
});

test('every kind of edit, on another day; bodies with components are part of the program, which is made again', async () => {
  const [file] = [...files].find(([, text]) => /^<[A-Z]/m.test(text))!;
  change(file, (text) => `${text}\nOne sentence more of many components.\n`);
  const chance = new Chance(SEED);
  const done = EDITS_OF.map((edit) => edit(chance));
  const programs = programsOf(warm);
  // In a large archive a process of its own makes the program: of the same reports it makes the same.
  const told = join(warm.reports, '..', 'made-apart');
  const loaded = new URL('made-apart.ts', import.meta.url).href;
  const apart = { NODE_OPTIONS: `--import ${loaded}`, MADE_APART: told };
  const kept = await compare({ SOURCE_DATE_EPOCH: '1700000000' }, apart);
  expect(kept, done.join('; ')).toBeGreaterThan(COUNT);
  expect(readFileSync(told, 'utf8')).toBe('0');
  expect(programsOf(warm)).toHaveLength(2);
  expect(programsOf(warm)).toEqual(expect.arrayContaining(programs));
});

test('for another audience, on another day, and back with another picture', async () => {
  const programs = programsOf(warm);
  await builtWarm({ AUDIENCE: 'public' });
  await builtWarm({ SOURCE_DATE_EPOCH: '1700000000' });
  files.set(drawing, drawingOf(60));
  expect(await compare()).toBeGreaterThan(COUNT);
  expect(programsOf(warm)).not.toEqual(expect.arrayContaining(programs));
});

/** `EDITS=20 npm test -- tests/site/edited` walks as far, from a `SEED` of chance. */
test.skipIf(EDITS === 0)(`after ${EDITS} rounds of chance edits`, async () => {
  const chance = new Chance(SEED);
  for (let round = 0; round < EDITS; round++) {
    const done = Array.from({ length: 3 }, () => chance.pick(EDITS_OF)(chance));
    expect(await compare(), done.join('; ')).toBeGreaterThan(COUNT);
  }
});
