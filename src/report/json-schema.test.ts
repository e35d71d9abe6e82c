import { expect, test } from 'vitest';
import { z } from 'zod';
import { NO_ADDITIONS, type Additions } from './additions.ts';
import { reportJsonSchema } from './json-schema.ts';
import { fieldsOf } from './schema-fields.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from './vocabulary.ts';

const vocabularies = {
  ...EMPTY_VOCABULARIES,
  services: makeVocabulary('services', [
    { id: 'checkout', name: 'Checkout', description: 'Placing an order.', synonyms: [] },
  ]),
  tags: makeVocabulary('tags', [{ id: 'kubernetes', synonyms: [] }]),
};
const schema = reportJsonSchema(vocabularies, 'https://example.com/schema.json');
const field = (name: string) => schema.properties?.[name] as unknown as Record<string, unknown>;

test('every field is there, required ones as such, and nothing else is accepted', () => {
  const fields = fieldsOf();
  expect(Object.keys(schema.properties ?? {})).toEqual(fields.map(({ name }) => name));
  expect(schema.required).toEqual(fields.filter((one) => one.required).map(({ name }) => name));
  expect(schema.additionalProperties).toBe(false);
});

test('a field is explained, with what leaving it out means', () => {
  expect(field('timezone')['markdownDescription']).toContain('`Europe/London`');
  expect(field('detectedBy')['markdownDescription']).toMatch(/Left out: `unknown`\.$/);
  expect(JSON.stringify(schema)).not.toContain('"omitted"');
});

test('closed words and ids come with their meaning', () => {
  expect(field('detectedBy')['enum']).toContain('customer');
  expect(field('detectedBy')['markdownEnumDescriptions']).toContain(
    'A customer or user reported it.',
  );
  expect(field('services')['items']).toMatchObject({
    enum: ['checkout', 'unknown'],
    markdownEnumDescriptions: ['**Checkout**: Placing an order.', 'Not recorded'],
  });
});

test('an open vocabulary proposes its ids and takes others', () => {
  expect(field('tags')['items']).toMatchObject({
    anyOf: [{ enum: ['kubernetes'] }, { type: 'string' }],
  });
});

test('a vocabulary without a file leaves its ids open', () => {
  expect(field('severity')['enum']).toBeUndefined();
  expect(field('severity')['pattern']).toBeDefined();
});

test('a ticket is an address, unless the archive writes tickets short', () => {
  const ticketOf = (tickets: Additions['tickets']) => {
    const made = reportJsonSchema(vocabularies, 'x', { ...NO_ADDITIONS, tickets });
    const actions = made.properties!['actions'] as { items: { properties: object } };
    return (actions.items.properties as Record<string, { pattern?: string }>)['ticket'];
  };
  expect(ticketOf([])?.pattern).toBeDefined();
  expect(ticketOf([{ pattern: /A/, url: 'https://a.example/{ticket}' }])?.pattern).toBeUndefined();
});

test('as a whole, with closed and open lists, own fields and short tickets', async () => {
  const whole = reportJsonSchema(
    {
      ...vocabularies,
      teams: makeVocabulary('teams', [{ id: 'payments', name: 'Payments', synonyms: ['pay'] }]),
    },
    'https://example.com/schema.json',
    {
      fields: {
        tier: {
          label: 'Customer tier',
          description: 'Who was hit.',
          shape: z.enum(['gold', 'silver']),
        },
        cost: { label: 'Cost', shape: z.number().default(0) },
        until: { label: 'Until', shape: z.date().optional() },
        span: { label: 'Span', shape: z.tuple([z.number(), z.number()]).optional() },
      },
      tickets: [{ pattern: /PAY-\d+/, url: 'https://tracker.example/{ticket}' }],
      lang: null,
    },
  );
  // What the fields mean is the schema's to say.
  const withoutMeaning = (key: string, value: unknown): unknown =>
    /escription$/.test(key) && typeof value === 'string' ? value.replace(/^[^\n]+/, '…') : value;
  await expect(`${JSON.stringify(whole, withoutMeaning, 1)}\n`).toMatchFileSnapshot(
    '../../tests/diagnostics/json-schema.txt',
  );
});
