import { describe, expect, test } from 'vitest';
import type { Document } from 'yaml';
import { parseRepaired } from './yaml-repair.ts';
import { requote } from './yaml-value-slips.ts';

const FIELDS = [
  'title',
  'summary',
  'services',
  'authors',
  ...Array.from({ length: 60 }, (_, i) => `f${i}`),
];
/** What is marked, what is said, and the text as the edit leaves it. */
const slipsOf = (yaml: string) =>
  parseRepaired(yaml, FIELDS).slips.map(({ start, end, message, hint, fix }) => ({
    marked: yaml.slice(start, end),
    message,
    hint,
    after: fix && yaml.slice(0, fix.start) + fix.text + yaml.slice(fix.end),
  }));

test('forty slips are mended, and of more nothing is read', () => {
  const slips = (n: number) =>
    parseRepaired(Array.from({ length: n }, (_, i) => `f${i}: @mira\n`).join(''), FIELDS);
  expect(slips(40)).toMatchObject({ unread: new Set() });
  expect(slips(40).slips).toHaveLength(40);
  expect(slips(41).unread).toBe(null);
  expect(slips(41).slips).toHaveLength(40);
});

test('lines of Windows are mended as all others are', () => {
  const yaml =
    'title: @mira\nauthors:\n  - @mira\nsummary: It broke: badly\nservices: [a, b\nf1: x\n';
  const told = slipsOf(yaml).map(({ hint }) => hint);
  expect(told.length).toBeGreaterThan(2);
  expect(slipsOf(yaml.replaceAll('\n', '\r\n')).map(({ hint }) => hint)).toEqual(told);
});

test('a sign that YAML keeps for itself is marked in a value and in a list', () => {
  expect(slipsOf('title: @mira')).toEqual([
    {
      marked: '@',
      message: expect.stringContaining('@'),
      hint: 'Put the value in quotes: `title: "@mira"`.',
      after: 'title: "@mira"',
    },
  ]);
  expect(slipsOf('authors:\n  - @mira\n')).toMatchObject([
    { marked: '@', hint: 'Put the text in quotes: `- "@mira"`.', after: 'authors:\n  - "@mira"\n' },
  ]);
  expect(slipsOf('title: Down: all of it')).toMatchObject([
    { marked: ':', after: 'title: "Down: all of it"' },
  ]);
});

test('a line that goes on without indentation is moved below its field', () => {
  expect(slipsOf('summary: Shoppers could not pay\nfor an hour\ntitle: Down\n')).toEqual([
    {
      marked: 'for an hour',
      message: 'This line is no field. If it continues `summary`, its indentation is missing.',
      hint: 'Write 2 spaces before it.',
      after: 'summary: Shoppers could not pay\n  for an hour\ntitle: Down\n',
    },
  ]);
});

test('a field whose line cannot be mended is passed over, and the others are read', () => {
  const { unread, document, slips } = parseRepaired(
    'title: Down\nservices: ]\nsummary: All\n',
    FIELDS,
  );
  expect(slips).toHaveLength(1);
  expect(document.toJS()).toMatchObject({ title: 'Down', summary: 'All' });
  expect([...unread!].every((field) => field === 'services')).toBe(true);
});

test('a line below a value is never put in the place of that value, even where it would do better', () => {
  const yaml = 'title: Downn\nDown\nsummary: All\n';
  const { slips } = parseRepaired(yaml, FIELDS, (document) =>
    document.get('title') === 'Down' ? 0 : 1,
  );
  expect(slips.map(({ hint }) => hint)).toEqual(['Write 2 spaces before it.']);
  // A sign that announces a block of text is no value.
  expect(slipsOf('title: |\nDown\nsummary: All\n').map(({ after }) => after)).toEqual([
    'title: |\n  Down\nsummary: All\n',
  ]);
  const block = parseRepaired('title: |\nDown\n', FIELDS, (document) =>
    document.get('title') === 'Down' ? 0 : 1,
  );
  expect(block.slips.map(({ hint }) => hint)).toEqual(['Write `title: Down`.']);
});

test('a bracket that is opened twice and closed once is taken out, or else closed', () => {
  expect(slipsOf('services: [[a, b]\ntitle: Down\n')).toEqual([
    {
      marked: '[[',
      message: '`[` stands twice here and is closed once.',
      hint: 'Write `services: [a, b]`.',
      after: 'services: [a, b]\ntitle: Down\n',
    },
  ]);
  expect(slipsOf('services:\n  - { { a: 1 }\n')).toMatchObject([
    { marked: '{ {', after: 'services:\n  - { a: 1 }\n' },
  ]);
  for (const [open, closed] of [
    ['[a, [b]', '[a, [b]]'],
    ['[a, [[b]]', '[a, [[b]]]'],
  ]) {
    expect(slipsOf(`services: ${open}\n`)).toMatchObject([
      { hint: `Write \`services: ${closed}\`.`, after: `services: ${closed}\n` },
    ]);
  }
});

test('a line that holds no value has none put in quotes', () => {
  expect(slipsOf('services: [\n  ,\n  a]\n').map(({ hint }) => hint)).not.toContainEqual(
    expect.stringContaining('""'),
  );
});

describe('of several edits the one is taken', () => {
  const told = (yaml: string, left?: (document: Document) => number) =>
    parseRepaired(yaml, FIELDS, left).slips.map(({ hint, fix }) => [hint, fix?.text ?? null]);

  test('with which the parser gets further, and none where it does not', () => {
    // Moved to another column, the brace is as wrong as before.
    expect(told('title: Down\nservices:\n  }\n')).toEqual([
      [expect.stringContaining('Compare the line with `_template.mdx`'), null],
    ]);
  });

  test('that leaves fewer faults where they lead equally far, and the likeliest among equals', () => {
    const yaml = 'title: [2024-06-01 14:05\n';
    const isText = (document: Document) => (typeof document.get('title') === 'string' ? 0 : 1);
    expect(told(yaml, isText)).toEqual([['Write `title: 2024-06-01 14:05`.', '']]);
    expect(told(yaml, (document) => 1 - isText(document))).toEqual([
      ['Write `title: [2024-06-01 14:05]`.', ']'],
    ]);
  });
});

test.each([
  ['"Down', '"Down"'],
  ["'Down", "'Down'"],
  ['"', '""'],
  ['Down: all', '"Down: all"'],
  ['"Down" and up', `'"Down" and up'`],
  [`"it's" "so"`, `'it''s" "so'`],
  ["'it's down'", `"it's down"`],
  ['C:\\temp: full', String.raw`'C:\temp: full'`],
])('%s is quoted as %s', (value, quoted) => {
  expect(requote(value)).toBe(quoted);
});
