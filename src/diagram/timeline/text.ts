// How wide a text will be, and how to make it fit, without a font at hand. Knows rough advances of the
// widest common system fonts (Verdana, DejaVu Sans), so that a label that fits by this estimate fits
// everywhere; knows nothing of time or layout.

const NARROW = new Set("iIjl.,:;'|!`");
const SLIM = new Set('ftr()[]{}/\\" -·’‘');
const WIDE = new Set('mwMW@%—…→←≈');

/** Estimated width in pixels of a text set in a system sans-serif of the given size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += advance(char);
  return ems * size;
}

function advance(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x0300 || (code >= 0x2000 && code < 0x2200)) {
    if (NARROW.has(char)) return 0.33;
    if (SLIM.has(char)) return 0.42;
    if (WIDE.has(char)) return 0.98;
    return char !== char.toLowerCase() ? 0.73 : 0.62;
  }
  if (code < 0x0370) return 0; // combining marks
  if (code < 0x1100) return 0.75; // Greek, Cyrillic, Hebrew, Arabic and their neighbours
  return code >= 0x1f000 ? 1.3 : 1.05; // CJK and what else fills a square; emoji are wider still
}

/** The text, cut with "…" where it would be wider than `width`. Never cuts inside a character; empty when nothing fits. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width / size - advance('…');
  let ems = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    for (const char of segment) ems += advance(char);
    if (ems > room) break;
    kept += segment;
  }
  // Better to lose half a word than to end in the middle of one, unless little would be left.
  const words = kept.replace(/[\s\p{P}]+\S*$/u, '');
  const whole = words.length >= kept.length * 0.7 ? words : kept;
  const trimmed = whole.replace(/[\s,;:.–—-]+$/u, '');
  return trimmed === '' ? '' : `${trimmed}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text for XML and HTML, content and attribute values alike; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return (
    /[&<>"'\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/.test(text) ? text.toWellFormed() : text
  )
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
