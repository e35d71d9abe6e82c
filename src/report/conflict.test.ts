import { expect, test } from 'vitest';
import { findConflict } from './conflict.ts';
import { LineIndex } from './diagnostic.ts';

const find = (text: string) => findConflict(text, new LineIndex(text));
const MINE = '<<<<<<< HEAD';
const THEIRS = '>>>>>>> other';

test('the upper version stays, all else is blank, and every place stays where it was', () => {
  const text = ['a', MINE, 'b', '=======', 'cc', THEIRS, 'd'].join('\n');
  const found = find(text)!;
  expect(found.text).toBe(
    ['a', ' '.repeat(12), 'b', ' '.repeat(7), '  ', ' '.repeat(13), 'd'].join('\n'),
  );
  expect(found.text).toHaveLength(text.length);
  expect(found.marks.map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual([
    [2, 1, 13],
    [4, 1, 8],
    [6, 1, 14],
  ]);
});

test('what was common to both stands between lines of bars, and is of neither', () => {
  const found = find([MINE, 'b', '||||||| base', 'old', '=======', 'c', THEIRS, 'd'].join('\n'))!;
  expect(found.marks.map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  expect(found.text.split('\n').map((line) => line.trim())).toEqual([
    '',
    'b',
    '',
    '',
    '',
    '',
    '',
    'd',
  ]);
});

test('two conflicts are two, and what stands between them stays', () => {
  const one = [MINE, 'b', '=======', 'c', THEIRS];
  const found = find([...one, 'between', ...one].join('\n'))!;
  expect(found.marks.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11]);
  expect(found.text.split('\n').filter((line) => line.trim() !== '')).toEqual([
    'b',
    'between',
    'b',
  ]);
});

test('lines of Windows keep their ends', () => {
  const found = find([MINE, 'b', '=======', 'c', THEIRS, ''].join('\r\n'))!;
  expect(found.text.split('\r\n').map((line) => line.trim())).toEqual(['', 'b', '', '', '', '']);
  expect(found.marks.map(({ endColumn }) => endColumn)).toEqual([13, 8, 14]);
});

test.each([
  ['nothing of the kind', 'a\nb\n=======\nc'],
  ['a mark by itself', `${MINE}\nb\nc`],
  ['a heading under lines', `Title\n=======\ntext`],
  ['marks without their word', '<<<<<<<\nb\n=======\nc\n>>>>>>>'],
  ['marks that are shown', ['```', MINE, 'b', '=======', 'c', THEIRS, '```'].join('\n')],
  [
    'marks that are shown, indented, between tildes',
    ['  ~~~', MINE, 'b', '=======', 'c', THEIRS, '  ~~~'].join('\n'),
  ],
  ['marks within a line', `a ${MINE}\nb\nc =======\nd ${THEIRS}`],
])('%s is no conflict', (_, text) => expect(find(text)).toBeNull());

test('a conflict behind what is shown is one, and within a version lines of code open nothing', () => {
  const shown = ['```', MINE, 'x', '```'];
  expect(
    find([...shown, MINE, 'b', '=======', 'c', THEIRS].join('\n'))?.marks.map(({ line }) => line),
  ).toEqual([5, 7, 9]);
  const within = find([MINE, '```', 'b', '=======', '```', 'c', THEIRS, 'd'].join('\n'));
  expect(within?.marks.map(({ line }) => line)).toEqual([1, 4, 7]);
});

test('marks have seven signs: a line that holds them behind words, or goes on, is text of a version', () => {
  const found = find(
    [
      MINE,
      'b',
      'see =======',
      '======= x',
      '========',
      '=======',
      'c',
      'x >>>>>>> y',
      THEIRS,
      'd',
    ].join('\n'),
  )!;
  expect(found.marks.map(({ line }) => line)).toEqual([1, 6, 9]);
  expect(found.text.split('\n').slice(1, 5)).toEqual(['b', 'see =======', '======= x', '========']);
});
