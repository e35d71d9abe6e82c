// The summary and the scope of a draft, in plain words of the document: its summary if it has one, else how it
// begins, else what it says of the impact. Never more than the document says.
import { anyOf } from '../words/any-of.ts';
import type { Nodes, Paragraph } from 'mdast';
import { firstSentences } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Notebook, Sure } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import type { SectionName } from '../words/sections.ts';
import { sectionNamed } from '../words/sections.ts';

const LONG = 600;

export interface Summary {
  readonly text: string;
  /** Paragraphs that went over whole. */
  readonly used: Set<Nodes>;
}

export function draftSummary(
  reading: Reading,
  title: string,
  taken: ReadonlySet<Nodes>,
  notes: Notebook,
): Summary {
  const { parts, source, labelled } = reading;
  const described = source.fields.find(
    ({ name, value }) =>
      /^(?:summary|description|abstract|excerpt)$/i.test(name) &&
      typeof value === 'string' &&
      value.trim().length >= 20,
  );
  const own = parts.filter(
    (part) =>
      part.name === 'summary' &&
      (part.own === 'summary' || part.above.some((one) => one.own === 'summary')),
  );
  const label = (section: string): { text: string; lines: Lines } | undefined =>
    labelled.find(
      (one) =>
        one.section === section &&
        one.part.name !== 'actions' &&
        one.part.name !== 'lessons' &&
        one.text.length >= 20,
    );
  const tries: (() => Found | null)[] = [
    () => fromParts(own, taken, 'stated', 'the summary'),
    () =>
      fromLabel(
        labelled.find((one) => one.section === 'summary' && one.text.length >= 20),
        'the line of the summary',
      ),
    () =>
      described
        ? {
            text: flat(String(described.value)),
            lines: described.lines,
            sure: 'stated',
            how: `\`${described.name}\` at the top`,
            nodes: [],
            whole: true,
          }
        : null,
    () =>
      fromParts(
        parts.filter((part) => part.name === null && parts.indexOf(part) <= 2),
        taken,
        'likely',
        'how the document begins',
      ),
    () =>
      fromParts(
        parts.filter((part) => part.name === 'impact'),
        taken,
        'guess',
        'the impact, since there is no summary',
        false,
      ),
    () => fromList(parts, 'impact', 'the list of impacts, since there is no summary'),
    () => fromLabel(label('impact'), 'the line of the impact'),
    () =>
      fromParts(
        parts.filter((part) => part.name === 'rootCause'),
        taken,
        'guess',
        'the root cause, since there is no summary',
        false,
      ),
    () => fromLabel(label('rootCause'), 'the line of the root cause'),
    () =>
      fromParts(
        parts.filter(
          (part) =>
            part.name === 'background' || part.name === 'resolution' || part.name === 'detection',
        ),
        taken,
        'guess',
        'the first prose, since there is no summary',
        false,
      ),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (!found) continue;
    const short = found.text.length < 20 && found.sure === 'stated';
    // Five words are a summary too, with the title in front.
    const text = firstSentences(short ? `${sentence(title)} ${found.text}` : found.text, LONG);
    if (text.length < 20) continue;
    notes.found('summary', text, found.lines, found.text, found.sure, found.how);
    if (found.sure === 'guess')
      notes.note(
        'missing',
        found.lines,
        'The document has no summary; the draft borrows one. Write one to three sentences: what broke, for whom, how long, why.',
      );
    return { text, used: new Set(found.whole && text === found.text ? found.nodes : []) };
  }
  notes.note(
    'missing',
    null,
    'The document has no summary. Write one to three sentences: what broke, for whom, how long, why.',
  );
  return { text: 'The source of this draft has no summary.', used: new Set() };
}

interface Found {
  readonly text: string;
  readonly lines: Lines;
  readonly sure: Sure;
  readonly how: string;
  readonly nodes: Nodes[];
  /** Nothing is lost when only the text stays. */
  readonly whole: boolean;
}

function fromLabel(one: { text: string; lines: Lines } | undefined, how: string): Found | null {
  return one
    ? { text: flat(one.text), lines: one.lines, sure: 'likely', how, nodes: [], whole: false }
    : null;
}

function fromList(parts: readonly Part[], name: SectionName, how: string): Found | null {
  for (const part of parts) {
    const list = part.name === name ? part.nodes.find((node) => node.type === 'list') : undefined;
    if (list?.type !== 'list') continue;
    const text = list.children
      .map((item) => sentence(flat(plain(item.children[0] ?? item))))
      .join(' ');
    return { text, lines: linesOf(list), sure: 'guess', how, nodes: [], whole: false };
  }
  return null;
}

function fromParts(
  parts: readonly Part[],
  taken: ReadonlySet<Nodes>,
  sure: Sure,
  how: string,
  move = true,
): Found | null {
  const nodes: Paragraph[] = [];
  const originals: Paragraph[] = [];
  let from: Part | null = null;
  for (const part of parts) {
    for (const node of part.nodes) {
      if (taken.has(node)) continue;
      if (node.type !== 'paragraph') {
        if (nodes.length > 0) break;
        continue;
      }
      const label = labelOf(node.children);
      const section = label && label.rest.length > 0 ? sectionNamed(label.text) : null;
      const children = section && CARRIED.has(section) ? (label?.rest ?? []) : node.children;
      const text = flat(plain(children));
      // `Start: …` and `Owner: …` are facts for fields, not words for a summary.
      if (
        !isProse({ ...node, children }, text) ||
        (label && label.rest.length > 0 && !(section && CARRIED.has(section)))
      )
        continue;
      nodes.push(children === node.children ? node : { ...node, children });
      originals.push(node);
    }
    if (nodes.length > 0) {
      from = part;
      break;
    }
  }
  const [first] = nodes;
  if (!first) return null;
  const text = nodes.map((node) => sentence(flat(plain(node)))).join(' ');
  const simple = nodes.every((node) =>
    node.children.every(({ type }) => type === 'text' || type === 'break'),
  );
  return {
    text,
    lines: [linesOf(first)[0], linesOf(nodes.at(-1) ?? first)[1]],
    sure,
    how,
    nodes: originals,
    whole:
      move &&
      simple &&
      from !== null &&
      from.nodes.every(
        (node) => originals.includes(node as Paragraph) && nodes.includes(node as Paragraph),
      ),
  };
}

/** Labels whose text tells the story. */
const CARRIED: ReadonlySet<SectionName> = new Set(['summary', 'impact', 'rootCause', 'background']);

/** Not a template's question, not a line `Created by: …`, not a picture. */
function isProse(node: Paragraph, text: string): boolean {
  if (
    text.length < 8 ||
    (node.children.length === 1 &&
      (node.children[0]?.type === 'emphasis' || node.children[0]?.type === 'image'))
  )
    return false;
  if (
    anyOf(
      /^(?:created|modified|last modified|written|author|authors|date)\b[^.]{0,60}(?::|$)/i,
      /^(?:status|severity|internal post-?mortem|all times|by)\b[^.]{0,60}(?::|$)/i,
    ).test(text)
  )
    return false;
  // Signs in a row are a line of a log, a rule, or a slip.
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters * 2 < text.replace(/\s/g, '').length) return false;
  return /\s/.test(text) && !/^https?:\/\/\S+$/.test(text) && !/^\S+:\s*https?:\/\/\S+$/.test(text);
}

const sentence = (text: string): string => (/[.!?:;]["”)]?$/.test(text) ? text : `${text}.`);
const flat = (text: string): string =>
  text
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** One sentence on who was hit and how, from the part on impact. */
export function scopeOf(reading: Reading, notes: Notebook): string | null {
  const found = fromParts(
    reading.parts.filter((part) => part.name === 'impact'),
    new Set(),
    'likely',
    'the part on impact',
    false,
  );
  const label = reading.labelled.find(
    (one) =>
      one.section === 'impact' &&
      /\b(?:impact|scope|affected users|consequences?)\b/i.test(one.label) &&
      !one.label.endsWith('?') &&
      one.field === null &&
      one.part.name !== 'actions' &&
      one.part.name !== 'timeline' &&
      one.text.length >= 15,
  );
  const list = reading.parts.find(
    (part) => part.name === 'impact' && part.nodes[0]?.type === 'list',
  );
  const listed = list?.nodes[0];
  const text =
    found?.text ??
    label?.text ??
    (listed?.type === 'list'
      ? flat(
          listed.children.map((item) => sentence(flat(plain(item.children[0] ?? item)))).join(' '),
        )
      : null);
  const lines = found?.lines ?? label?.lines ?? (listed ? linesOf(listed) : null);
  if (!text || !lines) return null;
  const scope = firstSentences(text.split(/(?<=[.!?])\s+(?=[A-Z])/)[0] ?? text, 400);
  if (scope.length < 10) return null;
  notes.found('impact.scope', scope, lines, text, 'likely', 'the first sentence on impact');
  return scope;
}
