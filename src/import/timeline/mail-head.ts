// The head of a mail: its lines, and the day in it, are of the mail and not of what it tells.
import type { Paragraph, RootContent } from 'mdast';
import { labelOf } from '../sources/label.ts';
import type { Labelled } from '../sources/reading.ts';
import { anyOf } from '../words/any-of.ts';

const SENDER = /^(?:from|von|de|da|差出人)$/i;
const SUBJECT = /^(?:subject|betreff|objet|asunto|assunto|件名)$/i;
/** What programs write there, wherever it stands. */
const TECHNICAL = anyOf(
  /^(?:message-id|in-reply-to|references|return-path|received|mime-version)$/i,
  /^(?:content-type|user-agent|x-[\w-]+|thread-[\w-]+)$/i,
);
/** Lines, or blocks, between the sender and the subject at most. */
const NEAR = 5;

/** Places that stand near both a sender and a subject. */
function near(labels: readonly (readonly [place: number, label: string])[]): readonly number[] {
  const at = (pattern: RegExp): number[] =>
    labels.flatMap(([place, label]) => (pattern.test(label) ? [place] : []));
  const [senders, subjects] = [at(SENDER), at(SUBJECT)];
  const isNear = (place: number) => (other: number) => Math.abs(other - place) <= NEAR;
  return labels
    .map(([place]) => place)
    .filter((place) => senders.some(isNear(place)) && subjects.some(isNear(place)));
}

/** Lines of the labels in heads of mails: a day there is the one on which the mail was sent. */
export const linesOfMails = (labelled: readonly Labelled[]): ReadonlySet<number> =>
  new Set(near(labelled.map(({ lines: [line], label }) => [line, label] as const)));

/** Whether a block is a line of the head of a mail. */
export function isInMailHead(siblings: readonly RootContent[], index: number): boolean {
  const own = labelAt(siblings, index);
  if (own === undefined) return false;
  if (TECHNICAL.test(own)) return true;
  const labels: [number, string][] = [];
  for (let i = index - NEAR; i <= index + NEAR; i++) {
    const label = labelAt(siblings, i);
    if (label !== undefined) labels.push([i, label]);
  }
  return near(labels).includes(index);
}

/** Labels of paragraphs: each is asked for by all that stand near it. */
const known = new WeakMap<Paragraph, string | undefined>();

function labelAt(siblings: readonly RootContent[], i: number): string | undefined {
  const node = siblings[i];
  if (node?.type !== 'paragraph') return undefined;
  if (!known.has(node)) known.set(node, labelOf(node.children)?.text);
  return known.get(node);
}
