// Which words name the language of a report. A tag of BCP 47, as HTML has it: `de`, `pt-BR`, `zh-Hans`.
import type { Correction } from './diagnostic.ts';
import { nearest } from './nearest.ts';

export type LangResult =
  | { readonly ok: true; readonly lang: string }
  | (Correction & {
      readonly ok: false;
      /** The tag that was surely meant. */
      readonly meant: string | null;
    });

/** Languages that are looked for by their names, and tags of countries that are taken for languages. */
const NAMED = 'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'; // prettier-ignore
const COUNTRIES: Readonly<Record<string, string>> = {
  br: 'pt-BR',
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  jp: 'ja',
  kr: 'ko',
  uk: 'uk',
  us: 'en-US',
};
const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A tag as it is usually spelt, `pt-br` as `pt-BR`; what is no language is told with the tag that was meant. */
export function readLang(text: string): LangResult {
  const tag = canonical(text.trim());
  if (tag !== null && names.of(tag.split('-')[0]!) !== undefined) return { ok: true, lang: tag };
  const meant = meantBy(text.trim());
  return {
    ok: false,
    message: 'expected the tag of a language.',
    hint: meant
      ? `Write \`${meant}\`.`
      : 'Write the tag that HTML has for it, such as `de`, `pt-BR` or `ja`.',
    meant,
  };
}

function canonical(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** `German`, `deutsch`, `jp`, `en_US`. */
function meantBy(text: string): string | null {
  const dashed = canonical(text.replaceAll('_', '-'));
  if (text.includes('_') && dashed !== null && readLang(dashed).ok) return dashed;
  const byName = new Map<string, string>();
  for (const tag of NAMED.split(' ')) {
    const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
    for (const name of [names.of(tag), own]) if (name) byName.set(name.toLowerCase(), tag);
  }
  const name = nearest(text, byName.keys());
  return COUNTRIES[text.toLowerCase()] ?? (name && text.length > 3 ? byName.get(name)! : null);
}
