// Timelines set as paragraphs: a line each, the time above the text, the time below it, a story told by the clock.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Context } from './candidates.ts';
import { linesOf } from '../sources/document.ts';
import type { Entry } from './entries.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { dayOnly, lineEvent, markIn, markOf } from './line-candidates.ts';
import type { Stamp, StampOptions } from '../time/stamp.ts';
import { readStamp } from '../time/stamp.ts';
import { zoneIn } from '../time/zone-words.ts';

export function paragraphEntries(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
  context: Context,
): Entry[] {
  const text = plain(node);
  const lines = linesOf(node);
  const loose = context.named && neighboursTimed(siblings, index, context.options);
  const stamp = readStamp(text, loose ? { ...context.options, loose: true } : context.options);
  if (stamp?.time) {
    const sentences = context.named ? sentenceEvents(node, context) : [];
    if (sentences.length >= 2) return sentences;
    // In prose outside a timeline, `At 14:05 UTC we …` tells a story; a bare time in front is an entry.
    if (
      !context.named &&
      /^\W*(?:at|on|from|between|by|around|about|since|just|shortly)\b/i.test(text)
    )
      return [];
    const rest = cutStart(node.children, stamp.length);
    if (plain(rest).trim() !== '') {
      return [
        {
          kind: 'event',
          event: {
            stamp,
            nodes: rest,
            more: [],
            lines,
            takes: [node],
            shape: 'line',
            named: context.named,
          },
        },
      ];
    }
    // The time stands alone; what happened stands below it.
    const below: RootContent[] = [];
    for (let i = index + 1; i < siblings.length; i++) {
      const next = siblings[i];
      if (!next || (next.type !== 'paragraph' && next.type !== 'list')) break;
      if (
        next.type === 'paragraph' &&
        (readStamp(plain(next), context.options) || labelOf(next.children)?.marked)
      )
        break;
      if (below.length > 0 && next.type === 'paragraph') break;
      below.push(next);
    }
    const [head, ...more] = below;
    if (!head) return [];
    const nodes = head.type === 'paragraph' ? head.children : [];
    const last = below.at(-1) ?? node;
    return [
      {
        kind: 'event',
        event: {
          stamp,
          nodes: nodes.map(stripDefinition),
          more: head.type === 'paragraph' ? more : below,
          lines: [lines[0], linesOf(last)[1]],
          takes: [node, ...below],
          shape: 'line',
          named: context.named,
        },
      },
    ];
  }
  const closing = stamp ? null : closingStamp(node, context.options);
  if (closing) {
    return [
      {
        kind: 'event',
        event: {
          stamp: closing.stamp,
          nodes: closing.nodes,
          more: [],
          lines,
          takes: [node],
          shape: 'line',
          named: context.named,
        },
      },
    ];
  }
  if (!context.named) {
    const alone =
      stamp && (stamp.date || stamp.dayNumber !== null) && stamp.length >= text.trim().length;
    return alone ? [{ kind: 'mark', mark: markOf(stamp, lines, [node]) }] : [];
  }
  if (stamp) {
    if (stamp.length >= text.trim().length)
      return [{ kind: 'mark', mark: markOf(stamp, lines, [node]) }];
    if (stamp.date || stamp.unreadable) {
      const rest = plain(cutStart(node.children, stamp.length));
      // `2024-06-01 (all times UTC)`: a day, and whose clock.
      if (rest.length <= 48 && /\btimes?\b/i.test(rest)) {
        const zone = stamp.zone ?? zoneIn(rest);
        return [{ kind: 'mark', mark: { ...markOf(stamp, lines, [node]), zone } }];
      }
      // `01/16/2024 - …` is an event of a day; `On June 28 …` is prose.
      if (!/^\W*(?:on|in|by|between|from|since|after|before)\b/i.test(text) || rest.length === 0)
        return [dayOnly(node.children, stamp, lines, [], [node])];
    }
  }
  const sentences = sentenceEvents(node, context);
  if (sentences.length >= 2) return sentences;
  const other = text.length <= 140 ? lineEvent(node, node, context) : null;
  if (other) return [other];
  const mark = text.length <= 160 ? markIn(node.children, lines, context.options, []) : null;
  return mark?.zone || mark?.date ? [{ kind: 'mark', mark }] : [];
}

const stripDefinition = (node: PhrasingContent, i: number): PhrasingContent =>
  i === 0 && node.type === 'text' ? { ...node, value: node.value.replace(/^\s*:\s+/, '') } : node;

function neighboursTimed(
  siblings: readonly RootContent[],
  index: number,
  options: StampOptions,
): boolean {
  return [siblings[index - 1], siblings[index + 1]].some(
    (node) =>
      node?.type === 'paragraph' && readStamp(plain(node), { ...options, loose: true })?.time,
  );
}

/** A paragraph whose last line is its moment, as status pages write it. */
function closingStamp(
  node: Paragraph,
  options: StampOptions,
): { stamp: Stamp; nodes: PhrasingContent[] } | null {
  const text = plain(node);
  const at = text.trimEnd().lastIndexOf('\n');
  if (at < 8) return null;
  const last = text.slice(at + 1).trim();
  const stamp = readStamp(last, options);
  return stamp?.time && stamp.length >= last.length
    ? { stamp, nodes: cutEnd(node.children, at) }
    : null;
}

/** A paragraph that tells its times sentence by sentence. */
function sentenceEvents(node: Paragraph, context: Context): Entry[] {
  const text = plain(node);
  const starts = [
    0,
    ...[...text.matchAll(/(?<=[.!?]["”)]?)\s+(?=[A-Z\d~[(])/g)].map(
      (match) => match.index + match[0].length,
    ),
  ];
  const events: { stamp: Stamp; from: number }[] = [];
  for (const from of starts) {
    const stamp = readStamp(text.slice(from), context.options);
    if (stamp?.time) events.push({ stamp, from });
  }
  if (events.length < 2 || events[0]?.from !== 0) return [];
  const lines = linesOf(node);
  return events.map(({ stamp, from }, i): Entry => {
    const to = events[i + 1]?.from ?? text.length;
    return {
      kind: 'event',
      event: {
        stamp,
        nodes: cutStart(cutEnd(node.children, to), from + stamp.length),
        more: [],
        lines,
        takes: [node],
        shape: 'sentence',
        named: context.named,
      },
    };
  });
}
