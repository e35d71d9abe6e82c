// Timelines pasted from a chat: who wrote and when, above what was written. `Maya Lindt  9:41 AM`, `[9:41] maya`.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import { trailingStamp } from './line-candidates.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import type { Part } from '../sources/outline.ts';
import { linesOf } from '../sources/document.ts';
import { plain, splitLines } from '../sources/inline.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';

/** Fewer messages are a quotation, not a timeline; comments that say their day are none. */
const LEAST = 3;
const LEAST_DATED = 2;

/** What may stand between a name and its moment: `mika commented on May 14, 2024`, `mika · 2024-05-14T07:58Z`. */
const WROTE = /\s(?:commented|wrote|replied|posted|said|opened|closed)(?: this(?: issue)?)?$/;
const MARK = /\s*[·•|:,–—-]+$/;

interface Message {
  readonly who: string;
  readonly stamp: Stamp;
  /** What stands below the name in its paragraph. */
  readonly words: readonly PhrasingContent[];
  readonly nodes: RootContent[];
}

/** The messages of a part that was pasted from a chat; none where it has fewer than three. */
export function chatEntries(
  nodes: readonly RootContent[],
  { named, options }: CandidateContext,
): TimelineEntry[] {
  const messages: Message[] = [];
  for (const node of nodes) {
    const message = node.type === 'paragraph' ? messageOf(node, options) : null;
    if (message) messages.push(message);
    else if (node.type === 'paragraph' || node.type === 'list') messages.at(-1)?.nodes.push(node);
  }
  const entries = messages.flatMap((message) => entryOf(message, named));
  const least = messages.every(({ stamp }) => stamp.date) ? LEAST_DATED : LEAST;
  return entries.length >= least ? entries : [];
}

/** A paragraph whose first line is a name and a time, and nothing else. */
function messageOf(node: Paragraph, options: StampOptions): Message | null {
  const [first, ...below] = splitLines(node.children);
  const head = first ? plain(first.nodes).trim() : '';
  const found = head.length <= 60 ? (nameAbove(head, options) ?? nameBehind(head, options)) : null;
  const words = below.flatMap(({ nodes }, i): PhrasingContent[] =>
    i === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes],
  );
  return found && { ...found, words, nodes: [node] };
}

/** `Maya Lindt  9:41 AM`, `maya — Today at 9:41`. */
function nameAbove(
  head: string,
  options: StampOptions,
): (Pick<Message, 'who' | 'stamp'> & { readonly at: number }) | null {
  const trailing = trailingStamp(head.replace(/\b(?:today|yesterday)\b,?\s*/i, ''), options);
  const who = trailing
    ? head.slice(0, trailing.at).replace(MARK, '').replace(WROTE, '').trim()
    : '';
  return trailing && isName(who) ? { who, ...trailing } : null;
}

/** A comment under a heading that says who wrote it and when: `### rhea commented on May 14, 2024 at 7:58 AM`. */
export function commentUnder(
  { heading, nodes }: Part,
  options: StampOptions,
): TimelineEntry | null {
  const named = heading && nameAbove(plain(heading), options);
  if (!named || !WROTE.test(plain(heading).slice(0, named.at))) return null;
  const [entry] = entryOf({ ...named, words: [], nodes: [heading, ...nodes] }, true);
  return (named.stamp.date && entry) || null;
}

/** `[9:41 AM] Maya Lindt`. */
function nameBehind(head: string, options: StampOptions): Pick<Message, 'who' | 'stamp'> | null {
  const stamp = readStamp(head, options);
  const who = stamp ? head.slice(stamp.length).replace(/:$/, '').trim() : '';
  return stamp?.time && /^[[(]/.test(head) && isName(who) ? { who, stamp } : null;
}

/** One to four words, each with a capital, or one word as accounts are called. */
export const isName = (text: string): boolean =>
  /^@?[\p{L}\d._-]{2,24}(?: \(?(?:APP|BOT)\)?)?$/u.test(text)
    ? !/^(?:[a-z]+ed|resolved|update|monitoring|identified|investigating)$/i.test(text)
    : /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text);

function entryOf({ who, stamp, words, nodes }: Message, named: boolean): TimelineEntry[] {
  const [own, ...more] = nodes;
  const [next, ...others] = more;
  const inside = words.length > 0;
  const said = inside ? words : next?.type === 'paragraph' ? next.children : [];
  const last = nodes.at(-1);
  if (said.length === 0 || !own || !last) return [];
  const event: Candidate = {
    stamp,
    nodes: [{ type: 'text', value: `${who}: ` }, ...said],
    more: inside ? more : others,
    lines: [linesOf(own)[0], linesOf(last)[1]],
    takes: nodes,
    shape: 'line',
    named,
  };
  return [{ kind: 'event', event }];
}
