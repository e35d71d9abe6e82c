// The head of a mail: its lines, and the day in it, are of the mail and not of what it tells.
import type { RootContent } from 'mdast';
import { labelOf } from '../sources/label.ts';
import type { Labelled } from '../sources/reading.ts';

const SENDER = /^(?:from|von|de|da|差出人)$/i;
const SUBJECT = /^(?:subject|betreff|objet|asunto|assunto|件名)$/i;
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
  // What stands further away is asked for no block.
  const first = Math.max(0, index - NEAR);
  const labels = siblings.slice(first, index + NEAR + 1).flatMap((node, i) => {
    const label = node.type === 'paragraph' ? labelOf(node.children)?.text : undefined;
    return label === undefined ? [] : [[first + i, label] as const];
  });
  return near(labels).includes(index);
}
