// Actions told in sentences: under a heading of actions what is meant to be done, elsewhere what is promised outright.
import type { Paragraph } from 'mdast';
import type { ActionCandidate } from './action-candidate.ts';
import type { Group } from './action-group.ts';
import type { TextSpan } from './action-lines.ts';
import { enumeratedIn, spanAction, wholeAction } from './action-lines.ts';
import { closesWithState } from './action-marks.ts';
import { teamNames } from './action-owner.ts';
import { beginsLikeOrder } from './verbs.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import { documentLanguage } from '../words/language.ts';
import {
  addsToPromise,
  isAhead,
  isMeant,
  isTalk,
  opensChanges,
  promises,
} from '../words/promises.ts';

interface Sentence extends TextSpan {
  readonly text: string;
}

/** The sentences of a paragraph with their places. */
function sentencesIn(text: string): Sentence[] {
  let at = 0;
  return sentencesOf(text).map((one) => {
    const from = text.indexOf(one, at);
    at = from + one.length;
    return { text: one, from, to: at };
  });
}

/** A sentence that only says who does what stands in front of it, by when, or since when, is one with that. */
const withRemarks = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.reduce<Sentence[]>((all, one) => {
    const before = all.at(-1);
    if (!before || !addsToPromise(one.text)) return [...all, one];
    return [
      ...all.slice(0, -1),
      { text: `${before.text} ${one.text}`, from: before.from, to: one.to },
    ];
  }, []);

/** A bold name in front, and what is meant by it: one action, however many sentences. */
const isTitled = ({ children }: Paragraph): boolean =>
  children[0]?.type === 'strong' &&
  children.length > 1 &&
  plain(children[0]).length <= 80 &&
  plain(children.slice(1)).trim().length > 10;

/** The actions of a paragraph of prose under a heading of actions. */
export function proseActions(node: Paragraph, group: Group): ActionCandidate[] {
  const text = plain(node);
  const language = documentLanguage(text);
  if (isTitled(node) && !isTalk(text)) return [wholeAction(node, 0, group)];
  const sentences = withRemarks(sentencesIn(text));
  const [first] = sentences;
  const said = sentences.filter((one) => !/[:：]\s*$/.test(one.text));
  // An order, and what explains it.
  if (
    first &&
    beginsLikeOrder(first.text) &&
    !isTalk(first.text) &&
    !said.slice(1).some(({ text: one }) => promises(one))
  )
    return [wholeAction(node, 0, group)];
  const meant = said.filter(({ text: one }) =>
    group.mixed
      ? promises(one)
      : !isTalk(one) &&
        !/[?？]\s*$/.test(one) &&
        (beginsLikeOrder(one) ||
          isMeant(one) ||
          isAhead(one, language) ||
          isSomeones(one, group) ||
          closesWithState(one)),
  );
  const whole = meant.length === sentences.length;
  return meant.map((span) =>
    spanAction(node.children, span, linesOf(node), whole ? [node] : [], group),
  );
}

/** `Obi is teaching the tool …`, `And Farid will ask …`: somebody by name, and what they do next. */
const SOMEBODY_WILL = inTurn(
  /^(?:(?:and|so|then|also|meanwhile),? )?/iu,
  /(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)?|the (?:[\p{L}-]+ ){1,2}(?:team|crew|squad|desk|group))/iu,
  / (?:will|is going to|are going to|is (?:also |now |already )?\p{L}+ing|has (?:agreed|promised|offered) to) /iu,
);
/** What begins a sentence with a capital and is nobody. */
const NOBODY = inTurn(
  /^(?:(?:and|so|then|also|meanwhile),? )?/i,
  anyOf(
    /the (?!.*(?:team|crew|squad|desk|group) )/i,
    /(?:we|it|this|that|these|those|there|they|you|no|all|each|what|which|customers|users) /i,
  ),
);

/** `SRE restores it nightly`: a team of the archive, and what it does; `nobody`, `whoever`, and what is so from now on. */
const TEAM_DOES = /^(?:the )?([\p{L}\d&-]+(?: [\p{L}\d&-]+)?) \p{Ll}{2,}s (?!\p{Ll}+ing)/u;
const RULE =
  /^(?:from now on,? )?(?:nobody|no one|everybody|everyone|whoever|anybody|anyone) \p{Ll}{2,}s /iu;

/** Whether a sentence under a heading of actions says who does something, or how it is done from now on. */
const isSomeones = (sentence: string, { isListed }: Group): boolean => {
  const [, who = ''] = TEAM_DOES.exec(sentence) ?? [];
  return (
    RULE.test(sentence) ||
    teamNames(who).some(isListed) ||
    (SOMEBODY_WILL.test(sentence) && !NOBODY.test(sentence))
  );
};

/** Whether a sentence tells what somebody by name does next, with the day by which it will be. */
const isSomebodys = (sentence: string, hasDay: (text: string) => boolean): boolean =>
  SOMEBODY_WILL.test(sentence) &&
  !NOBODY.test(sentence) &&
  !isTalk(sentence) &&
  !/[?？]\s*$/.test(sentence) &&
  hasDay(sentence);

/** The sentences of a paragraph that promise something outright; `hasDay` tells whether a day is named for it. */
export function promisedActions(
  node: Paragraph,
  group: Group,
  hasDay: (text: string) => boolean,
): ActionCandidate[] {
  const text = plain(node);
  const sentences = sentencesIn(text);
  const spans = enumeratedIn(text);
  if (spans.length > 0 && sentences.some((one) => promises(one.text)))
    return spans.map((span) => spanAction(node.children, span, linesOf(node), [], group));
  // `Two things will change.`: what follows is meant to be done.
  const ahead = sentences.findIndex((one) => opensChanges(one.text));
  const language = documentLanguage(text);
  let goesOn = false;
  return sentences
    .filter((one, i) => {
      // What is said of the time to come right behind a promise is promised as well.
      goesOn =
        promises(one.text) ||
        isSomebodys(one.text, hasDay) ||
        (ahead !== -1 && i > ahead && isMeant(one.text)) ||
        (goesOn && isAhead(one.text, language));
      return goesOn;
    })
    .filter((one) => !/[:：]\s*$/.test(one.text))
    .map((span) => spanAction(node.children, span, linesOf(node), [], group));
}
