// Whom a document knows by name. A name alone in brackets, behind a dash or in front of a colon could be anything: it is
// who does it where the document shows a person by that name, or where the same place holds one in the actions beside it.
import type { PlacedName } from './owner-at-end.ts';
import { looksNamed, namesAtEnd } from './owner-at-end.ts';
import { beginsLikeOrder } from './verbs.ts';
import { DO_AS_PEOPLE, NO_PERSON_BEFORE, isInitials } from '../words/people.ts';

/** A name in front of a colon: `PV: seals on all boxes`, `EH + RT: two people`. */
const HEAD =
  /^\W*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)(?: ?[+&/] ?\p{Lu}[\p{L}.'’-]*)?\s?[:：]\s/u;

const headOf = (sentence: string): PlacedName[] => {
  const name = HEAD.exec(sentence)?.[1];
  return name === undefined || !isOneName(name) ? [] : [{ name, sign: ':' }];
};

/** `Noor will make …`, `KP to publish …`, `A Inês Prata vai criar …`. */
const PROMISES =
  /^\W*(?:(?:[AO]|And|Und|Et|Y|E) )?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?) (?:to (?=(.+))|(?:will|vai|va|wird) )/u;

interface Promiser {
  readonly name: string;
  /** It is to do what people are ordered to do. */
  readonly ordered: boolean;
}

function promiserOf(sentence: string): Promiser[] {
  const [, name = '', rest = ''] = PROMISES.exec(sentence) ?? [];
  return name === '' || !isOneName(name) ? [] : [{ name, ordered: beginsLikeOrder(rest) }];
}

/** What an action may say of people. */
export interface ActionNames {
  readonly sentence: string;
  /** Who owns it beyond doubt: in a column, behind a label, beside a day. */
  readonly owner: string | null;
  /** What stands in bold at its beginning. */
  readonly bold: string;
}

/** The people whom actions name, as they are written; `text` is the whole document. */
export function peopleOf(actions: readonly ActionNames[], text: string): ReadonlySet<string> {
  const owners = new Set(actions.flatMap(({ owner }) => (owner === null ? [] : bare(owner))));
  const placed = actions.flatMap(({ sentence }) => [...namesAtEnd(sentence), ...headOf(sentence)]);
  const names = placed.filter(({ name }) => isOneName(name) && mayBePerson(name, text));
  const promisers = actions
    .flatMap(({ sentence, bold }) =>
      promiserOf(sentence).map((one) => ({ ...one, ordered: one.ordered || bold === one.name })),
    )
    .filter(({ name }) => mayBePerson(name, text));
  const known = new Set([
    ...owners,
    ...[...names, ...promisers].map(({ name }) => name).filter((name) => isShown(name, text)),
    ...promisers.filter(({ ordered }) => ordered).map(({ name }) => name),
  ]);
  const places = new Set(names.filter(({ name }) => known.has(name)).map(({ sign }) => sign));
  const besides = names.filter(({ sign }) => places.has(sign)).map(({ name }) => name);
  return new Set([...known, ...besides]);
}

/** The document shows somebody by that name. */
const isShown = (name: string, text: string): boolean =>
  DO_AS_PEOPLE(name).test(text) || isInitials(name, text);

const bare = (name: string): string => name.trim().replace(/^@/, '');

/** No abbreviation of a thing, `DNS`; two letters may be somebody's. */
const isOneName = (name: string): boolean => looksNamed(name) && !/^\p{Lu}{3,}$/u.test(name);

/** A word that the text writes small as well, or behind an article, is a thing. */
const mayBePerson = (name: string, text: string): boolean => {
  const small = name.toLowerCase();
  return !(small !== name && text.includes(` ${small}`)) && !NO_PERSON_BEFORE(name).test(text);
};
