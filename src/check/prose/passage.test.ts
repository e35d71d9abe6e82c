import { expect, test } from 'vitest';
import { parseReport } from '../../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { passagesWith, prosePassages, type ProsePassage } from './passage.ts';

const passage = (text: string) => ({ text }) as unknown as ProsePassage;
const passages = [passage('The queue was full.'), passage('Nobody saw it.')];

test('passages are looked through one by one only where the whole text holds what is looked for', () => {
  expect(passagesWith(/saw/, passages)).toEqual(passages);
  expect(passagesWith(/heard/, passages)).toEqual([]);
});

test('the very first word counts', () => {
  expect(passagesWith(/^The/, passages)).toEqual(passages);
});

const read = (frontmatter: string, body = 'Nothing.') =>
  parseReport(
    { id: 'a', file: 'a.mdx', text: `---\n${frontmatter}\n---\n\n${body}\n` },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );

/** What stands in the file where a passage says that the word stands. */
function written(parsed: ReturnType<typeof read>, word: string): string[] {
  const { lines, source } = parsed;
  return prosePassages(parsed).flatMap(({ text, where }) => {
    const at = text.indexOf(word);
    if (at === -1) return [];
    const { start, end } = lines.range(where(at, at + word.length));
    return [source.text.slice(start, end)];
  });
}

test.each([
  'In front stood an error of the disk.',
  'A sign, &amp; the error.',
  'The longest name of a sign, &CounterClockwiseContourIntegral; error.',
  'A number, &#x2192; and the error.',
  'What is \\*escaped\\*, then the error.',
  'Some `code` and <https://a.example/b>, then the error.',
  'See https://a.example/an/error/of/another, which is no word; this error is.',
  'A **bold word**, [a link](https://a.example/) and ~~one~~ error.',
  'A line  \nthat is broken by hand, and the error.',
  'A line\nthat is broken, and the error.',
  '> A quotation\n> over two lines, and the error.',
  '- An item\n  over two lines, and the error.',
  '| a | b |\n| - | - |\n| one | the error |',
  '## A heading with an error',
])('a word of the body is found where it is written: %s', (body) => {
  const parsed = read('title: A', body);
  expect(written(parsed, 'error')).toEqual(['error']);
  const [found] = prosePassages(parsed).filter(({ text }) => text.includes('error'));
  expect(found?.part).toBe('body');
});

const REST = `severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: UTC
timeline: []`;

test.each([
  'summary: Nobody saw the error.',
  "summary: 'It''s what we call ''it'', the error.'",
  'summary: "A sign \\u2192 and another \\U0001F525, then the error."',
  'summary: "One line\\nand the error."',
  'summary: >\n  A fold\n  over lines,\n  and the error.',
  'summary: |\n  A block\n  of lines,\n  and the error.',
  'summary: A line\n      that is folded, and the error.',
  'summary: Some `code`, then the error.',
])('a word of a field is found where it is written: %s', (summary) => {
  const parsed = read(`title: A\n${summary}\n${REST}`);
  expect(written(parsed, 'error')).toEqual(['error']);
});

test('words are told by where they stand: under a heading, in a quotation, in a callout, inside', () => {
  const parsed = read(
    'title: A',
    `Alone.\n\n## Cause\n\nPlain.\n\n> Quoted.\n\n<Callout kind="contradiction">\nTold twice.\n</Callout>\n\n<Callout kind="note">\nNoted.\n</Callout>\n\n<Internal>\nHidden.\n\n> Both.\n</Internal>\n\nOpen.`,
  );
  const told = prosePassages(parsed).map(({ text, heading, quoted, internal, block }) => [
    text.trim(),
    heading,
    [quoted && 'quoted', internal && 'internal', block].filter(Boolean).join(' '),
  ]);
  expect(told).toEqual([
    ['Alone.', null, 'paragraph'],
    ['Cause', 'Cause', 'heading'],
    ['Plain.', 'Cause', 'paragraph'],
    ['Quoted.', 'Cause', 'quoted paragraph'],
    ['Told twice.', 'Cause', 'quoted paragraph'],
    ['Noted.', 'Cause', 'paragraph'],
    ['Hidden.', 'Cause', 'internal paragraph'],
    ['Both.', 'Cause', 'quoted internal paragraph'],
    ['Open.', 'Cause', 'paragraph'],
  ]);
});
