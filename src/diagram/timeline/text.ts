// How wide a text will be, and how to make it fit, without a font at hand. Knows rough advances of the
// widest common system fonts (Verdana, DejaVu Sans), so that a label that fits by this estimate fits
// everywhere; knows nothing of time or layout.
import { LOCALE } from '../../text/language.ts';

const NARROW = new Set("iIjl.,:;'|!`");
const SLIM = new Set('ftr()[]{}/\\" -·’‘');
const WIDE = new Set('mwMW@%—…→←≈');

/** Estimated width in pixels of a text set in a system sans-serif of the given size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < LATIN.length) ems += LATIN[unit]!;
    else {
      const code = text.codePointAt(i)!;
      ems += advance(code);
      if (code > 0xffff) i++;
    }
  }
  return ems * size;
}

function advance(code: number): number {
  if (code < LATIN.length) return LATIN[code]!;
  if (code < 0x0370) return 0; // combining marks
  if (code < 0x1100) return 0.75; // Greek, Cyrillic, Hebrew, Arabic and their neighbours
  if (code >= 0x2000 && code < 0x2200) return latin(String.fromCharCode(code)); // punctuation, arrows
  return code >= 0x1f000 ? 1.3 : 1.05; // CJK and what else fills a square; emoji are wider still
}

function latin(char: string): number {
  if (NARROW.has(char)) return 0.33;
  if (SLIM.has(char)) return 0.42;
  if (WIDE.has(char)) return 0.98;
  return char !== char.toLowerCase() ? 0.73 : 0.62;
}

const LATIN = Float64Array.from({ length: 0x300 }, (_, code) => latin(String.fromCharCode(code)));

/**
 * The text, cut with "…" where it would be wider than `width`. Never cuts inside a character; empty when nothing fits. A
 * bracket that is open there is closed, so that what is left reads, and is heard, as words of the whole text.
 */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth(text.includes('(') ? '…)' : '…', size);
  let kept = '';
  let reached = 0;
  for (const segment of charactersOf(text)) {
    reached += textWidth(segment, size);
    if (reached > room) break;
    kept += segment;
  }
  // Better to lose half a word than to end in the middle of one, unless little would be left.
  const words = kept.replace(/[^\p{L}\p{N}\p{M}]+[\p{L}\p{N}\p{M}]*$/u, '');
  const inside = !/\s/.test(text.charAt(kept.length));
  const whole = inside && words.length >= kept.length * 0.6 ? words : kept;
  const trimmed = whole.replace(/[\s,;:.(–—-]+$/u, '');
  if (trimmed === '') return '';
  return trimmed.lastIndexOf('(') > trimmed.lastIndexOf(')') ? `${trimmed}…)` : `${trimmed}…`;
}

/** What readers take for one character; a flag or an accent is never cut from its letter. */
function* charactersOf(text: string): Iterable<string> {
  if (!/[^\u0020-\u02ff\u2010-\u20cf\u2100-\u2200]/.test(text)) return yield* text;
  for (const { segment } of graphemes.segment(text)) yield segment;
}

const graphemes = new Intl.Segmenter(LOCALE, { granularity: 'grapheme' });
