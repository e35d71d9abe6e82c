import fc from 'fast-check';
import { isMap, isSeq, type Document, type Pair, type Scalar } from 'yaml';
import { describe, expect, test } from 'vitest';
import { readPlainYaml, type PlainNode } from './plain-yaml.ts';
import { parseRepaired } from './yaml-repair.ts';

/** A value with the words in which it is written, and what stands in it: in a form in which both readers can be compared. */
type Told = readonly [from: number, words: string, value: unknown];

function toldByPlain(node: PlainNode, text: string): Told {
  const { from, to, data, inside } = node;
  const value =
    inside instanceof Map
      ? [...inside].map(([name, { key, value }]) => [
          [key.from, text.slice(key.from, key.to), name],
          toldByPlain(value, text),
        ])
      : Array.isArray(inside)
        ? inside.map((item: PlainNode) => toldByPlain(item, text))
        : data;
  return [from, text.slice(from, to).trimEnd(), value];
}

function toldByYaml(node: unknown, text: string): Told {
  const { range, value } = node as Scalar;
  const [from, to] = range!;
  return [
    from,
    text.slice(from, to).trimEnd(),
    isMap(node)
      ? (node.items as Pair[]).map((pair) => [
          toldByYaml(pair.key, text),
          toldByYaml(pair.value, text),
        ])
      : isSeq(node)
        ? node.items.map((item) => toldByYaml(item, text))
        : value,
  ];
}

const readWhole = (text: string): Document => {
  const { document, slips } = parseRepaired(text, []);
  expect(slips, text).toEqual([]);
  return document;
};

/** What is read is what the parser of all YAML says. Gives back whether it was read. */
function agrees(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  const whole = readWhole(text);
  expect(toldByPlain(plain, text), text).toEqual(toldByYaml(whole.contents, text));
  return true;
}

const REPORT = `title: Checkout failed for 40 minutes, "again"
summary: >-
  Orders could not be paid, since the pool
  of connections was empty.
severity: sev2
services: [checkout, payments-api]
timezone: Europe/London
undated: false
impact:
  from: 2024-06-01 14:00
  users: about 20%
  scope: Everybody who paid,
    and some who searched.
  phases:
    - { from: 2024-06-01 14:00, to: '15:00', level: full }
  measures:
  - label: Orders lost
    value: 1200
timeline:
  - at: 2024-06-01 13:58
    kind: change
    text: "[Pull request #12](https://example.org/12): a lower limit."

  - at: 2024-06-01 14:03
    text: |
      Two lines
      of text.
authors: ['Ada O''Neil', Mira]
links: []
`;

const VOCABULARY = `# What users can lose.
- id: checkout
  name: Checkout
  synonyms: [orders, cart]

- id: search
  name: 'Search'
  description: Finding products
    by searching.
`;

describe('plain YAML', () => {
  test.each([REPORT, VOCABULARY])('is read as the parser of all YAML reads it', (text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    'a: 1\nc: 1.50\nd: 0o17\ne: 0xff\nf: 1e3\ng: 007\nh: 12345678901234567890\n',
    'a: true\nb: False\nc: null\nd: NULL\ne: tRUE\nf: yes\n',
    'a: 2024-06-01\nb: 12:30\nc: 1_000\nd: 1.2.3\ne: +1 00:10\nf: .5\n',
    'a:\n- b\n- c\nd: e\n',
    'a:\n  - b\n  -   c: d\n      e: f\n',
    'a: one\n  two\n  [three]\n   four\nb: c\n',
    "a: \"one\n  # two\"\nb: 'it''s\n   so'\n",
    'a: >\n  one\n  two\n\nb: |-\n  one\n  two\nc: d\n',
    'a: [b, "c, d", e-f, 12, true]\nb: { c: d e, f: \'g\' }\nh: {}\n',
    'a: é, ü and ß — 日本\u00a0語\nb: (c)\n',
    '\n\na: b\n\n\nc:\n\n  d: e\n\n',
    '# Remarks at the head.\n\n  # Another\n- id: a\n  name: A\n- id: b\n',
    '- a\n- b: c\n  d: e\n',
  ])('%j', (text) => {
    expect(agrees(text)).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a text at the top', 'a\n'],
    ['a remark', 'a: b # c\n'],
    ['a line of a remark', 'a: b\n# c\nd: e\n'],
    ['a line that ends a list', '- a\nb: c\n'],
    ['nothing but remarks', '# a\n'],
    ['a sign that is no remark', 'a: b #c\n'],
    ['two pairs on a line', 'a: b: c\n'],
    ['a value that ends as a name does', 'a: b:\n'],
    ['a number below zero', 'a: -2\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a name twice', 'a: b\na: c\n'],
    ['a name twice between braces', 'a: { b: c, b: d }\n'],
    ['a name that is no text', 'True: b\n'],
    ['a name in quotes', '"a": b\n'],
    ['no value', 'a:\nb: c\n'],
    ['no value at the end', 'a: b\nc:\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['words behind a quote', 'a: "b" c\n'],
    ['a quote that is open', 'a: "b\nc: d\n'],
    ['a quote over an empty line', 'a: "b\n\n  c"\n'],
    ['brackets in brackets', 'a: [b, [c]]\n'],
    ['a bracket that is open', 'a: [b\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['a comma at the end', 'a: [b,]\n'],
    ['a comma in a value between braces', 'a: { b: about 1,200 }\n'],
    ['a pair in a list', 'a: [b: c]\n'],
    ['a tab', 'a:\n  b:\tc\n'],
    ['line ends of Windows', 'a: b\r\nc: d\r\n'],
    ['white space at the end of a line', 'a: b \nc: d\n'],
    ['a line that is indented too far', 'a: b\n  c: d\n'],
    ['a line that belongs to nothing', 'a:\n    b: c\n  d: e\n'],
    ['a text block with an empty line', 'a: |\n  b\n\n  c\n'],
    ['a text block that is indented twice', 'a: >-\n  b\n    c\n'],
    ['a text block that says its indentation', 'a: |2\n   b\n'],
    ['a text block that ends with the text', 'a: |\n  b'],
    ['a line end that YAML does not know', 'a:\u2028 b\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['half of a character', 'a: \ud800\n'],
    ['a level too many', Array.from({ length: 11 }, (_, i) => `${' '.repeat(i)}a:\n`).join('') + `${' '.repeat(11)}b: c\n`], // prettier-ignore
  ])('is in doubt about %s', (_, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });

  test('whatever is written into a report, it is read alike or not at all', () => {
    const signs = fc.constantFrom(
      ...['\n', ' ', '  ', '\n  ', '\n    ', ': ', ':', '- ', '\n- ', '#', ' #', '"', "'", "''"],
      ...[
        '[',
        ']',
        '{',
        '}',
        ', ',
        '>-\n',
        '|\n',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '\\',
        '~',
        '?',
        '? ',
      ],
      ...[
        'null',
        'true',
        '1',
        '.',
        '\t',
        '\r',
        '\u00a0',
        '\u2028',
        '\u0085',
        '\ufeff',
        'é',
        '---\n',
        '...\n',
      ],
    );
    const begun = fc.constantFrom(REPORT, REPORT, REPORT, VOCABULARY);
    const edits = fc.array(fc.tuple(fc.nat(REPORT.length), fc.nat(3), signs), { minLength: 1, maxLength: 3 }); // prettier-ignore
    let read = 0;
    fc.assert(
      fc.property(begun, edits, (written, made) => {
        let text = written;
        for (const [at, removed, put] of made)
          text = text.slice(0, at) + put + text.slice(at + removed);
        if (agrees(text)) read++;
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
    // Most of what is written in is no sign of YAML where it lands.
    expect(read).toBeGreaterThan(20);
  });
});
