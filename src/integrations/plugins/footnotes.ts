// Footnotes: the label that references point to is no heading, so that it stands in no table of contents.
import type { HastPluginEntry } from 'satteri';

const LABEL = 'footnote-label';

export const footnotes: HastPluginEntry = {
  name: 'footnotes',
  element: {
    filter: ['h2', 'section'],
    visit: (node, context) => {
      if (node.tagName === 'section' && 'dataFootnotes' in node.properties) {
        context.setProperty(node, 'ariaLabelledBy', LABEL);
      } else if (node.tagName === 'h2' && node.properties['id'] === LABEL) {
        context.replaceNode(node, {
          ...node,
          tagName: 'p',
          properties: { id: LABEL, className: ['visually-hidden'] },
        });
      }
    },
  },
};
