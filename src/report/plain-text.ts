// Inline Markdown as plain text: for pictures, feeds, cards, titles, anywhere markup would be noise.
// Knows what event and action texts use (emphasis, code, links, images, autolinks, escapes, entities, stray
// tags); knows no blocks. It is not a parser for untrusted HTML: whoever writes the result into
// markup still escapes it.

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rarr: '→',
  larr: '←',
  times: '×',
};

// Marks where a literal piece was taken out; control characters are removed from the text first.
const OPEN = '\u0001';
const CLOSE = '\u0002';

/** Most texts have no markup at all, and single spaces. */
const MARKUP = /[\u0000-\u001f\u007f\u00a0*_~`\\<&[\ufffe\uffff]|\s\s/;

/** The words a reader of the rendered Markdown would see, on one line. Emphasis inside words (`snake_case`) stays. */
export function plainText(markdown: string): string {
  if (!MARKUP.test(markdown)) return markdown.trim();
  const kept: string[] = [];
  const keep = (text: string): string => `${OPEN}${kept.push(text) - 1}${CLOSE}`;

  let text = markdown
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .replace(/\r?\n|\r/g, ' ')
    .replace(
      /\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)(.+?)(?<!`)\2(?!`)|<((?:https?|mailto):[^\s<>]*)>|&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]+);/g,
      (
        all: string,
        escaped?: string,
        _fence?: string,
        code?: string,
        url?: string,
        name?: string,
      ) => keep(escaped ?? code?.trim() ?? url?.replace(/^mailto:/, '') ?? entity(name) ?? all),
    )
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<!--.*?-->|<\/?[A-Za-z][^<>]*>/g, '');

  text = untilStable(text, (now) =>
    now.replace(
      /!?\[([^[\]]*)\]\(\s*(?:<[^<>]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g,
      '$1',
    ),
  );
  text = untilStable(text, (now) =>
    now
      .replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.*?[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2')
      .replace(/(~~?)(?=[^\s~])([^~]*[^\s~])\1/g, '$2'),
  );

  return text
    .replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'), (_, index: string) => kept[Number(index)]!)
    .replace(/\s+/g, ' ')
    .trim();
}

function untilStable(text: string, change: (text: string) => string): string {
  const next = change(text);
  return next === text ? text : untilStable(next, change);
}

function entity(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  const printable = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return printable ? String.fromCodePoint(code) : '\ufffd';
}
