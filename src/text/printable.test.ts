import { expect, test } from 'vitest';
import { printable, printableJson, printableLines } from './printable.ts';

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

/** Whatever a terminal obeys, turns or hides, by its number in Unicode. */
const UNSAFE = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x2064),
  ...range(0x2066, 0x2069),
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u3164',
  '\ufeff',
  '\ud800',
  '\udfff',
  ...range(0xe0001, 0xe007f),
];

test.each(UNSAFE.map((sign) => [sign.codePointAt(0)!.toString(16), sign] as const))(
  'U+%s is masked on a line',
  (_, sign) => {
    expect(printable(`a${sign}b`)).toBe('a\ufffdb');
    const kept = sign === '\n' || sign === '\t';
    expect(printableLines(`a${sign}b`)).toBe(kept ? `a${sign}b` : 'a\ufffdb');
  },
);

test.each([
  'Größe – “quoted” 10 µs',
  'مرحبا بالعالم',
  'می\u200cخواهم',
  'क्\u200dष',
  '👩\u200d💻 was called',
  '👩🏽\u200d🚒',
  '日本語、テスト。',
  '❤\ufe0f',
])('%s is left alone', (text) => {
  expect(printable(text)).toBe(text);
});

test('a joiner that joins nothing is masked', () => {
  expect(printable('pay\u200dpal, a\u200cb, 👩\u200d ')).toBe('pay\ufffdpal, a\ufffdb, 👩\ufffd ');
});

test('a Windows line end is a line end, a lone carriage return is masked', () => {
  expect(printableLines('a\r\nb\rc')).toBe('a\nb\ufffdc');
});

test('JSON says the same, in signs that are safe', () => {
  const value = { [`k\u009b`]: `${UNSAFE.join('x')}pay\u200dpal` };
  const json = printableJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(json)).toEqual(value);
  expect(printableLines(json)).toBe(json);
});
