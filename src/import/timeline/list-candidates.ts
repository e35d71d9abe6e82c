// Timelines set as lists, nested or flat, and entries that swallowed the next.
import type { List, ListItem, Paragraph } from 'mdast';
import type { CandidateContext } from './candidates.ts';
import { linesOf } from '../sources/document.ts';
import type { TimelineEntry } from './entries.ts';
import { cutStart, plain } from '../sources/inline.ts';
import { dayOnly, lineEvent, markIn, markOf } from './line-candidates.ts';
import { splitParagraph } from '../sources/shape-tree.ts';
import type { Stamp } from '../time/stamp.ts';
import { readStamp } from '../time/stamp.ts';

export function listEntries(list: List, context: CandidateContext): TimelineEntry[] {
  const loose = { ...context.options, loose: true };
  const read = (
    item: ListItem,
  ): { strict: Stamp | null; loose: Stamp | null; first: Paragraph | null } => {
    const [first] = item.children;
    if (first?.type !== 'paragraph') return { strict: null, loose: null, first: null };
    const text = plain(first);
    return { strict: readStamp(text, context.options), loose: readStamp(text, loose), first };
  };
  const items = list.children.map((item) => ({ item, ...read(item) }));
  const timed = items.filter(({ strict }) => strict?.time).length;
  const looseTimed = items.filter((one) => one.loose?.time).length;
  const useLoose = looseTimed > timed && looseTimed >= 2 && looseTimed >= items.length * 0.6;
  const enough =
    context.named || Math.max(timed, useLoose ? looseTimed : 0) >= Math.max(2, items.length * 0.5);
  const entries: TimelineEntry[] = [];
  for (const { item, strict, loose: wide, first } of items) {
    const stamp =
      useLoose || (context.named && timed > 0) ? (strict?.time ? strict : wide) : strict;
    const nested = item.children.slice(1).filter((child): child is List => child.type === 'list');
    const inside = nested.flatMap((child) => listEntries(child, { ...context, named: false }));
    const insideEvents = inside.filter(({ kind }) => kind === 'event').length;
    const lineParts = stamp?.time && first && enough ? stampedLines(first, context) : [];
    if (lineParts.length > 1) {
      lineParts.forEach((part, i) => {
        const inner = readStamp(plain(part), context.options);
        if (!inner) return;
        const entry = itemEvent(
          { ...item, children: i === 0 ? [part, ...item.children.slice(1)] : [part] },
          part,
          inner,
          context,
          [],
        );
        if (entry.kind === 'event')
          entries.push({
            kind: 'event',
            event: { ...entry.event, lines: linesOf(part), takes: [item] },
          });
      });
      continue;
    }
    if (stamp?.time && first && enough) {
      entries.push(itemEvent(item, first, stamp, context, insideEvents >= 2 ? inside : []));
      if (insideEvents >= 2) entries.push(...inside);
      continue;
    }
    if (insideEvents >= 1 && (context.named || insideEvents >= 2)) {
      const mark = first ? markIn(first.children, linesOf(first), context.options, []) : null;
      const alone =
        strict !== null && first !== null && strict.length >= plain(first).trim().length;
      if (mark) entries.push({ kind: 'mark', mark: { ...mark, heading: alone } });
      entries.push(...inside);
      continue;
    }
    if (!context.named || !first) {
      if (context.named) for (const child of nested) entries.push(...listEntries(child, context));
      continue;
    }
    const other = lineEvent(first, item, context);
    if (other) entries.push(other);
    else if (stamp && !stamp.time) {
      // A day without a time of day: it sets the day of what follows only where it stands alone.
      if (stamp.length >= plain(first).trim().length) {
        entries.push({
          kind: 'mark',
          mark: markOf(stamp, linesOf(first), item.children.length === 1 ? [item] : [first]),
        });
        for (const child of nested) entries.push(...listEntries(child, context));
      } else
        entries.push(dayOnly(first.children, stamp, linesOf(item), item.children.slice(1), [item]));
    }
  }
  return entries;
}

/** An entry that swallowed the next one, since its dash was none: the lines that begin with a time, apart. */
function stampedLines(first: Paragraph, context: CandidateContext): Paragraph[] {
  const parts = splitParagraph(first, true, context.rules);
  const timed = parts.filter((part) => readStamp(plain(part), context.options)?.time);
  return timed.length === parts.length ? parts : [];
}

function itemEvent(
  item: ListItem,
  first: Paragraph,
  stamp: Stamp,
  context: CandidateContext,
  inside: readonly TimelineEntry[],
): TimelineEntry {
  const more = inside.length > 0 ? [] : item.children.slice(1);
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  return {
    kind: 'event',
    event: {
      stamp,
      nodes: cutStart(first.children, stamp.length),
      more: more.filter((node) => node.type === 'paragraph' || node.type === 'list'),
      lines: inside.length > 0 ? linesOf(first) : linesOf(item),
      takes: inside.length > 0 ? [first] : prose ? [item] : [],
      shape: 'list',
      named: context.named,
    },
  };
}
