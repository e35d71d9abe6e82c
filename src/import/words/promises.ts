// How sentences promise, by language: `We will add …`, `Wir werden …`, `Nous allons …`.
import { anyOf, inTurn } from './any-of.ts';
import { declines } from './declined.ts';
import type { Words } from './language-words.ts';
import { entries } from './language-words.ts';
import { anyPhrase, wholePhrase } from './phrases.ts';
import { MONTH_NAMES } from './time-words.ts';
import { LANGUAGES, folded, oneOf } from './words.ts';

/** Somebody who wrote the report promises something, in so many words. */
const FIRST_PERSON: readonly string[] = [
  ...['we will', "we'll", 'we shall', 'we are going to', "we're going to", 'we plan to'],
  ...['we are planning to', 'we intend to', 'we commit to', 'we are committing to'],
  ...['we have committed to', "we've committed to", 'we have decided to', 'we have agreed to'],
  ...['we promise to', 'we aim to', 'i will', "i'll", 'the team will', 'our team will'],
  ...['engineers will', 'our engineers will', 'it is recommended that', 'it is recommended to'],
  ...['we recommend that', 'we recommend to', 'we also plan to', 'we also intend to'],
  ...['from now on', 'from today on', 'from this week', 'from this month', 'as of this week'],
  ...['as of today', 'starting today', 'starting this week', 'effective immediately'],
  ...['we have begun to', 'we have started to', 'we are working on', "we're working on"],
];

/** Under a heading of actions, what is said of anything is meant to be done. */
const MEANT: readonly string[] = [
  ...['will', 'shall', 'must', 'should', 'needs to', 'need to', 'has to', 'have to', 'ought to'],
  ...[
    'is being',
    'are being',
    'is to be',
    'are to be',
    'to be',
    'we need',
    "we're",
    'we are',
    'we have',
  ],
  ...[
    'has already been',
    'have already been',
    'has been',
    'have been',
    'any more',
    'anymore',
    'no longer',
  ],
  ...["we've", 'we want to', 'we can', 'going to', 'is planned', 'are planned', 'is under way'],
];

/** What a report says to its readers, or advises against; it changes nothing. */
const TALK: readonly string[] = [
  ...['not recommend*', "don't recommend", 'advise* against', 'nicht empfohlen', 'nicht empfehlen'],
  ...[
    'raten … ab',
    'abgeraten',
    'pas recommand*',
    'deconseill*',
    'no se recomienda*',
    'no recomend*',
  ],
  ...[
    'desaconsej*',
    'nao se recomenda*',
    'nao e recomendad*',
    'nao recomend*',
    'desaconselh*',
    '推奨しな',
  ],
  ...['apologize', 'apologise', 'apologies', 'apology', 'sorry', 'thank', 'thanks', 'regret'],
  ...['appreciate', 'we hope', 'we believe', 'we understand', 'we know', 'seriously', 'confident'],
  ...[
    'continue to monitor',
    'continue monitoring',
    'continue to watch',
    'keep you',
    'keep everyone',
  ],
  ...[
    'provide … update*',
    'share … update*',
    'post … update*',
    'publish … update*',
    'give … update*',
  ],
  ...['update you', 'update this', 'share more', 'share further', 'share the', 'would like to'],
  ...['want to share', 'want to be clear', 'want to explain', 'be publishing', 'publish … report'],
  ...['post more', 'be in touch', 'reach out', 'contact you', 'let you know', 'walk through'],
  ...['describe', 'explain', 'be held', 'committed to providing', 'trust you', 'if you have'],
  // What customers are given makes nothing safer.
  ...['customers … receive', 'customers … credit*', 'users … receive', 'kund* … erhalten'],
  ...['clients … recevront', 'utilisateurs … recevront', 'clientes … recibiran'],
  ...[
    'clientes … receberao',
    'see you',
    'yours',
    'kind regards',
    'best regards',
    'cheers',
    'sincerely',
    'report on it',
  ],
  ...['aware', 'investigating', 'take place', 'meet again', 'next update', 'not be able to'],
  ...['entschuldig*', 'bedauern', 'danke*', 'verstandnis', 'informieren wir', 'halten sie'],
  ...['desculpa*', 'desculpe', 'disculpa*', 'lamentamos', 'gracias', 'obrigad*', 'excus*'],
  ...[
    'remerci*',
    'merci',
    'regrett*',
    'お詫び',
    '申し訳',
    'お知らせ',
    'ご報告',
    'ご連絡',
    'ご案内',
    'お願い',
    'ご迷惑',
    'ありがとう',
  ],
];

const FIRST = anyPhrase([...FIRST_PERSON, ...LANGUAGES.flatMap(({ promises }) => promises)]);
const LOOSE = anyPhrase([...MEANT, ...LANGUAGES.flatMap(({ meant }) => meant)]);
/** `We'll keep this post current`, `I will keep this issue up to date`. */
const KEPT_CURRENT = entries(`
  keep this … current, keep this … updated, keep this … up to date, keep you posted, keep you updated, keep you up to date,
  keep everyone posted, keep everyone updated, halten euch auf dem laufenden, halten sie auf dem laufenden,
  halte euch auf dem laufenden, tiendrons au courant, tenons au courant, tiendrai au courant, mantendremos informad*,
  mantendre informad*, manteremos informad*, manterei informad*
`);
const SAID = anyPhrase([...TALK, ...KEPT_CURRENT]);

const flat = (sentence: string): string => folded(sentence).replace(/[’‘]/g, "'");

/** Without what hangs on another word: `…, which we will address in 1.2`. */
const mainClause = (sentence: string): string =>
  flat(sentence).replace(/, (?:which|who|whom|when|where|because) .*$/, '');

/** A sentence in which the writer promises something to be done, wherever it stands. */
export const promises = (sentence: string): boolean =>
  (FIRST.test(mainClause(sentence)) || PROMISED.some((one) => one.test(sentence))) &&
  !isTalk(sentence) &&
  !/[?？]\s*$/.test(sentence);

const PROMISED = LANGUAGES.flatMap(({ promised }) => promised ?? []);

/** `The limit will be raised`, `muting now expires after a day`, `we are also asking`: what comes, in English. */
const WILL_BE = anyOf(
  /\b(?:will|shall|going to)\b|\bnow [a-z]{3,}s\b|\bno longer\b|\bany ?more\b/,
  /\b(?:we are|we're|is|are) (?:also|already|now|currently) \w+ing\b/,
);

/** `In February we go through all rules`, `Em fevereiro revemos …`: when, and no word of the past. */
const LATER = inTurn(
  /^(?!.*\b(?:was|were|had|did|wurden?|war|hatte)\b)\W*(?:(?:and|und|et|y|e) )?/u,
  anyOf(
    new RegExp(
      `(?:in|im|ab|bis|by|from|en|em|a partir de|ate) (?:(?:early|late|mid|anfang|mitte|ende|debut|fin|principios de|finales de|fim de) )?(?:${oneOf(MONTH_NAMES)})(?![\\p{L}\\d])`,
      'u',
    ),
    /(?:next|this coming|nachste[nrs]?|la semaine prochaine|le mois prochain) ?/u,
    /(?:la proxima|el proximo|na proxima|no proximo) ?/u,
    /来月|来週|次回/u,
  ),
);

/** A sentence that tells what will be, by the forms of its language; English where that is null. */
export const isAhead = (sentence: string, language: Words | null): boolean =>
  (LATER.test(flat(sentence)) ||
    (language
      ? language.willBe?.test(sentence) === true ||
        anyPhrase(language.promises).test(flat(sentence))
      : WILL_BE.test(flat(sentence)))) &&
  !isTalk(sentence) &&
  !/[?？]\s*$/.test(sentence);

/** A sentence under a heading of actions that says what is to be, is being or has been done. */
export const isMeant = (sentence: string): boolean =>
  promises(sentence) ||
  (LOOSE.test(flat(sentence)) && !isTalk(sentence) && !/[?？]\s*$/.test(sentence));

/** What a report says to its readers, an apology, thanks, the next update, and what it will not do. */
export const isTalk = (sentence: string): boolean =>
  SAID.test(flat(sentence)) || TOLD.test(flat(sentence)) || declines(sentence);

/** Who was hit has been told or paid, or may write: `All customers have been informed.`, `Escríbenos a …` */
const TOLD = anyOf(
  inTurn(
    /\b(?:customers|users|clients|subscribers|members)\b.* (?:have been|has been|were) /u,
    /(?:\w+ )?(?:told|informed|notified|refunded|contacted|credited)\b/u,
  ),
  /\b(?:write to us|reach us|contact us|get in touch|email us|mail us|drop us)\b/u,
  /\bkund\p{L}+ (?:\p{L}+ )*wurden (?:\p{L}+ )?(?:informiert|benachrichtigt)\b/u,
  /\bschreib\p{L}* (?:sie )?uns\b/u,
  inTurn(
    /\b(?:clients|usagers|abonnes) \p{L}* ?ont (?:tous )?ete /u,
    /(?:informes|prevenus|rembourses|avises)\b/u,
  ),
  /\b(?:ecrivez|contactez)-nous\b/u,
  /\b(?:hemos avisado|avisamos|hemos informado|hemos reembolsado) a\b/u,
  /\bescrib(?:e|a|i)\p{L}*nos\b/u,
  /\b(?:avisamos|informamos|reembolsamos) (?:a )?(?:todos )?(?:os|as|aos|seus) \b/u,
  /\b(?:escreva|escrevam|fale|falem) (?:para|conosco)\b/u,
  /お問い合わせください|ご連絡ください|(?:お客様|利用者|会員).*(?:連絡|通知|返金)(?:しました|済み)/u,
);

/** What leads to a list of things to be done. */
const LEADS: readonly string[] = [
  ...['following steps', 'following actions', 'following action items', 'following measures'],
  ...['following changes', 'following improvements', 'following items', 'following work'],
  ...['following tasks', 'following follow-up*', 'following remediation*', 'next steps'],
  ...['these steps', 'these actions', 'these measures', 'these changes', 'these improvements'],
  ...[
    'things will change',
    'things change',
    'will change the following',
    'two things',
    'three things',
  ],
  ...['action items', 'actions are', 'steps are', 'follow-ups', 'follow ups', 'improvements'],
  ...['folgende massnahmen', 'folgendes', 'folgenden massnahmen', 'diese massnahmen'],
  ...['folgende schritte', 'mesures suivantes', 'actions suivantes', 'siguientes medidas'],
  ...['siguientes acciones', 'medidas siguientes', 'seguintes medidas', 'seguintes acoes'],
  ...['以下の対策', '以下の対応', '次の対策', '以下を実施', '次の対応'],
];
/** What makes such a list one of what comes, and not of what was done. */
const AIMS: readonly string[] = [
  ...['prevent*', 'avoid*', 'again', 'future', 'reduce*', 'recurrence', 'reoccur*', 'recur*'],
  ...[
    'we are taking',
    "we're taking",
    'we are making',
    "we're making",
    'we plan',
    'we have planned',
  ],
  ...[
    'agreed',
    'planned',
    'are under way',
    'will be taken',
    'will be made',
    'improve',
    'committed',
  ],
  ...['werden', 'planen', 'wollen', 'kunftig', 'allons', 'prevu*', 'vamos', 'futuro', 'iremos'],
  ...['実施します', '再発防止', '行います', '実施いたします', '予定'],
];
/** What was done while it lasted. */
const WAS_DONE: readonly string[] = [
  ...['we took', 'were taken', 'was taken', 'was done', 'were performed', 'we did', 'tried'],
  ...['to restore', 'to recover', 'to mitigate the incident', 'ergriffen', 'avons pris', 'tomamos'],
];
const CHANGES = wholePhrase([
  ...['two things will change', 'three things will change', 'some things will change'],
  ...['this is what will change', 'here is what will change', 'the following will change'],
  ...['here is what we will do', 'this is what we will do', 'we will change two things'],
]);

/** A sentence that says that changes follow: `Two things will change.` */
export const opensChanges = (sentence: string): boolean => CHANGES.test(flat(sentence));

const LIST_AHEAD = anyPhrase(LEADS);
const AIM = anyPhrase(AIMS);
const PAST = anyPhrase(WAS_DONE);

/** Whether a text in front of a list says that the list is to be done: `We are taking the following steps:`. */
export function announces(text: string): boolean {
  const words = flat(text);
  if (PAST.test(words) || text.length > 400) return false;
  const [last = ''] = words.match(/[^.!?。]*[.:：!?。]?\s*$/u) ?? [];
  const sentence = last.trim() === '' ? words : last;
  if (FIRST.test(sentence) && /[:：]\s*$/.test(sentence)) return !SAID.test(sentence);
  return LIST_AHEAD.test(sentence) && AIM.test(words);
}

/** A sentence about the one before it: who does it, by when, or since when it is so. */
const REFERS = new RegExp(
  String.raw`^(?:(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|we|i) (?:${oneOf(
    entries(`
      is working on that, is working on this, is working on it, is on it, is on that, owns that, owns this, owns it, does that,
      does this, does it, will do that, will do this, will do it, takes that, takes this, takes it, has that, has this, has taken that,
      kümmert sich darum, übernimmt das, macht das, erledigt das, s'en charge, s'en occupe, lo hace, lo lleva, se encarga, se ocupa, cuida disso,
      faz isso, fica com isso
    `),
  )})|(?:${oneOf(
    entries(`
      that was done, this was done, it was done, that has been done, this has been done, it has been done, that is done, this is done,
      it is done, that has been so, this has been so, this one has no date, that one has no date, das macht, das erledigt, das übernimmt, das ist seit, das
      ist erledigt, das ist schon, darum kümmert sich, zuständig ist, c'est fait, c'est en place, c'est en cours, s'en charge,
      s'en occupe, lo hace, lo lleva, se encarga, de ello se encarga, ya está hecho, está hecho desde, isso fica com, quem cuida disso,
      quem faz isso, já está feito, está feito desde
    `),
  )}))(?!\p{L})`,
  'iu',
);
/** Longer ones say something of their own. */
const SHORT_REMARK = 110;

/** Whether a sentence only adds to the promise in front of it: `Theo is working on that, and expects to ship it by April 5.` */
export const addsToPromise = (sentence: string): boolean =>
  sentence.length <= SHORT_REMARK && REFERS.test(sentence.trim());

/** `— Imke`: who signs. */
export const isSignature = (text: string): boolean =>
  /^\s*(?:—|–|--?)\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?:,.{0,40})?\s*$/u.test(text);
