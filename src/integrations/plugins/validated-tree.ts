// What was validated is what is compiled: the plugin that comes before all others puts our tree of the body in the place
// of what Sätteri parsed, so that nothing splits or reads a report a second time in its own way.
import type { MdastPluginEntry } from 'satteri';
import { parseBody, type BodyNode } from '../../report/body-tree.ts';
import { withTicketLinks } from '../../report/tickets.ts';

/**
 * A body in the form in which it is handed to @astrojs/mdx, which would take a first line of `---` or `+++` for
 * frontmatter of its own: behind a paragraph nothing is.
 */
export const serveBody = (body: string): string => `${SERVED}${body}`;

const SERVED = 'Body of a report:\n\n';

/** The tree of the body that was served, or the one that `data.tree` brings along. */
export const validatedTree: MdastPluginEntry = ({ source, data }) => {
  if (!data['tree'] && !source.startsWith(SERVED)) {
    throw new Error('Only the body of a report that was validated is compiled.');
  }
  return {
    name: 'validated-tree',
    before: (root, context) => {
      const tree = (data['tree'] as BodyNode | undefined) ?? parseBody(source.slice(SERVED.length));
      context.replaceNode(root, withTicketLinks(tree));
    },
  };
};
