// Who wrote a document: fields at the top, labelled lines, a line `By …`.
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { foundOut, together } from '../sources/finding.ts';
import { line } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';

interface Author {
  readonly written: string;
  readonly lines: Lines;
  readonly how: string;
}

/** The names of those who wrote a document, without their addresses. */
export function authorsOf(reading: Reading): {
  readonly authors: string[];
  readonly told: ReadingNotes;
} {
  const named = [...inFields(reading), ...inLabels(reading), ...inLines(reading)]
    .map((one) => ({ ...one, name: withoutAddress(one.written) }))
    .filter(({ name }) => name.length >= 2 && name.length <= 80);
  const first = named.filter(({ name }, i) => named.findIndex((one) => one.name === name) === i);
  return {
    authors: first.map(({ name }) => name),
    told: together(
      ...first.map(({ name, written, lines, how }) =>
        foundOut('authors', name, lines, written, 'stated', how),
      ),
    ),
  };
}

const withoutAddress = (written: string): string =>
  written
    .replace(/<[^>]*>|\([^)]*@[^)]*\)|\S+@\S+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s@,]+|[\s,.;]+$/g, '')
    .trim();

const inFields = ({ source }: Reading): Author[] =>
  source.fields
    .filter(({ name }) => /^(?:authors?|written[_ -]?by)$/i.test(name))
    .flatMap(({ name, value, lines }) =>
      [value].flat().flatMap((one) => {
        const written = nameIn(one);
        return written === null ? [] : [{ written, lines, how: `\`${name}\` at the top` }];
      }),
    );

/** `Ada`, or `{ name: Ada, email: … }`. */
function nameIn(value: unknown): string | null {
  const name: unknown =
    typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return typeof name === 'string' ? name : null;
}

const inLabels = ({ labelled }: Reading): Author[] =>
  labelled
    .filter(({ field, text }) => field === 'authors' && text.length <= 160)
    .flatMap(({ label, lines, text }) =>
      text
        .split(/\s*[,;&]\s*|\s+and\s+/)
        .map((written) => ({ written, lines, how: `\`${label}\`` })),
    );

const BY = /^[Bb]y\s+([A-Z][\p{L}.'-]+(?:\s+[A-Z][\p{L}.'-]+){0,3})$/u;

const inLines = ({ parts }: Reading): Author[] =>
  parts
    .slice(0, 3)
    .flatMap(({ nodes }) => nodes.slice(0, 2))
    .flatMap((node) => {
      const written = node.type === 'paragraph' ? BY.exec(line(node))?.[1] : undefined;
      return written ? [{ written, lines: linesOf(node), how: 'a line `By …`' }] : [];
    });
