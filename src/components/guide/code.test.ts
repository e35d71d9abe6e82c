import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('no piece of code is moved to the right by the lines of the file that holds it', () => {
  const moved = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .filter((file) => /<pre[^>]*>\s/.test(readFileSync(join('src', file), 'utf8')));
  expect(moved).toEqual([]);
});
