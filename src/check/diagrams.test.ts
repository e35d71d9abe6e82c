import { expect, test } from 'vitest';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { checkDiagrams, countDiagrams, type Draw } from './diagrams.ts';

const HEAD = `---
title: Checkout refused every card
summary: Nobody could pay by card for half an hour.
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: Europe/London
---
`;
const fence = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\`\n\n`;

function read(body: string) {
  const source = { id: 'a', file: '2024/a.mdx', text: HEAD + body };
  return parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
}

const check = (body: string, draw: Draw) => checkDiagrams([read(body)], draw);

test('a kind that cannot be drawn is a warning with its place, a broken source an error', async () => {
  const found = await check(fence('journey') + fence('flowchart\n  A -->'), async (source) =>
    source === 'journey'
      ? { ok: false, unsupported: true, message: 'Not drawn.', hint: 'Use another.', line: 1, column: 1 } // prettier-ignore
      : { ok: false, message: 'Unexpected end.', line: 2, column: 5 },
  );
  expect(found.map(({ level, rule, where }) => [level, rule, where.line, where.column])).toEqual([
    ['warning', 'body/diagram-source', 10, 1],
    ['error', 'body/diagram', 15, 5],
  ]);
});

test('words that are not drawn are named, with the code for the sign before them', async () => {
  const [found] = await check(fence('sequenceDiagram\n  Note over A: with # hash'), async () => ({
    ok: true,
    lost: [{ line: 2, column: 21, sign: '#', code: '#35;', words: ['hash'] }],
  }));
  expect(found).toMatchObject({
    level: 'warning',
    rule: 'body/diagram-words',
    where: { line: 11, column: 21 },
    message: '`hash` is not in the picture: Mermaid takes the `#` before for a sign of its own.',
    hint: 'Write `#35;` for `#`.',
  });
});

test('more diagrams than anybody reads are not drawn', async () => {
  let drawn = 0;
  const body = Array.from({ length: 102 }, (_, i) => fence(`pie ${i}`)).join('');
  const found = await check(body, async () => {
    drawn++;
    return { ok: true, lost: [] };
  });
  expect(drawn).toBe(100);
  expect(countDiagrams([read(body)])).toBe(100);
  expect(found.map(({ rule, where }) => [rule, where.line])).toEqual([
    ['body/diagram', 9 + 4 * 100],
  ]);
});

test('a diagram that two reports hold is drawn once, and told at both', async () => {
  const asked: string[] = [];
  const reports = [read(fence('pie')), read(fence('flow') + fence('pie'))];
  const found = await checkDiagrams(reports, async (source) => {
    asked.push(source);
    return { ok: false, message: 'Unexpected end.' };
  });
  expect(asked).toEqual(['pie', 'flow']);
  expect(found).toHaveLength(3);
  expect(countDiagrams(reports)).toBe(2);
});
