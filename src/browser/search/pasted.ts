// What is pasted as a whole: an alert, a log, a stack trace. It stands behind the `#` of the address, so that it can be
// gone back to and shared, and is not sent to whoever serves the site.
import { clipPaste } from '../../ask/paste-limit.ts';

/** Longer than what is typed as a search. */
const MOST_WORDS = 8;
const MOST_LENGTH = 120;
const PARAMETER = '#ask=';

/** Whether a text is asked for as a whole and not word by word. Quotes are a search. */
export function isPaste(text: string): boolean {
  const lasting = text.trim();
  if (lasting.includes('\n')) return true;
  if (lasting.startsWith('"')) return false;
  return lasting.length > MOST_LENGTH || lasting.split(/\s+/).length > MOST_WORDS;
}

/** The part of the address from `#` on. */
export const writePaste = (text: string): string =>
  `${PARAMETER}${encodeURIComponent(clipPaste(text).toWellFormed())}`;

/** The inverse; null where the address holds none, or one that cannot be read. */
export function readPasted(hash: string): string | null {
  if (!hash.startsWith(PARAMETER)) return null;
  try {
    return decodeURIComponent(hash.slice(PARAMETER.length));
  } catch {
    return null;
  }
}
