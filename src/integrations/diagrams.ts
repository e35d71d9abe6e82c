// Mermaid fences in bodies: the plugin that puts pictures in their place, and the one renderer behind it.
import { join } from 'node:path';
import type { Element } from 'hast';
import { htmlToHast, type HastPluginEntry } from 'satteri';
import { createMermaidRenderer } from '../diagram/mermaid/renderer.ts';
import { diagramFigure } from '../diagram/mermaid/figure.ts';
import type { MermaidDiagnostic } from '../diagram/mermaid/result.ts';
import { DIAGRAM } from '../sentences/body.ts';
import { withIdPrefix } from '../diagram/mermaid/with-id-prefix.ts';

export type DrawDiagram = (source: string) => Promise<DiagramResult>;
export type DiagramResult = Awaited<ReturnType<ReturnType<typeof createMermaidRenderer>['render']>>;

export interface Diagrams {
  readonly draw: DrawDiagram;
  close(): Promise<void>;
}

const OPEN = Symbol.for('hindsight.diagrams');
const shared = globalThis as { [OPEN]?: Map<string, Diagrams> };
const open = (shared[OPEN] ??= new Map());

/** The drawing processes of a cache: one set a process, whoever asks first. After `close`, the next to ask starts anew. */
export function openDiagrams(cacheDir: string): Diagrams {
  const known = open.get(cacheDir);
  if (known) return known;
  const renderer = createMermaidRenderer({ cacheDir: join(cacheDir, 'mermaid') });
  const diagrams: Diagrams = {
    draw: (source) => renderer.render(source),
    close: () => {
      open.delete(cacheDir);
      return renderer.close();
    },
  };
  open.set(cacheDir, diagrams);
  return diagrams;
}

/** Replaces every fence marked `mermaid` by its picture, or by its source where it cannot be drawn. */
export function diagramPlugin(draw: DrawDiagram): HastPluginEntry {
  return () => {
    let drawn = 0;
    return {
      name: 'diagrams',
      element: {
        filter: ['pre'],
        visit: async (node, context) => {
          const code = node.children.find((child) => child.type === 'element');
          if (code?.type !== 'element') return;
          const classes = code.properties['className'];
          if (!Array.isArray(classes) || !classes.includes('language-mermaid')) return;
          const result = await draw(context.textContent(code).replace(/\n$/, ''));
          if (!result.ok) {
            // At a broken diagram a build stops (check/diagrams.ts), and the dev server shows what is wrong. One of a
            // kind that is not drawn stands as its source.
            context.insertBefore(node, faultOf(result));
            return;
          }
          // The same diagram twice on a page would repeat its ids.
          const id = `d${++drawn}`;
          const svg = withIdPrefix(result.svg, id);
          context.replaceNode(node, asElement(diagramFigure(svg, id)));
        },
      },
    };
  };
}

/** Markup as one element of a tree. Inside HTML an SVG needs no namespace of its own. */
function asElement(markup: string): Element {
  const html = markup.replace(' xmlns="http://www.w3.org/2000/svg"', '');
  const tree = htmlToHast(html, { fragment: true });
  return ('children' in tree ? tree.children[0] : tree) as Element;
}

function faultOf({ message, unsupported }: MermaidDiagnostic): Element {
  const text = unsupported ? DIAGRAM.kindNotDrawn : DIAGRAM.notDrawn(message);
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['diagram-fault'] },
    children: [{ type: 'text', value: text }],
  };
}
