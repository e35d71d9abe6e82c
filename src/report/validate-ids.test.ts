import { describe, expect, test } from 'vitest';
import { exampleOf, idsMeant, vocabularyFaults } from './validate-ids.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from './vocabulary.ts';

const entry = (id: string, synonyms: string[] = [], description?: string) => ({
  id,
  synonyms,
  ...(description && { description }),
});
const VOCABULARIES = {
  ...EMPTY_VOCABULARIES,
  services: makeVocabulary('services', [
    entry('checkout', ['orders'], 'Paying for what is in the cart.'),
    entry('search'),
    entry('cart-prices', [], 'Prices of the cart.'),
    entry('cart-sync'),
    entry('cart-store'),
  ]),
  teams: makeVocabulary('teams', [entry('payments')]),
  triggers: makeVocabulary('triggers', [entry('config-change')]),
  severities: makeVocabulary('severities', [entry('sev1')]),
};

const told = (data: object): string[] =>
  vocabularyFaults(data, VOCABULARIES).map(
    ({ path, rule, message, hint, fix }) =>
      `${path.join('.')} ${rule}: ${message} ${hint}${fix ? ` ⇒ ${fix.text}${fix.certain ? ', surely' : ''}` : ''}`,
  );

describe('an id of a closed list', () => {
  test.each([
    ['checkout', []],
    ['unknown', []],
    [
      'orders',
      [
        'services.0 vocabulary/synonym: `orders` is another word for the service `checkout`. Write `checkout`, so that both are found together. ⇒ checkout, surely',
      ],
    ],
    [
      'Checkout',
      [
        'services.0 vocabulary/spelling: The service `Checkout` is spelt `checkout` in this archive. Write `checkout`. ⇒ checkout, surely',
      ],
    ],
    [
      'chekout',
      [
        expect.stringMatching(
          /unlisted: `chekout` is not a service .* Did you mean `checkout`\? .* ⇒ checkout$/,
        ),
      ],
    ],
    // By the words of ids, names, descriptions and synonyms, most of them first, then by name; three at most.
    [
      'prices-of-carts-and-the-cart',
      [expect.stringContaining('archive. Near it are `cart-prices`, `checkout`, `cart-store`. If')],
    ],
    ['paying-desk', [expect.stringContaining('archive. Near it is `checkout`. ')]],
    [
      'payments',
      [
        expect.stringContaining(
          'archive. It is a team, which belongs into `teams`. Listed are `checkout`, `search`, `cart-prices`, `cart-sync`, `cart-store`. ',
        ),
      ],
    ],
    ['config-change', [expect.stringContaining('It is a trigger, which belongs into `trigger`. ')]],
    ['sev1', [expect.stringContaining('which belongs into `severity`. ')]],
  ])('%s', (id, expected) => {
    expect(told({ services: [id] })).toEqual(expected);
  });

  test('a word that cannot be an id is told how it would be written', () => {
    expect(told({ services: ['Wide Area Net'] })).toEqual([
      expect.stringMatching(/the line `id: wide-area-net`\. Write `wide-area-net` here then\.$/),
    ]);
    expect(told({ services: ['…'] })).toEqual([
      expect.stringMatching(/Write lower-case letters and digits, words joined by `-`\.$/),
    ]);
  });

  test('of a long list its broad entries are named, where they are few', () => {
    const causes = (broad: number) => ({
      ...EMPTY_VOCABULARIES,
      rootCauses: makeVocabulary('rootCauses', [
        ...Array.from({ length: broad }, (_, i) => entry(`broad-${i}`)),
        ...Array.from({ length: 13 }, (_, i) => ({ ...entry(`narrow-${i}`), category: 'broad-0' })),
      ]),
    });
    const hint = (broad: number) =>
      vocabularyFaults({ rootCauses: ['moonlight'] }, causes(broad))[0]?.hint;
    expect(hint(2)).toMatch(/^The broad ones are `broad-0`, `broad-1`\. /);
    expect(hint(12)).toMatch(/^The broad ones are /);
    expect(hint(13)).not.toMatch(/broad ones|Listed/);
    const listed = (n: number) => {
      const entries = Array.from({ length: n }, (_, i) => ({ ...entry(`c-${i}`), category: 'x' }));
      const rootCauses = makeVocabulary('rootCauses', entries);
      const [fault] = vocabularyFaults(
        { rootCauses: ['moonlight'] },
        { ...EMPTY_VOCABULARIES, rootCauses },
      );
      return fault?.hint;
    };
    expect(listed(12)).toContain('Listed are `c-0`, ');
    expect(listed(13)).not.toContain('Listed');
  });
});

test('words in a field of ids stand for ids where each is known', () => {
  expect(idsMeant(['orders', 'search', 'checkout'], 'services', VOCABULARIES)).toEqual([
    'checkout',
    'search',
  ]);
  expect(idsMeant(['orders', 'moonlight'], 'services', VOCABULARIES)).toBeNull();
  expect(idsMeant(['orders'], 'title', VOCABULARIES)).toBeNull();
});

test('an example for a field of ids leads nobody to say a severity', () => {
  expect(exampleOf('services', VOCABULARIES)).toBe('[checkout]');
  expect(exampleOf('severity', VOCABULARIES)).toBe('unknown');
  expect(exampleOf('rootCauses', VOCABULARIES)).toBeNull();
  expect(exampleOf('title', VOCABULARIES)).toBeNull();
});

test('of entries that share as many words the first by id is named first', () => {
  const vocabularies = {
    ...EMPTY_VOCABULARIES,
    services: makeVocabulary(
      'services',
      ['queue-z', 'queue-a', 'queue-m', 'queue-b'].map((id) => entry(id)),
    ),
  };
  const [fault] = vocabularyFaults({ services: ['queue-of-mails'] }, vocabularies);
  expect(fault?.hint).toContain('Near it are `queue-a`, `queue-b`, `queue-m`. ');
});
