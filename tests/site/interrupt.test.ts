// A command that is interrupted, or that its system ends, says so, exits as a shell expects, and leaves the last site.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, makeWorkplace, type BuiltSite } from './build-site.ts';
import { ONE } from './reports.ts';

const place = makeWorkplace({ 'one.mdx': ONE });
let site: BuiltSite;
const PAGE = 'postmortems/one/index.html';
const WORK = '.astro/builds';
/** The work on this site only: other tests build at the same time. */
const NAME = 'interrupted';
const worksOf = (): string[] =>
  existsSync(WORK) ? readdirSync(WORK).filter((name) => name.startsWith(NAME)) : [];

beforeAll(async () => {
  site = await place.build({}, NAME);
  expect(site.code, site.printed).toBe(0);
  place.write({ 'one.mdx': ONE.replace('half an hour', 'thirty minutes') });
});
afterAll(() => place.remove());

/** Starts a command as npm does; tells what it printed and how it ended. */
function start(
  command: string,
  env: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
) {
  const [program = '', ...args] = [...within, process.execPath, 'src/cli/hindsight.ts', command];
  const child: ChildProcess = spawn(program, args, {
    // With a group of its own, so that a signal reaches all of it.
    detached: within.length > 0,
    env: {
      ...process.env,
      POSTMORTEMS_DIR: place.reports,
      OUT_DIR: site.folder,
      CACHE_DIR: join(place.reports, '../cache'),
      ...env,
    },
  });
  let printed = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (part) => {
      printed += String(part);
      for (const look of heard) look();
    });
  }
  const ended = new Promise<{ code: number | null; printed: string }>((done) =>
    child.on('close', (code) => done({ code, printed })),
  );
  const says = (text: string): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (printed.includes(text)) done();
      };
      heard.push(look);
      look();
    });
  const signal = (name: NodeJS.Signals): boolean => process.kill(-child.pid!, name);
  return { child, ended, says, signal };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a build with %i, and nothing of it is left', async (signal, code) => {
  const { child, ended, says } = start('build');
  await Promise.race([says('Building 1 report'), ended]);
  child.kill(signal);
  const end = await ended;
  expect(end.code, end.printed).toBe(code);
  expect(end.printed).toContain('The build stopped: It was interrupted.');
  expect(site.read(PAGE)).toContain('half an hour');
  expect(worksOf()).toEqual([]);
  const beside = readdirSync(dirname(site.folder)).toSorted();
  expect(beside).toEqual(['cache', NAME, 'postmortems']);
});

test('want of memory is told in a sentence, with what helps', async () => {
  for (const command of ['check', 'build']) {
    const { code, printed } = await start(command, {
      NODE_OPTIONS: '--max-old-space-size=12 --max-semi-space-size=1',
    }).ended;
    expect(code, printed).toBe(134);
    expect(printed).toMatch(
      new RegExp(
        `\`npm run ${command}\` ran out of memory: it may use \\d+ MB\\..*max-old-space-size=\\d+`,
      ),
    );
  }
  expect(readFileSync(join(site.folder, PAGE), 'utf8')).toContain('half an hour');
});

const APART = ['unshare', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc'];
test.skipIf(spawnSync(APART[0]!, [...APART.slice(1), 'true']).status !== 0)(
  'a build of another container that sleeps until it is taken for dead wakes, and touches nothing',
  async () => {
    const OLD = ONE.replace('half an hour', 'ages');
    const env = {
      OUT_DIR: join(dirname(site.folder), `${NAME}-asleep`),
      NODE_OPTIONS: `--import=${join(import.meta.dirname, 'kill/short-beat.ts')}`,
    };
    const read = (): string => readFileSync(join(env.OUT_DIR, PAGE), 'utf8');
    place.write({ 'one.mdx': OLD });
    const sleeper = start('build', env, APART);
    await Promise.race([sleeper.says('Building 1 report'), sleeper.ended]);
    sleeper.signal('SIGSTOP');
    place.write({ 'one.mdx': ONE });
    const next = start('build', env);
    await Promise.race([next.says('Building 1 report'), next.ended]);
    sleeper.signal('SIGCONT');
    const [woken, built] = await Promise.all([sleeper.ended, next.ended]);
    expect(built.code, built.printed).toBe(0);
    expect(built.printed).toContain('of another container or machine');
    expect(woken.code, woken.printed).toBe(1);
    expect(woken.printed).toContain('silent for so long that another build took its folder');
    expect(read()).not.toContain('ages');
    // What a build alone made of the same report.
    expect(filesBelow(env.OUT_DIR)).toEqual(site.files());
    for (const file of site.files()) {
      const [one, other] = [env.OUT_DIR, site.folder].map((at) => readFileSync(join(at, file)));
      expect(one!.equals(other!), file).toBe(true);
    }
    expect(readdirSync(dirname(site.folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(worksOf()).toEqual([]);
  },
);

test('a build that threads of the bundler hold at its end goes all the same, with its own exit code', async () => {
  const env = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'kill/stays-at-end.ts')}` };
  place.write({ 'one.mdx': ONE });
  expect(await start('build', env).ended).toMatchObject({ code: 0 });
  place.write({ 'one.mdx': 'nothing' });
  expect(await start('build', env).ended).toMatchObject({ code: 1 });
  place.write({ 'one.mdx': ONE });
});

test('a command that ends by itself ends the same way for whoever started it', async () => {
  expect(await start('check').ended).toMatchObject({ code: 0 });
  place.write({ 'two.mdx': 'nothing' });
  expect(await start('check').ended).toMatchObject({ code: 1 });
});
