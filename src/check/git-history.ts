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
  const [inside, shallow] =
    git(['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'])?.split('\n') ?? [];
  if (inside !== 'true') return { known: false, why: WITHOUT_GIT };
  const isShallow = shallow === 'true';
  const named = environmentNames(environment);
  const commits = commitsOf(git, ['HEAD', 'HEAD^', ...Object.values(named), ...PUBLISHED]);
  if (!commits.has('HEAD')) return { known: false, why: null };
  const trees = new Map<string, readonly Blob[]>();
  const treeOf = (commit: string): readonly Blob[] => {
    const tree = trees.get(commit) ?? readTree(git, commit);
    trees.set(commit, tree);
    return tree;
  };
  const changedIn = changesIn(folder);
  const base = baseOf({
    ...{ git, named, commits, isShallow },
    isChanged: (commit) => changedIn(treeOf(commit)).length > 0,
  });
  if (base === null) {
    return {
      known: false,
      why: isShallow
        ? 'This is a shallow clone, so that the addresses of reports are judged by their record alone. Fetch the history (`fetch-depth: 0`).'
        : null,
    };
  }
  const tree = treeOf(base);
  return {
    known: true,
    before: {
      commit: base.slice(0, 8),
      ids: new Set(tree.map(({ file }) => idOf(file))),
      files: new Set(tree.map(({ file }) => file)),
      changed: readBlobs(folder, changedIn(tree)),
    },
  };
}

/** Asks git in a folder; null where it is not there, or has no answer. */
export type Git = (args: readonly string[], input?: string) => string | null;

/** Null where git is missing, refuses or finds nothing. */
export function openGit(folder: string): Git {
  return (args, input) => {
    try {
      return run(folder, args, input).toString('utf8');
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

/** Where what is published may stand, in the order in which they are asked. */
const PUBLISHED = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  // Nothing was pushed anywhere: the branch that others are made from stands for what is published.
  'refs/heads/main',
  'refs/heads/master',
] as const;

/** What a workflow names: the branch that a pull request goes to, the commit where it left it, what a push replaced. */
type NamedCommits = Readonly<Partial<Record<'target' | 'left' | 'pushed', string>>>;

function environmentNames(environment: GitEnvironment): NamedCommits {
  const { GITHUB_BASE_REF, CI_MERGE_REQUEST_DIFF_BASE_SHA, CI_COMMIT_BEFORE_SHA } = environment;
  if (GITHUB_BASE_REF) return { target: `refs/remotes/origin/${GITHUB_BASE_REF}` };
  if (CI_MERGE_REQUEST_DIFF_BASE_SHA) return { left: CI_MERGE_REQUEST_DIFF_BASE_SHA };
  const pushed = CI_COMMIT_BEFORE_SHA ?? pushedOver(environment);
  return pushed ? { pushed } : {};
}

/** The commits that names stand for, by one question: a process costs more than what it is asked. */
function commitsOf(git: Git, names: readonly string[]): ReadonlyMap<string, string> {
  // A name of two lines would be two questions.
  const asked = names.filter((name) => !name.includes('\n'));
  const input = asked.map((name) => `${name}^{commit}\n`).join('');
  const answers = git(['cat-file', '--batch-check=%(objectname)'], input)?.split('\n') ?? [];
  return new Map(
    asked.flatMap((name, i) => {
      const answer = answers[i] ?? '';
      // Else it says that the name is missing.
      return /^[0-9a-f]{40,64}$/.test(answer) ? [[name, answer]] : [];
    }),
  );
}

interface Standing {
  readonly git: Git;
  readonly named: NamedCommits;
  readonly commits: ReadonlyMap<string, string>;
  readonly isShallow: boolean;
  /** Whether the folder holds something else than a commit. */
  readonly isChanged: (commit: string) => boolean;
}

/**
 * The commit to judge against: where a pull request left its target; of a push, what stood there before; at home, where
 * the branch left the published one, or the last commit.
 */
function baseOf({ git, named, commits, isShallow, isChanged }: Standing): string | null {
  const head = commits.get('HEAD')!;
  const before = commits.get('HEAD^') ?? null;
  const since = (name: string): string | null => {
    const target = commits.get(name);
    if (target === undefined || target === head) return target ?? null;
    return git(['merge-base', target, head])?.trim() || null;
  };
  const { target, left, pushed } = named;
  if (target) return since(target);
  if (left) return commits.get(left) ?? null;
  if (pushed) return commits.get(pushed) ?? before;
  const base = PUBLISHED.reduce<string | null>((known, name) => known ?? since(name), null) ?? head;
  if (base !== head || isChanged(head)) return base;
  // The first commit is its own past, unless its parent was not fetched.
  return before ?? (isShallow ? null : head);
}

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
function readTree(git: Git, commit: string): Blob[] {
  const listed = git(['ls-tree', '-r', '-z', commit, '--', '.']) ?? '';
  return listed.split('\0').flatMap((entry) => {
    const [, digest, file] = /^100\d{3} blob (\w+)\t(.*\.mdx)$/s.exec(entry) ?? [];
    // As the listing of today passes over them.
    return digest && file && !/(?:^|\/)[_.]/.test(file) ? [{ file, digest }] : [];
  });
}

/** Those that a folder does not hold as they were. Each file is read once, however many commits it is held against. */
function changesIn(folder: string): (tree: readonly Blob[]) => readonly Blob[] {
  const known = new Map<string, string | null>();
  const now = ({ file, digest }: Blob): string | null => {
    let found = known.get(file);
    if (found === undefined) known.set(file, (found = digestOf(join(folder, file), digest.length)));
    return found;
  };
  return (tree) => tree.filter((blob) => now(blob) !== blob.digest);
}

/**
 * What git calls the file that lies there now; null where it cannot be read. Line ends that git turned make it another: that
 * costs a reading, and no more. @param length of git's digests
 */
function digestOf(path: string, length: number): string | null {
  try {
    const bytes = readPlain(path);
    if (bytes === null) return null;
    const hash = createHash(length === 40 ? 'sha1' : 'sha256');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return null;
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
