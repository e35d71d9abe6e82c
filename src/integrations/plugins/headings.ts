// Headings of a body: below the page's title, with anchors that lead to one place.
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { headingAnchors } from '../../report/anchors.ts';

/** The page's title is its only `h1`; a body that begins with `#` moves down one level. */
export const headingsBelowTitle: MdastPluginEntry = {
  name: 'headings-below-title',
  heading: (node, context) => {
    if (node.depth === 1) context.setProperty(node, 'depth', 2);
  },
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
