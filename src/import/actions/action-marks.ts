// What stands beside an action's sentence: who owns it, how far it is, by when, how urgent, which ticket.
import type { Link, Nodes } from 'mdast';
import type { ActionPriority, ActionStatus } from '../../report/kinds.ts';
import type { Context, Found } from './action-entry.ts';
import { plain, visitTree } from '../sources/inline.ts';
import { readDay } from '../time/prose-days.ts';
import type { Rules } from '../sources/rules.ts';
import { readStamp } from '../time/stamp.ts';

/** A tick in a heading decorates it; it does not say that everything below is done. */
export const withoutSigns = (text: string): string =>
  text.replace(/[\p{Extended_Pictographic}✓✔☑]/gu, ' ');

export const DONE_FRONT = /^(?:\s*(?:✅|✔️?|☑️?|🔲|☐|⬜|❌|⏳|🚧|\\?\[[ xX]\\?\])\s*)+/u;

export const DONE_BACK =
  /\s*(?:[([]\s*(?:done|completed|complete|fixed|merged|shipped|finished|in progress|wip|ongoing)\s*[)\]]|[-–—:]\s*(?:\*\*)?(?:done|completed)(?:\*\*)?)\.?\s*$/i;

export function doneMarks(words: string, found: Found): ActionStatus | null {
  const cell = found.cells?.status;
  if (cell)
    return (
      stateOf(cell) ??
      (/\b(?:open|to ?do|not started|pending|new|backlog|planned)\b/i.test(cell) ? 'open' : null)
    );
  if (/^\s*(?:✅|✔|☑)/u.test(words) || /^\s*\[[xX]\]/.test(words)) return 'done';
  if (/^\s*(?:⏳|🚧)/u.test(words)) return 'in-progress';
  if (
    /[([]\s*(?:done|completed|complete|fixed|merged|shipped|finished)\b[^)\]]{0,30}[)\]]|\bDONE\b|[-–—:]\s*(?:done|completed)\.?$|\b(?:this )?has already been done\b/i.test(
      words,
    ) &&
    !/\bnot done\b/i.test(words)
  ) {
    if (
      /\bDONE\b/.test(words) ||
      /[([]\s*(?:done|complete|fixed|merged|shipped|finished)/i.test(words) ||
      /[-–—:]\s*(?:done|completed)\.?$/i.test(words) ||
      /already been done/i.test(words)
    )
      return 'done';
  }
  if (/[([]\s*(?:in progress|wip|ongoing|started)\s*[)\]]/i.test(words)) return 'in-progress';
  if (
    /[([]\s*(?:won'?t (?:do|fix)|dropped|cancelled|canceled|rejected|declined)\s*[)\]]/i.test(words)
  )
    return 'dropped';
  return null;
}

/** What a heading, a group or a cell says of how far things are. */
export function stateOf(text: string): ActionStatus | null {
  if (/\b(?:planned or in[ -]progress|not (?:done|started|completed))\b/i.test(text)) return null;
  if (
    /\b(?:completed?|done|finished|closed|resolved|fixed|shipped|merged)\b|✅|✔/iu.test(text) &&
    !/\bto be (?:done|completed)\b|\bto complete\b/i.test(text)
  )
    return 'done';
  if (/\b(?:in[ -]progress|wip|ongoing|started|doing)\b/i.test(text)) return 'in-progress';
  if (/\b(?:won'?t (?:do|fix)|dropped|cancell?ed|rejected|declined|obsolete)\b/i.test(text))
    return 'dropped';
  return null;
}

export function ownerOf(
  text: string,
  cell: string | undefined,
): { name: string; written: string | null } | null {
  if (cell !== undefined)
    return cell.trim() === '' || /^(?:-|n\/?a|tbd|none|\?)$/i.test(cell.trim())
      ? null
      : { name: cell.trim(), written: null };
  const labelled =
    /[\s([-]*\b(?:owner|assignee|assigned to|owned by|responsible|dri)\s*[:=-]\s*(?:\*\*\s*)?(@?[\w][\w .&/-]{1,40}?)(?:\*\*)?[)\]]?(?=\s*(?:$|[,;.)\]]|\s-\s)|\s+(?:due|deadline|eta|status|priority|ticket|jira|target)\b)/i.exec(
      text,
    );
  if (labelled?.[1]) return { name: labelled[1].trim(), written: labelled[0] };
  const first = /^\s*(@[\w-]+(?:\/[\w-]+)?)\s*[:–—-]\s+/.exec(text);
  if (first?.[1]) return { name: first[1], written: first[0] };
  const team = /\s+[-–—|]\s*((?:[\w&]+ ){0,3}(?:team|squad|crew|guild))(?=\s*(?:$|[-–—|,.]))/i.exec(
    text,
  );
  if (team?.[1]) return { name: team[1], written: team[0] };
  const handle =
    /\s*[([](?:owner: )?(@[\w-]+(?:\/[\w-]+)?)[)\]]/.exec(text) ??
    /\s+[-–—]\s*(@[\w-]+(?:\/[\w-]+)?)(?=\s*(?:$|[-–—]\s*\d{4}-))/.exec(text);
  return handle?.[1] ? { name: handle[1], written: handle[0] } : null;
}

export const dayIn = (text: string, context: Context): string | null =>
  text === '' ? null : readDay(text, context.rules.dateOrder);

export function dayAfter(text: string, words: RegExp, context: Context): string | null {
  const match = words.exec(text);
  if (!match) return null;
  const stamp = readStamp(
    text.slice(match.index + match[0].length, match.index + match[0].length + 30),
    { order: context.rules.dateOrder, loose: false },
  );
  return stamp?.date?.year && !stamp.date.swappable
    ? readDay(stamp.written, context.rules.dateOrder)
    : null;
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
const TRACKER =
  /\/(?:issues?|pull|pulls|merge_requests|browse|tickets?|cards?|work_items|workitems|tasks?|stories|story|c|show_bug\.cgi|projects\/[^/]+\/issues)\/|[?&](?:id|issue|ticket)=\d|\/T\d+$|atlassian\.net|linear\.app|app\.asana|trello\.com|shortcut\.com|zenhub/i;

export function ticketOf(
  cell: string,
  links: readonly Link[],
  text: string,
  rules: Rules,
): string | null {
  const web = links.filter(({ url }) => /^https?:\/\/\S+$/i.test(url));
  const tracked = web.find(
    ({ url, children }) =>
      TRACKER.test(url) &&
      (/#?\d+|[A-Z]{2,}-\d+|ticket|issue|card/i.test(plain(children)) || /\d+/.test(url)),
  );
  if (tracked) return tracked.url;
  const inCell = /https?:\/\/\S+/.exec(cell)?.[0];
  if (inCell) return inCell.replace(/[)\].,]+$/, '');
  for (const [prefix, address] of rules.tickets) {
    const number = new RegExp(
      `(?<![\\w-])${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\d+)`,
    ).exec(`${cell} ${text}`);
    if (number)
      return address.includes('{}')
        ? address.replace('{}', number[1] ?? '')
        : `${address}${prefix === '#' ? (number[1] ?? '') : number[0]}`;
  }
  return null;
}

export function priorityOf(cell: string, text: string): ActionPriority | null {
  const word =
    /^\W*(p[0-4]|highest|high|critical|urgent|medium|med|normal|low|lowest)\b/i.exec(
      cell.trim(),
    )?.[1] ??
    /^\W*[[(]?\s*(p[0-4])\s*[\])]?\s*[:–-]?\s/i.exec(text)?.[1] ??
    /[([]\s*(p[0-4])\s*[)\]]\s*\.?$/i.exec(text)?.[1] ??
    /\bpriority\s*[:=]\s*(p[0-4]|high|critical|medium|low)\b/i.exec(text)?.[1];
  if (!word) return null;
  if (/^(?:p[01]|highest|high|critical|urgent)$/i.test(word)) return 'high';
  return /^(?:p2|medium|med|normal)$/i.test(word) ? 'medium' : 'low';
}
