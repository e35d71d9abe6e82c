/** `satu-` at the end of a line and `rated` on the next, as in a screenshot or a letter. */
const BROKEN = /(\p{L}{2,30})[-\u00ad]\r?\n[^\S\n]*(\p{Ll}{2,30})/gu;

/** Puts words together that a line break divides. @param known whether the archive holds a word */
export function joinBroken(text: string, known: (word: string) => boolean): string {
  return text.replace(BROKEN, (found, before: string, behind: string) =>
    known(`${before}${behind}`) ? `${before}${behind}\n` : found,
  );
}
