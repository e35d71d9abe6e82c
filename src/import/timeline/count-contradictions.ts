// How many were hit: two numbers for one thing to which one thing was done, in two places of a document.
import { AFFECTED } from '../words/affected.ts';
import {
  NOBODY,
  NONE_OF,
  NO_EXACT_NUMBER,
  UNITS_OF_MEASURE,
  WHOLE_NUMBER,
  withoutEnding,
  tellingStems,
} from '../words/counted.ts';
import { BUT_FOR } from '../words/losses.ts';
import { foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import { ofTheWhole } from './statements.ts';
import type { Statement } from './statements.ts';

interface Count {
  /** What is counted, by one name for all who are the same people. */
  readonly thing: string;
  readonly amount: number;
  readonly written: string;
  /** What else its clause tells. */
  readonly told: readonly string[];
  /** Names and numbers beside it: of which part it speaks. */
  readonly names: readonly string[];
  readonly statement: Statement;
}

/** Two exact numbers of one thing, of which the same is told in two parts of the document. */
export function counts(statements: readonly Statement[]): Contradiction[] {
  const all = statements.filter(ofTheWhole).flatMap(countsIn);
  for (const [i, one] of all.entries()) {
    // Three numbers of one thing are its parts.
    const amounts = new Set(
      all.flatMap(({ thing, amount }) => (thing === one.thing ? amount : [])),
    );
    if (amounts.size > 2) continue;
    const other = all.slice(i + 1).find((each) => disagree(one, each));
    if (other)
      return [
        {
          text: `\`${one.written}\` (line ${one.statement.lines[0]}) and \`${other.written}\` (line ${other.statement.lines[0]}) count the same ${one.thing}.`,
          lines: other.statement.lines,
        },
      ];
  }
  return noneAndSome(statements.filter(ofTheWhole), all);
}

/** `Nobody was charged twice`, and `48 customers were charged twice`: all that the shorter clause tells is the same. */
function noneAndSome(statements: readonly Statement[], counted: readonly Count[]): Contradiction[] {
  for (const none of statements.flatMap(nonesIn)) {
    const some = counted.find(
      (each) =>
        each.amount > 0 &&
        each.statement !== none.statement &&
        (none.thing === each.thing || (none.thing === '' && Object.hasOwn(AFFECTED, each.thing))) &&
        !has(none, each) &&
        isAllShared(none.told, each.told),
    );
    if (some)
      return [
        {
          text: `\`${none.written}\` (line ${none.statement.lines[0]}) and \`${some.written}\` (line ${some.statement.lines[0]}) cannot both be right.`,
          lines: some.statement.lines,
        },
      ];
  }
  return [];
}

function isAllShared(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  return x.size > 0 && y.size > 0 && x.intersection(y).size === Math.min(x.size, y.size);
}

const NONE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${NONE_OF})\s+(?<noun>\p{L}{3,})|(?:${NOBODY}))(?!\p{L})`,
  'gu',
);

/** What a statement says there was none of; the thing is empty where it says nobody. */
function nonesIn(statement: Statement): Omit<Count, 'amount'>[] {
  const said = foldedInPlace(statement.text);
  if (BUT_FOR.test(said)) return [];
  return [...said.matchAll(NONE)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const [before, behind] = clauseAround(said, from, to);
    const noun = match.groups?.['noun'];
    return {
      thing: noun === undefined ? '' : thingOf(noun),
      written: statement.text.slice(from, to) + (statement.text.slice(to).split(/[.;,]/)[0] ?? ''),
      told: tellingStems(`${before} ${behind}`),
      names: namesIn(statement.text, from, to),
      statement,
    };
  });
}

function disagree(a: Count, b: Count): boolean {
  if (a.thing !== b.thing || a.amount === b.amount) return false;
  // One sentence, or one list, counts the parts of a thing.
  if (a.statement.lines[0] === b.statement.lines[0]) return false;
  if (a.statement.part === b.statement.part && !isLabel(a) && !isLabel(b)) return false;
  if (has(a, b) && has(b, a)) return false;
  const shared = a.told.filter((stem) => b.told.includes(stem));
  const fewer = Math.min(a.told.length, b.told.length);
  return shared.length > 0 && shared.length * 2 >= fewer;
}

/** A name that the other has not. */
const has = (a: Pick<Count, 'names'>, b: Pick<Count, 'names'>): boolean =>
  a.names.some((name) => !b.names.includes(name));

const isLabel = ({ statement }: Count): boolean => LABELLED.test(statement.text);

/** `Customers affected: 312`, and no more than that number. */
const LABELLED = new RegExp(String.raw`^[\p{L} ]{3,40}\s?[:：]\s*(?:${WHOLE_NUMBER})[.\s]*$`, 'u');

const COUNTED = new RegExp(
  String.raw`(?<![\d.,:/-])(?<number>${WHOLE_NUMBER})\s+(?<noun>\p{L}{3,})(?!\p{L})`,
  'gu',
);

function countsIn(statement: Statement): Count[] {
  const { text } = statement;
  if (LABELLED.test(text)) return labelled(statement);
  const said = foldedInPlace(text);
  return [...said.matchAll(COUNTED)].flatMap((match): Count[] => {
    const { number = '', noun = '' } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    if (UNITS_OF_MEASURE.has(noun) || NO_EXACT_NUMBER.test(said.slice(0, from))) return [];
    const [before, behind] = clauseAround(said, from, to);
    if (STILL.test(`${before} ${behind}`)) return [];
    return [
      {
        thing: thingOf(noun),
        amount: amountOf(number),
        written: text.slice(from, to),
        told: tellingStems(`${before} ${behind}`),
        names: namesIn(text, from, to),
        statement,
      },
    ];
  });
}

function labelled(statement: Statement): Count[] {
  const [label = '', number = ''] = foldedInPlace(statement.text).split(/[:：]/u);
  const nouns = label.match(/\p{L}{3,}/gu) ?? [];
  return nouns.map((noun) => ({
    thing: thingOf(noun),
    amount: amountOf(number),
    written: statement.text,
    told: tellingStems(nouns.filter((other) => other !== noun).join(' ')),
    names: [],
    statement,
  }));
}

/** Of what was counted before, some are left. */
const STILL =
  /(?<!\p{L})(?:still|remain\w*|left|noch|ubrig\w*|encore|todavia|aun|ainda|restant\w*)(?!\p{L})/u;

/** What stands around a place up to the next comma or `and`. */
function clauseAround(text: string, from: number, to: number): [before: string, behind: string] {
  const cut = /[,;:()]\s?|\s(?:and|und|et|y|e|of which|davon|dont)\s/u;
  return [text.slice(0, from).split(cut).at(-1) ?? '', text.slice(to).split(cut)[0] ?? ''];
}

/** Names and times in its clause: they say of which part it speaks. */
function namesIn(text: string, from: number, to: number): string[] {
  const [before, behind] = clauseAround(text, from, to);
  return [...`${before} ${behind}`.matchAll(/(?<=\s)\p{Lu}\p{L}+|\d+[:.%]\d*/gu)].map(
    ([word]) => word,
  );
}

const thingOf = (noun: string): string =>
  Object.entries(AFFECTED).find(([, names]) => names.includes(noun))?.[0] ?? withoutEnding(noun);

const amountOf = (written: string): number => Number(written.replace(/\D/g, ''));
