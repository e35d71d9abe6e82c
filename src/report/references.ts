// Everything in a report that leads somewhere: one list, which the check follows, the pages print and the build
// publishes files from.
import { targetOf, type Standpoint, type LinkTarget } from './address.ts';
import { internalParts, placeOf, walk, type BodyNode } from './body-tree.ts';
import { diagramLinks } from './diagram-links.ts';
import type { LineIndex, Where } from './diagnostic.ts';
import type { Path } from './frontmatter.ts';
import { addressesIn, INLINE_FIELDS } from './inline.ts';
import { ADDRESS } from './schema.ts';
import { textsAt } from './texts-at.ts';

export interface Reference {
  readonly kind: 'link' | 'picture';
  /** As the author wrote it. */
  readonly url: string;
  readonly target: LinkTarget;
  /** Of the address itself, where it can be told; of the field or the link otherwise. */
  readonly where: Where;
  /** It stands in `<Internal>`: no build for the public shows it. */
  readonly internal: boolean;
}

/** Fields that hold an address and nothing else. */
const ADDRESS_FIELDS = ['timeline.*.link', 'actions.*.ticket', 'links.*.url'] as const;

export interface ReferenceSource extends Standpoint {
  readonly text: string;
  readonly lines: LineIndex;
  /** Frontmatter as it was written, right or wrong. */
  readonly data: unknown;
  readonly locate: (path: Path) => Where;
  readonly tree: BodyNode | null;
  readonly bodyStart: number;
}

/** All references of a report, those of the frontmatter first, in the order of the file. */
export function referencesOf(source: ReferenceSource): Reference[] {
  return [...inFrontmatter(source), ...inBody(source)];
}

function inFrontmatter(source: ReferenceSource): Reference[] {
  const { data, locate } = source;
  const { lines } = source;
  const addresses = ADDRESS_FIELDS.flatMap((pattern) =>
    textsAt(data, pattern).flatMap(({ path, text }) =>
      // What is no address is told as such.
      ADDRESS.test(text) ? [{ path, url: text }] : [],
    ),
  );
  const links = INLINE_FIELDS.flatMap((pattern) =>
    textsAt(data, pattern).flatMap(({ path, text }) =>
      addressesIn(text).map((url) => ({ path, url })),
    ),
  );
  const next = new Map<string, number>();
  return [...addresses, ...links].map(({ path, url }) => {
    const field = locate(path);
    const key = path.join('.');
    const from = next.get(key) ?? lines.offset(field.line, field.column);
    const end = lines.offset(field.endLine, field.endColumn);
    const at = startOf(url, source.text.slice(from, end));
    if (at !== -1) next.set(key, from + at + url.length);
    return {
      kind: 'link',
      url,
      target: targetOf(url, source),
      where: at === -1 ? field : lines.where(from + at, from + at + url.length),
      internal: false,
    };
  });
}

/** Where an address begins in the Markdown that holds it; the words of a link may be the same as its address. */
function startOf(url: string, markdown: string): number {
  if (url === '') return -1;
  const behind = [`](${url}`, `](<${url}`, `]: ${url}`].flatMap((text) => {
    const at = markdown.indexOf(text);
    return at === -1 ? [] : [at + text.length - url.length];
  });
  return behind.length > 0 ? Math.min(...behind) : markdown.indexOf(url);
}

function inBody(source: ReferenceSource): Reference[] {
  const { text, tree, bodyStart, lines } = source;
  if (!tree) return [];
  const isHidden = internalParts(tree);
  const pictures = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'imageReference') pictures.add(node.identifier);
  });
  const found: Reference[] = [];
  walk(tree, (node) => {
    const [start, end] = placeOf(node).map((offset) => bodyStart + offset) as [number, number];
    const add = (kind: Reference['kind'], url: string): void => {
      const at = startOf(url, text.slice(start, end));
      const where = at === -1 ? [start, end] : [start + at, start + at + url.length];
      found.push({
        kind,
        url,
        target: targetOf(url, source),
        where: lines.where(where[0]!, where[1]!),
        internal: isHidden(node),
      });
    };
    if (node.type === 'link') add('link', node.url);
    if (node.type === 'image') add('picture', node.url);
    if (node.type === 'definition') {
      add(pictures.has(node.identifier) ? 'picture' : 'link', node.url);
    }
    if (node.type === 'code' && node.lang === 'mermaid') {
      for (const { url } of diagramLinks(node.value)) add('link', url);
    }
  });
  return found;
}
