// What a pattern cannot do without: letters of which every match holds some. They are read out of the pattern itself, so that
// nobody has to keep them beside it. What is not understood is taken for anything, which is slow and never wrong.

/** More ways to write a run of letters than this are not followed. */
const MOST_WAYS = 64;
/** Fewer letters than this tell nothing. */
const LEAST_LETTERS = 2;
/** A sign that is repeated more often is asked for so many times. */
const MOST_REPEATED = 8;

/** A piece of a pattern. */
interface PatternPart {
  /** All that it can match; null where that is too much to tell. */
  readonly ways: readonly string[] | null;
  /** Of these, every match holds one; null where none are known. */
  readonly needed: readonly string[] | null;
}

const ANYTHING: PatternPart = { ways: null, needed: null };
const NOTHING: PatternPart = { ways: [''], needed: null };

/**
 * Runs of letters of which one stands in everything that a pattern finds; null where there is no such run of two letters at
 * least. Of a pattern for which capitals are small letters, they are small.
 */
export function neededLetters({ source, flags }: RegExp): readonly string[] | null {
  // Sets within sets are not read.
  if (flags.includes('v')) return null;
  const reader = new PatternReader(source, flags.includes('i'));
  const { ways, needed } = reader.alternatives();
  if (!reader.isDone) return null;
  return better(ways && isTelling(ways) ? ways : null, needed);
}

/** The one of which the shortest run is longer; of two alike, that with fewer. */
function better(
  a: readonly string[] | null,
  b: readonly string[] | null,
): readonly string[] | null {
  if (!a || !b) return a ?? b;
  const longer = shortest(a) - shortest(b);
  return longer > 0 || (longer === 0 && a.length <= b.length) ? a : b;
}

const shortest = (runs: readonly string[]): number => Math.min(...runs.map(({ length }) => length));

const isTelling = (runs: readonly string[]): boolean => shortest(runs) >= LEAST_LETTERS;

class PatternReader {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;

  constructor(source: string, ignoresCase: boolean) {
    this.#source = source;
    this.#ignoresCase = ignoresCase;
  }

  /** Whether all was read; what stands behind a bracket that no group was seen to begin is not. */
  get isDone(): boolean {
    return this.#at === this.#source.length;
  }

  /** All up to the end, or to the bracket that ends a group. */
  alternatives(): PatternPart {
    const all = [this.#sequence()];
    while (this.#take('|')) all.push(this.#sequence());
    const [only, ...others] = all;
    if (others.length === 0) return only!;
    const ways = all.flatMap((one) => one.ways ?? []);
    const needed = all.map((one) =>
      better(one.ways && isTelling(one.ways) ? one.ways : null, one.needed),
    );
    return {
      ways: all.every((one) => one.ways) && ways.length <= MOST_WAYS ? [...new Set(ways)] : null,
      needed: needed.every((one) => one !== null) ? [...new Set(needed.flat())] : null,
    };
  }

  #sequence(): PatternPart {
    let run: readonly string[] = [''];
    let isWhole = true;
    let needed: readonly string[] | null = null;
    const end = (): void => {
      if (isTelling(run)) needed = better(needed, run);
      run = [''];
      isWhole = false;
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at]!)) {
      const piece = this.#repeated(this.#piece());
      if (piece.ways && piece.ways.length * run.length > MOST_WAYS) end();
      if (piece.ways) run = run.flatMap((a) => piece.ways!.map((b) => a + b));
      else end();
      needed = better(needed, piece.needed);
    }
    if (isWhole) return { ways: run, needed };
    end();
    return { ways: null, needed };
  }

  #repeated(piece: PatternPart): PatternPart {
    const [all = '', from, comma, to] =
      /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 20)) ??
      [];
    if (all === '') return piece;
    this.#at += all.length;
    const least = from === undefined ? (all[0] === '+' ? 1 : 0) : Number(from);
    const isSo = from !== undefined && (comma === undefined || to === from);
    if (least === 0) return all[0] === '?' && piece.ways ? { ways: [...new Set([...piece.ways, ''])], needed: null } : ANYTHING; // prettier-ignore
    const times = Math.min(least, MOST_REPEATED);
    let ways = piece.ways;
    for (let i = 1; ways && i < times; i++) {
      ways = ways.length * piece.ways!.length > MOST_WAYS ? null : ways.flatMap((a) => piece.ways!.map((b) => a + b)); // prettier-ignore
    }
    if (isSo && times === least) return { ways, needed: piece.needed };
    return { ways: null, needed: better(ways && isTelling(ways) ? ways : null, piece.needed) };
  }

  #piece(): PatternPart {
    const sign = this.#source[this.#at++]!;
    if (sign === '^' || sign === '$') return NOTHING;
    if (sign === '.') return ANYTHING;
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#oneOf();
    if (sign !== '\\') return this.#letter(sign);
    if (this.#take('d')) return { ways: [...'0123456789'], needed: null };
    const escaped = this.#escaped();
    return escaped === 'b' ? NOTHING : escaped === null ? ANYTHING : this.#letter(escaped.letter);
  }

  #group(): PatternPart {
    const [kind = ''] = /^\?(?:<?[=!]|[a-z-]*:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 100)) ?? []; // prettier-ignore
    this.#at += kind.length;
    // A kind of group that is not known here: nothing is said of the whole.
    if (kind === '' && this.#source[this.#at] === '?') this.#at = Infinity;
    const inside = this.alternatives();
    this.#take(')');
    // What only stands beside a match is not in it; with flags of its own a group may mean something else.
    if (/[=!]$/.test(kind)) return NOTHING;
    return /[a-z-]:$/.test(kind) ? ANYTHING : inside;
  }

  /** `[abc]`, as far as it names its letters one by one. */
  #oneOf(): PatternPart {
    const letters: string[] = [];
    let isKnown = this.#source[this.#at] !== '^';
    let from: string | null = null;
    while (this.#at < this.#source.length) {
      const sign = this.#source[this.#at++]!;
      if (sign === ']') break;
      const escaped = sign === '\\' ? this.#escaped() : { letter: sign };
      if (escaped === 'b' || escaped === null) isKnown = false;
      else if (from !== null) letters.push(...lettersFrom(from, escaped.letter));
      else letters.push(escaped.letter);
      // A dash at either end is a sign.
      const isRange: boolean = this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
      if (isRange) this.#at++;
      from = isRange && isKnown ? (letters.at(-1) ?? null) : null;
    }
    if (!isKnown || letters.length === 0 || letters.length > MOST_WAYS) return ANYTHING;
    const pieces = letters.map((letter) => this.#letter(letter).ways);
    return pieces.every((one) => one !== null)
      ? { ways: [...new Set(pieces.flat())], needed: null }
      : ANYTHING;
  }

  /** Behind a backslash: a letter, `b` for a bound of words, null for many letters. */
  #escaped(): { readonly letter: string } | 'b' | null {
    const rest = this.#source.slice(this.#at, this.#at + 40);
    const [all = rest[0] ?? '', hex] =
      /^(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\}|[pP]\{[^}]*\}|k<\w+>|\d+|c[A-Za-z])/i.exec(rest)?.filter((part) => part !== undefined) ?? []; // prettier-ignore
    this.#at += all.length;
    if (hex !== undefined) return { letter: String.fromCodePoint(Number.parseInt(hex, 16)) };
    if (all === 'b' || all === 'B') return 'b';
    return all.length > 1 || /[\dA-Za-z]/.test(all) ? spaced(all) : { letter: all };
  }

  #letter(letter: string): PatternPart {
    const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
    // Letters beyond ASCII may have more than one other case; and half of a letter that takes two units is none.
    const isClear = /^[\0-\x7F]$/.test(letter) || !this.#ignoresCase || small === capital;
    if (!isClear || /^[\uD800-\uDFFF]$/.test(letter)) return ANYTHING;
    return { ways: [this.#ignoresCase ? small : letter], needed: null };
  }

  #take(sign: string): boolean {
    if (this.#source[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}

const spaced = (escape: string): { readonly letter: string } | null =>
  escape === 'n' ? { letter: '\n' } : escape === 't' ? { letter: '\t' } : null;

/** The letters of a range, as far as they are ASCII and few enough to be told. */
function lettersFrom(first: string, last: string): readonly string[] {
  const [from, to] = [first.codePointAt(0)!, last.codePointAt(0)!];
  const isMuch = to > 0x7f || to - from >= MOST_WAYS;
  // More than are followed.
  if (isMuch) return Array<string>(MOST_WAYS + 1).fill(first);
  return Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i + 1));
}
