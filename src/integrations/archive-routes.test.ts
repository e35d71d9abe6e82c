import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closureOf, digestOnce, SOURCES } from '../keys.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { digestOfArchive, SHOW_BODIES, showsArchiveAlone } from './archive-routes.ts';

const routes = readdirSync(join(SOURCES, 'pages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:astro|ts)$/.test(file) && !/(?:^|\/)_/.test(file));

test('a route shows the archive alone where nothing that it imports reads a body', () => {
  const readBodies = routes.filter((file) =>
    closureOf({ code: [`pages/${file}`] }).files.includes('site/bodies.ts'),
  );
  const names = readBodies.map((file) => file.replace(/\.\w+$/, ''));
  expect(names.toSorted()).toEqual([...SHOW_BODIES].toSorted());
  expect(routes.length).toBeGreaterThan(2 * SHOW_BODIES.size);
});

test('of other routes nobody knows what they show', () => {
  expect(showsArchiveAlone('src/pages/actions/index.astro')).toBe(true);
  expect(showsArchiveAlone('src/pages/postmortems/[id].astro')).toBe(false);
  expect(showsArchiveAlone('pages/on-call.astro')).toBe(false);
});

test('the digest of an archive is the same before its pages are made and afterwards, and knows of every part', () => {
  const named = (name: string): Vocabularies =>
    Object.fromEntries(
      VOCABULARY_NAMES.map((of) => [of, makeVocabulary(of, [{ id: 'a', name, synonyms: [] }])]),
    ) as Vocabularies;
  const archive = {
    reports: [['one', '1']] as const,
    vocabularies: named('A'),
    absent: ['two'],
    day: '2026-11-28',
  };
  const before = digestOfArchive(archive);
  for (const { entries } of Object.values(archive.vocabularies)) entries.forEach(digestOnce);
  expect(digestOfArchive(archive)).toBe(before);
  const others = [
    { reports: [['one', '2']] as const },
    { vocabularies: named('B') },
    { absent: [] },
    { day: '2026-11-29' },
  ];
  for (const other of others) expect(digestOfArchive({ ...archive, ...other })).not.toBe(before);
});
