import { expect, test } from 'vitest';
import type { ImportNote } from '../sources/finding.ts';
import { findingLines, urgentLines } from './account-text.ts';
import type { Planned } from './plan.ts';

const planned = (...findings: readonly ImportNote[]): Planned => ({
  imported: { source: 'queue.md', findings, text: null } as Planned['imported'],
  id: 'queue',
  file: '2024/queue.mdx',
  outcome: 'written',
  sourceDigest: '',
});
const note = (kind: ImportNote['kind'], lines: ImportNote['lines'], message: string): ImportNote =>
  ({ kind, lines, message }) as ImportNote;

test('what needs a person is told at its first line, the gravest first, and never more than three', () => {
  const lines = urgentLines(
    planned(
      note('missing', null, 'No severity is named.'),
      note('doubt', [2, 2], 'Guessed.'),
      note('contradiction', [7, 9], 'Two lengths disagree.'),
    ),
  )!.split('\n');
  expect(lines).toEqual([
    'queue.md',
    '  contradicts  line 7: Two lengths disagree.',
    '  add          No severity is named.',
  ]);
  const four = Array.from({ length: 4 }, (_, i) => note('missing', [i + 1, 20], `Add ${i}.`));
  expect(
    urgentLines(planned(...four))!
      .split('\n')
      .slice(3),
  ).toEqual(['  add          line 3: Add 2.', '  … and 1 more']);
  expect(urgentLines(planned(note('doubt', [2, 2], 'Guessed.')))).toBeNull();
});

test('every finding stands at its first line, by kind and then by line', () => {
  const [, ...lines] = findingLines(
    planned(
      note('doubt', [8, 12], 'Second.'),
      note('missing', null, 'Third.'),
      note('doubt', [3, 9], 'First.'),
    ),
  ).split('\n');
  expect(lines.map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
    'look at line 3 First.',
    'look at line 8 Second.',
    'add Third.',
  ]);
});
