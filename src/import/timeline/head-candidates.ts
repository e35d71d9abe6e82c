// Entries set as a line with a moment and a name or a state, and below it what was said, as records, work notes and
// updates have it: `06/03/2024 15:45 - Dev Mistry`, `**12:05 · fixed**`.
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import type { TimelineEntry } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import { plain, splitLines } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { isName } from './chat-candidates.ts';
import { markOf } from './line-candidates.ts';

/** As few are a habit of the text; each line with a moment but one in five has to be set so. */
const LEAST = 2;
const SHARE = 0.8;

/** A line with a moment and few words, and what stands below it. */
interface StampedHead {
  readonly head: Paragraph;
  readonly stamp: Stamp;
  /** Who or what, behind the moment. */
  readonly who: string;
  /** What stands below it in its own paragraph, and the blocks after that. */
  readonly said: readonly PhrasingContent[];
  readonly below: RootContent[];
}

/** The events of a part that is set so; none where it is not. */
export function headedEntries(
  nodes: readonly RootContent[],
  { named, options }: CandidateContext,
): TimelineEntry[] {
  const stamped = nodes.filter((node) => momentIn(node, options) !== null).length;
  const pieces = piecesOf(nodes, options);
  const heads = pieces.flatMap((piece) => ('head' in piece ? [piece] : []));
  const told = heads.filter(({ said, below }) => said.length + below.length > 0);
  if (told.length < LEAST || told.length < stamped * SHARE) return [];
  return pieces.flatMap((piece): TimelineEntry[] =>
    'head' in piece
      ? entryOf(piece, named)
      : [{ kind: 'mark', mark: markOf(piece.stamp, linesOf(piece.day), [piece.day]) }],
  );
}

/** The moment with a time that a paragraph begins with. */
function momentIn(node: RootContent, options: StampOptions): Stamp | null {
  const loose = { ...options, loose: true };
  const stamp = node.type === 'paragraph' ? readStamp(plain(node), loose) : null;
  return stamp?.time && !stamp.until ? stamp : null;
}

type HeadPiece = StampedHead | { readonly day: Paragraph; readonly stamp: Stamp };

function piecesOf(nodes: readonly RootContent[], options: StampOptions): HeadPiece[] {
  const pieces: HeadPiece[] = [];
  let open: StampedHead | null = null;
  for (const node of nodes) {
    const piece = node.type === 'paragraph' ? pieceOf(node, options) : null;
    if (piece) {
      pieces.push(piece);
      open = 'head' in piece ? piece : null;
    } else if (open && goesOn(node, open, options)) open.below.push(node);
    else open = null;
  }
  return pieces;
}

function pieceOf(node: Paragraph, options: StampOptions): HeadPiece | null {
  const [first, ...others] = splitLines(node.children);
  const text = plain(first?.nodes ?? []).trim();
  const stamp = readStamp(text, options);
  if (!first || !stamp) return null;
  if (!stamp.time)
    return stamp.date && others.length === 0 && stamp.length >= text.length
      ? { day: node, stamp }
      : null;
  const who = text
    .slice(stamp.length)
    .replace(/\s*[:：]$/, '')
    .trim();
  if (stamp.until || !isWho(who)) return null;
  const said = others.flatMap(({ nodes }, i): PhrasingContent[] =>
    i === 0 ? nodes : [{ type: 'text', value: '\n' }, ...nodes],
  );
  // Text that goes on in the next line is no head, unless the head is set apart.
  const apart = said.length === 0 || isStrong(first.nodes) || isName(who);
  return apart ? { head: node, stamp, who, said, below: [] } : null;
}

const isStrong = (nodes: readonly PhrasingContent[]): boolean => {
  const filled = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return filled.length === 1 && filled[0]?.type === 'strong';
};

/** A name, with what it stands for in brackets, or a state: a few words that are no sentence. */
const isWho = (text: string): boolean =>
  !/[.!?。]$/.test(text) && text.replace(/\s*\([^)]*\)$/, '').split(/\s+/).length <= 4;

/** Text goes on below its head: the first block does, then what stands close to it or in front of the next head. */
function goesOn(node: RootContent, { said, below }: StampedHead, options: StampOptions): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list') return false;
  if (momentIn(node, options)) return false;
  const last = below.at(-1);
  if (last) return linesOf(node)[0] <= linesOf(last)[1] + 1;
  return said.length === 0 && !(node.type === 'paragraph' && labelOf(node.children)?.marked);
}

function entryOf(headed: StampedHead, named: boolean): TimelineEntry[] {
  const { head, stamp, who, said, below } = headed;
  const [first, ...others] = below;
  const own = said.length > 0 || first?.type !== 'paragraph';
  const words = own ? said : first.children;
  const more: readonly Nodes[] = own ? below : others;
  if (words.length + more.length === 0 && who === '') return [];
  const name = words.length + more.length === 0 || who === '' ? who : `${who}: `;
  const event = {
    stamp,
    nodes: [{ type: 'text' as const, value: name }, ...words],
    more,
    lines: [linesOf(head)[0], linesOf(below.at(-1) ?? head)[1]] as const,
    takes: [head, ...below],
    shape: 'line' as const,
    named,
  };
  return [{ kind: 'event', event }];
}
