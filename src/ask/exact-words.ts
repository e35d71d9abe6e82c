// The words of a text as they stand there, for a search that says of each word whether a report holds it. Never
// stemmed: what counts as another form of a word is decided by whoever looks it up.
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What may stand around a word and is no part of it. A sign that makes another word of it stays: `C++`, `/checkout`. */
const BEFORE = /^(?:[^\p{L}\p{N}/]|\/(?![\p{L}\p{N}]))+/u;
const BEHIND = /[^\p{L}\p{M}\p{N}+#]+$/u;
/** Between the parts of a joined word. `C++` is one. */
const DIVIDES = /(?:[^\p{L}\p{M}\p{N}+#]|[+#]+(?=[\p{L}\p{N}]))+/u;
const ARTICLE = /^(?:[وفبكل]?ال|لل)(?=\p{Script=Arabic}{2})/u;
/**
 * Longer ones are addresses and lines of data: they are found by their parts, and where they have none by their
 * beginning.
 */
const LONGEST = 64;

/** Capitals, accents and widths make no other word. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'");
}

const PLAIN = /^[\x20-\x7e]*$/;

/** A word of a text or of a query, folded and without what stands around it; empty where nothing is left. */
export function exactWord(chunk: string): string {
  const bare = foldWord(chunk).replace(BEFORE, '').replace(BEHIND, '');
  return bare.replace(/'s$/, '');
}

/** "It returned 503s": several of one status of HTTP. Anything else stays. */
export const oneStatus = (word: string): string => word.replace(/^([45]\d\d)s$/, '$1');

/**
 * Every word under which a text is found, each once: its chunks between spaces, and the parts of those that are joined
 * by signs (`user_id` is held as a whole, and `user` and `id` are held too). Of writing without spaces every two signs
 * that stand side by side, so that a word is found anywhere.
 */
export function exactWordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const chunk of text.replaceAll('\u200B', '').split(/\s+/)) {
    const word = exactWord(chunk);
    if (word === '' || words.has(word)) continue;
    if (CJK.test(word)) {
      for (const pair of pairsOf(word)) words.add(pair);
      for (const part of word.split(/[^a-z0-9]+/)) if (part !== '') words.add(part);
      continue;
    }
    for (const part of [...lookedUp(word), ...piecesOf(word).map(cut)]) words.add(part);
  }
  return words;
}

/** What has to be held for a word of a query to be held: itself, or each of its pairs of signs, or each of its parts. */
export function lookedUp(word: string): readonly string[] {
  if (CJK.test(word)) return pairsOf(word);
  if (word.length <= LONGEST) return [word];
  const pieces = piecesOf(word);
  return pieces.length > 0 ? pieces.map(cut) : [cut(word)];
}

const cut = (word: string): string => word.slice(0, LONGEST);

/** Written without spaces between words. */
export const isWithoutSpaces = (word: string): boolean => CJK.test(word);

/** Holds a digit or a sign, so that a form of it would be another thing. */
export const isExactOnly = (word: string): boolean => !/^\p{L}+$/u.test(word) || CJK.test(word);

/** The parts of a joined word: of a path its steps, then what signs divide. A version is found without its `v`. */
function piecesOf(word: string): string[] {
  const pieces = new Set<string>();
  const add = (piece: string): void => {
    if (piece !== '' && piece !== word) pieces.add(piece);
  };
  for (const step of word.split(/[/\\:=,;()[\]{}<>"'“”‘’`|&?!…—–]+/u)) {
    const bare = exactWord(step);
    add(bare);
    // "and" and the article are written as one with their word.
    if (ARTICLE.test(bare)) add(bare.replace(ARTICLE, ''));
    if (/^v\d+(?:\.\d+)*/.test(bare)) add(bare.slice(1));
    add(oneStatus(bare));
    for (const part of bare.split(DIVIDES)) add(part);
  }
  return [...pieces];
}

function pairsOf(word: string): string[] {
  const runs = word.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{M}ー]+/gu,
  );
  return (runs ?? []).flatMap((run) => {
    const signs = [...run];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  });
}
