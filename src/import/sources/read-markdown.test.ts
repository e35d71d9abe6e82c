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

test('a day with a full stop behind its number opens no list', () => {
  expect(kindsIn(readMarkdown('12. März, 18:20 Neustart'))).toEqual(['root', 'paragraph', 'text']);
  expect(
    kindsIn(readMarkdown('- 12. März 2024\n- 13. März 2024')).filter((k) => k === 'list'),
  ).toHaveLength(1);
  expect(kindsIn(readMarkdown('1. June 13, 14:05 restart'))).toContain('list');
  expect(kindsIn(readMarkdown('1. Marsha restarted it'))).toContain('list');
});
