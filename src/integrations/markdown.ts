// How the body of a report becomes HTML. One list of plugins serves both ways: a report without components is rendered
// here at once, one with components becomes a module through @astrojs/mdx. Both begin with the tree that was judged.
import { satteriCollectImagesPlugin, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes } from 'hast';
import type { HastPluginDefinition, HastPluginEntry, MdastPluginEntry } from 'satteri';
import { mdxToJs } from 'satteri';
import type { Audience } from '../report/kinds.ts';
import { MARKDOWN_FEATURES, type BodyNode } from '../report/body-tree.ts';
import type { DrawDiagram } from './diagrams.ts';
import { diagramPlugin } from './diagrams.ts';
import {
  alignedCells,
  direction,
  frameDirection,
  namedTaskBoxes,
  scrollable,
} from './plugins/blocks.ts';
import { quotedCallouts } from './plugins/callouts.ts';
import { code } from './plugins/code.ts';
import { footnotes } from './plugins/footnotes.ts';
import { anchoredHeadings, headingsBelowTitle } from './plugins/headings.ts';
import { validatedTree } from './plugins/validated-tree.ts';
import { resolveAddresses } from './plugins/resolve-addresses.ts';

export interface MarkdownOptions {
  readonly audience: Audience;
  /** Folder of the reports. */
  readonly folder: string;
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
      validatedTree,
      // Before all that follows, so that no later step (headings, pictures) sees what the public must not.
      options.audience === 'public' && withoutInternal,
      quotedCallouts,
      headingsBelowTitle,
    ],
    hastPlugins: [
      footnotes,
      anchoredHeadings,
      diagramPlugin(options.drawDiagram),
      resolveAddresses(options.folder),
      code,
      namedTaskBoxes,
      alignedCells,
      scrollable,
      direction,
      frameDirection,
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
  tree: BodyNode,
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
      const tree = asHtml(root as unknown as Nodes, astro.localImagePaths);
      html = toHtml(tree, { allowDangerousHtml: true });
    },
  };
  await mdxToJs('', {
    fileURL,
    features: plugins.features,
    mdastPlugins: [...plugins.mdastPlugins, satteriCollectImagesPlugin()],
    hastPlugins: [...plugins.hastPlugins, satteriHeadingIdsPlugin(), capture],
    data: { tree, astro },
  });
  return { html, headings: astro.headings, images: [...astro.localImagePaths] };
}

/** Allowed HTML elements are parsed as JSX; as HTML they are elements again, and comments are nothing. */
function asHtml(node: Nodes, pictures: ReadonlySet<string>): Nodes {
  const found = node as unknown as {
    type: string;
    name?: string;
    attributes?: { name: string; value: unknown }[];
    children?: Nodes[];
  };
  if (found.type === 'mdxFlowExpression' || found.type === 'mdxTextExpression') {
    return { type: 'text', value: '' };
  }
  if (node.type === 'element' && node.tagName === 'img') return markPicture(node, pictures);
  const children = found.children?.map((child) => asHtml(child, pictures));
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

/**
 * A picture beside the report, marked for Astro, which writes every attribute when it knows the address: nothing else
 * may stand in the tag, for a browser takes the first of two.
 */
function markPicture(node: Element, pictures: ReadonlySet<string>): Element {
  const src = decodeURI(String(node.properties['src'] ?? ''));
  if (!pictures.has(src)) return node;
  const mark = JSON.stringify({ ...node.properties, src });
  return { ...node, properties: { __ASTRO_IMAGE_: mark } };
}
