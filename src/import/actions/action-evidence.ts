// What shows that a list or a table plans something although no heading says so: who does its entries, by when, how far
// they are, where they are tracked, and that they begin like orders.
import type { ListItem, RootContent, Table } from 'mdast';
import { isPlan } from './action-columns.ts';
import { factOf } from './action-facts.ts';
import { markerOf } from './action-lines.ts';
import { doneMarks } from './action-marks.ts';
import { hasOwnerLabel } from './action-owner.ts';
import { beginsLikeOrder } from './verbs.ts';
import { writtenFacts } from './written-facts.ts';
import { line, plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import { gridOf } from '../sources/tables.ts';
import { actionWords, stateNamed } from '../words/action-words.ts';
import { documentLanguage } from '../words/language.ts';
import { headingWords } from '../words/sections.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';

/** Parts in which a plan may stand under a name of its own; what others hold is told, not planned. */
const OPEN_PARTS: ReadonlySet<Part['name']> = new Set([
  null,
  'lessons',
  'resolution',
  'background',
]);
/** Parts that may close with a plan under a line of its own. */
const MAY_CLOSE: ReadonlySet<Part['name']> = new Set(['summary', 'details', 'rootCause', 'impact']);
/** What tells a reader how to do something. */
const INSTRUCTS = new RegExp(
  [
    String.raw`\b(?:how to|how do i|steps to|to reproduce|reproduc\w+|run-?books?|procedures?|instructions?)\b`,
    String.raw`\b(?:work-?arounds?|you|your|if|(?:customers|users|clients|readers) (?:can|could|should|may)|anleitung|instrucciones|instructions|手順)\b`,
  ].join('|'),
  'i',
);

/** Whether a list or a table of a part is one of actions by what it holds. */
export function plansByItself(
  node: RootContent,
  part: Part,
  above: RootContent | undefined,
): boolean {
  const named = isNameLine(above);
  const open = OPEN_PARTS.has(part.name) || (named && MAY_CLOSE.has(part.name));
  if (!open || !(part.heading !== null || named)) return false;
  if (node.type === 'table') return isPlanTable(node);
  if (node.type === 'list') return isPlanList(node.children.flatMap(entriesOf), part);
  const lines = node.type === 'paragraph' ? plain(node).split('\n') : [];
  return (
    lines.length > 1 &&
    lines.every((one) => markerOf(one.trim()) > 0 || ASSIGNS.test(one.trim())) &&
    isPlanList(
      lines.map((one) => ({ text: one.trim().slice(markerOf(one.trim())), below: [] })),
      part,
    )
  );
}

/** A short line above that may be the name of what follows. */
const isNameLine = (node: RootContent | undefined): boolean =>
  node?.type === 'paragraph' && plain(node).length <= 70 && !/[.!?。]$/.test(plain(node).trim());

function isPlanTable(table: Table): boolean {
  const grid = gridOf(table);
  return (
    grid !== null &&
    isPlan(
      grid.header.children.map((cell) => headingWords(line(cell))),
      grid.rows,
    )
  );
}

/** An entry of a list, and the lines below it. */
interface ListEntry {
  readonly text: string;
  readonly below: readonly string[];
}

/** An item as an entry; of a group its entries. */
function entriesOf(item: ListItem): ListEntry[] {
  const nested = item.children.flatMap((one) => (one.type === 'list' ? one.children : []));
  const entries = nested.flatMap(entriesOf);
  if (entries.length > 0 && !entries.some(({ text }) => factOf(text) !== null)) return entries;
  return [
    {
      text: plain(item.children[0] ?? item).trim(),
      below: plain(item).split('\n').slice(1),
    },
  ];
}

function isPlanList(entries: readonly ListEntry[], { name, title }: Part): boolean {
  const texts = entries.map(({ text }) => text);
  if (texts.length < 2 || texts.some((text) => /^\W*\d{1,2}[:h]\d\d/.test(text))) return false;
  const facts = entries.filter(saysWhoOrWhen).length / texts.length;
  const orders = ordersIn(texts) / texts.length;
  const people = texts.filter((text) => SOMEBODY_DOES.test(text)).length / texts.length;
  if (facts >= 0.5 && (orders + people >= 0.3 || facts >= 0.75)) return true;
  return name === null && orders >= 0.75 && !INSTRUCTS.test(title);
}

/** `Ana → move the signing`, `Network to write the runbook`. */
const ASSIGNS =
  /^@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?(?: (?:→|->|=>|⇒) \S| to \p{Ll}{2,} )/u;

const DUE = new RegExp(`(?<![\\p{L}\\d])(?:${oneOf(actionWords('due'))})\\s*[:：]?\\s*\\d`, 'iu');

/** An entry that names who does it, by when, how far it is or where it is tracked. */
export const saysWhoOrWhen = ({ text, below }: ListEntry): boolean => {
  const flat = foldedInPlace(text);
  return (
    hasOwnerLabel(flat) ||
    DUE.test(flat) ||
    ASSIGNS.test(text) ||
    doneMarks(text) !== null ||
    text
      .split(APART)
      .slice(1)
      .some((piece) => stateNamed(piece) !== null) ||
    KEY_OR_NAME.test(text) ||
    (CLOSES.test(text) && hasDay(text)) ||
    below.some((one) => factOf(one) !== null)
  );
};

const hasDay = (text: string): boolean => {
  const { due, completed } = writtenFacts(text, ANY_DAY);
  return (due ?? completed) !== null;
};

/** Asked whether a day by which is written, not which it is. */
const ANY_DAY = { order: null, loose: false, near: { year: 2024, month: 1, day: 1 } } as const;

/** A number in brackets, or behind a dash or a comma, at the end. */
const CLOSES = /(?:[([（]|\s[-–—|]\s|[,、.]\s)[^()（）]{0,40}\d[^()（）]{0,14}[)\]）]?[\s._*]*$/;

const APART = /\s+[-–—|]\s+|[([,;]\s*/;
const KEY_OR_NAME = /(?<![\w/.])@\w{2}|(?<![\w/-])[A-Z]{2,8}-\d{1,6}\b/;

/** Endings of verbs that order in other languages. */
const INFINITIVE: Readonly<Record<string, RegExp>> = {
  es: /^\W*\p{L}+(?:ar|er|ir)(?:l[aoe]s?|se)?(?!\p{L})/iu,
  fr: /^\W*\p{L}+(?:er|ir|re)(?!\p{L})/iu,
  de: /\p{L}{3,}(?:en|ern|eln)\W*$/iu,
};

/** `Olga doubles the pool`, `Olga and Piet write it down`. */
const SOMEBODY_DOES =
  /^(?!The |This |It |That |They |We )\p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+ \p{Ll}{3,}| \p{Ll}{2,}s) (?!a?re\b)/u;

/** How many of the texts begin like orders, in the language that they are written in. */
function ordersIn(texts: readonly string[]): number {
  const abroad = documentLanguage(texts.join('\n'));
  const orders = abroad ? Object.values(INFINITIVE) : [];
  return texts.filter((text) =>
    abroad ? orders.some((one) => one.test(text.split(APART)[0] ?? '')) : beginsLikeOrder(text),
  ).length;
}
