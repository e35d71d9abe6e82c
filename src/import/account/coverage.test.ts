import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeCoverage } from './coverage.ts';
import { isRewritten } from './rewritten.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const lost = (source: string[], draft: string): string =>
  closeCoverage(source, draft, [], [])
    .lost.map(({ message }) => message)
    .join('\n');
const draft = (body: string): string => `---\ntitle: Title\n---\n\n${body}\n`;

describe('a line that is not in the draft is given', () => {
  test('whole, with its text', () => {
    const line = 'The second disk was never plugged in by anybody.';
    expect(lost([line], draft('Something else.'))).toBe(`Not in the draft: “${line}”.`);
    expect(lost([line], draft(`Before. ${line} After.`))).toBe('');
  });

  test('also where another line says the same, or a name of a field does', () => {
    const line = 'Workers restarted one after the other by hand';
    expect(lost([line, line], draft(line))).toContain(line);
    expect(
      lost(['kind of memory in the severity room'], '---\nkind: x\nseverity: y\n---\n'),
    ).toContain('kind');
    const guess = '---\ndetectedBy: alert # unconfirmed, guess: pager storm\n---\n';
    expect(lost(['pager storm'], guess)).toContain('pager storm');
  });

  test('names of headings and facts in one finding, with their lines', () => {
    expect(lost(['## What comes next', 'text', 'Schweregrad: hoch'], draft('text, hoch'))).toBe(
      'Names that the draft gives in words of its own: “what comes” (line 1), “schweregrad” (line 3).',
    );
  });

  test('not where a draft writes it anew: days, times, zones, boxes', () => {
    expect(lost(['- [x] 14:05 CET, Monday 3 June'], draft('nothing'))).toBe('');
    expect(lost(['## 障害'], draft('なし'))).toContain('障害');
  });
});

test('what a finding has listed is listed once', () => {
  const words = 'a line of a program that stays out of it';
  const findings = [
    { kind: 'left-out' as const, lines: [1, 1] as const, message: `Left: “${words}”` },
  ];
  const coverage = closeCoverage([words], draft('x'), [], findings);
  expect(coverage.lost).toEqual([]);
  expect(coverage.lines[0]?.state).toBe('listed');
});

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnoprstuvwzäéñ'),
  minLength: 4,
  maxLength: 9,
});
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
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
  fc.constantFrom('', '', '## Timeline', '## Action items', '## Summary', '```', '---'),
);

test('nothing is lost, whatever a document is made of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
      const imported = await importDocument(
        { path: 'report.md', bytes: new TextEncoder().encode(lines.join('\n')) },
        { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
      );
      const given =
        `${imported.text}\n${imported.findings.map(({ message }) => message).join('\n')}`
          .normalize('NFKC')
          .toLowerCase();
      const asked =
        lines
          .join(' ')
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [];
      for (const one of asked.filter((each) => !isRewritten(each)))
        expect(given, lines.join('\n')).toContain(one);
    }),
    { numRuns: 150 },
  );
});
