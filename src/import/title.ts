// The title of a draft: the first heading, a field, or the file's name, without the words that every title begins with.
import type { Nodes } from 'mdast';
import { fit } from './clip-text.ts';
import type { Lines } from './document.ts';
import { linesOf } from './document.ts';
import type { Notebook } from './finding.ts';
import type { Reading } from './reading.ts';

const PREFIX =
  /^\s*(?:(?:incident )?post[- ]?mortem(?:s)?(?: (?:report|analysis|review))?|incident (?:report|review|post[- ]?mortem|analysis)|rca|root cause analysis|retrospective|title|incident(?=\s*[:：]))(?:\s*(?:[:：–—|-]|\bof\b|\bfor\b|\bon\b)\s*)+/i;

const GENERIC =
  /^\W*(?:(?:my|the|a|an|our) )?(?:first |second |final )?(?:\w+\. )?(?:incident )?(?:post[- ]?mortem|incident|report|issue(?: name)?|outage|untitled|template|rca|retrospective|document|title)(?: (?:report|title|analysis|document))?\W*$/i;

export interface Title {
  readonly text: string;
  /** The heading that it was, which need not stand in the body again. */
  readonly node: Nodes | null;
  readonly cut: boolean;
}

export function titleOf(reading: Reading, notes: Notebook): Title {
  const { source, labelled, parts } = reading;
  const field = labelled.find((one) => one.field === 'title');
  const top = source.fields.find(({ name }) => /^title$/i.test(name));
  const heading =
    parts.find((part) => part.heading?.depth === 1) ??
    parts.find((part) => part.heading && part.own === null && parts.indexOf(part) <= 1);
  const candidates: { text: string; lines: Lines | null; how: string; node: Nodes | null }[] = [];
  if (heading?.heading)
    candidates.push({
      text: heading.title,
      lines: linesOf(heading.heading),
      how: 'the first heading',
      node: heading.heading,
    });
  if (top)
    candidates.push({
      text: String(top.value),
      lines: top.lines,
      how: '`title` at the top',
      node: null,
    });
  if (field)
    candidates.push({
      text: field.text,
      lines: field.lines,
      how: `\`${field.label}\``,
      node: null,
    });
  const chosen =
    candidates.find(({ text }) => bare(text).length >= 5 && !GENERIC.test(bare(text))) ??
    candidates.find(({ text }) => bare(text).length >= 5);
  if (!chosen) {
    const words = source.stem
      .replace(/^[\d_.-]+(?=[A-Za-z])/, '')
      .replace(/[-_]+/g, ' ')
      .trim();
    const text =
      words.length >= 5 && /[a-z]{3}/i.test(words) && !/^[0-9a-f ]+$/i.test(words)
        ? sentenceCase(words)
        : `Report without a title: ${source.stem}`;
    notes.found(
      'title',
      fit(text, 120).text,
      null,
      source.path,
      'guess',
      'no heading is a title; from the name of the file',
    );
    notes.note(
      'missing',
      null,
      'The document has no title. Write what happened, for a reader who was not there.',
    );
    return { text: fit(text, 120).text, node: null, cut: false };
  }
  const { text, cut } = fit(bare(chosen.text), 120);
  notes.found('title', text, chosen.lines, chosen.text, 'stated', chosen.how);
  if (cut)
    notes.note(
      'doubt',
      chosen.lines,
      `The title has more than 120 characters and was shortened; the whole of it stands first in the body.`,
    );
  if (GENERIC.test(text))
    notes.note(
      'missing',
      chosen.lines,
      `\`${text}\` does not say what happened. Write it for a reader who was not there.`,
    );
  return { text, node: chosen.node, cut };
}

function bare(text: string): string {
  const flat = text
    .replace(/:[a-z_+-][a-z0-9_+-]*:/g, ' ')
    .replace(/^[\s\p{Extended_Pictographic}\uFE0F\u200D]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const without = flat.replace(PREFIX, '').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
  return without.length >= 8 && !/^[\d\s/.-]+$/.test(without)
    ? without.charAt(0).toUpperCase() + without.slice(1)
    : flat;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
