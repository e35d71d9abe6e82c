import { LOCALE } from './language.ts';

/** Made when something is cut first: it takes longer to make than most of a file to load. */
let graphemes: Intl.Segmenter | undefined;

/** At most so many letters of a text that is quoted, cut where it would drown the sentence; never inside a letter. */
export function clip(text: string, most = 40): string {
  if (text.length <= most) return text;
  graphemes ??= new Intl.Segmenter(LOCALE, { granularity: 'grapheme' });
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, most + 40))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  return `${kept.toWellFormed()}…`;
}

/** The text on one line, at most so many letters, cut between words. */
export function clipWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const kept = line[most - 1] === ' ' ? cut : cut.replace(/\s+\S*$/u, '');
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`.toWellFormed();
}
