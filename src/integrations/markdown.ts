// How the body of a report becomes HTML. One list of plugins serves both ways: a report without
// components is rendered here at once, one with components becomes a module through @astrojs/mdx.
import {
  satteriCollectImagesPlugin,
  satteriHeadingIdsPlugin,
  satteriImageMarkerPlugin,
} from '@astrojs/markdown-satteri';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'hast';
import type { HastPluginDefinition, HastPluginEntry, MdastPluginEntry } from 'satteri';
import { mdxToJs } from 'satteri';
import type { Audience } from '../report/kinds.ts';
import { headingAnchors } from '../report/anchors.ts';
import { MARKDOWN_FEATURES } from '../report/body-tree.ts';
import type { DrawDiagram } from './diagrams.ts';
import { diagramPlugin } from './diagrams.ts';

export interface MarkdownOptions {
  readonly audience: Audience;
  readonly drawDiagram: DrawDiagram;
}

export interface MarkdownPlugins {
  readonly mdastPlugins: MdastPluginEntry[];
  readonly hastPlugins: HastPluginEntry[];
  readonly features: typeof MARKDOWN_FEATURES;
}

export function markdownPlugins(options: MarkdownOptions): MarkdownPlugins {
  return {
    mdastPlugins: [
      // First of all, so that no later step (headings, pictures) sees what the public must not.
      options.audience === 'public' && withoutInternal,
    ],
    hastPlugins: [
      headingsBelowTitle,
      anchoredHeadings,
      diagramPlugin(options.drawDiagram),
      scrollable,
    ],
    features: MARKDOWN_FEATURES,
  };
}

const withoutInternal: MdastPluginEntry = {
  name: 'without-internal',
  mdxJsxFlowElement: (node, context) => {
    if (node.name === 'Internal') context.removeNode(node);
  },
  mdxJsxTextElement: (node, context) => {
    if (node.name === 'Internal') context.removeNode(node);
  },
};

/** The page's title is its only `h1`; a body that begins with `#` moves down one level. */
const headingsBelowTitle: HastPluginEntry = {
  name: 'headings-below-title',
  element: {
    filter: ['h1'],
    visit: (node, context) => context.replaceNode(node, { ...node, tagName: 'h2' }),
  },
};

/** Astro's own plugin, which runs later, keeps an anchor that is there. */
const anchoredHeadings: HastPluginEntry = () => {
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

/** Wide tables and long lines of code scroll inside their own box, which the keyboard can reach. */
const scrollable: HastPluginEntry = {
  name: 'scrollable',
  element: {
    filter: ['table', 'pre'],
    visit: (node, context) => {
      if (node.tagName === 'pre') return context.setProperty(node, 'tabIndex', 0);
      return context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [],
      });
    },
  },
};

export interface Rendered {
  readonly html: string;
  readonly headings: { depth: number; slug: string; text: string }[];
  /** Pictures that stand beside the report, as written. */
  readonly images: string[];
}

interface AstroData {
  frontmatter: Record<string, unknown>;
  headings: Rendered['headings'];
  localImagePaths: Set<string>;
  remoteImagePaths: Set<string>;
}

/** Renders a body that uses no component. The caller has judged it: see report/body.ts. */
export async function renderBody(
  body: string,
  fileURL: URL,
  plugins: MarkdownPlugins,
): Promise<Rendered> {
  const astro: AstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  let html = '';
  const capture: HastPluginDefinition = {
    name: 'capture',
    before: (root) => {
      html = toHtml(asHtml(root as unknown as Nodes), { allowDangerousHtml: true });
    },
  };
  await mdxToJs(body, {
    fileURL,
    features: plugins.features,
    mdastPlugins: [...plugins.mdastPlugins, satteriCollectImagesPlugin()],
    hastPlugins: [
      ...plugins.hastPlugins,
      satteriImageMarkerPlugin(),
      satteriHeadingIdsPlugin(),
      capture,
    ],
    data: { astro },
  });
  return { html, headings: astro.headings, images: [...astro.localImagePaths] };
}

/** Allowed HTML elements are parsed as JSX; as HTML they are elements again, and comments are nothing. */
function asHtml(node: Nodes): Nodes {
  const found = node as unknown as {
    type: string;
    name?: string;
    attributes?: { name: string; value: unknown }[];
    children?: Nodes[];
  };
  if (found.type === 'mdxFlowExpression' || found.type === 'mdxTextExpression') {
    return { type: 'text', value: '' };
  }
  const children = found.children?.map(asHtml);
  if (found.type === 'mdxJsxFlowElement' || found.type === 'mdxJsxTextElement') {
    return {
      type: 'element',
      tagName: found.name ?? 'span',
      properties: Object.fromEntries(
        (found.attributes ?? []).map(({ name, value }) => [
          name,
          value === null ? true : String(value),
        ]),
      ),
      children: (children ?? []) as never,
    };
  }
  return children ? ({ ...node, children } as Nodes) : node;
}
