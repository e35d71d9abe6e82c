// A body that MDX refuses, read on behind every slip: the `<` or `{` at fault is exchanged for a sign of the same
// length that means nothing, until the whole body is a tree, and put back in it. Every place keeps its offset.
import { parseBody, placeOf, unmaskFields, walk, type BodyNode } from './body-tree.ts';
import {
  crowdOfBraces,
  crowdSlips,
  explainSyntax,
  obviousSlips,
  type SyntaxSlip,
} from './explain-syntax.ts';

export interface RecoveredBody {
  /** Null where too much is at fault to go on. */
  readonly tree: BodyNode | null;
  readonly slips: readonly SyntaxSlip[];
}

// Somebody with more slips than this mends these first. The other bounds keep the time linear: a short body is read again
// for each slip, a long one a few times.
const MOST_SLIPS = 40;
const LEAST_CHARACTERS = 600_000;
const MOST_READINGS = 6;

export function recoverBody(body: string): RecoveredBody {
  // The parser takes time by the square of braces that nothing closes, unless they stand in code.
  if (crowdOfBraces(body).length > 0) {
    const read = readOn(body, null);
    if (read.slips.length > 0) return read;
  }
  try {
    return { tree: parseBody(body), slips: [] };
  } catch (error) {
    return readOn(body, error);
  }
}

function readOn(body: string, first: unknown | null): RecoveredBody {
  const signs = unusedSigns(body);
  if (!signs) return { tree: null, slips: [explainSyntax(body, first)] };
  const units = body.split('');
  const mask = (slip: SyntaxSlip): boolean => {
    let masked = false;
    for (const at of slip.masks) {
      const sign = units[at] === '<' ? signs.tag : units[at] === '{' ? signs.brace : null;
      if (sign === null) continue;
      units[at] = sign;
      masked = true;
    }
    return masked;
  };
  const obvious = [...obviousSlips(body), ...crowdSlips(body), ...crowdOfBraces(body)];
  obvious.forEach(mask);
  const found: SyntaxSlip[] = [];
  let budget = Math.max(LEAST_CHARACTERS, MOST_READINGS * body.length);
  for (;;) {
    const text = units.join('');
    budget -= text.length;
    try {
      const tree = parseBody(text);
      walk(tree, (node) => unmaskFields(node, signs.unmask));
      const told = [...outsideCode(obvious, tree), ...found];
      // What was masked as one slip may begin in code, and the fault stand behind it.
      const missed = told.length === 0 && first !== null;
      return { tree, slips: missed ? [explainSyntax(body, first)] : told };
    } catch (error) {
      const slip = explainSyntax(text, error);
      const shown = { ...slip, message: signs.unmask(slip.message), hint: signs.unmask(slip.hint) };
      found.push(
        slip.fix ? { ...shown, fix: { ...slip.fix, text: signs.unmask(slip.fix.text) } } : shown,
      );
      if (!mask(slip) || found.length >= MOST_SLIPS || budget < 0) {
        return { tree: null, slips: found };
      }
    }
  }
}

/** What only looked like a slip stands in code. */
function outsideCode(slips: readonly SyntaxSlip[], tree: BodyNode): SyntaxSlip[] {
  const code: (readonly [start: number, end: number])[] = [];
  walk(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(placeOf(node));
  });
  let next = 0;
  const sorted = code.toSorted((a, b) => a[0] - b[0]);
  return slips.filter(({ start }) => {
    while ((sorted[next]?.[1] ?? Infinity) <= start) next++;
    return start < (sorted[next]?.[0] ?? Infinity);
  });
}

/** Two letters of private use that the body does not hold. */
function unusedSigns(body: string) {
  const free: string[] = [];
  for (let code = 0xf8ff; code > 0xe000 && free.length < 2; code--) {
    const sign = String.fromCodePoint(code);
    if (!body.includes(sign)) free.push(sign);
  }
  const [tag, brace] = free;
  if (tag === undefined || brace === undefined) return null;
  const unmask = (text: string): string => text.replaceAll(tag, '<').replaceAll(brace, '{');
  return { tag, brace, unmask };
}
