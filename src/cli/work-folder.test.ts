import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeOfProcesses, processStart } from '../processes.ts';
import { makeWorkFolder, refuseUnreadable } from './work-folder.ts';

let checkout: string;
beforeEach(() => (checkout = mkdtempSync(join(tmpdir(), 'work-'))));
afterEach(() => rmSync(checkout, { recursive: true }));

const make = () => makeWorkFolder('/srv/dist', checkout);
const start = processStart(process.pid);
const here = placeOfProcesses();

/** A root with a file in it, of a process that did not remove it. */
function leave(worker: string | null): string {
  const { root } = make();
  writeFileSync(join(root, 'site/page.html'), '');
  if (worker === null) rmSync(join(root, '.worker'));
  else writeFileSync(join(root, '.worker'), worker);
  return root;
}

test.each([
  ['that died here', `${here} 4194305 7`],
  ['whose number another has now', `${here} ${process.pid} 7`],
  ['of an earlier version', null],
])('the root of a build %s is emptied and used again', (_, worker) => {
  const root = leave(worker);
  const work = make();
  expect(work).toMatchObject({ root, isUsual: true });
  expect(readdirSync(work.site)).toEqual([]);
  work.remove();
  expect(existsSync(root)).toBe(false);
});

test.each([
  ['of another container', 'elsewhere 1 7'],
  ['that is only stopped', `${here} ${process.pid} ${start}`],
])('the root of a build %s, which may wake, is left to it', (_, worker) => {
  const root = leave(worker);
  const work = make();
  expect(work.isUsual).toBe(false);
  expect(work.root).not.toBe(root);
  work.remove();
  expect(readdirSync(join(root, 'site'))).toEqual(['page.html']);
});

test('who wakes does not remove what another has made in its place', () => {
  const work = make();
  writeFileSync(join(work.root, '.worker'), 'elsewhere 1 7');
  work.remove();
  expect(readFileSync(join(work.root, '.worker'), 'utf8')).toBe('elsewhere 1 7');
});

test.each(["it's", 'say "x"', 'c#', 'why?', 'a$b'])(
  'an archive in a folder called %s is told before anything is built',
  (name) => {
    expect(() => refuseUnreadable(`/srv/${name}/lessons`)).toThrow('and a folder with `');
    expect(() => makeWorkFolder('/srv/dist', `/srv/${name}`)).toThrow('Rename it.');
  },
);

test('blanks, umlauts, brackets and percents are no hindrance', () => {
  for (const name of ['x & (y) + z', 'Ünï çödé 日本', 'a[b]', '50%20 off', 'a{b}', 'a`b']) expect(() => refuseUnreadable(`/srv/${name}`)).not.toThrow(); // prettier-ignore
});
