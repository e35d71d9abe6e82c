// Promised measures: list entries, table rows, ticked boxes and plain lines under the headings that teams give them,
// with owner, ticket, day and state as far as they are written.
import type { List, ListItem, Nodes, PhrasingContent } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { ActionDraft, Context } from './action-entry.ts';
import { add } from './action-entry.ts';
import { DONE_BACK, stateOf, withoutSigns } from './action-marks.ts';
import { tableActions } from './action-table.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook } from '../sources/finding.ts';
import { clip } from '../sources/finding.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Rules } from '../sources/rules.ts';
import { sectionNamed } from '../words/sections.ts';
import type { TeamMatch } from '../words/vocabulary-match.ts';

export const NONE =
  /^\W*(?:n\/?a|none|nothing|tbd|tbc|todo|to be (?:done|decided|added|defined|determined)|no (?:actions?|tasks?|follow[ -]?ups?|further actions?).*|-+|\.+|\?+)\W*$/i;

/** Lists that are ticked off or signed, not promised. */
const NO_PROMISES =
  /\bcheck ?list\b|\bsign[- ]?off\b|\bapprov(?:als?|ed)\b|\bdistribution\b|\breviewers?\b/i;

/** What a wiki or an exporter puts below every page. */
const FURNITURE =
  /^(?:document generated|generated (?:by|on|with)|exported (?:by|on|from)|last (?:modified|edited|updated)|page \d+|copyright|©)\b/i;

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
    if (NO_PROMISES.test(part.title) || part.above.some(({ title }) => NO_PROMISES.test(title)))
      continue;
    if (part.name === 'actions') partActions(part, context);
    else if (part.name !== 'appendix') strayActions(part, context);
  }
  return { actions: joinDoubles(actions, notes), used };
}

function partActions(part: Part, context: Context): void {
  const state = stateOf(
    withoutSigns(
      `${part.title} ${part.above
        .filter(({ name }) => name === 'actions')
        .map(({ title }) => title)
        .join(' ')}`,
    ),
  );
  const mixed = /\blessons?\b|\blearn/i.test(part.title);
  const listed = part.nodes.some((node) => node.type === 'list' || node.type === 'table');
  const headed =
    part.own === null || (part.above[0]?.name === 'actions' && startsAction(part.title));
  if (headed && !listed && part.heading && startsAction(part.title)) {
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
      if (NONE.test(text) || isInstruction(node) || FURNITURE.test(text)) continue;
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

/** A heading below the actions that is one: not the name of a group, such as `Short term` or `Monitoring`. */
function startsAction(title: string): boolean {
  if (IMPERATIVE.test(title)) return true;
  const words = title.trim().split(/\s+/);
  return (
    words.length >= 4 &&
    !/:$/.test(title) &&
    !/\b(?:actions?|items?|term|measures|steps|improvements)\b/i.test(title)
  );
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
  // Short lines under such a heading are a list that was written without bullets.
  if (
    lines.every((one) => one.length <= 160 && /^[^a-z]/.test(one) && !/[:,;]$/.test(one)) &&
    lines.some((one) => IMPERATIVE.test(one) || !/[.!?]\s+\S/.test(one))
  )
    return true;
  const imperative = lines.filter((one) => IMPERATIVE.test(one)).length;
  return (
    imperative === lines.length ||
    (lines.length >= 3 &&
      imperative >= lines.length * 0.5 &&
      lines.every((one) => /[.!?]$/.test(one)))
  );
}

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
  const text = plain(nodes);
  if (!label || text.length - label[0].length < 8) return;
  // `Action items: fix the runbook; move traffic without a person.`
  const pieces = [...text.slice(label[0].length).matchAll(/[^;\n]+/g)];
  if (pieces.length > 1) {
    pieces.forEach((piece, i) => {
      const from = label[0].length + piece.index;
      const lead = /^\s*/.exec(piece[0])?.[0].length ?? 0;
      const at = lines[0] + text.slice(0, from).split('\n').length - 1;
      add(
        {
          nodes: cutStart(cutEnd(nodes, from + piece[0].trimEnd().length), from + lead),
          more: [],
          lines: [at, at],
          takes: i === 0 ? [node] : [],
          state: null,
          checked: null,
        },
        context,
      );
    });
    return;
  }
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
