// Headings of a body: below the page's title, with anchors that lead to one place.
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { headingAnchors } from '../../report/anchors.ts';

/**
 * The page's title is its only `h1`: what a body begins with `#` moves down one level, and what skips levels moves up to
 * the level below the heading that it belongs to. Headings that were siblings stay siblings.
 */
export const headingsBelowTitle: MdastPluginEntry = () => {
  /** As written, from the outermost to the one before. */
  const around: number[] = [];
  return {
    name: 'headings-below-title',
    heading: (node, context) => {
      const written = Math.max(node.depth, 2);
      while (around.length > 0 && around.at(-1)! >= written) around.pop();
      around.push(written);
      const depth = (around.length + 1) as typeof node.depth;
      if (depth !== node.depth) context.setProperty(node, 'depth', depth);
    },
  };
};

/** Astro's own plugin, which runs later, keeps an anchor that is there. */
export const anchoredHeadings: HastPluginEntry = () => {
  const anchorOf = headingAnchors();
  return {
    name: 'anchored-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit: (node, context) => {
        context.setProperty(node, 'id', anchorOf(context.textContent(node)));
      },
    },
  };
};
