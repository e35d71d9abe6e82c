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

test('the last sound vocabulary is used; a folder that is gone is told as by the check, and its reports come back', async () => {
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

  const services = join(folder, '_vocabulary/services.yaml');
  mkdirSync(join(folder, '_vocabulary'));
  writeFileSync(services, '- id: checkout\n  name: Till\n');
  await live.refresh();
  writeFileSync(services, '- id: checkout\n  name: "Till\n');
  await live.refresh();
  expect(live.faults.map(({ file }) => file)).toContain('_vocabulary/services.yaml');
  expect(live.vocabularies.services.entries.map(({ name }) => name)).toEqual(['Till']);
  rmSync(services);

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
