// What Markdown must read otherwise than the parser does, and the parser has no switch for: one tilde is a sign (`5~10 ms`)
// and only two strike out; and emphasis works beside Chinese, Japanese and Korean punctuation (the "CJK-friendly"
// amendment of CommonMark: https://github.com/tats-u/markdown-cjk-friendly). Before parsing, the few characters that
// mislead it are exchanged for others of the same length, so that every offset holds; afterwards they are put back.

export interface Masked {
  /** As long as the text that came in. */
  readonly text: string;
  /** Puts the characters back into any text taken from the parsed one; null where none were exchanged. */
  readonly unmask: ((text: string) => string) | null;
}

/** Exchanges what would mislead the parser. The same text gives the same result. */
export function maskSigns(text: string): Masked {
  if (!/~|[*~][^\x00-\x7F]|[^\x00-\x7F][*~]/.test(text)) return { text, unmask: null };
  const exchange = new Exchange(text);
  for (const { 0: signs, index } of text.matchAll(/\*+|~+/g)) {
    const start = isEscaped(text, index) ? index + 1 : index;
    const end = index + signs.length;
    if (signs.startsWith('~') && end - start === 1) exchange.put(start, '~', 'punctuation');
    else if (signs.startsWith('*') || end - start === 2) maskBeside(text, start, end, exchange);
  }
  return exchange.done();
}

/**
 * A run of signs opens and closes wherever a CJK character touches it. The parser decides by what stands on both sides,
 * a letter or punctuation; where they are alike it lets the run do both, so they are made alike.
 */
function maskBeside(text: string, start: number, end: number, exchange: Exchange): void {
  const before = lastOf(text.slice(Math.max(0, start - 2), start));
  const after = firstOf(text.slice(end, end + 2));
  if (!isCjk(before) && !isCjk(after)) return;
  if (/^\s?$/u.test(before) || /^\s?$/u.test(after)) return;
  if (isPunctuation(before) === isPunctuation(after)) return;
  const [mark, markAt, letter, letterAt] = isPunctuation(before)
    ? [before, start - before.length, after, end]
    : [after, end, before, start - before.length];
  // What is ASCII may begin a link or code, and has to stay.
  if (mark > '\x7F') exchange.put(markAt, mark, 'letter');
  else exchange.put(letterAt, letter, 'punctuation');
}

type SignKind = 'letter' | 'punctuation';

/** Characters that no report means: private use; braille and dominoes, which count as punctuation. By length. */
const POOLS: Readonly<
  Record<SignKind, Readonly<Record<number, readonly [from: number, to: number]>>>
> = {
  letter: { 1: [0xe000, 0xf8ff], 2: [0xf0000, 0xf0fff] },
  punctuation: { 1: [0x2801, 0x28ff], 2: [0x1f030, 0x1f093] },
};

class Exchange {
  readonly #text: string;
  readonly #units: string[];
  readonly #masks = new Map<string, string | null>();
  readonly #originals = new Map<string, string>();

  constructor(text: string) {
    this.#text = text;
    this.#units = text.split('');
  }

  put(at: number, original: string, kind: SignKind): void {
    const name = kind + original;
    const mask = this.#masks.get(name) ?? this.#unused(kind, original.length);
    this.#masks.set(name, mask);
    if (mask === null) return;
    this.#originals.set(mask, original);
    for (let i = 0; i < mask.length; i++) this.#units[at + i] = mask[i] ?? '';
  }

  /** A character that the text does not hold; null where all are taken. */
  #unused(kind: SignKind, length: number): string | null {
    const [from, to] = POOLS[kind][length] ?? [1, 0];
    for (let code = from; code <= to; code++) {
      const mask = String.fromCodePoint(code);
      if (!this.#originals.has(mask) && !this.#text.includes(mask)) return mask;
    }
    return null;
  }

  done(): Masked {
    const originals = this.#originals;
    if (originals.size === 0) return { text: this.#text, unmask: null };
    const masks = new RegExp([...originals.keys()].join('|'), 'gu');
    return {
      text: this.#units.join(''),
      unmask: (text) => text.replace(masks, (mask) => originals.get(mask) ?? mask),
    };
  }
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

const firstOf = (text: string): string => [...text][0] ?? '';
const lastOf = (text: string): string => [...text].at(-1) ?? '';
const isPunctuation = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);
/** Letters and punctuation of Chinese, Japanese and Korean; full and half width. */
const isCjk = (character: string): boolean =>
  character >= '\u1100' &&
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\u3000-\u303f\ufe30-\ufe4f\uff01-\uffee]$/u.test(
    character,
  );
