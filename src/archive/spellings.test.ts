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

test('of many words the five thousand that most reports hold are kept, then those first by the alphabet', () => {
  const letters = 'abcdefghijklmnopqrst';
  const words = Array.from({ length: 5_100 }, (_, i) =>
    [i % 20, Math.floor(i / 20) % 20, Math.floor(i / 400)].map((n) => letters[n]!.repeat(2)).join(''),
  ); // prettier-ignore
  const telling = (id: string, own: readonly string[]) =>
    incident(id, '2024-01-01', { title: 'Of', summary: own.join(' '), services: ['web'] });
  const kept = spellingsOf(archiveOf(telling('a', words), telling('b', words.slice(-3))));
  expect(kept).toHaveLength(5_000);
  // Both reports say that the cause is not recorded.
  expect(kept.slice(0, 4)).toEqual([...words.slice(-3), 'recorded'].toSorted());
  expect(kept.slice(4)).toEqual(kept.slice(4).toSorted());
});
