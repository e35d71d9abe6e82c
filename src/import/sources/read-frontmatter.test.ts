import { describe, expect, test } from 'vitest';
import type { Note } from './document.ts';
import { readFrontmatter } from './read-frontmatter.ts';

function read(...lines: string[]) {
  const notes: Note[] = [];
  const { fields, end } = readFrontmatter(lines.join('\n'), notes);
  return {
    fields: fields.map(
      ({ name, value, lines: [from, to] }) => `${from}–${to} ${name}: ${JSON.stringify(value)}`,
    ),
    end,
    told: notes.map(({ lines: [from, to], message }) => `${from}–${to} ${message}`),
  };
}
const NONE = { fields: [], end: 0, told: [] };

describe('YAML', () => {
  test('each field with its lines', () => {
    expect(
      read('---  ', 'title: A', 'tags:', '  - a', '  - b', 'day: 2024-06-01', '--- ', 'x'),
    ).toEqual({
      fields: ['2–2 title: "A"', '3–5 tags: ["a","b"]', '6–6 day: "2024-06-01"'],
      end: 7,
      told: [],
    });
  });

  test('fields without a value, with an odd key, or given twice', () => {
    expect(read('---', 'a:', '? [x, y]', ': z', 'a: 2', '---').fields).toEqual([
      '2–2 a: null',
      '5–5 a: 2',
    ]);
  });

  test('a fault in one line costs no other', () => {
    const { fields, end } = read('---', 'title: A', 'note: "open', '---');
    expect([fields[0], end]).toEqual(['2–2 title: "A"', 4]);
  });

  test('what is no table of fields is told, and passed over', () => {
    expect(read('---', 'a: b: [', '- c', '---', 'x')).toMatchObject({ end: 4 });
  });
});

describe('TOML', () => {
  test('each field with its line', () => {
    expect(read('+++', 'title = "A"', '"long name" = 1', '[author]', 'name = "x"', '+++')).toEqual({
      fields: ['2–2 title: "A"', '3–3 long name: 1', '4–4 author: {"name":"x"}'],
      end: 6,
      told: [],
    });
    expect(read('+++', 'date = 2024-06-01T10:00:00Z', '+++').fields).toEqual([
      '2–2 date: "2024-06-01T10:00:00.000Z"',
    ]);
  });

  test('with a fault is told, and passed over', () => {
    expect(read('+++', 'title = ', '+++')).toEqual({
      fields: [],
      end: 3,
      told: ['1–3 The fields at the top of the file could not be read.'],
    });
  });
});

describe('none', () => {
  test.each([
    ['without a fence', ['title: A', '---', 'x']],
    ['not at the top', ['', '---', 'title: A', '---']],
    ['not closed', ['---', 'title: A', '+++']],
    ['a rule above prose', ['---', 'Some prose.', '---', 'x']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toEqual(NONE);
  });

  test('an empty block is passed over', () => {
    expect(read('---', '  ', '---', 'x')).toEqual({ ...NONE, end: 3 });
  });
});

describe('an issue as a command line prints it', () => {
  test('its labels are fields', () => {
    expect(read('title:\tA', 'labels:\tsev2', 'assignees:\t', '--', 'x')).toEqual({
      fields: ['1–1 title: "A"', '2–2 labels: "sev2"', '3–3 assignees: ""'],
      end: 4,
      told: [],
    });
  });

  test.each([
    [['title:\tA', '--', 'x']],
    [['title:\tA', 'Some words', '--', 'x']],
    [['title: A', 'state: open', '--', 'x']],
    [['title:\tA', 'state:\topen', 'x']],
  ])('%j has none', (lines) => {
    expect(read(...lines)).toEqual(NONE);
  });
});
