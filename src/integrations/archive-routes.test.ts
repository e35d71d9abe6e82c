import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closureOf, SOURCES } from '../keys.ts';
import { SHOW_BODIES, showsArchiveAlone } from './archive-routes.ts';

const routes = readdirSync(join(SOURCES, 'pages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:astro|ts)$/.test(file) && !/(?:^|\/)_/.test(file));

test('a route shows the archive alone where nothing that it imports reads a body', () => {
  const readBodies = routes.filter((file) =>
    closureOf({ code: [`pages/${file}`] }).files.includes('pages/_bodies.ts'),
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
