import { expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import { checkExample, filesOf } from './example.ts';
import { fixCertain } from './fix.ts';
import type { Example } from './rule.ts';

const VOCABULARY = {
  'severities.yaml': '- id: sev1\n- id: sev2\n',
  'services.yaml': '- { id: checkout, synonyms: [orders, order desk] }\n- id: load-balancer\n',
};

async function fixed(frontmatter: string, rounds = 1): Promise<string> {
  let example: Example = { frontmatter, vocabulary: VOCABULARY };
  for (let round = 0; round < rounds; round++) {
    const [source] = filesOf(example);
    const { text } = fixCertain(source!.text, await checkExample(example));
    example = { ...example, text };
  }
  return filesOf(example)[0]!.text;
}

test.each([
  ['severity: SEV-2', 'severity: sev2'],
  ['services: [orders]', 'services: [checkout]'],
  ['services: checkout', 'services: [checkout]'],
  ['services: [checkout', 'services: [checkout]'],
  ['status: Published', 'status: published'],
  ['services: "Order desk" # why', 'services: [checkout] # why'],
  ['services: orders, Load Balancer', 'services: [checkout, load-balancer]'],
  ['authors: Mira Sol', 'authors: [Mira Sol]'],
  ['aliases: "2024"', 'aliases: ["2024"]'],
  ['published: 2024-7-1 # at last', 'published: 2024-07-01 # at last'],
  ['severity: >-\n  SEV-2', 'severity: sev2\nservices: [checkout]\n'],
  ['severity: |\n  SEV-2', 'severity: sev2\nservices: [checkout]\n'],
  ['impact: { from: 2024-06-01 9:12, to: 2024-06-01 15:30 }', 'impact: { from: 2024-06-01 09:12,'],
])('%s becomes %s', async (wrong, right) => {
  expect(await fixed(wrong)).toContain(right);
});

test.each([
  'severity: sev3',
  'services: [chekout]',
  'title: Checkout: errors',
  'impact: { from: 2024-06-01 2:05 PM, to: 2024-06-01 15:30 }',
  'timezone: Europe/Lodnon',
  'detectedBy: costumer',
  'authors: Sol, Mira',
  'published: 2024-13-1',
])('%s is left to its author', async (guess) => {
  expect(await fixed(guess)).toContain(guess);
});

test('what one edit brings to light is edited in the next round, and then nothing is', async () => {
  const twice = await fixed('services: orders', 2);
  expect(twice).toContain('services: [checkout]');
  expect(await fixed('services: orders', 3)).toBe(twice);
});

test.each([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
])('%s stay, and so does every line that was right', async (_, saved) => {
  const slips = [
    ['severity: >-\n  SEV-2', 'severity: sev2'],
    ['services: orders # why', 'services: [checkout] # why'],
    ['published: "2024-7-1"', 'published: 2024-07-01'],
  ] as const;
  const [source] = filesOf({ frontmatter: slips.map(([wrong]) => wrong).join('\n') });
  const text = saved(source!.text);
  const mended = fixCertain(text, await checkExample({ text, vocabulary: VOCABULARY }));
  const right = slips.reduce((all, [from, to]) => all.replace(from, to), source!.text);
  expect(mended.text).toBe(saved(right));
  expect(mended.changes.map(({ before, after }) => `${before} > ${after}`)).toEqual([
    '>- SEV-2 > sev2',
    'orders > [checkout]',
    '"2024-7-1" > 2024-07-01',
  ]);
});

test('of two edits of one place the first is made, and an edit that changes nothing is none', () => {
  const at = (start: number, end: number, text: string): Diagnostic => ({
    file: 'a.mdx',
    where: { line: 1, column: start + 1, endLine: 1, endColumn: end + 1 },
    rule: 'vocabulary/spelling',
    level: 'error',
    message: '',
    hint: null,
    fix: { start, end, text, certain: true },
  });
  expect(
    fixCertain('one two three', [at(4, 7, '2'), at(0, 5, 'ONE t'), at(8, 13, 'three')]),
  ).toEqual({
    text: 'ONE two three',
    changes: [{ line: 1, before: 'one t', after: 'ONE t' }],
  });
});
