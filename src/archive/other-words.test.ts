import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { makeArchive } from './archive.ts';
import { otherWords } from './other-words.ts';

const vocabularies = {
  ...Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)])),
  services: makeVocabulary('services', [
    { id: 'shop', name: 'Shop', synonyms: ['storefront'] },
    { id: 'mail', name: 'Mail', synonyms: ['post'], public: true },
    { id: 'idle', name: 'Idle', synonyms: ['never'] },
  ]),
} as Vocabularies;
const reports = [
  {
    ...reportOf({ id: 'a', from: '2024-06-01 14:00', events: [], services: ['shop', 'mail'] }),
    visibility: 'public' as const,
  },
];

test.each([
  [
    'internal',
    [
      ['post', 'Mail'],
      ['storefront', 'Shop'],
    ],
  ],
  ['public', [['post', 'Mail']]],
] as const)('%s: of entries that reports carry', (audience, words) => {
  expect(otherWords(makeArchive(reports, vocabularies, { audience, drafts: true }))).toEqual(words);
});

test('one word for two entries stands twice, by the names of the entries', () => {
  const services = makeVocabulary('services', [
    { id: 'b', name: 'Web', synonyms: ['front', 'edge'] },
    { id: 'a', name: 'Shop', synonyms: ['front', 'till'] },
  ]);
  const carrying = [
    reportOf({ id: 'r', from: '2024-06-01 14:00', events: [], services: ['a', 'b'] }),
  ];
  const all = { ...vocabularies, services };
  const found = otherWords(makeArchive(carrying, all, { audience: 'internal', drafts: true }));
  expect(found).toEqual([
    ['edge', 'Web'],
    ['front', 'Shop'],
    ['front', 'Web'],
    ['till', 'Shop'],
  ]);
});
