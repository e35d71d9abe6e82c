import { expect, test } from 'vitest';
import { openWordList, writeWordFiles } from '../ask/word-list.ts';
import { searchFor } from '../ask/searched.ts';
import { reasonsOf, searchSentences } from './search-words.ts';

const texts = ['slow 5030 messages', '5030 5031 certificates', 'site down', 'certificate'];
const files = writeWordFiles(texts);
const words = openWordList(
  files.map(({ first }) => first),
  async (file) => files[file]!.words,
);

test.each([
  ['slow messages', ''],
  ['haproxy', 'No report contains “haproxy”.'],
  [
    'slow haproxy akamai',
    'No report contains “haproxy” or “akamai”. Searched for the other words.',
  ],
  ['503', '“503” is in no report; “5030” is in 2 and “5031” in one.'],
  [
    'site slow',
    'No report contains all of these words: one contains “site” and one contains “slow”.',
  ],
  [
    'site certificate',
    'No report contains all of these words: one contains “site” and 2 contain “certificate”.',
  ],
  [
    'slow messages certificates site',
    'No report contains all of these words: these contain “slow” and “messages”, without “certificates” or “site”.',
  ],
  // What no report holds is not said to be held.
  [
    'site message',
    '“message” is in no report; “messages” is in one. No report contains all of these words: one contains “site” and one contains “messages”.',
  ],
  [
    'site cert',
    '“cert” is in no report; “certificate” is in one and “certificates” in one. No report contains all of these words: one contains “site” and 2 contain words like “cert”.',
  ],
  ['cert', '“cert” is in no report; “certificate” is in one and “certificates” in one.'],
])('%s: %s', async (query, sentence) => {
  const searched = await searchFor(query, words, { size: texts.length, typing: false });
  expect(searchSentences(searched).join(' ')).toBe(sentence);
});

test('another word for an entry is told, and none inside of a word', () => {
  const others = [
    ['lb', 'Load balancer'],
    ['front door', 'Load balancer'],
  ] as const;
  expect(reasonsOf('LB, down', others)).toEqual(['“lb” is another word for Load balancer.']);
  expect(reasonsOf('the front door', others)).toHaveLength(1);
  expect(reasonsOf('albatross front', others)).toEqual([]);
  expect(reasonsOf('lb load balancer', others)).toEqual([]);
});
