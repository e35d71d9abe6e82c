import { expect, test } from 'vitest';
import { checkExample, filesOf } from './example.ts';
import { fixCertain } from './fix.ts';
import type { Example } from './rule.ts';

const VOCABULARY = {
  'severities.yaml': '- id: sev1\n- id: sev2\n',
  'services.yaml': '- { id: checkout, synonyms: [orders] }\n',
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
])('%s is left to its author', async (guess) => {
  expect(await fixed(guess)).toContain(guess);
});

test('what one edit brings to light is edited in the next round, and then nothing is', async () => {
  const twice = await fixed('services: orders', 2);
  expect(twice).toContain('services: [checkout]');
  expect(await fixed('services: orders', 3)).toBe(twice);
});
