// One mark per kind of event: an outline and a glyph inside it, so that kinds differ without colour.
// Paths stand in a box from −10 to 10 around the event's moment. Colour comes from the style sheet.
import type { EventKind } from '../../report/kinds.ts';

interface EventMark {
  readonly shape: string;
  readonly glyph: string;
  /** Left out where the style sheet has no words for this mark alone. */
  readonly look?: string;
}

const circle = (r: number, x = 0, y = 0): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

const MARKS: Readonly<Record<EventKind, EventMark>> = {
  // A square with the plus and minus of a diff.
  change: {
    shape: 'M-6-8H6a2 2 0 0 1 2 2V6a2 2 0 0 1-2 2H-6a2 2 0 0 1-2-2V-6a2 2 0 0 1 2-2z',
    glyph: 'M-3.2-1.6h6.4M0-4.8v6.4M-3.2 4.6h6.4',
  },
  // A stop sign that calls out.
  impact: {
    shape: 'M-3.8-9.1h7.6l5.3 5.3v7.6l-5.3 5.3h-7.6l-5.3-5.3v-7.6z',
    glyph: 'M0-5v5.8M0 4.6v.1',
  },
  // An open eye.
  detection: { shape: circle(9), glyph: `${circle(4.3)}M0-.2v.4` },
  // Somebody at the desk.
  acknowledgement: {
    shape: 'M-8.2 8.6V-.8a8.2 8.2 0 0 1 16.4 0V8.6z',
    glyph: `${circle(2.1, 0, -2.8)}M-4 5.4a4 4 0 0 1 8 0`,
  },
  // Upwards.
  escalation: {
    shape: 'M-1.3-9.3a1.5 1.5 0 0 1 2.6 0L9.8 6a1.5 1.5 0 0 1-1.3 2.3h-17A1.5 1.5 0 0 1-9.8 6z',
    glyph: 'M0 5.2v-6.4M-2.8 1.4 0-1.4 2.8 1.4',
  },
  // A magnifying glass.
  investigation: {
    shape: `${circle(6.4, -1.6, -1.6)}M3.1 3.1 8 8`,
    glyph: 'M-4.6-1.8a3.1 3.1 0 0 1 2.6-2.8',
    look: 'tl-glass',
  },
  // A road that ends: hollow, dashed, crossed.
  'dead-end': { shape: circle(8.4), glyph: 'M-3-3 3 3M3-3-3 3', look: 'tl-dashed' },
  // A bulb in a nut.
  identification: {
    shape: 'M0-9.8 8.5-4.9V4.9L0 9.8-8.5 4.9V-4.9z',
    glyph: 'M-1.5 2.6c0-1.6-2-2-2-4.4a3.5 3.5 0 0 1 7 0c0 2.4-2 2.8-2 4.4zM-1.2 5.4h2.4',
  },
  // Harm goes down.
  mitigation: { shape: 'M0-10.2 10.2 0 0 10.2-10.2 0z', glyph: 'M0-4.4v8.4M-3.2 1 0 4.2 3.2 1' },
  // A shield that held.
  recovery: {
    shape:
      'M0-9.6c2.6 1.7 5.3 2.4 8 2.5v5.6C8 3.6 4.9 7.6 0 9.8-4.9 7.6-8 3.6-8-1.5v-5.6c2.7-.1 5.4-.8 8-2.5z',
    glyph: 'M-3.8-.3-1.1 2.5 3.9-2.7',
  },
  // A speech bubble.
  communication: {
    shape:
      'M-6.5-8h13a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H0l-4.6 5v-5h-1.9A2.5 2.5 0 0 1-9 .5v-6A2.5 2.5 0 0 1-6.5-8z',
    glyph: 'M-4.8-4.4h9.6M-4.8-.8h5.6',
  },
  // A sheet with a folded corner.
  note: {
    shape: 'M-6.5-9h8.2l4.8 4.8V9h-13z',
    glyph: 'M-3.2-.8h6.4M-3.2 3.2h6.4',
  },
};

// A page shows the same few marks again and again. Each is written once, in the definitions of the picture, and used from
// there. What is used is styled as it stands where it is defined, and takes nothing but inherited values from where it is
// shown: its colour is the variable of the kind.

/** The marks of these kinds, to be used on the same page. */
export function defineMarks(kinds: Iterable<EventKind>): string {
  const marks = [...new Set(kinds)].map((kind) => drawPaths(kind, ` id="${idOf(kind)}"`));
  return `<defs>${marks.join('')}</defs>`;
}

/** A mark of a page that defines it, around the point where it stands. */
export function useMark(kind: EventKind): string {
  return `<use href="#${idOf(kind)}"/>`;
}

/** The same beside a word: decoration, so hidden from assistive technology. What it stands in has the class of the kind. */
export function useMarkInline(kind: EventKind): string {
  return `<svg class="tl-mark" width="22" height="22" aria-hidden="true"><use href="#${idOf(kind)}" x="11" y="11"/></svg>`;
}

/** A mark on its own, for pages without a picture: decoration beside a word. */
export function drawMark(kind: EventKind): string {
  return `<svg class="tl-mark kind-${kind}" viewBox="-11 -11 22 22" width="22" height="22" aria-hidden="true" focusable="false">${drawPaths(kind, '')}</svg>`;
}

/** No heading of a report has a dot in its id. */
const idOf = (kind: EventKind): string => `mark.${kind}`;

function drawPaths(kind: EventKind, id: string): string {
  const { shape, glyph, look } = MARKS[kind];
  const looks = look === undefined ? '' : ` class="${look}"`;
  return `<g${id}${looks}><path class="tl-shape" d="${shape}"/><path class="tl-glyph" d="${glyph}"/></g>`;
}
