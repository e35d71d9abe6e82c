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
    .filter(isSource)
    .toSorted();

const isSource = (file: string): boolean =>
  /\.ts$/.test(file) && !/\.(?:test|d)\.ts$|\/(?:fixture|measure|samples)\.ts$/.test(file);

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

/** How many lines ranges hold. */
export const linesIn = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, range) => {
    const [, first, last] = /:(\d+)-(\d+)$/.exec(range) ?? [];
    if (first === undefined) return sum + readFileSync(range, 'utf8').split('\n').length;
    return sum + Number(last) - Number(first) + 1;
  }, 0);

const isCode = (line: string): boolean =>
  !/^\s*(?:$|\/[/*]|\*|import |export type |[})\]]+)/.test(line);

/** The lines that differ from where a branch left `base`, of the sources below src. */
export function changedSince(base: string): Range[] {
  const diff = execFileSync('git', ['diff', '--unified=0', '--merge-base', base, '--', 'src'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ranges: Range[] = [];
  let file = '';
  for (const line of diff.split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const [, first, count = '1'] = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === undefined || count === '0') continue;
    if (isSource(file)) {
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
