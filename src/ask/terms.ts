// The words of a text as the archive is asked for them: folded so that forms of one word meet, identifiers whole and
// in parts. The same for reports and for what is asked, or nothing would ever meet.
import { EVERYDAY } from '../archive/topic-terms.ts';
import { foldWord, oneStatus } from './exact-words.ts';
import { isGrammar, stemOf, type Language } from './languages.ts';

/** One word of a text. */
export interface Term {
  /** Folded: what is compared. */
  readonly key: string;
  /** What it is in further languages, where it differs. */
  readonly also: readonly string[];
  /** As it was written. */
  readonly written: string;
  /** A name that a machine gave: `ECONNRESET`, `payment_gateway`, `v2.41.0`. It is rarely met by chance. */
  readonly code: boolean;
  /** True of almost any incident: "error", "request". It proves little, however rare it is in a small archive. */
  readonly everyday: boolean;
  /** Only a part of an identifier, which has a term of its own. */
  readonly part: boolean;
  /** Followed by its parts, as terms of their own. */
  readonly composed: boolean;
}

/** What pagers and log collectors print around every alert: where it comes from, never what it says. */
const FURNITURE = new Set(
  `alarm alertname annotations api app asap central com critical dashboard debug east endsat env environment eu example exception
  externalurl fatal fired firing generatorurl get go grafana host hostname html http https id incidents info instance java js json
  kubernetes_namespace label labels level logger main msg namespace net node north org pager pagerduty panic please pod pods post prio
  priority prod py python region resolved runbook runbook_url runtimeerror severity silence source south stacktrace startsat stderr
  stdout thread timestamp trace traceback triggered unhandled urgent urgently us utc warn warning west www zone
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);
/** The everyday words of languages that are read two signs at a time. */
const EVERYDAY_CJK =
  /アラート|エラー|システム|サーバー?|サービス|障害|発生|確認|対応|以前|現在|原因|告警|警告|错误|故障|发生|服务|系统|问题|请求|无法|失败|用户|连接|失敗|ユーザー|利用者/gu;

/** Signs inside of an identifier: `kube-proxy`, `user_id`, `/api/v1`, `C++`, `a::b`. */
const CHUNK = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|(?:[._/@'’+#-]+|::)(?=[\p{L}\p{N}+#]))*[+#]*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The terms of a text in their order; words of grammar and lone digits are left out.
 *
 * @param languages those whose forms of a word shall meet, the first one being that of the key
 */
export function* termsOf(text: string, languages: readonly Language[] = ENGLISH): Generator<Term> {
  // An archive says the same words again and again.
  const known = knownIn(languages.join());
  for (const [chunk] of text.normalize('NFKC').matchAll(CHUNK)) {
    let terms = known.get(chunk);
    if (!terms) {
      terms = CJK.test(chunk) ? pairsOf(chunk) : [...wordsOf(chunk, languages)];
      if (chunk.length <= LONGEST_KNOWN) known.set(chunk, terms);
    }
    yield* terms;
  }
}

const KNOWN = new Map<string, Map<string, readonly Term[]>>();
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 40;

function knownIn(languages: string): Map<string, readonly Term[]> {
  let known = KNOWN.get(languages);
  if (!known || known.size > MOST_KNOWN) KNOWN.set(languages, (known = new Map()));
  return known;
}

function* wordsOf(chunk: string, languages: readonly Language[]): Generator<Term> {
  const parts = partsOf(chunk);
  const whole = oneStatus(foldWord(chunk).replace(/'s$/, ''));
  const code = isCode(chunk);
  if (parts.length !== 1 || code) {
    if (/\p{L}|\d{3}/u.test(whole)) {
      yield { ...plain(whole, chunk), code, composed: parts.length > 1 };
    }
  }
  // `os-ClusterIndexWritesBlocked`: what stands between signs may be a name of its own.
  const names = chunk.split(/(?:[./@'’+#-]|::)+/u).filter((name) => name !== chunk && isCode(name));
  for (const name of new Set(names)) {
    const inner = foldWord(name);
    if (inner !== whole && /\p{L}{2}/u.test(inner)) {
      yield { ...plain(inner, name), code: true, composed: partsOf(name).length > 1 };
    }
  }
  const only = parts.length === 1 && !code;
  for (const part of parts) {
    const lower = part.toLowerCase();
    if (!/\p{L}{2}/u.test(lower) || isGrammar(lower) || (code && foldWord(lower) === whole))
      continue;
    const [key, ...also] = new Set(languages.map((language) => stemOf(lower, language)));
    yield { ...plain(key!, part, lower), also, part: !only };
  }
}

const ENGLISH: readonly Language[] = ['en'];

function plain(key: string, written: string, word = key): Term {
  const everyday = EVERYDAY.has(word) || EVERYDAY.has(key) || FURNITURE.has(word);
  return { key, also: [], written, code: false, part: false, composed: false, everyday };
}

/** `PaymentGateway_timeout` is Payment, Gateway and timeout. */
function partsOf(chunk: string): string[] {
  return chunk
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '');
}

/** Holds a digit, a sign that prose does not have, or capitals throughout: somebody named it, or some machine. */
function isCode(chunk: string): boolean {
  return (
    (/\d/.test(chunk) && /\d{3}|\p{L}/u.test(chunk)) ||
    /[_+#@]|::|\w\/\w|\w\.\w/.test(chunk) ||
    (/^\p{Lu}{4,}$/u.test(chunk) && !EVERYDAY.has(chunk.toLowerCase())) ||
    /\p{Ll}\p{Lu}/u.test(chunk)
  );
}

/**
 * Two signs at a time: a word of a language without spaces is met wherever it stands. Of Thai, whose letters are few,
 * three. Two signs of Hiragana are an ending or a word of grammar.
 */
function pairsOf(chunk: string): Term[] {
  const signs = [...chunk];
  const everyday = new Set<number>();
  for (const { 0: word, index } of chunk.matchAll(EVERYDAY_CJK)) {
    for (let i = 0; i < word.length - 1; i++) everyday.add(index + i);
  }
  const length = /\p{Script=Thai}/u.test(chunk) ? 3 : 2;
  const terms: Term[] = [];
  for (let i = 0; i + length <= signs.length; i++) {
    const gram = signs.slice(i, i + length).join('');
    if (!/^\p{Script=Hiragana}+$/u.test(gram)) {
      terms.push({ ...plain(gram, gram), part: true, everyday: everyday.has(i) });
    }
  }
  return terms;
}
