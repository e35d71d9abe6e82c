// How deep YAML is nested, told from its signs before anybody parses it: the parser calls itself for every level, and
// some thousands of levels end the process.

/** Levels that the parser may see. No field of a report needs a tenth of them: frontmatter.ts refuses those that it reads. */
export const MOST_LEVELS = 300;

/** A bracket that opens a list or a map of one line, not one in the middle of words. */
const OPENS = /(?:^|[[{,]|[-?:]\s)\s*$/;
/** `- `, `? ` and `key: `, each of which may open a level on the line it stands in. */
const INDICATOR = /[-?:](?=\s|$)/g;

/** What stands in quotes where a value begins, and remarks: no sign of theirs opens anything. */
const QUOTED = /(?<=(?:^|[-?:,[{])\s{0,8})(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;
const REMARK = /(?<=^|\s)#.*$/;
const withoutWords = (line: string): string =>
  line
    .replace(QUOTED, (quoted) => ' '.repeat(quoted.length))
    .replace(REMARK, (remark) => ' '.repeat(remark.length));

/** Offset of the sign that opens a level too many; null where there is none. */
export function tooDeepAt(yaml: string): number | null {
  const columns: number[] = [];
  let brackets = 0;
  let start = 0;
  for (const written of yaml.split('\n')) {
    const line = withoutWords(written);
    const indent = line.search(/[^\s]/);
    if (indent !== -1) {
      while ((columns.at(-1) ?? -1) >= indent) columns.pop();
      columns.push(indent);
    }
    let levels = columns.length;
    for (const { index } of line.matchAll(INDICATOR)) {
      if (++levels > MOST_LEVELS) return start + index;
    }
    for (const { 0: sign, index } of line.matchAll(/[[\]{}]/g)) {
      if (sign === ']' || sign === '}') brackets = Math.max(0, brackets - 1);
      else if (OPENS.test(line.slice(Math.max(0, index - 8), index)) && ++brackets > MOST_LEVELS) {
        return start + index;
      }
    }
    start += line.length + 1;
  }
  return null;
}
