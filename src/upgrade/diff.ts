// What an edit of a text changes, line by line, as people read it in a pull request: `-` before, `+` after, with what stands
// around it.

const AROUND = 2;

type DiffLine = readonly [sign: ' ' | '-' | '+', text: string];

/** A unified diff of two texts; empty where they are the same. */
export function diff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = compare(linesOf(before), linesOf(after));
  const shown = new Set(
    lines.flatMap(([sign], i) =>
      sign === ' ' ? [] : Array.from({ length: 2 * AROUND + 1 }, (_, n) => i + n - AROUND),
    ),
  );
  const out = [`--- ${name}`, `+++ ${name}`];
  let [old, fresh] = [1, 1];
  lines.forEach(([sign, text], i) => {
    if (shown.has(i) && (i === 0 || !shown.has(i - 1))) {
      const size = sizeOf(lines, shown, i);
      out.push(`@@ -${old},${size.old} +${fresh},${size.fresh} @@`);
    }
    if (shown.has(i)) out.push(sign + text);
    if (sign !== '+') old++;
    if (sign !== '-') fresh++;
  });
  return `${out.join('\n')}\n`;
}

function sizeOf(lines: readonly DiffLine[], shown: ReadonlySet<number>, from: number) {
  const size = { old: 0, fresh: 0 };
  for (let i = from; shown.has(i) && i < lines.length; i++) {
    if (lines[i]![0] !== '+') size.old++;
    if (lines[i]![0] !== '-') size.fresh++;
  }
  return size;
}

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\n$/, '').split('\n');

/** The longest common lines stay; what begins and ends alike is not even compared. */
function compare(a: readonly string[], b: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end++;
  const same = (text: string): DiffLine => [' ', text];
  return [
    ...a.slice(0, start).map(same),
    ...compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ];
}

function compareMiddle(a: readonly string[], b: readonly string[]): DiffLine[] {
  // common[i][j]: how many lines a from i and b from j have in common.
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] =
        a[i] === b[j]
          ? common[i + 1]![j + 1]! + 1
          : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push([' ', a[i++]!]);
      j++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      lines.push(['-', a[i++]!]);
    } else lines.push(['+', b[j++]!]);
  }
  return lines;
}
