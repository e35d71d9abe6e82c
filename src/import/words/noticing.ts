// Who noticed, in a sentence that says how it was noticed: the agent of `noticed by the control room`, the subject of
// `the control room called`. A word elsewhere in the sentence is nobody who noticed.
import { anyOf, inTurn } from './any-of.ts';
import { SOUND, TELL } from './people.ts';
import { LANGUAGES, foldedInPlace, oneOf } from './words.ts';

/** `Noticed by`, `reported to us by`. */
const BY = inTurn(
  anyOf(
    /\b(?:detected|reported|noticed|discovered|found|raised|spotted|flagged|alerted|alarmed)\b/i,
    /\b(?:told|informed|warned|paged|woken|notified)\b/i,
  ),
  /(?: (?:to us|first|at \S+|on \w+)){0,2} (?:by|via):? /i,
);
/** `signalé par`, `gemeldet durch`: labels that ask for it say it in sentences, too. */
const PHRASES = LANGUAGES.flatMap(({ fields, noticing }) => [
  ...(fields.detectedBy ?? []),
  ...noticing.alarmed,
]).filter((phrase) => / (?:par|durch|von|por)$/.test(phrase));
const BY_PHRASE = new RegExp(`(?<!\\p{L})(?:${oneOf(PHRASES)}) `, 'iu');
/** `durch die Leitstelle gemeldet`: German sets the verb behind. */
const BEHIND = new RegExp(
  `(?<!\\p{L})(?:durch|von) ((?:\\S+ ){1,6}?)(?:${oneOf(
    PHRASES.filter((phrase) => /^\S+ (?:durch|von)$/.test(phrase)).map(
      (phrase) => phrase.split(' ')[0] ?? '',
    ),
  )})(?!\\p{L})`,
  'iu',
);
const TELLS = LANGUAGES.flatMap(({ noticing }) => noticing.tells);
const isJapanese = (word: string): boolean => /[\u3040-\u9fff]/.test(word);
/** What customers do with a picture of it: `Cliente manda foto no chat`. */
const SENDS = anyOf(
  /\b(?:sends?|sent)(?: us| in)? (?:an? |the )?(?:photos?|pictures?|screenshots?|messages?|notes?)\b/iu,
  /\b(?:manda|mandou|mando|envia|enviou|envio)(?: uma?| una?| a| la)? (?:fotos?|print|captura|video)\b/iu,
  /\b(?:manda|mandou|mando|envia|enviou|envio)(?: uma?| una?| a| la)? (?:mensagem|mensaje)\b/iu,
  /\b(?:envoie|a envoye|poste|publie)(?: une?| la)? (?:photos?|captures?|messages?|video)\b/iu,
  /\b(?:schickt|schickte|sendet|postet)(?: ein(?:e|en)?)? (?:fotos?|bild|bilder|screenshots?|nachricht)\b/iu,
);
const VERB = new RegExp(
  anyOf(
    SENDS,
    inTurn(/\b/iu, anyOf(TELL, SOUND), /\b/iu),
    new RegExp(
      `(?<!\\p{L})(?:${oneOf(TELLS.filter((word) => !isJapanese(word)))})(?!\\p{L})`,
      'iu',
    ),
    new RegExp(oneOf(TELLS.filter(isJapanese)), 'iu'),
  ),
  'giu',
);
/** `Bemerkt hat es das Lager`, `Nos avisó un cliente`: who, behind the verb at the beginning. */
const INVERTED = inTurn(
  /^\W*/iu,
  anyOf(
    /(?:bemerkt|gemeldet|entdeckt|festgestellt) (?:hat|haben) (?:es|das|dies|den \p{L}+|die \p{L}+) /iu,
    /(?:es )?fiel (?:es |das )?(?=(?:der|dem|den|eine[mr]|unser\p{L}+) )/iu,
    /aufgefallen (?:ist|war) (?:es|das|dies|der \p{L}+) (?:zuerst )?/iu,
    /(?:nos|lo|la) (?:aviso|avisaron|llamo|llamaron|alerto|noto|detecto|reporto|escribio) /iu,
    /(?:avisou-nos|quem (?:avisou|percebeu|notou) foi|c'est) /iu,
  ),
);

/** `Un message d'un adhérent`, `llamadas de vecinos`, `calls from residents`: what was sent, and by whom. */
const SENT = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:calls?|messages?|e-?mails?|reports?|complaints?|tweets?|photos?) from |`,
    String.raw`(?:${oneOf(LANGUAGES.flatMap(({ noticing }) => noticing.sent))}) (?:de la part )?`,
    String.raw`(?:(?:von|vom|de[rsl]?|du|d[oa]s?|eine[rs]) |d['’]))`,
  ].join(''),
  'iu',
);

/** Where those who sent it end: whom it reached, and what it is about. */
const REACHED =
  /\s(?:bei|an|im|in|to|for|about|al|a|au|aux|en|no|na|ao|pour|sur|sobre|uber|wegen)\s|$/iu;

/** Who sent what told of it, in the words of a sentence; null where nothing was sent. */
export function sentBy(sentence: string): string | null {
  const flat = foldedInPlace(sentence);
  const match = SENT.exec(flat);
  if (!match) return null;
  const from = match.index + match[0].length;
  const rest = flat.slice(from);
  const who = sentence.slice(from, from + Math.min(rest.search(END), rest.search(REACHED))).trim();
  return who === '' || who.length > 60 ? null : who;
}

/** Where those who noticed end, and where they begin. */
const END =
  /[.,;:()。、（）]|\s(?:at|on|when|who|after|because|and|while|um|à|vers|a las|às|et|und|y|e)\s|$/iu;
const BEFORE =
  /[.,;:()。、（）–—\]]|\s(?:when|until|because|and|but|that|aber|mais|pero|als|bis|quand|lorsque|cuando|quando)\s/giu;
const WHY = /^\w+(?: it| this)? (?:only )?(?:because|through|thanks to|from|by) /i;
const NOBODY = anyOf(
  /^(?:no|none|nobody|not|niemand|personne|nadie)(?!\p{L})/u,
  /^(?:kein|aucun|ningun|nenhum|ninguem)/u,
);

/** `The alert paged Ann`: there `alert` is who, not what somebody does. */
const ONLY_ARTICLE =
  /^(?:the|an?|our|this|that|one|first|der|die|das|eine?|unsere?|la|le|l'|el|un|une|una|uma|o)$/i;

/** Who a sentence says noticed it, in its own words; null where it says that of nobody. */
export function noticedBy(sentence: string): string | null {
  const flat = foldedInPlace(sentence);
  // `Nobody has an alert: the check only asks …` explains why.
  if (NOBODY.test(flat) && /^[^.,;]*:/.test(flat)) return null;
  const cut = (from: number, to: number): string | null => {
    const who = sentence.slice(from, to).trim();
    return who === '' || who.length > 60 || NOBODY.test(flat.slice(from, to).trim()) ? null : who;
  };
  for (const pattern of [BY, BY_PHRASE]) {
    const by = pattern.exec(flat);
    if (!by) continue;
    const from = by.index + by[0].length;
    return cut(from, from + flat.slice(from).search(END));
  }
  const behind = BEHIND.exec(flat);
  if (behind) {
    const from = behind.index + behind[0].indexOf(behind[1] ?? '');
    return cut(from, from + (behind[1] ?? '').length);
  }
  const [inverted] = INVERTED.exec(flat) ?? [];
  if (inverted !== undefined) {
    const from = inverted.length;
    return cut(from, from + flat.slice(from).search(END));
  }
  for (const { index } of flat.matchAll(VERB)) {
    // `We noticed because a customer called`: what made us notice.
    const why = WHY.exec(flat.slice(index));
    if (why) return cut(index + why[0].length, flat.length);
    const last = [...flat.slice(0, index).matchAll(BEFORE)].at(-1);
    const who = cut(last ? last.index + last[0].length : 0, index);
    if (who !== null && !ONLY_ARTICLE.test(who)) return who;
  }
  return null;
}
