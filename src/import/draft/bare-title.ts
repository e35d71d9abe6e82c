// A title without what many titles begin or end with: marks of answers, kinds of document, numbers of records.
import { isFront, isGenre, namesGenre } from '../words/genres.ts';

/** `SRE : INC-204 …`: the space of a wiki; `SUBJECT:` of a message, and the marks of answers. */
const SPACE = /^(?:[A-Z][\w-]{1,24} : (?=\S)|(?:subject|incident name|title)\s*:\s*(?=\S))/i;
const ANSWER = /^(?:(?:re|fwd?|aw|wg|tr|rv|enc|res|antw)\s*:\s*)+/i;

/** A title without what every title begins with: marks of answers, kinds of document, numbers of records. */
export function bareTitle(text: string): string {
  const flat = text
    .replace(/:[a-z_+-][a-z0-9_+-]*:/g, ' ')
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F\u200D]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const without = withoutGenre(flat.replace(ANSWER, '').replace(SPACE, '')).replace(
    /^[\s:–—-]+|[\s:–—-]+$/g,
    '',
  );
  return without.length >= 8 && !/^[\d\s/.-]+$/.test(without) ? cased(without) : flat;
}

/** `Postmortem: …`, `Root cause analysis of …`, `… – Postmortem`. */
function withoutGenre(text: string): string {
  const [, head = '', rest = ''] = FRONT.exec(text) ?? LEADS.exec(text) ?? [];
  if (rest.length >= 8 && isFront(head)) return withoutGenre(rest);
  const [, said = '', behind = ''] = BEHIND.exec(text) ?? [];
  return said.length >= 8 && namesGenre(behind) && isGenre(behind) ? said : text;
}

const FRONT = /^(.{2,60}?)\s*(?:[:：|]\s*|\s[–—-]\s+)(\S.*)$/;
const LEADS = /^((?:\S+ ){0,3}\S+) (?:of|for|on) (\S.*)$/;
const BEHIND = /^(.+?)\s+[–—|-]\s+([^–—|-]+)$/;

/** A title begins with a capital, but names like `docs.rs` keep their case. */
const cased = (text: string): string =>
  /^[a-z]+[.\d_][\w.]/.test(text) || /^[a-z]+[A-Z]/.test(text)
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
