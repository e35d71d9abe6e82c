// A drawing in SVG is a document: opened by itself, it could run what it holds on the site's own address. This tells
// drawings from programs. Whatever it does not know to be harmless, it names.

export interface PictureFault {
  /** Offset in the text. */
  readonly at: number;
  readonly what: string;
}

/** Null where the text is a drawing and nothing else. */
export function judgeSvg(text: string): PictureFault | null {
  const found = [...REFUSED].flatMap(([pattern, what]) => {
    const match = pattern.exec(text);
    return match ? [{ at: match.index, what }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

const REFUSED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<(?:[\w.-]+:)?(?:script|handler|listener)\b/i, 'a script'],
  [/[\s"'/](?:[\w.-]+:)?on[a-z]+\s*=/i, 'an event handler'],
  [/<(?:[\w.-]+:)?(?:foreignObject|iframe|object|embed|audio|video)\b/i, 'a foreign document'],
  // `set` and `animate` can turn a link into another one after it was judged.
  [/attributeName\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|on)/i, 'an animated link'],
  [/\bhref\s*=\s*(?!["']\s*(?:#|https:\/\/|data:image\/(?:png|jpe?g|gif|webp)[;,]))/i, 'a link'],
  // Entities could spell any of the above.
  [/<!(?:ENTITY|DOCTYPE[^>]*\[)/i, 'an entity'],
  [/<\?(?!xml\s)/i, 'an instruction'],
  [/<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)/i, 'another encoding than UTF-8'],
  [/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/, 'bytes that are not UTF-8 text'],
];
