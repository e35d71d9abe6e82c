// How documents say what they will not do: `We decided against a second queue`, `No vamos a cambiar de proveedor`. By language.
import { anyOf } from './any-of.ts';
import { entries } from './language-words.ts';
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

const DECIDED = anyPhrase(
  entries(`
    decided against, decided not to, chose not to, chosen not to, opted not to, opted against, deliberately not, considered and rejected,
    will not be doing, not going to do that, what we are not doing, what we will not do, what we won't do, was wir nicht tun,
    was wir nicht machen, ce que nous ne faisons pas, ce que nous ne ferons pas, lo que no haremos, lo que no vamos a hacer,
    o que nao vamos fazer, o que nao faremos,
    verzichten wir, wir verzichten, bewusst nicht, bewusst verzichtet, dagegen entschieden, entschieden … nicht zu, nicht geplant ist,
    nicht vorgesehen, decide de ne pas, decidons de ne pas, choisi de ne pas, avons renonce, nous renoncons, nous ecartons, avons ecarte,
    decidimos no, hemos decidido no, se decidio no, optamos por no, descartamos, hemos descartado, queda descartad*,
    decidimos nao, decidiu se nao, optamos por nao, optou se por nao, foi descartad*, ficou descartad*,
    しないことに, 行わないこと, 見送ります, 見送ることに, 見送りました, 実施しません, 変更しません, 行いません, 採用しません, 導入しません,
  `),
);

const WILL_NOT = anyOf(
  /\b(?:we|i) (?:will not|won't|are not going to|do not plan to|don't plan to|do not intend to)\b/u,
  /\bwerden (?:wir|das|den|die|es)? ?(?:\p{L}+ ){0,4}nicht\b|\bwir werden (?:\p{L}+ ){0,5}nicht\b/u,
  /\bnous (?:n'allons pas|ne \p{L}+rons pas)\b/u,
  /\bno vamos a\b|\bno \p{L}+remos\b|\bnao vamos\b|\bnao (?:iremos|\p{L}+remos)\b/u,
);
/** A rule from now on is a promise: `We will not deploy on Fridays any more`, `… without a second pair of eyes`. */
const A_RULE = anyPhrase(
  entries(`
    any more, anymore, any longer, again, without, until, unless, before, after, on fridays, on friday, directly, by hand, manually, only,
    mehr, ohne, bevor, solange, erst, nur, freitags, plus, sans, avant, tant que, vendredi, mas, sin, antes, hasta, nunca, viernes,
    mais, sem, ate, sexta,
  `),
);

/** Whether a sentence says that something will not be done, and sets no rule by it. */
export function declines(sentence: string): boolean {
  const said = folded(sentence).replace(/[’‘]/g, "'");
  return DECIDED.test(said) || (WILL_NOT.test(said) && !A_RULE.test(said));
}
