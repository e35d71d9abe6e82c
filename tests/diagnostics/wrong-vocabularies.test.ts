// What is told of the files of a vocabulary that are wrong in any way, one file a block.
import { expect, test } from 'vitest';
import { readVocabularies } from '../../src/report/read.ts';
import { toldInShort } from './told-in-short.ts';

const LISTS: Readonly<Record<string, string>> = {
  'is right': '- id: a\n  name: A\n  description: What it is.\n  synonyms: [b]\n  public: true\n',
  'holds nothing': '',
  'holds a remark': '# later\n',
  'is a text': 'checkout\n',
  'is a group': 'id: a\n',
  'is a list of texts': '- checkout\n- search\n',
  'is a list of lists': '- [checkout]\n',
  'lacks an id': '- name: Checkout\n',
  'has an id in capitals': '- id: Checkout Desk\n',
  'has an id of nothing': '- id: ""\n',
  'has a number for an id': '- id: 7\n',
  'has a name of nothing': '- id: a\n  name: ""\n',
  'has a name too long': `- id: a\n  name: ${'x'.repeat(500)}\n`,
  'has an empty description': '- id: a\n  description:\n',
  'has a text for synonyms': '- id: a\n  synonyms: basket\n',
  'has numbers for synonyms': '- id: a\n  synonyms: [1, true]\n',
  'has a word for public': '- id: a\n  public: maybe\n',
  'has yes for public': '- id: a\n  public: "Yes"\n',
  'has off for public': '- id: a\n  public: "off"\n',
  'has a list for public': '- id: a\n  public: [no]\n',
  'has a word for a rank': '- id: a\n  rank: high\n',
  'has a rank below one': '- id: a\n  rank: 0\n',
  'has a rank of a half': '- id: a\n  rank: 1.5\n',
  'has a misspelt field': '- id: a\n  nmae: A\n',
  'has an unknown field': '- id: a\n  colour: red\n',
  'names one twice': '- id: a\n- id: b\n- id: a\n',
  'names one field twice': '- id: a\n  id: b\n',
  'names a category that is none': '- id: network\n- id: dns\n  category: netwrok\n',
  'names a category that has one':
    '- id: net\n- id: dns\n  category: net\n- id: ttl\n  category: dns\n',
  'names a category that is unlike all': '- id: dns\n  category: power\n',
  'is its own category': '- id: dns\n  category: dns\n',
  'has an open quote': '- id: "a\n- id: b\n',
  'has an open bracket': '- id: a\n  synonyms: [b\n',
  'is indented by a tab': '- id: a\n\tname: b\n',
  'has a lost dash': 'id: a\n- id: b\n',
  'refers to itself': '- &a { id: a }\n- *a\n',
  'has a list for a name': '? [a, b]\n: c\n',
  'holds a control character': '- id: a\u0007\n',
};

const ENTRIES: Readonly<Record<string, string>> = {
  'a.yaml': 'id: a\nname: A\n',
  'b.yaml': 'id: bb\n',
  'c.yaml': '- id: c\n',
  'd.yaml': '',
  'e.yaml': 'id: e\ncategory: power\n',
  'f.yaml': 'id: a\n',
  'g.yaml': 'id: "g\n',
  '_h.yaml': 'nothing\n',
  '.i.yaml': 'nothing\n',
  'j.yml': 'nothing\n',
  'k.yaml.txt': 'nothing\n',
};

const toldOf = (files: Readonly<Record<string, string>>): string[] => {
  const { vocabularies, diagnostics } = readVocabularies(
    '/nowhere',
    (file) => files[file] ?? null,
    (folder) =>
      Object.keys(files).flatMap((file) =>
        file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [],
      ),
  );
  const { entries, closed } = vocabularies.services;
  const told = diagnostics.map(
    (one) => `  ${one.file}:${one.where.line}${toldInShort(one, files[one.file] ?? '')}`,
  );
  return [`  ${closed ? 'closed' : 'open'}: ${JSON.stringify(entries)}`, ...told];
};

test('a list', async () => {
  const rows = Object.entries(LISTS).flatMap(([name, text]) => [
    name,
    ...toldOf({ '_vocabulary/services.yaml': text }),
  ]);
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('wrong-vocabularies/lists.txt');
});

test('files of one entry, beside a list and without', async () => {
  const files = Object.fromEntries(
    Object.entries(ENTRIES).map(([name, text]) => [`_vocabulary/services/${name}`, text]),
  );
  const rows = [
    'without a list',
    ...toldOf(files),
    'beside a list',
    ...toldOf({ ...files, '_vocabulary/services.yaml': '- id: a\n- id: power\n' }),
  ];
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('wrong-vocabularies/entries.txt');
});
