import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../report/write-markdown.ts';
import { readMarkdown } from './read-markdown.ts';

const kindsIn = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap((child) => kindsIn(child as Nodes)) : []),
];

test.each([
  'Latency was 5~10 ms, then 20~30 ms.',
  'It took ~5 to 10~20 minutes.',
  '10:00~10:30 and 11:00~11:20',
])('%s occurrences nothing out, in a document or in the draft that is made of it', (text) => {
  const tree = readMarkdown(text);
  expect(kindsIn(tree)).toEqual(['root', 'paragraph', 'text']);
  const again = readMarkdown(writeMarkdown(tree));
  expect(kindsIn(again)).toEqual(['root', 'paragraph', 'text']);
});

test('two tildes do, and emphasis holds beside the punctuation of other scripts', () => {
  expect(kindsIn(readMarkdown('~~gone~~'))).toContain('delete');
  expect(kindsIn(readMarkdown('これは**「重要なこと」**です。'))).toContain('strong');
});
