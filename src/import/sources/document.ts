// A foreign document, whatever it was written in: one Markdown tree whose nodes know their lines in the source.
import type { Nodes, Root } from 'mdast';

export type Format = 'markdown' | 'text' | 'html' | 'rst' | 'docx' | 'asciidoc' | 'json';

export interface SourceFile {
  /** Path as the person gave it, with forward slashes; the identity of the source. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document as its reader leaves it, whatever its format. */
export interface Foreign {
  readonly path: string;
  /** File name without the endings that say what it is: `2024-06-01-outage` of `2024-06-01-outage.html.md.erb`. */
  readonly stem: string;
  readonly format: Format;
  /** The source as lines; for `.docx` the lines of its paragraphs. */
  readonly lines: readonly string[];
  /** Fields of YAML or TOML frontmatter, by their written name. */
  readonly fields: readonly DocumentField[];
  readonly root: Root;
  /** What the reader could not bring over. */
  readonly notes: readonly Note[];
}

/** A field at the top of a document. */
export interface DocumentField {
  /** As it is written: `Start Time`. */
  readonly name: string;
  /** As YAML or TOML reads it: a text, a number, a list … */
  readonly value: unknown;
  readonly lines: Lines;
}

/** First and last line, from 1. */
export type Lines = readonly [from: number, to: number];

/** What somebody should know who goes over the draft. */
export interface Note {
  readonly lines: Lines;
  /** A sentence for them. */
  readonly message: string;
}

/** The lines of a block; of one that the reader made up, the first. */
export function linesOf(node: Nodes): Lines {
  const start = node.position?.start.line ?? 1;
  const end = node.position?.end.line ?? start;
  // A block that ends at the first column of a line ends on the line before.
  return [start, end > start && node.position?.end.column === 1 ? end - 1 : end];
}

/** Gives a made node the place of another. */
export function placed<T extends Nodes>(node: T, lines: Lines): T {
  node.position = {
    start: { line: lines[0], column: 1, offset: 0 },
    end: { line: lines[1], column: 2, offset: 0 },
  };
  return node;
}

const TEMPLATE_ENDINGS = /\.(?:erb|j2|jinja2?|liquid|njk|tmpl|tpl)$/i;
const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|mdx|markdown|mdown|mkd|qmd|rmd)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'text'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:rst|rest)$/i, 'rst'],
  [/\.docx$/i, 'docx'],
  [/\.(?:adoc|asciidoc|asc)$/i, 'asciidoc'],
  [/\.(?:jira|(?:media)?wiki)$/i, 'text'],
  [/\.json$/i, 'json'],
];

/** What a file is by its name; null for what cannot be read. */
export function formatOf(path: string): Format | null {
  const name = path.replace(TEMPLATE_ENDINGS, '');
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;
}

export function fileStem(path: string): string {
  let name = (path.split('/').at(-1) ?? path).replace(TEMPLATE_ENDINGS, '');
  for (const [ending] of [...ENDINGS, ...ENDINGS]) name = name.replace(ending, '');
  // A page bundle is called by its folder.
  const folder = path.split('/').at(-2);
  if (/^(?:index|readme)$/i.test(name) && folder) name = folder;
  // Notion puts the digest of a page behind its name.
  return name.replace(/[\s+_-]*[0-9a-f]{32}$/i, '').replaceAll('+', ' ') || name;
}
