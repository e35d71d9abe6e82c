// Disks that refuse, and links that somebody put where a command writes: one sentence that names the file and the way
// out, no stack, nothing lost and nothing written elsewhere.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SITE_MARK, SITE_MARK_TEXT } from '../../src/cli/targets.ts';
import { ONE, UNDATED } from './reports.ts';

let root: string;
let reports: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'disk-'));
  reports = join(root, 'postmortems');
  mkdirSync(reports);
  writeFileSync(join(reports, 'one.mdx'), ONE);
});
afterEach(() => rmSync(root, { recursive: true }));

const NEW = [
  ...['src/cli/new.ts', '--title', 'Search was slow for everybody', '--severity', 'sev1'],
  ...['--service', 'search', '--started', '2024-06-01 14:00'],
];
const FIX = ['src/cli/check.ts', '--fix'];

/** Runs a command; in a mount name space of its own, where `mounts` says what is done before and after. */
function run(
  args: readonly string[],
  env: Record<string, string> = {},
  mounts?: { readonly before: string; readonly after?: string },
) {
  const paths = {
    POSTMORTEMS_DIR: reports,
    OUT_DIR: join(root, 'dist'),
    CACHE_DIR: join(root, 'cache'),
  };
  const script = `${mounts?.before} && { "$@"; code=$?; ${mounts?.after ?? 'true'}; exit $code; }`;
  const [program, ...rest] = mounts
    ? [...OWN_MOUNTS, 'sh', '-c', script, 'sh', process.execPath, ...args]
    : [process.execPath, ...args];
  const { status, stdout, stderr } = spawnSync(program!, rest, {
    encoding: 'utf8',
    env: { ...process.env, ...paths, ...env },
  });
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|backtrace/);
  return { status, printed: `${stdout}${stderr}` };
}

describe('a file where a folder belongs', () => {
  test.each([
    ['the check', FIX],
    ['a new report', NEW],
    ['a build', ['src/cli/build.ts']],
  ])('%s: the reports', (_, args) => {
    const file = join(root, 'file');
    writeFileSync(file, 'precious');
    const { status, printed } = run(args, { POSTMORTEMS_DIR: file });
    expect(status).toBeGreaterThan(0);
    expect(printed).toContain(`\`${file}`);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('a build: above the site', () => {
    writeFileSync(join(root, 'file'), 'precious');
    const { status, printed } = run(['src/cli/build.ts'], { OUT_DIR: join(root, 'file/dist') });
    expect(status).toBe(1);
    expect(printed).toContain('leads through a file where a folder belongs');
  });
});

test('what may not be read is told file by file, and everything else is still checked', () => {
  const closed: [name: string, mode: number][] = [
    ['app.log', 0],
    ['graph.png', 0],
    ['shut', 0],
    // Names may be listed there, and nothing be looked at.
    ['listed', 0o400],
    ['_vocabulary', 0],
  ];
  for (const [name] of closed) {
    if (name.includes('.')) writeFileSync(join(reports, name), 'x');
    else {
      mkdirSync(join(reports, name));
      writeFileSync(join(reports, name, 'x.log'), 'x');
    }
  }
  writeFileSync(
    join(reports, 'two.mdx'),
    `${UNDATED}\n![Graph](./graph.png) and [log](./app.log)\n`,
  );
  writeFileSync(join(reports, 'three.mdx'), 'no report');
  chmodSync(root, 0o755);
  for (const [name, mode] of closed) chmodSync(join(reports, name), mode);
  // The superuser may read everything.
  const { stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--format', 'json'], {
    encoding: 'utf8',
    env: { ...process.env, POSTMORTEMS_DIR: reports },
    ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
  });
  for (const [name] of closed) chmodSync(join(reports, name), 0o755);
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { file: string; rule: string; message: string }[];
  };
  const of = (rule: string): string[] =>
    diagnostics.filter((one) => one.rule === rule).map(({ file }) => file.replace(/^.*\//, ''));
  expect(of('file/unreadable').toSorted()).toEqual(closed.map(([name]) => name).toSorted());
  expect(of('file/picture')).toEqual(['two.mdx']);
  expect(of('file/frontmatter')).toEqual(['three.mdx']);
});

describe('what is not ours', () => {
  test('is not deleted by a build, and the message says what to do', () => {
    mkdirSync(join(root, 'web'));
    writeFileSync(join(root, 'web/thesis.txt'), 'mine');
    const { status, printed } = run(['src/cli/build.ts'], { OUT_DIR: join(root, 'web') });
    expect(status).toBe(1);
    expect(printed).toMatch(
      /OUT_DIR is `.*web`, which holds `thesis\.txt`.*new or an empty folder/,
    );
    expect(readdirSync(join(root, 'web'))).toEqual(['thesis.txt']);
    expect(run(['src/cli/build.ts'], { OUT_DIR: reports }).printed).toContain('is the reports');
    expect(run(['src/cli/build.ts'], { CACHE_DIR: reports }).printed).toContain('is the reports');
    expect(readdirSync(reports)).toEqual(['one.mdx']);
    expect(readdirSync(root)).toEqual(['postmortems', 'web']);
  });
});

describe('a link that somebody put where a command writes or reads', () => {
  // It leads to a folder whose name begins like the checkout's, which is no folder of the checkout.
  test('a site behind a link is brought up to date, and the link stays', () => {
    const web = mkdtempSync(`${process.cwd()}-site-`);
    try {
      symlinkSync(join(web, 'site'), join(root, 'dist'));
      mkdirSync(join(web, 'site'));
      const { status, printed } = run(['src/cli/build.ts']);
      expect(status, printed).toBe(0);
      expect(readlinkSync(join(root, 'dist'))).toBe(join(web, 'site'));
      expect(readdirSync(web)).toEqual(['site']);
      expect(readdirSync(join(web, 'site'))).toContain('index.html');
      expect(readdirSync(root).toSorted()).toEqual(['cache', 'dist', 'postmortems']);
    } finally {
      rmSync(web, { recursive: true });
    }
  });

  test('the record of ids is not read through it, nor printed', () => {
    writeFileSync(join(root, 'secret'), 'password\n');
    symlinkSync(join(root, 'secret'), join(reports, '_permalinks.txt'));
    const { status, printed } = run(FIX);
    expect(status).toBe(1);
    expect(printed).toContain('file/link');
    expect(printed).not.toContain('password');
    expect(readFileSync(join(root, 'secret'), 'utf8')).toBe('password\n');
  });

  test('the record of ids is not written through it', () => {
    writeFileSync(join(root, 'precious'), 'mine');
    for (const name of ['_permalinks.txt.new', '._permalinks.txt.new']) {
      symlinkSync(join(root, 'precious'), join(reports, name));
    }
    expect(run(FIX).status).toBe(0);
    expect(readFileSync(join(reports, '_permalinks.txt'), 'utf8')).toContain('\none\n');
    expect(readFileSync(join(root, 'precious'), 'utf8')).toBe('mine');
  });
});

// The superuser may write everywhere, so a disk is mounted that nobody may, for this one process.
const OWN_MOUNTS = ['unshare', '--map-root-user', '--mount'];
const canMount =
  spawnSync(OWN_MOUNTS[0]!, [
    ...OWN_MOUNTS.slice(1),
    ...['sh', '-c', `mount -t tmpfs -o size=4k tmpfs ${tmpdir()}`],
  ]).status === 0;

describe.skipIf(!canMount)('a disk', () => {
  test.each([
    ['the check', FIX],
    ['a new report', NEW],
  ])('that is read-only: %s', (_, args) => {
    const before = readdirSync(reports);
    const { status, printed } = run(
      args,
      {},
      { before: `mount --bind ${reports} ${reports} && mount -o remount,ro,bind ${reports}` },
    );
    expect(status).toBe(2);
    expect(printed).toContain('the disk is read-only');
    expect(readdirSync(reports)).toEqual(before);
  });

  // As on a disk that does not tell `A` from `a`, and through a second mount: one folder by two names.
  test('that shows the reports by another name takes no site there', () => {
    const other = join(root, 'other');
    mkdirSync(other);
    const { status, printed } = run(
      ['src/cli/build.ts'],
      { OUT_DIR: other },
      { before: `mount --bind ${reports} ${other}` },
    );
    expect(status).toBe(1);
    expect(printed).toContain('is the reports');
    expect(readdirSync(reports)).toEqual(['one.mdx']);
  });

  test('that is the site itself cannot be replaced, and the way out is told', () => {
    const other = join(root, 'other');
    mkdirSync(other);
    const { status, printed } = run(
      ['src/cli/build.ts'],
      { OUT_DIR: other },
      { before: `mount -t tmpfs tmpfs ${other}` },
    );
    expect(status).toBe(1);
    expect(printed).toContain('Name a folder inside it');
  });

  test('that is full: a new report', () => {
    const full = join(root, 'full');
    mkdirSync(full);
    const fill = `mount -t tmpfs -o size=4k tmpfs ${full} && head -c 4096 /dev/zero > ${full}/fill`;
    const { status, printed } = run(NEW, { POSTMORTEMS_DIR: full }, { before: fill });
    expect(status).toBe(2);
    expect(printed).toContain('the disk is full');
  });

  test('that is full: a build', () => {
    const full = join(root, 'full');
    mkdirSync(full);
    const { status, printed } = run(
      ['src/cli/build.ts'],
      { OUT_DIR: join(full, 'dist') },
      { before: `mount -t tmpfs -o size=300k tmpfs ${full}` },
    );
    expect(status).toBe(1);
    expect(printed).toContain('the disk is full');
    expect(printed).toContain('is as it was');
  });

  // What a build does with the folders, without the build: nothing fits, some, all.
  test.each([
    [8, 1],
    [24, 1],
    [1024, 0],
  ])('of its own, with %i kB, takes the site whole or keeps the last one', (size, ends) => {
    const other = join(root, 'other');
    const kept = join(root, 'kept');
    mkdirSync(other);
    const last = `mkdir ${other}/dist && echo last > ${other}/dist/index.html && echo '${SITE_MARK_TEXT.trim()}' > ${other}/dist/${SITE_MARK}`;
    const { status, printed } = run(
      ['tests/site/kill/swap.ts'],
      { OUT_DIR: join(other, 'dist'), BUILT_DIR: join(root, 'built') },
      {
        before: `mount -t tmpfs -o size=${size}k tmpfs ${other} && ${last}`,
        after: `cp -r ${other}/. ${kept}`,
      },
    );
    expect(status).toBe(ends);
    if (ends !== 0) expect(printed).toContain('the disk is full');
    const page = readFileSync(join(kept, 'dist/index.html'), 'utf8');
    expect(page).toMatch(ends === 0 ? /^new/ : /^last/);
    expect(readdirSync(kept)).toEqual(['dist']);
  });
});
