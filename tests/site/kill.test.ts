// A command that is killed at any moment leaves what was there or what it was to make, never half of it; and the next
// run finishes the work.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Chance } from '../archive/chance.ts';
import { filesBelow, makeWorkplace, type Files } from './build-site.ts';
import { ONE, UNDATED } from './reports.ts';

/** Kills of a command by the clock, beside a death at every change to the disk; `KILLS=200 npm test -- tests/site/kill` looks longer. */
const KILLS = Number(process.env['KILLS'] ?? 1);
const root = mkdtempSync(join(tmpdir(), 'kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Command {
  readonly args: readonly string[];
  /** Files before it runs, below a folder of its own. */
  readonly before: Files;
}

const SOURCE = `# Cards were refused

On 1 July 2024 nobody could pay by card.

## Timeline

- 14:00 UTC Cards are refused.
- 14:30 UTC Cards work again.
`;

const COMMANDS: Readonly<Record<string, Command>> = {
  'npm run new': {
    args: [
      ...['src/cli/new.ts', '--title', 'Search was slow for everybody', '--severity', 'sev1'],
      ...['--service', 'search', '--started', '2024-06-01 14:00'],
    ],
    before: { 'postmortems/2024/one.mdx': ONE },
  },
  'npm run check -- --fix': {
    args: ['src/cli/check.ts', '--fix'],
    before: {
      'postmortems/one.mdx': ONE,
      'postmortems/two.mdx': UNDATED,
      'postmortems/_permalinks.txt': '# Written by npm run check -- --fix\none\n',
    },
  },
  'npm run import': {
    args: ['src/cli/import.ts', 'SOURCES', '--out', 'REPORTS'],
    before: {
      'sources/a.md': SOURCE,
      'sources/b.md': SOURCE.replaceAll('Cards', 'Searches'),
      'postmortems/one.mdx': ONE,
    },
  },
  'the swap of npm run build': {
    args: ['tests/site/kill/swap.ts'],
    before: { 'dist/index.html': 'old', 'dist/old/index.html': 'old' },
  },
};

describe.each(Object.entries(COMMANDS))('%s', (name, command) => {
  test('that dies at any change leaves the old or the new', async () => {
    const here = place(command, 'here');
    const old = visible(here);
    const deaths = mkdtempSync(join(root, 'deaths-'));
    const began = performance.now();
    const { code, printed } = await runIn(here, command, { FOLDER: here, DEATHS: deaths });
    const took = performance.now() - began;
    expect(code, printed).toBe(0);
    const made = visible(here);
    expect(made).not.toEqual(old);

    const kept = readdirSync(deaths);
    expect(kept.filter((death) => /before/.test(death)).length).toBeGreaterThan(1);
    expect(kept.filter((death) => /within/.test(death)).length).toBeGreaterThan(0);
    // Two deaths that leave the same leave it to the same run.
    const left = new Map(kept.map((death) => [everything(join(deaths, death)), death]));
    const expectFinished = async (death: string): Promise<void> => {
      expectOldOrNew(visible(here), old, made, `${name}: ${death}`);
      await runIn(here, command);
      expect(visible(here), `${name} after ${death}`).toEqual(made);
    };
    for (const death of left.values()) {
      rmSync(here, { recursive: true });
      cpSync(join(deaths, death), here, { recursive: true, preserveTimestamps: true });
      await expectFinished(death);
    }
    const chance = new Chance(KILLS + 1);
    for (let i = 0; i < KILLS; i++) {
      place(command, 'here');
      const after = chance.int(0, Math.ceil(took));
      await runIn(here, command, {}, after);
      await expectFinished(`killed after ${after} ms`);
    }
    rmSync(deaths, { recursive: true });
  });
});

function place({ before }: Command, name: string): string {
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(before)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** @param killed milliseconds after which it is killed. */
function runIn(
  folder: string,
  { args }: Command,
  env: Readonly<Record<string, string>> = {},
  killed: number | null = null,
): Promise<{ code: number; printed: string }> {
  const filled = args.map((arg) =>
    arg.replace('SOURCES', join(folder, 'sources')).replace('REPORTS', join(folder, 'postmortems')),
  );
  const watched = 'DEATHS' in env ? ['--import', './tests/site/kill/keep-deaths.ts'] : [];
  const child = spawn(process.execPath, [...watched, ...filled], {
    env: {
      ...process.env,
      POSTMORTEMS_DIR: join(folder, 'postmortems'),
      OUT_DIR: join(folder, 'dist'),
      CACHE_DIR: join(folder, 'cache'),
      ...env,
    },
  });
  const timer = killed === null ? null : setTimeout(() => child.kill('SIGKILL'), killed);
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (timer) clearTimeout(timer);
      resolve({ code: code ?? -1, printed });
    });
  });
}

/** What a reader, a build or git sees: hidden files are somebody's work in progress. */
function visible(folder: string): Record<string, string> {
  // Between the two renames of a swap the old site has another name; whatever runs next puts it back (cli/output.ts).
  const between = !existsSync(join(folder, 'dist')) && existsSync(join(folder, '.dist-last'));
  return Object.fromEntries(
    filesBelow(folder)
      .map((file) => (between ? file.replace(/^\.dist-last\//, 'dist/') : file))
      .filter((file) => !/(?:^|\/)\.|\.new$/.test(file) && !/^(?:cache|built)\//.test(file))
      .map((file) => {
        const path = between ? file.replace(/^dist\//, '.dist-last/') : file;
        return [file, readFileSync(join(folder, path), 'utf8')];
      }),
  );
}

/** All that lies in a folder, hidden or not: names and texts. */
function everything(folder: string): string {
  return JSON.stringify(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length), entry.isFile() ? readFileSync(path, 'latin1') : ''];
      })
      .toSorted(),
  );
}

/** A site is old or new as a whole; of reports, each is. */
function expectOldOrNew(
  now: Readonly<Record<string, string>>,
  old: Readonly<Record<string, string>>,
  made: Readonly<Record<string, string>>,
  when: string,
): void {
  if (Object.keys(old).some((file) => file.startsWith('dist/'))) {
    expect([JSON.stringify(old), JSON.stringify(made)], when).toContain(JSON.stringify(now));
    return;
  }
  for (const [file, text] of Object.entries(now)) {
    expect([old[file], made[file]], `${file}: ${when}`).toContain(text);
  }
  for (const file of Object.keys(old)) expect(now, when).toHaveProperty([file]);
}

/** Deaths of a whole build; collisions.test.ts kills more of them, at chance. */
const BUILDS_KILLED = 3;

test('a whole build that is killed leaves the site as it was, and the next one finishes', async () => {
  const place = makeWorkplace({ 'one.mdx': ONE });
  const began = performance.now();
  const good = await place.build();
  const took = performance.now() - began;
  expect(good.code, good.printed).toBe(0);
  const site = (): Record<string, string> =>
    Object.fromEntries(good.files().map((file) => [file, good.read(file)]));
  const old = site();
  place.write({ 'one.mdx': ONE.replace('half an hour', 'thirty minutes') });
  let killed = 0;
  for (let i = 1; i <= BUILDS_KILLED; i++) {
    // The deaths spread over the time that a build takes.
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      env: {
        ...process.env,
        POSTMORTEMS_DIR: place.reports,
        OUT_DIR: good.folder,
        CACHE_DIR: join(place.reports, '../cache'),
      },
    });
    const closed = new Promise((resolve) => child.on('close', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), (took * i) / (BUILDS_KILLED + 1));
    await closed;
    clearTimeout(timer);
    const now = site();
    if (now['postmortems/one/index.html']?.includes('thirty minutes')) break;
    killed++;
    expect(now).toEqual(old);
  }
  expect(killed).toBeGreaterThan(1);
  const next = await place.build();
  expect(next.code, next.printed).toBe(0);
  expect(next.read('postmortems/one/index.html')).toContain('thirty minutes');
  // No words of a report stand in the program of the pages: what the first build made serves them all.
  const programs = join(place.reports, '../cache/bundle');
  const made = filesBelow(programs).filter((file) => file.endsWith('about.json'));
  expect(made).toHaveLength(1);
  place.remove();
});
