// YAML that cannot be parsed, mended slip by slip and read on: each slip is told once, and nothing behind it is
// hidden. An edit is taken only where the parser gets further with it, so what a message advises mends the file.
import { isScalar, isSeq, parseDocument, visit, type Document, type Scalar } from 'yaml';
import type { Correction } from './diagnostic.ts';
import { EditedText, joinEdits, type Edit } from './edits.ts';
import { MOST_LEVELS, tooDeepAt } from './yaml-depth.ts';
import type { Slip } from './yaml-lines.ts';
import { slipsAt } from './yaml-slips.ts';
import { uncapital } from '../text/capital.ts';

export interface YamlSlip extends Correction {
  /** Offsets in the YAML as it was written. */
  readonly start: number;
  readonly end: number;
  readonly fix: (Edit & { readonly certain: boolean }) | null;
}

export interface RepairedYaml {
  readonly document: Document;
  readonly edited: EditedText;
  readonly slips: readonly YamlSlip[];
  /** Fields of the top level that could not be read; null where nothing could be. */
  readonly unread: ReadonlySet<string> | null;
}

/** An edit with which the parser got further. */
interface Mend {
  readonly slip: Slip;
  readonly next: EditedText;
  readonly document: Document;
  /** The row at which the parser stumbles next; Infinity where it reads to the end. */
  readonly reached: number;
  /** How much is wrong with the values that it reads. */
  readonly left: number;
}

// Somebody with more slips than this mends these first. The other bounds keep the time linear: a short file is read again
// for each slip, a long one a few times, and every fault that the parser tells counts as so many characters.
const MOST_SLIPS = 40;
const LEAST_CHARACTERS = 400_000;
const MOST_READINGS = 4;
const CHARACTERS_OF_FAULT = 10;

/**
 * Parses YAML 1.2, core schema: dates stay text. `fields` are the names that a key may have, `faultsIn` counts what is
 * wrong with the values of a document: of two edits that the parser gets equally far with, the one that leaves less wins.
 */
export function parseRepaired(
  yaml: string,
  fields: readonly string[],
  faultsIn: (document: Document, text: string) => number = () => 0,
): RepairedYaml {
  let edited = new EditedText(yaml);
  const deep = tooDeepAt(yaml);
  if (deep !== null) return { document: parse(''), edited, slips: [tooDeep(deep)], unread: null };
  let document = parse(yaml);
  let budget = Math.max(LEAST_CHARACTERS, MOST_READINGS * yaml.length);
  let rounds = 0;
  const slips: YamlSlip[] = [];
  const unread = new Set<string>();
  for (let fault = firstFault(document); fault; fault = firstFault(document)) {
    if (++rounds > MOST_SLIPS || (budget < 0 && rounds > 1)) {
      return { document, edited, slips, unread: null };
    }
    const { text } = edited;
    const row = rowOf(text, fault.at);
    let better: Mend | null = null;
    for (const slip of slipsAt(text, row, fields)) {
      const next = edited.after(slip.edits);
      const after = parse(next.text);
      budget -= costOf(text, after);
      const then = firstFault(after);
      const reached = then ? rowOf(next.text, then.at) : Infinity;
      if (reached > rowOf(next.text, Math.max(fault.at, slip.end))) {
        const left = faultsIn(after, next.text);
        if (
          !better ||
          reached > better.reached ||
          (reached === better.reached && left < better.left)
        ) {
          better = { slip, next, document: after, reached, left };
        }
        if (reached === Infinity && left === 0) break;
      }
      if (budget < 0) break;
    }
    if (better) {
      const { slip } = better;
      // Behind what could not be read the parser stumbles on: that is no slip of the author's.
      if (!unread.has(fieldAround(text, text.lastIndexOf('\n', slip.end - 1) + 1))) {
        slips.push(told(slip, edited, joinEdits(text, slip.edits)));
      }
      ({ next: edited, document } = better);
      continue;
    }
    // Nothing is known that mends it: the line is passed over, and what is lost with it is not judged.
    const start = text.lastIndexOf('\n', fault.at - 1) + 1;
    const end = text.indexOf('\n', start);
    const field = fieldAround(text, start);
    if (!unread.has(field)) {
      slips.push({
        start: edited.original(fault.at),
        end: edited.original(Math.max(fault.end, fault.at + 1)),
        message: `The frontmatter is not valid YAML here: ${lowerFirst(fault.message)}.`,
        hint: 'Compare the line with `_template.mdx`; putting the value in double quotes often mends it.',
        fix: null,
      });
    }
    unread.add(field);
    edited = edited.after([{ start, end: end === -1 ? text.length : end, text: '#' }]);
    document = parse(edited.text);
    budget -= costOf(text, document);
  }
  return { document, edited, slips, unread };
}

function told(slip: Slip, edited: EditedText, fix: Edit): YamlSlip {
  return {
    start: edited.original(slip.start),
    end: edited.original(slip.end),
    message: slip.message,
    hint: slip.hint,
    fix: {
      start: edited.original(fix.start),
      end: edited.original(fix.end),
      text: fix.text,
      certain: slip.certain,
    },
  };
}

function parse(yaml: string): Document {
  // Faults come by the thousand, and the trace of each would cost many times what the reading does.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(yaml, {
      version: '1.2',
      schema: 'core',
      // Looked for afterwards: the parser compares every key with every other.
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: false,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const costOf = (text: string, { errors, warnings }: Document): number =>
  text.length + CHARACTERS_OF_FAULT * (errors.length + warnings.length);

const tooDeep = (start: number): YamlSlip => ({
  start,
  end: start + 1,
  message: `Values are nested deeper than ${MOST_LEVELS} levels.`,
  hint: 'No field of a report is nested this deep; remove the inner levels.',
  fix: null,
});

/** Where the parser first stumbled. An open quote is at fault where it was opened, not where the text ran out. */
function firstFault(document: Document): { at: number; end: number; message: string } | null {
  const faults = [...document.errors, ...document.warnings];
  if (faults.length === 0) return joinedEntry(document);
  const first = faults.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a));
  const opened =
    first.code === 'MISSING_CHAR' || first.code === 'BAD_INDENT'
      ? opening(document, first.pos[0])
      : null;
  return opened === null
    ? { at: first.pos[0], end: first.pos[1], message: first.message }
    : { at: opened, end: opened + 1, message: first.message };
}

/** Two entries of a list that stand as one, since the dash of the second is lost: the first fields stand in it twice. */
function joinedEntry(document: Document): { at: number; end: number; message: string } | null {
  let found: { at: number; end: number; message: string } | null = null;
  visit(document, {
    Map: (_, map, path) => {
      const above = path.at(-1);
      if (map.flow || !isSeq(above)) return undefined;
      const keys = map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
      const again = keys.indexOf(keys[0] ?? '', 1);
      if (again === -1 || !keys.slice(0, again).includes(keys[again + 1] ?? '')) return undefined;
      const [at = 0, end = 0] = (map.items[again]!.key as Scalar).range ?? [];
      found = { at, end, message: `\`${keys[0]}\` stands twice in one entry` };
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the quote or the bracket begins that is still open at an offset. */
function opening(document: Document, offset: number): number | null {
  let opened: number | null = null;
  visit(document, {
    Node: (_, node) => {
      const { range } = node;
      const opens =
        ('type' in node && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) ||
        ('flow' in node && node.flow === true);
      if (opens && range && range[0] < offset && range[1] >= offset) opened = range[0];
    },
  });
  return opened;
}

function rowOf(text: string, offset: number): number {
  let row = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    row++;
  return row;
}

/** The field of the top level in which a line stands. */
function fieldAround(text: string, lineStart: number): string {
  const above = text.slice(
    0,
    text.indexOf('\n', lineStart) === -1 ? text.length : text.indexOf('\n', lineStart),
  );
  return [...above.matchAll(/^([A-Za-z_]\w*)\b/gm)].at(-1)?.[1] ?? '';
}

function lowerFirst(text: string): string {
  return uncapital(text.replace(/\.$/, ''));
}
