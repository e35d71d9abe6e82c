import { expect, test } from 'vitest';
import { archiveOf, incident } from './fixture.ts';
import { spellingsOf } from './spellings.ts';

test('are the words of titles, summaries and names, the frequent ones first', () => {
  const archive = archiveOf(
    incident('a', '2024-01-01', {
      title: 'Connection pool ran dry at v2.41.0',
      summary: 'The connection to user_id 5030 was lost.',
      rootCauses: ['no-headroom'],
    }),
    incident('b', '2024-01-02', { title: 'A dry connection', summary: 'No pool.' }),
  );
  const words = spellingsOf(archive);
  // Both reports are of the service checkout, too.
  expect(words.slice(0, 2)).toEqual(['checkout', 'connection']);
  expect(words).toContain('headroom');
  // Neither pieces of identifiers nor numbers, nor what is too short to be told from its neighbours.
  expect(words).not.toContain('user');
  expect(words).not.toContain('dry');
  expect(words.every((word) => /^\p{Ll}{4,}$/u.test(word))).toBe(true);
  expect(new Set(words).size).toBe(words.length);
});
