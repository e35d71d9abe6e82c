// Which lines of a room are mutated: all, those of a change, or a sample by chance that is the same for one seed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Chance } from '../archive/chance.ts';

/** As Stryker takes them: `src/report/nearest.ts` or `src/report/nearest.ts:10-17`. */
export type Range = string;

/** Lines of one piece of a sample: enough for a whole condition or loop. */
const PIECE = 8;
/** About how many mutants a line of code has. */
const MUTANTS_PER_LINE = 1.8;

/** The sources of a room, without tests, what only tests use, and lists of types. */
export const sourcesOf = (room: string): string[] =>
  readdirSync(`src/${room}`, { recursive: true })
    .map((file) => `src/${room}/${String(file)}`)
    .filter(
      (file) =>
        /\.ts$/.test(file) && !/\.(?:test|d)\.ts$|\/(?:fixture|measure|samples)\.ts$/.test(file),
    )
    .toSorted();

/** Pieces of the files, drawn by chance, with about as many mutants as are wanted. */
export function sampled(files: readonly string[], mutants: number, seed: number): Range[] {
  const pieces = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, n) => ({
      range: `${file}:${n * PIECE + 1}-${Math.min((n + 1) * PIECE, lines.length)}`,
      code: lines.slice(n * PIECE, (n + 1) * PIECE).filter(isCode).length,
    }));
  });
  const drawn: Range[] = [];
  let expected = 0;
  for (const { range, code } of shuffled(pieces, seed)) {
    if (expected >= mutants) break;
    if (code < 2) continue;
    drawn.push(range);
    expected += code * MUTANTS_PER_LINE;
  }
  return drawn;
}

/** Of the lines of a change so many pieces, drawn by chance, as have about that many mutants; all where they have less. */
export function someOf(ranges: readonly Range[], mutants: number, seed: number): Range[] {
  const pieces = ranges.flatMap((range) => {
    const [, file = '', first = '1', last = first] = /^(.*):(\d+)-(\d+)$/.exec(range) ?? [];
    const [from, to] = [Number(first), Number(last)];
    const lines = readFileSync(file, 'utf8').split('\n');
    return Array.from({ length: Math.ceil((to - from + 1) / PIECE) }, (_, n) => {
      const start = from + n * PIECE;
      const end = Math.min(start + PIECE - 1, to);
      return { range: `${file}:${start}-${end}`, code: lines.slice(start - 1, end).filter(isCode).length }; // prettier-ignore
    });
  });
  const drawn: Range[] = [];
  let expected = 0;
  for (const { range, code } of shuffled(pieces, seed)) {
    if (code === 0) continue;
    if (expected >= mutants) break;
    drawn.push(range);
    expected += code * MUTANTS_PER_LINE;
  }
  return drawn;
}

/** How many lines ranges hold. */
export const linesIn = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => {
    const [, first = '0', last = '0'] = /:(\d+)-(\d+)$/.exec(range) ?? [];
    return sum + Number(last) - Number(first) + 1;
  }, 0);

const isCode = (line: string): boolean =>
  !/^\s*(?:$|\/[/*]|\*|import |export type |[})\]]+)/.test(line);

/** The lines that differ from a commit, of the sources below src. */
export function changedSince(base: string): Range[] {
  const diff = execFileSync('git', ['diff', '--unified=0', base, '--', 'src'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ranges: Range[] = [];
  let file = '';
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const [, first, count = '1'] = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === undefined || count === '0') continue;
    if (/\.ts$/.test(file) && !/\.(?:test|d)\.ts$/.test(file)) {
      ranges.push(`${file}:${first}-${Number(first) + Number(count) - 1}`);
    }
  }
  return ranges;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const chance = new Chance(seed);
  return items
    .map((item) => [chance.next(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);
}
