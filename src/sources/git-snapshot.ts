// A repository as a folder of files, by `git` alone: the newest state of a branch, without its past, each commit in a folder
// of its name that is never changed. Nothing of the repository is run: no hooks, no filters that it names, no submodules.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { join, resolve } from 'node:path';

export interface Repository {
  readonly git: string;
  readonly ref?: string | undefined;
  /** The folder that is wanted of it. */
  readonly folder: string;
}

/** A commit, as the folder of its snapshot is called. */
export const COMMIT = /^[\da-f]{40,64}$/;
/** How long git may take to answer, in milliseconds. */
export const TIME_LIMIT = 120_000;
/** Snapshots of earlier commits that somebody may still be reading. */
const KEPT = 2;

/** The repository cannot be had; the message is a sentence without anybody's password. */
export class NoSnapshot extends Error {}

/** The state of the folder one commit earlier, beside the snapshot. */
export const BEFORE_FILE = '.before.json';

/** What a repository held one commit before a snapshot. */
export interface SnapshotBefore {
  readonly commit: string;
  /** Every report that it held, below the folder that was wanted. */
  readonly files: readonly string[];
  /** Those that are other ones now or none, with their text. */
  readonly changed: readonly { readonly file: string; readonly text: string }[];
}

export interface Snapshot {
  readonly commit: string;
  /** The folder that is wanted of it, on this disk. */
  readonly folder: string;
}

/**
 * The newest state of a repository below `place`. Only what is new is fetched.
 * @param wanted names of snapshots that are kept, however old they are
 * @throws `NoSnapshot`
 */
export async function takeSnapshot(
  repository: Repository,
  place: string,
  kept: ReadonlySet<string> = new Set(),
): Promise<Snapshot> {
  const { git: url, ref = 'HEAD', folder } = repository;
  mkdirSync(place, { recursive: true });
  const address = /^\.{0,2}\//.test(url) ? resolve(url) : url;
  const commit = await commitOf(address, ref, place);
  const at = join(place, commit);
  if (!existsSync(at)) await fetchInto(at, { address, commit, folder });
  const wanted = join(at, folder);
  if (!statSync(wanted, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoSnapshot(`${shownAddress(url)} holds no folder \`${folder}\` at \`${ref}\``);
  }
  sweep(place, commit, kept);
  return { commit, folder: wanted };
}

/** What a branch or a tag leads to; a commit that is named in full needs no asking. */
async function commitOf(address: string, ref: string, place: string): Promise<string> {
  if (/^[\da-f]{40}$/.test(ref)) return ref;
  const listed = await run(['ls-remote', '--', address, ref, `${ref}^{}`], place, address);
  const refs = new Map(
    listed
      .trim()
      .split('\n')
      .map((line) => line.split('\t').toReversed() as [string, string]),
  );
  const found =
    refs.get(`refs/tags/${ref}^{}`) ??
    refs.get(`refs/heads/${ref}`) ??
    refs.get(`refs/tags/${ref}`) ??
    refs.get(ref);
  if (found && COMMIT.test(found)) return found;
  throw new NoSnapshot(
    ref === 'HEAD'
      ? `${shownAddress(address)} is empty`
      : `${shownAddress(address)} has no branch or tag \`${ref}\``,
  );
}

interface Wanted {
  readonly address: string;
  readonly commit: string;
  readonly folder: string;
}

async function fetchInto(at: string, { address, commit, folder }: Wanted): Promise<void> {
  const work = `${at}.${process.pid}.new`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  try {
    await run(['init', '-q'], work, address);
    // Of a large repository only the folder of reports is written to the disk.
    if (folder !== '.') {
      const pattern = `/${folder.replace(/[*?[\]\\!#]/g, '\\$&')}/`;
      await run(['sparse-checkout', 'set', '--no-cone', pattern], work, address);
    }
    // The commit before it tells which addresses end with this one.
    await run(['fetch', '-q', '--depth', '2', '--no-tags', '--', address, commit], work, address);
    await run(['checkout', '-q', '--detach', 'FETCH_HEAD'], work, address);
    const before = await readParent(work, { address, commit, folder });
    if (before) writeFileSync(join(work, BEFORE_FILE), JSON.stringify(before));
    rmSync(join(work, '.git'), { recursive: true, force: true });
    if (!existsSync(at)) renameSync(work, at);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What the folder held in the first parent of a commit that was fetched; null where it has none. */
async function readParent(
  work: string,
  { address, commit, folder }: Wanted,
): Promise<SnapshotBefore | null> {
  const git = (...args: string[]): Promise<string> => run(args, work, address);
  const [, parent] = (await git('rev-list', '--parents', '-n', '1', commit)).trim().split(' ');
  if (parent === undefined) return null;
  const below = folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const isReport = (path: string): boolean =>
    path.startsWith(below) &&
    path.endsWith('.mdx') &&
    !/(?:^|\/)[_.]/.test(path.slice(below.length));
  const list = (text: string): string[] => text.split('\0').filter(isReport);
  const files = list(await git('ls-tree', '-r', '-z', '--name-only', parent));
  const differing = await git('diff-tree', '-r', '-z', '--no-renames', '--name-only', '--diff-filter=MDT', parent, commit); // prettier-ignore
  const changed = [];
  for (const path of list(differing)) {
    const text = await git('cat-file', 'blob', `${parent}:${path}`);
    changed.push({ file: path.slice(below.length), text });
  }
  return { commit: parent, files: files.map((path) => path.slice(below.length)), changed };
}

/** Removes all snapshots but this one, those that are kept, and the newest before it. */
function sweep(place: string, commit: string, kept: ReadonlySet<string>): void {
  const age = (name: string): number => statSync(join(place, name)).mtimeMs;
  readdirSync(place)
    .filter((name) => COMMIT.test(name) && name !== commit && !kept.has(name))
    .toSorted((a, b) => age(b) - age(a))
    .slice(KEPT - 1)
    .forEach((name) => rmSync(join(place, name), { recursive: true, force: true }));
}

const QUIET = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'protocol.ext.allow=never',
  'submodule.recurse=false',
  'advice.detachedHead=false',
  'init.defaultBranch=main',
].flatMap((setting) => ['-c', setting]);

/** Runs git; nobody is asked for a password. @throws `NoSnapshot` */
function run(args: readonly string[], cwd: string, address: string): Promise<string> {
  const env = {
    ...process.env,
    // A build may run inside of a hook of git, which names another repository.
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
    GIT_CEILING_DIRECTORIES: resolve(cwd, '..'),
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:git:file',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: process.env['GIT_SSH_COMMAND'] ?? 'ssh -oBatchMode=yes',
    LC_ALL: 'C',
  };
  return new Promise((done, fail) => {
    const limits = { cwd, env, timeout: TIME_LIMIT, maxBuffer: 2 ** 28 };
    execFile('git', [...QUIET, ...args], limits, (error, stdout, stderr) => {
      if (!error) return done(stdout);
      fail(new NoSnapshot(explain(error, stderr, address)));
    });
  });
}

function explain(
  error: Error & { code?: unknown; killed?: boolean },
  stderr: string,
  address: string,
): string {
  const shown = shownAddress(address);
  if (error.code === 'ENOENT') return `${shown} cannot be fetched: \`git\` is not installed`;
  if (error.killed) return `${shown} did not answer within ${TIME_LIMIT / 1000} seconds`;
  const said = stderr
    .split('\n')
    .filter((line) => /^(?:fatal|error|ERROR|remote):/.test(line))
    .map((line) => line.replace(/^(?:fatal|error|remote):\s*/, '').trim())
    .filter((line) => line !== '')
    .slice(0, 2)
    .join(' ');
  return `${shown} cannot be fetched: git says “${withoutSecrets(said || 'nothing', address)}”`;
}

/** The address of a repository as it may be printed: who may read it is nobody else's to know. */
function shownAddress(address: string): string {
  return `\`${withoutSecrets(address, '')}\``;
}

function withoutSecrets(text: string, address: string): string {
  const plain = address === '' ? text : text.replaceAll(address, withoutSecrets(address, ''));
  return plain
    .replace(/([a-z][a-z\d+.-]*:\/\/)[^\s/@'”]*@/gi, '$1')
    .replace(/(:\/\/[^\s?'”]*)\?[^\s'”]*/g, '$1');
}
