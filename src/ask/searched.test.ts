import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Chance } from '../../tests/archive/chance.ts';
import { generate } from '../../tests/archive/generate.ts';
import { exactWord, exactWordsOf } from './exact-words.ts';
import { searchFor } from './searched.ts';
import { openReportTable } from './searched-reports.ts';
import { writeWordFiles } from './word-list.ts';

function open(texts: readonly string[]) {
  const files = writeWordFiles(texts);
  const fetched: string[] = [];
  const table = openReportTable(
    {
      fragments: texts.map((_, i) => `${i}`).join(' '),
      facets: {},
      sorts: {},
      words: files.map(({ first }, i) => [first, String(i)] as const),
    },
    {
      words: async (file) => {
        fetched.push(file);
        return files[Number(file)]!.words;
      },
      order: async () => '',
    },
  );
  const ask = (query: string, typing = false) =>
    searchFor(query, table.words, { size: texts.length, typing });
  return { ask, fetched, files };
}

const TEXTS = [
  'A certificate expired on login.example.com; every request ended in a 503. v2.41.0 of user_id.',
  'The queue of 5030 messages failed with 502s, and the retries were failing too. Written in C.',
  'Kube-proxy lost /checkout after the upgrade to 1.30. The proxy is written in C++.',
  '新幹線の予約システムが停止した。 Café constructor',
];
const { ask } = open(TEXTS);
const found = async (query: string, typing = false) => {
  const { words, reports } = await ask(query, typing);
  return {
    as: words.map((word) => word.as).join(' '),
    reports: reports === null ? null : [...reports].toSorted(),
  };
};

describe('a word', () => {
  test.each([
    ['503', 'whole', [0]],
    ['5030', 'whole', [1]],
    ['502', 'whole', [1]],
    ['502s', 'whole', [1]],
    ['C++', 'whole', [2]],
    ['c', 'whole', [1]],
    ['/checkout', 'whole', [2]],
    ['checkout', 'whole', [2]],
    ['user_id', 'whole', [0]],
    ['user', 'whole', [0]],
    ['v2.41.0', 'whole', [0]],
    ['2.41.0', 'whole', [0]],
    ['v1.30', 'whole', [2]],
    ['cafe', 'whole', [3]],
    ['constructor', 'whole', [3]],
    ['failed', 'whole', [1]],
    ['fails', 'form', [1]],
    ['retry', 'form', [1]],
    ['certificates', 'form', [0]],
    ['cert', 'beginning', [0]],
    ['504', 'none', []],
    ['50', 'beginning', [0, 1]],
    ['haproxy', 'none', []],
    ['hasOwnProperty', 'none', []],
    ['v2.42', 'none', []],
    ['v1.3', 'beginning', [2]],
    ['予約', 'whole', [3]],
    ['停止', 'whole', [3]],
    ['列車', 'none', []],
  ])('%s is held %s by %j', async (query, as, reports) => {
    if (as === 'none') {
      expect((await found(query)).as).toBe('none');
      expect((await ask(query)).used).toEqual([]);
    } else expect(await found(query)).toEqual({ as, reports });
  });

  test('finds longer ones beside itself only while it is typed', async () => {
    expect((await found('503')).reports).toEqual([0]);
    expect((await found('503', true)).reports).toEqual([0, 1]);
    expect((await found('503 ', true)).reports).toEqual([0]);
  });

  test('that only begins a longer one names it', async () => {
    const [word] = (await ask('cert')).words;
    expect(word!.instead.map((one) => [one.word, one.reports.length])).toEqual([
      ['certificate', 1],
    ]);
  });
});

test('an address that is too long to be a word is found by its parts', async () => {
  const address = `https://git.example.com/${'team/'.repeat(12)}commit/0cfe1d2`;
  const data = 'x'.repeat(100);
  const { ask: asked } = open([
    `See ${address} of ${data}.`,
    'See git.example.com of team 0cfe1d3.',
  ]);
  const heldBy = async (query: string): Promise<readonly unknown[]> => {
    const [word] = (await asked(query)).words;
    return [word!.as, [...word!.reports!]];
  };
  expect(await heldBy(address)).toEqual(['whole', [0]]);
  expect(await heldBy(address.replace('0cfe1d2', '0cfe1d3'))).toEqual(['none', []]);
  expect(await heldBy(data)).toEqual(['whole', [0]]);
  expect(await heldBy('y'.repeat(100))).toEqual(['none', []]);
});

describe('several words', () => {
  test('are all held; what no report holds is left out', async () => {
    expect(await found('certificate expired')).toEqual({ as: 'whole whole', reports: [0] });
    expect(await found('proxy akamai')).toEqual({ as: 'whole none', reports: [2] });
  });

  test('of two that stand in different reports either is offered, the rarer first', async () => {
    const archive = open(['lb', ...Array.from({ length: 9 }, () => 'certificate')]);
    const { parts, reports } = await archive.ask('certificate lb');
    expect(
      parts.map(({ words, reports: held }) => [words.map((word) => word.written), held!.size]),
    ).toEqual([
      [['lb'], 1],
      [['certificate'], 9],
    ]);
    expect(reports!.size).toBe(10);
  });

  test('where none holds all, the rarest are kept', async () => {
    const { used, reports } = await ask('written certificate expired');
    expect(used.map(({ written }) => written)).toEqual(['certificate', 'expired']);
    expect([...reports!]).toEqual([0]);
  });

  test('in quotes are never looked for by halves', async () => {
    expect((await found('"certificate proxy"')).reports).toEqual([]);
  });
});

const DOCUMENTS = 'tests/import/corpus/documents';
/** Archives of which a thousand words are asked that they hold, and a thousand that they do not. */
const ARCHIVES: readonly (readonly [name: string, texts: readonly string[]])[] = [
  ['400 generated reports', generate({ count: 400 }).files.map(({ text }) => text)],
  ['300 others', generate({ count: 300, seed: 77 }).files.map(({ text }) => text)],
  [
    'documents in several languages',
    globSync(`${DOCUMENTS}/**/*.{md,txt,html,rst,adoc}`)
      .toSorted()
      .map((file) => readFileSync(file, 'utf8')),
  ],
];

describe.each(ARCHIVES)('of %s', (_, texts) => {
  const archive = open(texts);
  const wordsOf = texts.map(exactWordsOf);
  // A quotation mark holds words together in a query, so it stands in none.
  const held = [...new Set(wordsOf.flatMap((words) => [...words]))]
    .filter((word) => !word.includes('"'))
    .toSorted();
  const isHeld = new Set(held);
  const chance = new Chance(11);

  test('a thousand words that are held are found in exactly the reports that hold them', async () => {
    const asked = held.filter((_, i) => i % Math.ceil(held.length / 1000) === 0);
    const more = held.filter((word) => !asked.includes(word)).slice(0, 1000 - asked.length);
    for (const word of [...asked, ...more]) {
      const [answer] = (await archive.ask(word)).words;
      expect(answer!.as, word).toBe('whole');
      // A version is the same without its `v`.
      const bare = /^v\d/.test(word) ? word.slice(1) : word;
      const expected = wordsOf.flatMap((words, i) =>
        words.has(word) || words.has(bare) ? [i] : [],
      );
      expect([...answer!.whole], word).toEqual(expected);
    }
  });

  test('words of letters are found where whoever reads the text finds them', async () => {
    const letters = held.filter((word) => /^[a-z]{3,}$/.test(word));
    for (const word of letters.filter((_, i) => i % Math.ceil(letters.length / 60) === 0)) {
      // `C++` is not C, and `UTC+1` is UTC and 1.
      const behind = '(?![\\p{L}\\p{M}\\p{N}]|[+#]+(?![\\p{L}\\p{N}]))';
      const there = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}${behind}`, 'iu');
      const expected = texts.flatMap((text, i) =>
        there.test(text.normalize('NFKD').replace(/\p{Mn}/gu, '')) ? [i] : [],
      );
      expect([...(await archive.ask(word)).words[0]!.whole], word).toEqual(expected);
    }
  });

  test('of a thousand that are not, half of them with the beginning of one that is, none is found', async () => {
    const letters = 'bcdfghjklmnpqrstvwxz';
    const noise = () => Array.from({ length: 5 }, () => letters[chance.int(0, 19)]).join('');
    const long = held.filter((word) => /^[a-z]{5,}$/.test(word));
    const absent = Array.from({ length: 1000 }, (_, i) =>
      i % 2 === 0 ? `${long[chance.int(0, long.length - 1)]!.slice(0, 4)}${noise()}` : noise(),
    ).filter((word) => !isHeld.has(word) && !held.some((one) => one.startsWith(word)));
    expect(absent.length).toBeGreaterThan(950);
    for (const word of absent) {
      const { words, used } = await archive.ask(word);
      expect(
        words.map(({ as }) => as),
        word,
      ).toEqual(['none']);
      expect(used, word).toEqual([]);
    }
  });

  test('one word costs few files', async () => {
    const fresh = open(texts);
    await fresh.ask('connection');
    expect(new Set(fresh.fetched).size).toBeLessThanOrEqual(3);
  });
});

test('what stands around a word is no part of it', () => {
  expect(
    ['(“pool”),', "team's", 'FULL-WIDTH', '503.', '--flag', '.NET', ':8443', '|(/)|Bank'].map(
      exactWord,
    ),
  ).toEqual(['pool', 'team', 'full-width', '503', 'flag', 'net', '8443', 'bank']);
  expect(['/checkout', '//cdn', '(/checkout)'].map(exactWord)).toEqual([
    '/checkout',
    '/cdn',
    '/checkout',
  ]);
});
