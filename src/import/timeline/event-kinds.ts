// The kind of an event, judged by its words. Who does what decides first; then phrases that may stand anywhere; then the
// earliest word, since a line begins with what matters.
import type { EventKind } from '../../report/kinds.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { ANYWHERE, EARLIEST, LAST, WHOLE } from '../words/en-kinds.ts';
import { EN_OPENINGS } from '../words/en-openings.ts';
import { REST } from '../words/en-kinds-rest.ts';
import { SAID_FIRST } from '../words/en-said-first.ts';
import { WHAT, WHO, worksAgain } from '../words/en-subjects.ts';
import { noEffectIn } from '../words/no-effect.ts';
import { attemptFails, inVain } from '../words/outcomes.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import { kindByLeadingVerb } from '../words/en-leading-verbs.ts';
import { kindByVerb } from '../words/en-verbs.ts';
import { kindByState } from '../words/update-states.ts';
import type { Words } from '../words/language-words.ts';
import { LANGUAGES } from '../words/words.ts';
import { kindByLists } from './listed-kind.ts';

export interface Kind {
  readonly kind: EventKind;
  /** The words that decided; empty where none did. */
  readonly word: string;
}

/** The kind of an event by its text; a team's own phrases come first. */
export function kindOfEvent(
  written: string,
  own: ReadonlyMap<string, string>,
  language: Words | null = null,
): Kind {
  const ruled = ownKind(written.toLowerCase(), own);
  if (ruled) return ruled;
  const event = { written, text: sentenceOf(written), language };
  return kindByRules(event) ?? { kind: 'note', word: '' };
}

function kindByRules(event: EventWords): Kind | null {
  for (const rule of KIND_RULES) {
    const kind = rule(event);
    if (kind) return kind;
  }
  return null;
}

interface EventWords {
  readonly written: string;
  /** Without who wrote it, and what other columns say. */
  readonly text: string;
  readonly language: Words | null;
}

/** In order: the first that finds a kind decides. */
const KIND_RULES: readonly ((event: EventWords) => Kind | null)[] = [
  ({ text }) => kindByState(text),
  tried,
  ({ text, language }) => language && kindByLists(text, [language]),
  ({ text }) => withOutcome(first(SAID_FIRST, text), text),
  ({ text }) => withOutcome(kindByLeadingVerb(text), text),
  ({ text }) => opening(text),
  ({ text }) => first(FIRST_VERB, text),
  ({ text }) => first(WHO, text),
  ({ text, language }) => (language ? null : works(text)),
  ({ text }) => first(WHAT, text),
  ({ text }) => first(WHOLE, text),
  ({ text }) => first(ANYWHERE, text),
  ({ written }) => byColumn(written),
  ({ text }) => earliest(EARLIEST, text),
  ({ text }) => earliest(LAST, text),
  ({ text }) => kindByVerb(text),
  ({ text }) => earliest(REST, text),
  ({ text, language }) => (language || FOREIGN.test(text) ? kindByLists(text, LANGUAGES) : null),
];

const ENGLISH = { kinds: EN_OPENINGS, not: ['not', 'no', 'never', 'nobody', 'nothing', 'cannot'] };
/** Behind so many letters a phrase opens nothing. */
const OPENING = 60;

/** Letters that English does not have: the beginnings of other languages' words also begin English ones. */
const FOREIGN = /[\u00c0-\u024f\u3040-\u9fff]/;

const DONE: ReadonlySet<EventKind> = new Set(['mitigation', 'change']);

/** A phrase of English at the beginning. */
const opening = (text: string): Kind | null =>
  withOutcome(kindByLists(text.slice(0, OPENING), [ENGLISH]), text);

/** What was done, and in a clause behind it that it helped; what was looked at, and what was seen there. */
function withOutcome(found: Kind | null, text: string): Kind | null {
  if (!found) return null;
  const [, seen] = found.kind === 'investigation' ? (SEEN.exec(text) ?? []) : [];
  if (seen) return { kind: 'identification', word: seen };
  const [, outcome] = /^.*?(?:[,;]|\sand)\s(.*)$/u.exec(text) ?? [];
  return (DONE.has(found.kind) && outcome && works(outcome)) || found;
}

const SEEN = /(?:[,;]| and) ((?:sees?|saw|finds?|found|spots?|spotted) (?:the|that|an?)) /;

/** What was tried and did not help, in any language. */
function tried({ text, ...event }: EventWords): Kind | null {
  const word = noEffectIn(text) ?? attemptFails(text);
  if (word !== null) return { kind: 'dead-end', word };
  const vain = inVain(text);
  const deed = vain && kindByRules({ ...event, text: vain.before, written: vain.before });
  const fits = vain && (vain.attempt || deed?.kind === 'mitigation');
  return fits ? { kind: 'dead-end', word: vain.word } : null;
}

/** The verb at the beginning says more than a noun behind it: `Stops the upgrade`, `Hosts start to refuse …`. */
const FIRST_VERB: readonly (readonly [EventKind, RegExp])[] = [
  ['mitigation', /^(?:[\w-]+ ){0,2}?(?:stop|stops|stopped) (?:the|it|all|every|automatic|new)\b/i],
  ['mitigation', /^stop(?:s|ped)?\b(?! (?:work|respond|answer)ing)/i],
  [
    'impact',
    inTurn(
      /\b(?:begins?|began|starts?|started) (?:to )?/i,
      /(?:refus|reject|fail|answer slow|drop|los[ei]|hang|time out|queue|crash|swap|throttl)/i,
    ),
  ],
];

function works(text: string): Kind | null {
  const word = worksAgain(text);
  return word ? { kind: 'recovery', word } : null;
}

function ownKind(lower: string, own: ReadonlyMap<string, string>): Kind | null {
  for (const [phrase, kind] of own)
    if (lower.includes(phrase) && Object.hasOwn(EVENT_KINDS, kind))
      return { kind: kind as EventKind, word: phrase };
  return null;
}

/** Without who wrote it in a chat, and what other columns of its row say. */
const sentenceOf = (text: string): string =>
  text
    .replace(/(?: \([\p{L} ]{2,20}: [^)]*\))+$/u, '')
    .replace(SAYS, '')
    .replace(/^<[\w.-]{2,20}> (?=\S)|^[\w .'-]{2,30} \([A-Z][a-z]+ [a-z]+\)\s?: (?=\S)/, '')
    .replace(JOINS_AND, '')
    // `INCIDENT BEGINS Kim receives a page`: when it was noticed, as templates have it.
    .replace(/^INCIDENT (?:BEGINS?|STARTS?)\W+(?=\w+ \w+ \w+)/, '');

/** `raj: …`, `Chloe Adams posted: …`, `<raj> …`, `Desk (Work notes): …`; a label of what was found is no name. */
const SAYS = inTurn(
  /^(?!(?:found|understood|cause|culprit|reason|diagnosis|explained)\b)/u,
  anyOf(
    /@?[a-z][\w.-]{1,14}/u,
    /@?\p{Lu}[\w.-]+(?: \p{Lu}[\w.-]+)? (?:posted|wrote|said|says|writes|posts)/u,
  ),
  /\s?: (?=\S)/u,
);

/** `Dmitri joins and finds …`: what they did next says more. */
const JOINS_AND = /^.{0,40}?\bjoin(?:s|ed)\b(?: \w+){0,3}? and (?=\w+)/;

/** What a column beside the text says of its kind: `(kind: alert)`, `(phase: detection)`. */
function byColumn(written: string): Kind | null {
  const [, value] =
    /\((?:kind|type|phase|category|stage|class): ([^)]{2,30})\)/i.exec(written) ?? [];
  const kind = value && COLUMN_KINDS.find(([, words]) => words.test(value))?.[0];
  return kind ? { kind, word: value } : null;
}

const COLUMN_KINDS: readonly (readonly [EventKind, RegExp])[] = [
  ['mitigation', /^(?:mitigat|rollback|fix|remediat|containment|workaround)/i],
  ['recovery', /^(?:recover|resol|restor|closure)/i],
  ['detection', /^(?:detect|alert|alarm|monitor)/i],
  ['acknowledgement', /^(?:ack|page|triage)/i],
  ['escalation', /^escalat/i],
  ['identification', /^(?:identif|diagnos|root cause)/i],
  ['investigation', /^(?:investig|analys)/i],
  ['change', /^(?:deploy|release|change|config)/i],
  ['communication', /^(?:communicat|comms|status|announce)/i],
  ['impact', /^(?:impact|outage|degrad)/i],
];

type KindRules = readonly (readonly [EventKind, RegExp])[];

/** The first rule that fits. */
function first(rules: KindRules, text: string): Kind | null {
  for (const [kind, pattern] of rules) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  return null;
}

/** The rule whose words stand first in the text. */
function earliest(rules: KindRules, text: string): Kind | null {
  const found = rules.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, word: match[0], at: match.index }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
}
