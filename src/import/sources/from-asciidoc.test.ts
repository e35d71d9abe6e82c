import { expect, test } from 'vitest';
import { asciidocToMarkdown } from './from-asciidoc.ts';

const table = (...lines: string[]): string[] =>
  asciidocToMarkdown(['[cols="1,1,2"]', '|===', ...lines, '|==='].join('\n'))
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'));

test('a cell that goes over several rows says the same in each', () => {
  expect(table('|When |Who |What', '.2+|02:16', '|probe', '|turns red', '|Ada', '|looks')).toEqual([
    '| When | Who | What |',
    '| 02:16 | probe | turns red |',
    '| 02:16 | Ada | looks |',
  ]);
});

test('a line without a cell goes on with the one above', () => {
  expect(table('|When |Who |What', '|02:16', '|Ada', '|looks', 'and finds it')).toEqual([
    '| When | Who | What |',
    '| 02:16 | Ada | looks and finds it |',
  ]);
});
