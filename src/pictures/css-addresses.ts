// A style sheet can ask for what lies elsewhere. This finds the first address in one that leads out of the drawing.

/** What leads out, as it was written; null where all stays inside. */
export function addressOutside(css: string): string | null {
  const text = withoutEscapes(withoutComments(css));
  const asking = /@import\b|(?<![\w-])(?:-webkit-)?(?:image-set|image|src|element|cross-fade|expression)\s*\(/i.exec(text); // prettier-ignore
  if (asking) return asking[0];
  for (const { index, 0: found } of text.matchAll(/url\(\s*["']?/gi)) {
    const target = text.slice(index + found.length, index + found.length + 64);
    if (!INSIDE.test(target)) return text.slice(index, index + 40);
  }
  return null;
}

/** A picture in a style is not among them: it would be published with all that its makers left in it. */
const INSIDE = /^(?:#|data:(?:application\/(?:x-)?)?font[-/\w.]*[;,])/i;

/** Without `/* … *\/`, where makers leave notes. */
export function withoutComments(css: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = css.indexOf('/*'); start !== -1; start = css.indexOf('/*', at)) {
    kept.push(css.slice(at, start));
    const end = css.indexOf('*/', start + 2);
    if (end === -1) return kept.join(' ');
    at = end + 2;
  }
  kept.push(css.slice(at));
  return kept.join(' ');
}

/** `\75 rl(` is `url(` to a browser. */
const withoutEscapes = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code: string | undefined, letter: string) =>
    code === undefined ? letter : characterOf(Number.parseInt(code, 16)),
  );

const characterOf = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
