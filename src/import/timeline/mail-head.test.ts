import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { isInMailHead, linesOfMails } from './mail-head.ts';
import type { Labelled } from '../sources/reading.ts';

const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

/** Which of some paragraphs are of the head of a mail, by their place. */
const headsIn = (...texts: readonly string[]): number[] => {
  const siblings = texts.map(paragraph);
  return siblings.flatMap((_, i) => (isInMailHead(siblings, i) ? [i] : []));
};
const lines = (n: number): string[] => Array.from({ length: n }, (_, i) => `Line ${i}`);

test.each([
  ['sender, day and subject', ['From: Kim', 'Date: 3 May 2024', 'Subject: Belt'], [0, 1, 2]],
  ['in German, the subject first', ['Betreff: Band', 'Von: Kim'], [0, 1]],
  ['text between them', ['From: Kim', 'Hello all.', 'Subject: Belt'], [0, 2]],
  ['five apart', ['From: Kim', ...lines(4), 'Subject: Belt'], [0, 5]],
  ['six apart', ['From: Kim', ...lines(5), 'Subject: Belt'], []],
  ['six apart, with one between', ['From: Kim', 'Date: 3 May', ...lines(4), 'Subject: Belt'], [1]],
  ['a sender alone', ['From: 14:00', 'Date: 3 May 2024'], []],
  [
    'what programs write, wherever it stands',
    ['Message-ID: 2024@x', 'Hello.', 'X-Mailer: Foo'],
    [0, 2],
  ],
  ['a subject alone', ['Date: 3 May 2024', 'Subject: Belt'], []],
])('the head of a mail: %s', (_, texts, heads) => {
  expect(headsIn(...texts)).toEqual(heads);
});

test('lines of labels count the same', () => {
  const labelled = [
    [3, 'From'],
    [4, 'Date'],
    [8, 'Subject'],
    [9, 'Start'],
  ].map(([line, label]) => ({ lines: [line, line], label }) as unknown as Labelled);
  expect([...linesOfMails(labelled)]).toEqual([3, 4, 8]);
});
