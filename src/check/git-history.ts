// The reports as they were published last: read from git, at the commit that this change is judged against. It reads
// objects only; nothing of the repository is run, and nothing is written.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlain } from '../plain-file.ts';
import type { Source } from '../report/parse.ts';
import { idOf } from '../report/read.ts';

export interface Before {
  /** The commit, shortened as people write it. */
  readonly commit: string;
  /** Ids of all reports at that commit. */
  readonly ids: ReadonlySet<string>;
  /** Paths of all reports at that commit, below the folder of reports. */
  readonly files: ReadonlySet<string>;
  /** Reports that were changed, renamed or deleted since, as they were. */
  readonly changed: readonly Source[];
}

export type GitHistory =
  | { readonly known: true; readonly before: Before }
  /** `why` is a sentence for the reader; null where there is nothing to be said, for nothing was published. */
  | { readonly known: false; readonly why: string | null };

const WITHOUT_GIT = 'Without git the addresses of reports are judged by their record alone.';

type GitEnvironment = Readonly<Record<string, string | undefined>>;

/** What was published before the change that lies in the folder. */
export function readBefore(folder: string, environment: GitEnvironment = process.env): GitHistory {
  const git = openGit(folder);
  if (git(['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') {
    return { known: false, why: WITHOUT_GIT };
  }
  const head = git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])?.trim();
  if (!head) return { known: false, why: null };
  const base = baseOf(git, head, environment, (commit) => isChanged(folder, treeOf(git, commit)));
  if (base === null) {
    const shallow = git(['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
    return {
      known: false,
      why: shallow
        ? 'This is a shallow clone, so that the addresses of reports are judged by their record alone. Fetch the history (`fetch-depth: 0`).'
        : null,
    };
  }
  const tree = treeOf(git, base);
  const changed = tree.filter((one) => !isSame(folder, one));
  return {
    known: true,
    before: {
      commit: base.slice(0, 8),
      ids: new Set(tree.map(({ file }) => idOf(file))),
      files: new Set(tree.map(({ file }) => file)),
      changed: readBlobs(folder, changed),
    },
  };
}

/** Asks git in a folder; null where it is not there, or has no answer. */
export type Git = (args: readonly string[]) => string | null;

/** Null where git is missing, refuses or finds nothing. */
export function openGit(folder: string): Git {
  return (args) => {
    try {
      return run(folder, args).toString('utf8');
    } catch {
      return null;
    }
  };
}

function run(folder: string, args: readonly string[], input = ''): Buffer {
  return execFileSync(
    'git',
    ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
    {
      cwd: folder,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 2 ** 30,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    },
  );
}

/**
 * The commit to judge against: where a pull request left its target; of a push, what stood there before; at home, where
 * the branch left the published one, or the last commit.
 */
function baseOf(
  git: Git,
  head: string,
  environment: GitEnvironment,
  isChangedSince: (commit: string) => boolean,
): string | null {
  const commit = (name: string | undefined): string | null =>
    (name && git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim()) || null;
  const since = (name: string | undefined): string | null => {
    const target = commit(name);
    return (target && git(['merge-base', target, head])?.trim()) || null;
  };
  const { GITHUB_BASE_REF, CI_MERGE_REQUEST_DIFF_BASE_SHA, CI_COMMIT_BEFORE_SHA } = environment;
  if (GITHUB_BASE_REF) return since(`refs/remotes/origin/${GITHUB_BASE_REF}`);
  if (CI_MERGE_REQUEST_DIFF_BASE_SHA) return commit(CI_MERGE_REQUEST_DIFF_BASE_SHA);
  const pushed = CI_COMMIT_BEFORE_SHA ?? pushedOver(environment);
  if (pushed) return commit(pushed) ?? commit(`${head}^`);
  const base =
    since('refs/remotes/origin/HEAD') ??
    since('refs/remotes/origin/main') ??
    since('refs/remotes/origin/master') ??
    // Nothing was pushed anywhere: the branch that others are made from stands for what is published.
    since('refs/heads/main') ??
    since('refs/heads/master') ??
    head;
  return base === head && !isChangedSince(head) ? (commit(`${head}^`) ?? firstOf(git, head)) : base;
}

/** The first commit is its own past, unless its parent was not fetched. */
const firstOf = (git: Git, head: string): string | null =>
  git(['rev-list', '--max-parents=0', 'HEAD'])?.includes(head) &&
  git(['rev-parse', '--is-shallow-repository'])?.trim() === 'false'
    ? head
    : null;

/** What a push on GitHub replaced; null for a new branch, and elsewhere. */
function pushedOver({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH }: GitEnvironment): string | null {
  if (GITHUB_EVENT_NAME !== 'push' || !GITHUB_EVENT_PATH) return null;
  try {
    const { before } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as { before?: unknown };
    return typeof before === 'string' && /[1-9a-f]/.test(before) ? before : 'HEAD^';
  } catch {
    return null;
  }
}

interface Blob {
  /** Path below the folder of reports. */
  readonly file: string;
  readonly digest: string;
}

/** The reports of a commit. */
function treeOf(git: Git, commit: string): Blob[] {
  const listed = git(['ls-tree', '-r', '-z', commit, '--', '.']) ?? '';
  return listed.split('\0').flatMap((entry) => {
    const [, digest, file] = /^100\d{3} blob (\w+)\t(.*\.mdx)$/s.exec(entry) ?? [];
    // As the listing of today passes over them.
    return digest && file && !/(?:^|\/)[_.]/.test(file) ? [{ file, digest }] : [];
  });
}

const isChanged = (folder: string, tree: readonly Blob[]): boolean =>
  tree.some((blob) => !isSame(folder, blob));

/** Whether a file is what it was. Line ends that git turned make it another: that costs a reading, and no more. */
function isSame(folder: string, { file, digest }: Blob): boolean {
  try {
    const bytes = readPlain(join(folder, file));
    if (bytes === null) return false;
    const hash = createHash(digest.length === 40 ? 'sha1' : 'sha256');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === digest;
  } catch {
    return false;
  }
}

/** The texts of blobs; one that is not there, as in a partial clone, is left out. */
function readBlobs(folder: string, blobs: readonly Blob[]): Source[] {
  if (blobs.length === 0) return [];
  const input = `${blobs.map(({ digest }) => digest).join('\n')}\n`;
  const out = run(folder, ['cat-file', '--batch'], input);
  let at = 0;
  return blobs.flatMap(({ file }) => {
    const end = out.indexOf(10, at);
    const [, , size] = out.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) return [];
    const text = out.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return [{ id: idOf(file), file, text }];
  });
}
