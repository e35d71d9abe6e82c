import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../check/example.ts';
import { NO_ADDITIONS } from '../report/additions.ts';
import { LiveReports } from './live-reports.ts';
import { markdownPlugins } from './markdown.ts';

const root = mkdtempSync(join(tmpdir(), 'live-'));
const folder = join(root, 'postmortems');
afterAll(() => rmSync(root, { recursive: true }));

test('a folder that is gone for a moment is told in the words of the check, and its reports come back', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.mdx'), filesOf({})[0]!.text);
  const live = new LiveReports({
    folder,
    base: '/',
    audience: 'internal',
    allowCode: false,
    additions: NO_ADDITIONS,
    ownRules: [],
    levels: {},
    plugins: markdownPlugins({
      audience: 'internal',
      folder,
      drawDiagram: () => Promise.resolve({ ok: false, message: 'not drawn here' }),
    }),
  });
  await live.refresh();
  expect([...live.reports.keys()]).toEqual(['one']);

  renameSync(folder, `${folder}-away`);
  expect(await live.refresh()).toContain('one.mdx');
  expect(live.reports.size).toBe(0);
  expect(live.faults.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^There is no folder `.*postmortems`\.$/),
  ]);
  expect(await live.refresh()).toEqual([]);

  mkdirSync(folder);
  expect(await live.refresh()).not.toEqual([]);
  expect(live.faults).toEqual([]);
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-away`, folder);
  expect(await live.refresh()).toContain('one.mdx');
  expect([...live.reports.keys()]).toEqual(['one']);
  expect(live.faults).toEqual([]);
});
