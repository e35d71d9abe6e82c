// Blocks of a body as every reader needs them: text in the direction of its own letters, task boxes with names, wide
// blocks in a box that scrolls.
import type { Element } from 'hast';
import type { HastPluginEntry, HastVisitorContext } from 'satteri';
import { TABLE } from '../../sentences/body.ts';
import { readsRightToLeft } from '../../text/direction.ts';

/** Blocks that a body writes as HTML. */
const HTML_BLOCKS = ['summary', 'dt', 'dd'];

/** Each block of text finds its own direction; that code reads from left to right is in prose.css. */
export const direction: HastPluginEntry = {
  name: 'direction',
  element: {
    filter: ['p', 'li', 'td', 'th', 'figcaption', 'h2', 'h3', 'h4', 'h5', 'h6'],
    visit: (node, context) => context.setProperty(node, 'dir', 'auto'),
  },
  mdxJsxFlowElement: {
    filter: HTML_BLOCKS,
    visit: (node, context) => context.setProperty(node, 'dir', 'auto'),
  },
  mdxJsxTextElement: {
    filter: HTML_BLOCKS,
    visit: (node, context) => context.setProperty(node, 'dir', 'auto'),
  },
};

/** Blocks that hold others: where bullets hang and the line of a quote stands, and in which order columns do. */
const FRAMES = ['ul', 'ol', 'dl', 'table', 'blockquote'];

type Node = Parameters<HastVisitorContext['textContent']>[0];

const isFrame = (node: Node): boolean =>
  (node.type === 'element' && FRAMES.includes(node.tagName)) ||
  (node.type === 'mdxJsxFlowElement' && FRAMES.includes(node.name ?? ''));

/** A frame reads as its first words do; `auto` would not find them, for it passes over blocks that have a direction of their own. */
function setFrameDirection(node: Node, context: HastVisitorContext): void {
  const isReversed = readsRightToLeft(context.textContent(node));
  let around = context.parent(node);
  while (around && !isFrame(around)) around = context.parent(around);
  const isReversedAround = around !== undefined && readsRightToLeft(context.textContent(around));
  if (isReversed !== isReversedAround) {
    context.setProperty(node, 'dir', isReversed ? 'rtl' : 'ltr');
  }
}

export const frameDirection: HastPluginEntry = {
  name: 'frame-direction',
  element: { filter: FRAMES, visit: setFrameDirection },
  mdxJsxFlowElement: { filter: FRAMES, visit: setFrameDirection },
};

/** A box is called like the item that it stands in, without the items below that one. */
export const namedTaskBoxes: HastPluginEntry = {
  name: 'named-task-boxes',
  element: {
    filter: ['li'],
    visit: (node, context) => {
      const own = node.children.filter(
        (child) => child.type !== 'element' || !['ul', 'ol'].includes(child.tagName),
      );
      const box = own
        .flatMap((child) =>
          child.type === 'element' && child.tagName === 'p' ? child.children : [child],
        )
        .find((child): child is Element => child.type === 'element' && child.tagName === 'input');
      if (!box) return;
      const name = own.map((child) => context.textContent(child)).join('');
      context.setProperty(box, 'ariaLabel', name.replace(/\s+/g, ' ').trim());
    },
  },
};

/** Columns are aligned by class: the policy of the site forbids inline style. */
export const alignedCells: HastPluginEntry = {
  name: 'aligned-cells',
  element: {
    filter: ['td', 'th'],
    visit: (node, context) => {
      const side = /text-align:\s*(\w+)/.exec(String(node.properties['style'] ?? ''))?.[1];
      if (!side) return;
      context.replaceNode(node, { ...node, properties: { className: [`align-${side}`] } });
    },
  },
};

/** Wide tables and long lines of code scroll inside their own box, which the keyboard can reach. */
export const scrollable: HastPluginEntry = {
  name: 'scrollable',
  element: {
    filter: ['table', 'pre'],
    visit: (node, context) => {
      if (node.tagName === 'pre') return context.setProperty(node, 'tabIndex', 0);
      return context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: TABLE },
        children: [],
      });
    },
  },
};
