// Nothing of a source vanishes: every character of it is in the draft, listed as left out with its text, said by the
// draft in a form of its own, or a mark. Checked on the characters themselves, by a reading of the draft of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import type { Imported } from '../../src/import/imported.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { flat, lostText, readFrom } from './conservation.ts';
import { SHAPES } from './shapes.ts';

const read = (path: string, bytes: Uint8Array): Promise<Imported> =>
  importDocument(
    { path, bytes },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The words of a text; what a script without spaces says between two others is looked for as it stands. */
const wordsOf = (text: string): string[] =>
  text.match(/[\u2e80-\u9fff]+|[^\s\u2e80-\u9fff]+/g) ?? [];

/** Of a tag only where it leads and what it shows is text; every sign keeps its column. */
const withoutTags = (line: string): string =>
  line.replace(/<(?:\/?[a-z]|!doctype)[^>]*>/gi, (tag) =>
    tag.replace(/(?<!\s(?:href|src|alt|title)=(?:"[^"]*|'[^']*))./g, ' '),
  );

/** References to signs, headings of JIRA, boxes and the numbers of a list are no text. */
const withoutMarks = (text: string): string =>
  text
    .replace(/&#?\w+;|%20/g, ' ')
    .replace(/^\s*(?:h[1-6]\.|(?:\d{1,3}|[a-z])[.)])\s/i, ' ')
    .replace(/\[[ xX]\]|\([/x]\)/, ' ');

function expectConserved(imported: Imported): void {
  const { text, findings, coverage, sourceLines } = imported;
  const given = flat((text ?? '').replace(/&#x?\w+;|%20|\\/g, ' '));
  const listed = flat(
    findings.flatMap(({ kind, message }) => (kind === 'left-out' ? [message] : [])).join('\n'),
  );
  const used = new Map<string, number>();
  expect(coverage.lines).toHaveLength(sourceLines.length);
  coverage.lines.forEach(({ spans }, i) => {
    const source = sourceLines[i] ?? '';
    const place = `line ${i + 1}: ${source.slice(0, 200)}`;
    let end = 0;
    for (const { from, to, where } of spans) {
      expect(from, place).toBe(end);
      expect(to, place).toBeGreaterThan(from);
      end = to;
      const stretch = withoutTags(source).slice(from, to);
      const words = flat(withoutMarks(stretch));
      if (where === 'mark') expect(words, place).toBe('');
      if (where === 'listed')
        expect(
          wordsOf(words).filter((word) => !holds(listed, word)),
          place,
        ).toEqual([]);
      if (where !== 'draft' || /[<&\\]/.test(stretch)) continue;
      for (const word of wordsOf(words)) used.set(word, (used.get(word) ?? 0) + 1);
    }
    expect(end, place).toBe(source.length);
  });
  const { words } = lostText(
    sourceLines.map(withoutTags),
    `${text ?? ''}\n${listed}`,
    readFrom(imported, true),
  );
  expect(words).toEqual([]);
  const times = countOf(wordsOf(given));
  for (const [word, n] of used) {
    if (WIDE.test(word)) expect(holds(given, word), word).toBe(true);
    else expect(times.get(word) ?? 0, word).toBeGreaterThanOrEqual(n);
  }
}

const WIDE = /[\u2e80-\u9fff]/;

const holds = (text: string, word: string): boolean =>
  WIDE.test(word) ? text.replaceAll(' ', '').includes(word) : wordsOf(text).includes(word);

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test.each(SHAPES)('“$name” is conserved', async ({ path = 'report.md', text }) => {
  expectConserved(await read(path, bytesOf(text)));
});

test('the made-up documents are conserved', async () => {
  const folder = new URL('corpus/documents', import.meta.url).pathname;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
  expect(names.length).toBeGreaterThan(100);
  for (const name of names.toSorted()) {
    const imported = await read(name, readFileSync(name)).catch((error: unknown) => {
      throw new Error(name, { cause: error });
    });
    try {
      expectConserved(imported);
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
});

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwzäéñ'),
  minLength: 2,
  maxLength: 9,
});
const number = fc.integer({ min: 0, max: 99_999 }).map(String);
const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, number), { minLength: 1, maxLength: 9 })
  .map((list) => list.join(' '));
const line = fc.oneof(
  words.map((text) => `## ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `- [x] ${text}`),
  words.map((text) => `- 10:${String(text.length % 60).padStart(2, '0')} ${text}`),
  words.map((text) => `**${text}**`),
  words.map((text) => `${text}.`),
  words.map((text) => `| ${text} | 11:05 |`),
  words.map((text) => `> ${text}`),
  words.map((text) => `<div>${text}</div>`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `Owner: ${text}`),
  words.map((text) => `[${text}](https://example.org/a)`),
  fc.constantFrom('', '', '## Timeline', '## Action items', '## Summary', '```', '---', '障害報告'),
);

test('whatever a document is made of, it is conserved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
      expectConserved(await read('report.md', bytesOf(lines.join('\n'))));
    }),
    { numRuns: 150 },
  );
});
