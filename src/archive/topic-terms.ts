// Which words and phrases of a text can tell one incident from another. English, and deliberately plain: a
// plural is folded, nothing else is stemmed, so that what is shown as a reason is what somebody wrote.

/** A word or a phrase of two words, folded so that spellings of one thing meet. */
export interface TopicTerm {
  readonly key: string;
  /** As it was written, in lower case. */
  readonly written: string;
  readonly phrase: boolean;
}

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Never part of a term: they carry grammar, not matter. */
export const GRAMMAR = list(`
  a an the this that these those it its they them their he she his her we us our you your i me my who whom whose which what
  and or but nor so yet if then else than as at by for from in into of off on onto out over per to toward towards under until up upon
  via with within without about above across after against along among around before behind below beneath beside besides between beyond
  down during except inside near outside past since through throughout
  is are was were be been being am do does did done doing have has had having will would shall should can could may might must
  not no none nothing nobody never ever only just also too very more most less least much many few some any all each every both either
  neither other another such same own again once twice when where why how here there now still already almost even though although
  because while whether however therefore thus hence instead rather quite well
  one two three four five six seven eight nine ten first second third last next new old
  get got getting make made making take took taken taking go went gone going come came coming put keep kept see saw seen say said
  let lets use used using uses need needed needs try tried trying want wanted seem seemed show showed shown
  team teams user users
  cannot can't don't didn't doesn't won't wasn't weren't isn't aren't couldn't wouldn't i.e e.g etc vs like yes
`);

/** True of almost any incident: no reason on their own, and no phrase when they only meet their kind. */
export const EVERYDAY = list(`
  action additional affected alert alerted alerting alerts answer appeared application applied approximately back began beginning
  better bring brought call called cause caused causes causing change changed changes check checked clear code company complete
  completely component confirmed continue continued contributing corrective could customer customers dashboard data day days deploy
  deployed deployment detect detected detection different discovered discussion due decreasing duration early effect employee employees end
  ended engineer engineers engineering ensure error errors event events everybody everyone experience experienced fail failed failing
  failure failures fault fine fix fixed fixing followed following found fully further future group happen happened help high
  higher hour hours identified impact impacted implement implemented improve improvement improvements incident incidents increase
  increased increasing initial initially internal investigate investigated investigating investigation issue issues know known large later lead
  leading learn learned learnt left lesson lessons level likely long longer look looked lose loses losing lost low main major measures minute minutes
  mitigate mitigated mitigation moment monitor monitored monitoring month morning multiple night normal normally note notice noticed
  notified number numbers observed occur occurred oncall on-call open opened operation operations original outage page paged part
  people period person perform performance plan point possible post-mortem postmortem potential prevent preventative preventive previous
  previously problem problems process produce produced produces production publicly quickly ran reached ready real reason recover recovered recovery
  reduce remained report reported reports request requests required resolution resolve resolved responder responders response responses
  restart restarted restarting restore restored result resulted resulting resulting return returned review right rise roll rolled root
  rollback run running seconds section send sent server servers service services set several severity short shortly showing side sign significant
  significantly similar site small solution someone something specific staff start started starting state status step steps
  stop stopped successful successfully sudden summary support suspected system systems task tasks team teams technical test
  tested tests thing things think thought time timeline times today total traffic tries turned type unable unavailable understand
  unexpected update updated updates usage user users usual visible wait waited waiting way website web week weeks whole work worked working
  works wrong year years
`);

/** Say something of another word and nothing alone: "single server", "cold cache". */
const QUALIFIERS = list(
  'single half full empty shared missing wrong stale cold hot idle double local remote global common special free extra',
);

/**
 * Tells the terms of a text, each as often as it occurs: a word, or a phrase of it and the one `before`. Phrases never reach
 * across punctuation or a word of grammar, so that they are phrases that the author wrote.
 * @param wordOf looks up a word that stands in the text so, and may keep it: ten thousand reports say a few thousand words
 */
export function readTerms<Word extends TopicWord>(
  text: string,
  ignored: ReadonlySet<string>,
  wordOf: (raw: string) => Word,
  see: (word: Word, before: Word | null) => void,
): void {
  let before: Word | null = null;
  readWords(text.toLowerCase().replace(/["“”*`]/g, ''), (raw) => {
    const word = raw === null ? null : wordOf(raw);
    if (word?.written === '') return;
    if (!word?.isMatter || ignored.has(word.written)) {
      before = null;
      return;
    }
    if (!word.everyday && !word.qualifies) see(word, null);
    if (before && before.key !== word.key && !(before.everyday && word.everyday)) see(word, before);
    before = word;
  });
}

/** What is known of a word by how it is written alone. */
export interface TopicWord {
  /** Without the signs around it; empty where there is nothing else. */
  readonly written: string;
  readonly key: string;
  /** A number is not: times, counts and versions meet by chance. */
  readonly isMatter: boolean;
  readonly everyday: boolean;
  readonly qualifies: boolean;
}

/** A word as it stands in a text, without the signs around it. */
export const bareWord = (raw: string): string =>
  raw.replace(/^['’.-]+|(?:['’]s)?['’.-]*$/gu, '').replaceAll('’', "'");

/** @param written without signs around it */
export function topicWord(written: string): TopicWord {
  const key = fold(written);
  return {
    written,
    key,
    isMatter: /\p{L}{2}/u.test(written) && !GRAMMAR.has(written),
    everyday: EVERYDAY.has(written) || EVERYDAY.has(key),
    qualifies: QUALIFIERS.has(key),
  };
}

/** What a letter of a text is to words. A point is part of one where a letter or a digit follows, as in `1.5` and `on-call`. */
const [OTHER, WORD, POINT, SPACE, LINE] = [0, 1, 2, 3, 4];

function kindOf(char: string): number {
  if (/[\p{L}\p{N}'’]/u.test(char)) return WORD;
  if (char === '.' || char === '-') return POINT;
  if (char === '\n') return LINE;
  return /\s/.test(char) ? SPACE : OTHER;
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Tells the words of a text as they stand there, and null where a run of them ends: at a sign, or an empty line. */
function readWords(text: string, see: (raw: string | null) => void): void {
  let start = -1;
  let next = 0;
  for (let at = 0; at < text.length; at = next) {
    const unit = text.charCodeAt(at);
    const char = unit < 128 ? '' : String.fromCodePoint(text.codePointAt(at)!);
    const kind = unit < 128 ? ASCII[unit]! : kindOf(char);
    next = at + Math.max(1, char.length);
    if (kind === WORD || (kind === POINT && /^[\p{L}\p{N}]/u.test(text.slice(next, next + 2)))) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) see(text.slice(start, at));
    start = -1;
    if (kind === OTHER || kind === POINT || (kind === LINE && text[next] === '\n')) see(null);
  }
  if (start !== -1) see(text.slice(start));
}

/** Folds a plural: `balancers` and `balancer`, `queries` and `query`, `caches` and `cache`. */
export function fold(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word) && !/(?:ach)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
