// Text that a file holds, made fit for a terminal or a log: what would steer it, turn the order of what it shows, or
// stand there unseen becomes a sign that is seen.

/** Steers: C0, DEL, C1, line separators, halves of a pair. Turns: bidirectional marks. Unseen: blanks without width, tags. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}]/gu;
/** The joiners belong between parts of an emoji and between letters of scripts that join; elsewhere they hide. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}])[\u200C\u200D]|[\u200C\u200D](?![\p{Extended_Pictographic}\p{L}\p{M}])/gu;

const SIGN = '\uFFFD';

/** One line of text, safe to print. */
export function printable(text: string): string {
  return text.replace(UNSAFE, SIGN).replace(STRAY_JOINER, SIGN);
}

/** Text of several lines, safe to print; line ends and tabs stay. */
export function printableLines(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(UNSAFE, (sign) => (sign === '\n' || sign === '\t' ? sign : SIGN))
    .replace(STRAY_JOINER, SIGN);
}

/** JSON that says the same and is safe to print: the signs are written as escapes, which only strings can hold. */
export function printableJson(json: string): string {
  const escaped = (signs: string): string =>
    Array.from(
      { length: signs.length },
      (_, i) => `\\u${signs.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join('');
  // A line end in JSON stands between values; those in strings are escapes already.
  return json
    .replace(UNSAFE, (sign) => (sign === '\n' ? sign : escaped(sign)))
    .replace(STRAY_JOINER, escaped);
}
