// A sentence with links in it, whole: the words stand together in one place, and a page puts them where they belong. What
// is put into a sentence is text unless one of these functions made it; nobody writes HTML by hand.
import { escapeXml } from './escape.ts';
import { betweenItems, type ListWord } from './list.ts';

/** HTML that is safe to print: `<p set:html={sentence.html} />`. */
export interface Said {
  readonly html: string;
}
/** What is nothing leaves nothing behind. */
export type Sayable = string | number | Said | null | undefined | false;

/** said`The last time was ${linked(href, day)}.` */
export function said(words: TemplateStringsArray, ...pieces: readonly Sayable[]): Said {
  const html = words.map((text, i) => (i === 0 ? text : htmlOf(pieces[i - 1]!) + text));
  return { html: html.join('') };
}

/** The text as a link; where nothing is behind it, the text alone. */
export function linked(href: string | null | undefined, text: Sayable, title?: string): Said {
  if (href === null || href === undefined) return { html: htmlOf(text) };
  const more = title === undefined ? '' : ` title="${escapeXml(title)}"`;
  return { html: `<a href="${escapeXml(href)}"${more}>${htmlOf(text)}</a>` };
}

/** A moment or a duration; `machine` is its form for `datetime`, left out where the text has none. */
export function timed(text: string, machine?: string): Said {
  const more = machine === undefined ? '' : ` datetime="${escapeXml(machine)}"`;
  return { html: `<time${more}>${escapeXml(text)}</time>` };
}

/** Words of a report, whose direction is their own. */
export function quoted(text: string): Said {
  return { html: `<bdi>${escapeXml(text)}</bdi>` };
}

export const stressed = (text: Sayable): Said => ({ html: `<strong>${htmlOf(text)}</strong>` });
export const coded = (text: string): Said => ({ html: `<code>${escapeXml(text)}</code>` });
export const typed = (text: string): Said => ({ html: `<kbd>${escapeXml(text)}</kbd>` });

/** "a, b and c", each of them a linked, or whatever it is. */
export function joined(items: readonly Sayable[], word: ListWord = 'and'): Said {
  const [first = '', ...gaps] = betweenItems(items.length, word);
  return { html: first + items.map((item, i) => htmlOf(item) + (gaps[i] ?? '')).join('') };
}

/** "a; b; c": of phrases, which may hold commas. */
export const inPhrases = (items: readonly Sayable[]): Said => ({
  html: items.map(htmlOf).join('; '),
});

/** Sentences one after the other; what is nothing leaves no space behind. */
export function sentences(...pieces: readonly Sayable[]): Said {
  return {
    html: pieces
      .map(htmlOf)
      .filter((html) => html !== '')
      .join(' '),
  };
}

function htmlOf(piece: Sayable): string {
  if (piece === null || piece === undefined || piece === false) return '';
  return typeof piece === 'object' ? piece.html : escapeXml(String(piece));
}
