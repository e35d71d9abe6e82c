// What stands beside an action's sentence: signs for how far it is, how urgent it is, which ticket.
import type { Link, Nodes } from 'mdast';
import type { ActionPriority, ActionStatus } from '../../report/kinds.ts';
import { plain, visitTree } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import { anyOf } from '../words/any-of.ts';
import { literal } from '../words/words.ts';

/** A tick in a heading decorates it; it does not say that everything below is done. */
export const withoutSigns = (text: string): string =>
  text.replace(/[\p{Extended_Pictographic}✓✔☑]/gu, ' ');

const FRONT =
  /^(?:\s*(?:\*{0,2}(?:done|completed)\*{0,2}\s*:|✅|✔️?|☑️?|🔲|☐|⬜|❌|⏳|🚧|\\?\[[ xX]\\?\])\s*)+/iu;

/** A sign behind the words, or behind the ticket that stands in front of them: `T345 ✅ Add a check`. */
const SIGN_BACK = /\s*(?:✅|✔️?|☑️?|⏳|🚧)\s*\.?\s*$/u;
const SIGN_BEHIND_TICKET =
  /^(\s*\W?(?:\[[^\]]{1,40}\]\([^)\s]*\)|(?:\p{L}{2,12} )?[#A-Z]*-?\d{2,8})\W?\s*)(?:✅|✔️?|☑️?|⏳|🚧)\s*/u;

const BACK = anyOf(
  /\s*[([]\s*(?:done|completed?|fixed|merged|shipped|finished|wip|ongoing)\s*[)\]]\.?\s*$/i,
  /\s*[([]\s*in progress\s*[)\]]\.?\s*$/i,
  /\s*[-–—:]\s*(?:\*\*)?(?:done|completed)(?:\*\*)?\.?\s*$/i,
);

/** A line that closes with a state, `… (done)`. */
export const closesWithState = (text: string): boolean => BACK.test(text);

/** A line that begins with a box or a sign of how far it is. */
export const opensWithSign = (text: string): boolean => FRONT.test(text);

/** A sentence without the signs in front of it and the state behind it. */
export const withoutMarks = (text: string): string =>
  text
    .replace(FRONT, '')
    .replace(SIGN_BEHIND_TICKET, '$1')
    .replace(SIGN_BACK, '')
    .replace(BACK, '')
    .trim();

/** The sign that stands behind the words or the ticket; nothing where none does. */
const signBehind = (words: string): string =>
  SIGN_BACK.exec(words)?.[0] ?? SIGN_BEHIND_TICKET.exec(words)?.[0] ?? '';

const DONE = anyOf(
  /^\s*(?:✅|✔|☑)|^\s*\[[xX]\]|^\s*(?:[Dd]one|[Cc]ompleted)\s*:/u,
  /[([]\s*(?:[Dd]one|[Cc]ompleted?|[Ff]ixed|[Mm]erged|[Ss]hipped|[Ff]inished)\b[^)\]]{0,30}[)\]]/u,
  /\bDONE\b|[-–—:]\s*(?:[Dd]one|[Cc]ompleted)\.?$|\b(?:[Tt]his )?has already been done\b/u,
);
/** `We have already hung the list`. */
const ALREADY = anyOf(
  /^\W*(?:we|i|\p{Lu}[\p{L}'’-]+) (?:have|has) already\b/iu,
  // `…, which Ottilie has already built.`
  /\b(?:which|that) (?:\p{L}+ ){0,3}(?:has|have|is|are) already(?: been)? \p{L}+\W*$/iu,
);
/** The same of anything, in a main clause, by language. */
const ALREADY_SAID = anyOf(
  /^[^,;]*\b(?:has|have) already been \p{L}+/iu,
  /^[^,;]*(?<!\p{L})(?:haben|hat|ist|sind|wurden?)(?: (?!nicht )\p{L}+)? (?:schon|bereits)(?!\p{L})/iu,
  /^[^,;]*(?<!\p{L})(?:avons|a|ont|est|sont) d[ée]j[àa] \p{L}+/iu,
  /^\W*ya (?:hemos|se ha|se han|est[áa]n?) \p{L}+|^\W*j[áa] (?:foi|foram|est[áa]|est[ãa]o|temos) \p{L}+/iu,
  /(?:すでに|既に).*(?:しました|済み|済)[。.]?$/iu,
);
/** What has only begun, and what hangs on another word: `a flag that has already been deprecated`. */
const NOT_WHOLE = anyOf(
  /\b(?:begun|started|begonnen|angefangen|gestartet)\b|commenc|entam|empezad|comenzad|começ|iniciad|着手|開始/iu,
  /\b(?:that|which|who|qui|que|dont)\b/iu,
);
/** `3 of 7 so far`: a plain count. */
const COUNTED =
  /\b(\d+) (?:of|von|sur|de) (\d+)(?: (?:\w+ )?(?:so far|done|bisher|faits?|hech[ao]s|feit[ao]s)| *$)/i;
const UNDER_WAY = /^\s*(?:⏳|🚧)|[([]\s*(?:in progress|wip|ongoing|started)\s*[)\]]/iu;
const DROPPED =
  /[([]\s*(?:won['’]?t (?:do|fix)|dropped|cancell?ed|rejected|declined|obsolete)\b[^)\]]{0,30}[)\]]/i;

/** How far an action is, by signs and words that say nothing else. */
export function doneMarks(words: string): ActionStatus | null {
  if (DONE.test(words) && !/\bnot done\b/i.test(words)) return 'done';
  if (ALREADY.test(words)) return 'done';
  if (ALREADY_SAID.test(words) && !NOT_WHOLE.test(words)) return 'done';
  const sign = signBehind(words);
  if (/[✅✔☑]/u.test(sign)) return 'done';
  if (UNDER_WAY.test(words) || /[⏳🚧]/u.test(sign)) return 'in-progress';
  const [, some = '', all = ''] = COUNTED.exec(words) ?? [];
  if (all !== '') return Number(some) < Number(all) ? 'in-progress' : 'done';
  return DROPPED.test(words) ? 'dropped' : null;
}

/** What a heading or a group says of how far things are. */
export function stateOf(text: string): ActionStatus | null {
  if (/\b(?:planned or in[ -]progress|not (?:done|started|completed))\b/i.test(text)) return null;
  if (
    /\b(?:completed?|done|finished|closed|resolved|fixed|shipped|merged)\b|✅|✔/iu.test(text) &&
    !/\bto be (?:done|completed)\b|\bto complete\b/i.test(text)
  )
    return 'done';
  if (/\b(?:in[ -]progress|wip|ongoing|started)\b|^\W*doing\W*$/i.test(text)) return 'in-progress';
  if (/\b(?:won'?t (?:do|fix)|dropped|cancell?ed|rejected|declined|obsolete)\b/i.test(text))
    return 'dropped';
  return null;
}

export function linksIn(nodes: readonly Nodes[]): Link[] {
  const links: Link[] = [];
  for (const node of nodes)
    visitTree(node, (one) => {
      if (one.type === 'link') links.push(one);
    });
  return links;
}

/** Addresses of trackers: issues, pull requests, tickets, cards. */
const TRACKER = anyOf(
  /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|cards?|work_?items|tasks?|c)\//i,
  /\/(?:stories|story|show_bug\.cgi|projects\/[^/]+\/issues)\/|[?&](?:id|issue|ticket)=\d|\/T\d+$/i,
  /atlassian\.net|linear\.app|app\.asana|trello\.com|shortcut\.com|zenhub/i,
);

/** The address of an action's ticket: a link to a tracker, or a number that the rules have an address for. */
export function ticketOf(
  cell: string,
  links: readonly Link[],
  text: string,
  rules: Rules,
): string | null {
  const web = links.filter(({ url }) => /^https?:\/\/\S+$/i.test(url));
  const tracked = web.find(
    ({ url, children }) =>
      (TRACKER.test(url) &&
        (/#?\d+|[A-Z]{2,}-\d+|ticket|issue|card/i.test(plain(children)) || /\d+/.test(url))) ||
      // A key of a tracker as the words, and again in the address: `[NET-12](https://…/NET-12)`.
      isKeyOf(plain(children).trim(), url),
  );
  if (tracked) return tracked.url;
  const inCell = /https?:\/\/\S+/.exec(cell)?.[0];
  if (inCell) return inCell.replace(/[)\].,]+$/, '');
  for (const [prefix, address] of rules.tickets) {
    const number = numberBehind(prefix, `${cell} ${text}`);
    if (number !== null)
      return address.includes('{}')
        ? address.replace('{}', number)
        : `${address}${prefix === '#' ? number : `${prefix}${number}`}`;
  }
  return null;
}

const isKeyOf = (words: string, url: string): boolean =>
  /^[A-Z][A-Z\d]+-\d+$/.test(words) && url.endsWith(`/${words}`);

const numberBehind = (prefix: string, text: string): string | null =>
  new RegExp(`(?<![\\w-])${literal(prefix)}(\\d+)`).exec(text)?.[1] ?? null;

export function priorityOf(cell: string | undefined, text: string): ActionPriority | null {
  const word =
    /^\W*(p[0-4]|highest|high|critical|urgent|medium|med|normal|low|lowest)\b/i.exec(
      cell?.trim() ?? '',
    )?.[1] ??
    /^\W*[[(]?\s*(p[0-4])\s*[\])]?\s*[:–-]?\s/i.exec(text)?.[1] ??
    /[([]\s*(p[0-4])\s*[)\]]\s*\.?$|,\s*(p[0-4])\s*\.?$/i.exec(text)?.slice(1).find(Boolean) ??
    /\bpriority\s*[:=]\s*(p[0-4]|high|critical|medium|low)\b/i.exec(text)?.[1];
  if (!word) return null;
  if (/^(?:p[01]|highest|high|critical|urgent)$/i.test(word)) return 'high';
  return /^(?:p2|medium|med|normal)$/i.test(word) ? 'medium' : 'low';
}
