// The words of a text as the archive is asked for them: folded so that forms of one word meet, identifiers whole and
// in parts. The same for reports and for what is asked, or nothing would ever meet.
import { stemmer } from '@orama/stemmers/english';
import { EVERYDAY, GRAMMAR } from '../archive/words.ts';

/** One word of a text. */
export interface Term {
  /** Folded: what is compared. */
  readonly key: string;
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
  `alertname annotations critical dashboard env environment fired firing grafana host hostname incidents instance
  kubernetes_namespace label labels level logger msg namespace node pager pagerduty pod pods prio priority region resolved
  runbook runbook_url severity silence source thread timestamp trace traceback triggered warn warning zone info debug
  stdout stderr stacktrace generatorurl externalurl startsat endsat`.split(/\s+/),
);

/** Signs inside of an identifier: `kube-proxy`, `user_id`, `/api/v1`, `C++`, `a::b`. */
const CHUNK = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|(?:[._/@'’+#-]+|::)(?=[\p{L}\p{N}+#]))*[+#]*/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The terms of a text in their order; words of grammar and lone digits are left out. */
export function* termsOf(text: string): Generator<Term> {
  for (const [chunk] of text.normalize('NFKC').matchAll(CHUNK)) {
    if (CJK.test(chunk)) {
      yield* pairsOf(chunk);
      continue;
    }
    const parts = partsOf(chunk);
    const whole = chunk.toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    const code = isCode(chunk);
    if (parts.length !== 1 || code) {
      if (/\p{L}|\d{3}/u.test(whole))
        yield term(whole, chunk, { code, part: false, composed: parts.length > 1 });
    }
    const only = parts.length === 1 && !code;
    for (const part of parts) {
      const lower = part.toLowerCase();
      if (!/\p{L}{2}/u.test(lower) || GRAMMAR.has(lower) || (code && lower === whole)) continue;
      yield term(stemmer(lower), part, { code: false, part: !only, composed: false }, lower);
    }
  }
}

function term(
  key: string,
  written: string,
  kind: Pick<Term, 'code' | 'part' | 'composed'>,
  word = key,
): Term {
  return {
    key,
    written,
    ...kind,
    everyday: EVERYDAY.has(word) || EVERYDAY.has(key) || FURNITURE.has(word),
  };
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

/** Two signs at a time: a word of a language without spaces is met wherever it stands. */
function* pairsOf(chunk: string): Generator<Term> {
  const signs = [...chunk];
  for (let i = 0; i + 1 < signs.length; i++) {
    const pair = `${signs[i]}${signs[i + 1]}`;
    yield term(pair, pair, { code: false, part: true, composed: false });
  }
}
