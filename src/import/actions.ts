// Promised measures: list entries, table rows, ticked boxes and plain lines under the headings that teams give them,
// with owner, ticket, day and state as far as they are written.
import type { Link, List, ListItem, Nodes, PhrasingContent, Table } from 'mdast';
import type { ActionKind, ActionPriority, ActionStatus } from '../report/kinds.ts';
import { fit, sentencesOf } from './clip-text.ts';
import type { Lines } from './document.ts';
import { linesOf } from './document.ts';
import { kindOfAction } from './event-kinds.ts';
import type { Notebook } from './finding.ts';
import { clip } from './finding.ts';
import { cutEnd, cutStart, inlineMarkdown, line, plain, visitTree } from './inline.ts';
import type { Part } from './outline.ts';
import { readDay } from './prose-days.ts';
import type { Rules } from './rules.ts';
import { headingWords, sectionNamed } from './sections.ts';
import { readStamp } from './stamp.ts';
import type { TeamMatch } from './vocabulary-match.ts';

export interface ActionDraft {
  readonly do: string;
  readonly words: string;
  readonly kind: ActionKind;
  readonly owner: string | null;
  readonly status: ActionStatus | null;
  readonly due: string | null;
  readonly completed: string | null;
  readonly priority: ActionPriority | null;
  readonly ticket: string | null;
  readonly lines: Lines;
}

const LONGEST = 300;
const NONE =
  /^\W*(?:n\/?a|none|nothing|tbd|tbc|todo|to be (?:done|decided|added|defined|determined)|no (?:actions?|tasks?|follow[ -]?ups?|further actions?).*|-+|\.+|\?+)\W*$/i;
const IMPERATIVE =
  /^\W*(?:please )?(?:add|adjust|adopt|align|allow|apply|archive|assess|assign|audit|automate|avoid|backfill|back up|ban|block|build|bump|cache|change|check|clarify|clean|close|communicate|conduct|configure|consider|consolidate|continue|convert|create|decommission|decouple|define|delete|deploy|deprecate|design|develop|disable|disband|discuss|document|drop|educate|emphasi[sz]e|enable|encourage|enforce|enhance|ensure|establish|evaluate|expand|explore|extend|file|find|fix|follow|formali[sz]e|generate|get|harden|have|hire|identify|implement|improve|include|increase|instrument|integrate|introduce|investigate|isolate|keep|launch|limit|link|lock|log|look|lower|make|measure|merge|migrate|minimi[sz]e|modify|monitor|move|notify|onboard|optimi[sz]e|patch|perform|pin|plan|prepare|prevent|prioriti[sz]e|propose|provide|provision|publish|push|raise|re-?(?:assess|build|configure|consider|create|deploy|enable|evaluate|instate|introduce|iterate|move|name|new|organi[sz]e|place|port|run|scope|structure|test|think|train|use|visit|work|write)|reach|rebuild|reconfigure|record|reduce|refactor|regularly|reject|release|remove|rename|renew|replace|report|require|research|resolve|restore|restrict|retire|review|revisit|rewrite|roll|rotate|run|scale|schedule|secure|send|separate|set|set up|setup|share|simplify|speak|speed|spike|split|standardi[sz]e|start|stop|strengthen|support|switch|sync|tag|test|tighten|track|train|try|tune|turn|update|upgrade|use|validate|verify|watch|work|write)\b/i;

export function findActions(
  parts: readonly Part[],
  rules: Rules,
  team: (written: string) => TeamMatch,
  notes: Notebook,
): { actions: ActionDraft[]; used: Set<Nodes> } {
  const actions: ActionDraft[] = [];
  const used = new Set<Nodes>();
  const context: Context = { rules, team, notes, actions, used };
  for (const part of parts) {
    if (part.name === 'actions') partActions(part, context);
    else if (part.name !== 'appendix') strayActions(part, context);
  }
  return { actions: joinDoubles(actions, notes), used };
}

interface Context {
  readonly rules: Rules;
  readonly team: (written: string) => TeamMatch;
  readonly notes: Notebook;
  readonly actions: ActionDraft[];
  readonly used: Set<Nodes>;
}

function partActions(part: Part, context: Context): void {
  const state = stateOf(withoutSigns(
    `${part.title} ${part.above
      .filter(({ name }) => name === 'actions')
      .map(({ title }) => title)
      .join(' ')}`,
  ));
  const mixed = /\blessons?\b|\blearn/i.test(part.title);
  const listed = part.nodes.some((node) => node.type === 'list' || node.type === 'table');
  const headed = part.own === null && part.nodes.length > 0 && !listed;
  if (headed && part.heading && IMPERATIVE.test(part.title)) {
    // A heading for each action, its text below.
    add(
      {
        nodes: part.heading.children,
        more: part.nodes,
        lines: [linesOf(part.heading)[0], linesOf(part.nodes.at(-1) ?? part.heading)[1]],
        takes: [part.heading, ...part.nodes],
        state,
        checked: null,
      },
      context,
    );
    return;
  }
  let groupState = state;
  for (const node of part.nodes) {
    if (node.type === 'list') {
      for (const item of node.children) itemAction(item, groupState, mixed, context);
    } else if (node.type === 'table') {
      tableActions(node, groupState, context);
    } else if (node.type === 'paragraph') {
      const text = plain(node).trim();
      if (/^\*?_?(?:note|status)\b/i.test(text)) continue;
      const label = text.length <= 80 && /:$/.test(text);
      if (label) {
        groupState = stateOf(text) ?? state;
        continue;
      }
      if (NONE.test(text) || isInstruction(node)) continue;
      const lines = text.split('\n').map((one) => one.trim());
      const promised = promises(text);
      if (promised.length > 0 && !IMPERATIVE.test(text)) {
        for (const { from, to } of promised) {
          add(
            {
              nodes: cutStart(cutEnd(node.children, to), from),
              more: [],
              lines: linesOf(node),
              takes: promised.length === sentencesOf(text).length ? [node] : [],
              state: groupState,
              checked: null,
            },
            context,
          );
        }
        continue;
      }
      const checks = /^\[( |x|X)\]\s+/.exec(text);
      if (checks)
        add(
          {
            nodes: cutStart(node.children, checks[0].length),
            more: [],
            lines: linesOf(node),
            takes: [node],
            state: groupState,
            checked: checks[1] !== ' ',
          },
          context,
        );
      else if (lines.length > 1 && eachAnAction(lines))
        lineActions(node.children, linesOf(node), node, groupState, context);
      else if ((IMPERATIVE.test(text) || DONE_BACK.test(text)) && !(listed && text.length > 160))
        add(
          {
            nodes: node.children,
            more: [],
            lines: linesOf(node),
            takes: [node],
            state: groupState,
            checked: null,
          },
          context,
        );
      else if (/^\W*(?:action item|action|task|todo)s?\s*[:\d]/i.test(text))
        strayLine(node.children, linesOf(node), node, context);
    }
  }
}

const PROMISE =
  /^(?:(?:going forward|in (?:the )?future|next|first|second|third|finally|also|additionally|secondly|thirdly|lastly),?\s+)?(?:we|i|the team|our team)(?:'ll|’ll| will| are going to| plan to| intend to| need(?: to)?| must| should| aim to)\b/i;

/** Sentences that promise, in a paragraph under a heading of actions. */
function promises(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    if (PROMISE.test(sentence) && !/:$/.test(sentence)) found.push({ from, to: at });
  }
  return found;
}

/** Lines that each begin like an action, or mostly do and each end a sentence. */
function eachAnAction(lines: readonly string[]): boolean {
  const imperative = lines.filter((one) => IMPERATIVE.test(one)).length;
  return (
    imperative === lines.length ||
    (lines.length >= 3 &&
      imperative >= lines.length * 0.5 &&
      lines.every((one) => /[.!?]$/.test(one)))
  );
}

/** A tick in a heading decorates it; it does not say that everything below is done. */
const withoutSigns = (text: string): string => text.replace(/[\p{Extended_Pictographic}✓✔☑]/gu, ' ');

/** Lines of one paragraph, each an action. */
function lineActions(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  node: Nodes,
  state: ActionStatus | null,
  context: Context,
): void {
  const text = plain(nodes);
  let from = 0;
  text.split('\n').forEach((one, i) => {
    const start = from;
    from += one.length + 1;
    const cut = cutStart(nodes, start);
    const kept: PhrasingContent[] = [];
    let left = one.length;
    for (const inner of cut) {
      const length = plain(inner).length;
      if (left <= 0) break;
      if (length <= left) kept.push(inner);
      else if (inner.type === 'text') kept.push({ ...inner, value: inner.value.slice(0, left) });
      left -= length;
    }
    add(
      {
        nodes: kept,
        more: [],
        lines: [lines[0] + i, lines[0] + i],
        takes: [node],
        state,
        checked: null,
      },
      context,
    );
  });
}

/** Template text in italics tells the writer what to do; nobody promised it. */
const isInstruction = (node: { children: readonly PhrasingContent[] }): boolean =>
  node.children.length === 1 && node.children[0]?.type === 'emphasis';

/** Outside an action section: ticked boxes, and lines that say that they are one. */
function strayActions(part: Part, context: Context): void {
  for (const node of part.nodes) {
    if (node.type === 'paragraph') strayLine(node.children, linesOf(node), node, context);
    if (
      node.type === 'list' &&
      node.children.length > 0 &&
      node.children.every((item) => typeof item.checked === 'boolean') &&
      part.name !== 'timeline'
    ) {
      for (const item of node.children) itemAction(item, null, false, context);
    } else if (node.type === 'list') {
      for (const item of node.children) {
        const [first] = item.children;
        if (first?.type === 'paragraph')
          strayLine(
            first.children,
            linesOf(item),
            item.children.length === 1 ? item : first,
            context,
          );
      }
    }
  }
}

function strayLine(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  node: Nodes,
  context: Context,
): void {
  const label =
    /^\W*(?:action item|action|todo|to do|follow[ -]?up)s?(?:\s*#?\d+)?\s*[:：–-]+\s*/i.exec(
      plain(nodes),
    );
  if (!label || plain(nodes).length - label[0].length < 8) return;
  add(
    {
      nodes: cutStart(nodes, label[0].length),
      more: [],
      lines,
      takes: [node],
      state: null,
      checked: null,
    },
    context,
  );
}

function itemAction(
  item: ListItem,
  state: ActionStatus | null,
  mixed: boolean,
  context: Context,
): void {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return;
  const text = plain(first).trim();
  if (NONE.test(text) || text === '') {
    return;
  }
  if (mixed && !IMPERATIVE.test(text)) return;
  // A word and a colon above a list of their own is a group of actions.
  const inner = more.filter((node): node is List => node.type === 'list');
  if (
    inner.length === 1 &&
    more.length === 1 &&
    text.length <= 60 &&
    /:$/.test(text) &&
    !/^\W*\*\*/.test(text) &&
    inner[0] &&
    inner[0].children.length > 1 &&
    !IMPERATIVE.test(text) &&
    sectionNamed(text, context.rules.sections) === 'actions'
  ) {
    for (const child of inner[0].children)
      itemAction(child, stateOf(text) ?? state, mixed, context);
    return;
  }
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  add(
    {
      nodes: first.children,
      more: more.filter((node) => node.type === 'paragraph' || node.type === 'list'),
      lines: linesOf(item),
      takes: prose ? [item] : [],
      state,
      checked: item.checked ?? null,
    },
    context,
  );
}

interface Found {
  readonly nodes: readonly PhrasingContent[];
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  readonly takes: readonly Nodes[];
  readonly state: ActionStatus | null;
  readonly checked: boolean | null;
  readonly cells?: {
    owner?: string;
    due?: string;
    status?: string;
    priority?: string;
    ticket?: string;
    completed?: string;
  };
}

function add(found: Found, context: Context): void {
  const { rules, team, notes, actions, used } = context;
  const pieces = [inlineMarkdown(unmarked(found.nodes))];
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph') pieces.push(inlineMarkdown(unmarked(node.children)));
    else if (node.type === 'list')
      for (const item of node.children) for (const child of item.children) collect(child);
  };
  for (const node of found.more) collect(node);
  const whole = pieces
    .filter(Boolean)
    .reduce(
      (sum, piece) =>
        sum === '' ? piece : /[.:;!?]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
      '',
    );
  const words = line([...found.nodes]);
  const marks = doneMarks(words, found);
  let body = whole.replace(DONE_FRONT, '').replace(DONE_BACK, '').trim();
  if (body === '' || !/[\p{L}]{3}/u.test(body)) {
    if (words !== '')
      notes.note(
        'doubt',
        found.lines,
        `“${clip(words, 40)}” under the actions is no action; it stays in the body.`,
      );
    return;
  }
  const owner = ownerOf(body, found.cells?.owner);
  const match = owner ? team(owner.name) : null;
  if (owner && match?.ok && owner.written)
    body = body
      .replace(owner.written, ' ')
      .replace(/\s{2,}/g, ' ')
      .replace(/\s+(?=[.,;])/g, '')
      .replace(/([.,;])(?:\s*[.,;])+/g, '$1')
      .trim();
  if (owner && !match?.ok && found.cells?.owner) body = `${body} (Owner: ${found.cells.owner})`;
  if (owner && !match?.ok)
    notes.note(
      'missing',
      found.lines,
      `\`${owner.name}\` owns an action but is no team of this archive; the name stays in the text. Map it under \`teams:\` in the rules, or add the team.`,
    );
  const due =
    dayIn(found.cells?.due ?? '', context) ??
    dayAfter(
      body,
      /\b(?:due|deadline|eta|target(?: date)?|by)\b(?: (?:date|by|on))?\s*[:=-]?\s*/i,
      context,
    );
  const closing = /[-–—|,(]\s*(\d{4}-\d{2}-\d{2})\s*[).]?\s*$/.exec(body)?.[1];
  const completed =
    dayIn(found.cells?.completed ?? '', context) ??
    dayAfter(
      body,
      /\b(?:done|completed|finished|closed|shipped|deployed)\b(?: (?:on|at))?\s*[:=-]?\s*/i,
      context,
    );
  const urls = linksIn([...found.nodes, ...found.more]);
  const ticket = ticketOf(found.cells?.ticket ?? '', urls, body, rules);
  const { text, cut } = fit(body.replace(/\s*[-–—,;:]\s*$/, ''), LONGEST);
  if (text.replace(/\W/g, '').length < 3) return;
  const status =
    marks ??
    (found.checked === true ? 'done' : null) ??
    (completed ? 'done' : null) ??
    (found.checked === false ? null : found.state);
  const priority = priorityOf(found.cells?.priority ?? '', body);
  const kind = kindOfAction(words);
  actions.push({
    do: text,
    words,
    kind,
    owner: match?.ok ? match.id : null,
    status,
    due: due !== null && completed === due ? null : (due ?? (found.checked === true ? null : dayIn(closing ?? '', context))),
    completed,
    priority,
    ticket,
    lines: found.lines,
  });
  notes.found(
    'actions',
    clip(text, 80),
    found.lines,
    words,
    'stated',
    [
      'an entry under the actions',
      `kind \`${kind}\` by its words`,
      status ? `state \`${status}\`` : '',
    ]
      .filter(Boolean)
      .join('; '),
  );
  if (cut)
    notes.note('doubt', found.lines, 'The action was shortened; its whole text is in the body.');
  else for (const node of found.takes) used.add(node);
}

/** Without bold and italics: an action is a sentence, not a heading and a text. */
const unmarked = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
      ? unmarked(node.children)
      : [node],
  );

const DONE_FRONT = /^(?:\s*(?:✅|✔️?|☑️?|🔲|☐|⬜|❌|⏳|🚧|\\?\[[ xX]\\?\])\s*)+/u;
const DONE_BACK =
  /\s*(?:[([]\s*(?:done|completed|complete|fixed|merged|shipped|finished|in progress|wip|ongoing)\s*[)\]]|[-–—:]\s*(?:\*\*)?(?:done|completed)(?:\*\*)?)\.?\s*$/i;

function doneMarks(words: string, found: Found): ActionStatus | null {
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
function stateOf(text: string): ActionStatus | null {
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

function ownerOf(
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
  const team = /\s+[-–—|]\s*((?:[\w&]+ ){0,3}(?:team|squad|crew|guild))(?=\s*(?:$|[-–—|,.]))/i.exec(text);
  if (team?.[1]) return { name: team[1], written: team[0] };
  const handle =
    /\s*[([](?:owner: )?(@[\w-]+(?:\/[\w-]+)?)[)\]]/.exec(text) ??
    /\s+[-–—]\s*(@[\w-]+(?:\/[\w-]+)?)(?=\s*(?:$|[-–—]\s*\d{4}-))/.exec(text);
  return handle?.[1] ? { name: handle[1], written: handle[0] } : null;
}

const dayIn = (text: string, context: Context): string | null =>
  text === '' ? null : readDay(text, context.rules.dateOrder);

function dayAfter(text: string, words: RegExp, context: Context): string | null {
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

function linksIn(nodes: readonly Nodes[]): Link[] {
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

function ticketOf(cell: string, links: readonly Link[], text: string, rules: Rules): string | null {
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

function priorityOf(cell: string, text: string): ActionPriority | null {
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

function tableActions(table: Table, state: ActionStatus | null, context: Context): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const heads = header.children.map((cell) => headingWords(line(cell)));
  const column = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head));
  const columns = {
    owner: column(/\bowner|\bassign|\bresponsible|\bwho\b|\bdri\b|\bteam\b|\blead\b|\bperson/),
    due: column(/\bdue|\bdeadline|\beta\b|\btarget|\bby when|^when$|^date$/),
    completed: column(/\bcompleted (?:on|date)|\bdone on|\bfinish|\bclosed on/),
    status: column(/\bstatus|\bstate|\bdone\b|\bprogress/),
    priority: column(/\bpriority|\bprio\b|\burgency/),
    ticket: column(/\bticket|\bissue|\bjira|\blink|\bbug\b|\btracking|\burl|\bpr\b/),
  };
  const kind = column(/^(?:type|kind|category)$/);
  const taken = new Set([...Object.values(columns), kind, column(/^(?:#|no|nr|id|number)$/)]);
  const main = heads.findIndex(
    (head, k) =>
      !taken.has(k) &&
      /\baction|\bitem|\btask|\bwhat|\bdescription|\bmeasure|\btodo|\bimprovement|\brecommend|\bsummary|\bfollow/.test(
        head,
      ),
  );
  const text =
    main !== -1
      ? main
      : ([...heads.keys()]
          .filter((k) => !taken.has(k))
          .toSorted((a, b) => size(b) - size(a) || a - b)[0] ?? columns.ticket);
  function size(k: number): number {
    return rows.reduce((sum, row) => sum + line(row.children[k]?.children ?? []).length, 0);
  }
  let all = rows.length > 0;
  for (const row of rows) {
    const nodes = row.children[text]?.children ?? [];
    const words = line(nodes);
    if (words === '' || NONE.test(words)) {
      all = false;
      continue;
    }
    const cell = (k: number): string | undefined =>
      k === -1 || k === text ? undefined : line(row.children[k]?.children ?? []);
    const cells = Object.fromEntries(
      Object.entries(columns).flatMap(([name, k]) =>
        cell(k) === undefined ? [] : [[name, cell(k)]],
      ),
    ) as Found['cells'];
    const ticketNodes = columns.ticket === -1 ? [] : (row.children[columns.ticket]?.children ?? []);
    const urls = linksIn(ticketNodes);
    const extra = [...row.children.keys()].filter(
      (k) => k !== text && !taken.has(k) && line(row.children[k]?.children ?? []) !== '',
    );
    const suffix: PhrasingContent[] = extra.flatMap((k) => [
      {
        type: 'text' as const,
        value: ` (${heads[k] ? `${line(header.children[k]?.children ?? [])}: ` : ''}`,
      },
      ...(row.children[k]?.children ?? []),
      { type: 'text' as const, value: ')' },
    ]);
    const before = context.actions.length;
    const ticketText =
      cells?.ticket &&
      urls.length === 0 &&
      ![...context.rules.tickets.keys()].some((prefix) => cells.ticket?.includes(prefix))
        ? [
            {
              type: 'text' as const,
              value: ` (${line(header.children[columns.ticket]?.children ?? [])}: ${cells.ticket})`,
            },
          ]
        : [];
    add(
      {
        nodes: [...nodes, ...suffix, ...ticketText],
        more: [],
        lines: linesOf(row),
        takes: [row],
        state,
        checked: null,
        cells: { ...cells, ...(urls[0] ? { ticket: urls[0].url } : {}) },
      },
      context,
    );
    if (context.actions.length === before) all = false;
  }
  if (all) context.used.add(header);
}

/** The same measure promised under two headings is one. */
function joinDoubles(actions: readonly ActionDraft[], notes: Notebook): ActionDraft[] {
  const seen = new Map<string, ActionDraft>();
  return actions.filter((action) => {
    const key = action.words.toLowerCase().replace(/\W+/g, ' ').trim();
    const twin = seen.get(key);
    if (twin) {
      notes.note(
        'doubt',
        action.lines,
        `“${clip(action.words, 60)}” is the action of line ${twin.lines[0]} again; it was joined with it.`,
      );
      return false;
    }
    seen.set(key, action);
    return true;
  });
}
