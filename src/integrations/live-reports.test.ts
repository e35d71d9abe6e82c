import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nothingKnown, type KnownFiles, type LookOptions } from '../check/alone.ts';
import { filesOf } from '../check/example.ts';
import { NO_ADDITIONS } from '../report/additions.ts';
import { knownFilesIn } from './known-files.ts';
import { LiveReports, type LiveOptions } from './live-reports.ts';
import { markdownPlugins } from './markdown.ts';

const root = mkdtempSync(join(tmpdir(), 'live-'));
const folder = join(root, 'postmortems');
afterAll(() => rmSync(root, { recursive: true }));

const optionsOf = (folder: string): LiveOptions => ({
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

test('the last sound vocabulary is used; a folder that is gone is told as by the check, and its reports come back', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'one.mdx'), filesOf({})[0]!.text);
  const live = new LiveReports(optionsOf(folder));
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

test('what is known from an earlier start is not read again, and is shown as if it were; a save is seen', async () => {
  const many = join(root, 'many');
  const { text } = filesOf({})[0]!;
  mkdirSync(many);
  for (let i = 0; i < 12; i++) writeFileSync(join(many, `report-${i}.mdx`), text);
  const start = async (knownFiles: Partial<LiveOptions>): Promise<[LiveReports, number]> => {
    const live = new LiveReports({ ...optionsOf(many), ...knownFiles });
    let read = 0;
    await live.refresh((files) => (read += files));
    return [live, read];
  };
  const shownBy = (live: LiveReports): string =>
    JSON.stringify([...live.reports.values()].map(({ id, digest, data }) => [id, digest, data]));
  const kept = { knownFiles: knownFilesIn(join(root, 'cache')) };
  const [anew, read] = await start({});
  expect(read).toBe(12);
  expect((await start(kept))[1]).toBe(12);
  const [live, again] = await start(kept);
  expect(again).toBe(0);
  expect(shownBy(live)).toBe(shownBy(anew));
  expect(live.reports.get('report-7')!.data.blocks.length).toBeGreaterThan(0);

  writeFileSync(join(many, 'report-7.mdx'), `${text}\nOne sentence more.\n`);
  expect(await live.refresh()).toEqual(['report-7.mdx']);
  expect(live.reports.get('report-7')!.data.prose).toContain('One sentence more.');
  expect(await live.reports.get('report-7')!.faults()).toEqual([]);

  // A vocabulary that lacks what the reports name makes each of them wrong, known or not.
  mkdirSync(join(many, '_vocabulary'));
  writeFileSync(join(many, '_vocabulary/services.yaml'), '- id: nothing-else\n  name: Nothing\n');
  await live.refresh();
  expect([...live.reports.values()].map(({ data }) => data.report)).toEqual(
    Array.from({ length: 12 }, () => null),
  );
});

test('a report is judged when its page asks, whatever was found or known before; a secret is told each time', async () => {
  const judged = join(root, 'judged');
  const { text } = filesOf({})[0]!;
  const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hL3oR6'}`;
  mkdirSync(judged);
  for (let i = 0; i < 12; i++) writeFileSync(join(judged, `report-${i}.mdx`), text);
  writeFileSync(join(judged, 'report-3.mdx'), `${text}\nThe key was ${token}.\n`);
  writeFileSync(join(judged, 'report-4.mdx'), `${text}\nThe intern should have known.\n`);
  const kept = knownFilesIn(join(root, 'cache-of-judged'));
  const levels = { 'blameless/should-have': 'error' } as const;
  for (const known of [0, 11]) {
    const looked: { rulesLater: boolean | undefined; found: number }[] = [];
    const knownFiles = (options: LookOptions): KnownFiles => {
      const files = kept(options);
      return {
        ...files,
        findAll: (sources) => {
          const found = files.findAll(sources);
          looked.push({ rulesLater: options.rulesLater, found: found.filter(Boolean).length });
          return found;
        },
      };
    };
    const live = new LiveReports({ ...optionsOf(judged), levels, knownFiles });
    await live.refresh();
    // Before the first page no rule runs.
    expect(looked).toEqual([{ rulesLater: true, found: known }]);
    const rulesOf = async (id: string): Promise<string[]> =>
      (await live.reports.get(id)!.faults()).map(({ rule }) => rule);
    expect(await rulesOf('report-2')).toEqual([]);
    expect(await rulesOf('report-3')).toEqual(['secrets/credential']);
    expect(await rulesOf('report-4')).toEqual(['blameless/should-have']);
  }
});

test('only what was saved is read again, also beside reports that are not shown; of two with one name the other comes back', async () => {
  const pair = join(root, 'pair');
  const write = (file: string, title: string, visibility: string): void => {
    const text = filesOf({ frontmatter: `title: ${title}\nvisibility: ${visibility}` })[0]!.text;
    writeFileSync(join(pair, file), text);
  };
  mkdirSync(join(pair, 'later'), { recursive: true });
  write('one.mdx', 'The early report', 'public');
  write('later/one.mdx', 'The late report', 'public');
  write('two.mdx', 'Another report', 'public');
  write('hidden.mdx', 'A hidden report', 'internal');
  let read: string[] = [];
  const knownFiles = (options: LookOptions): KnownFiles => ({
    ...nothingKnown(options),
    findAll: (sources) => {
      read = sources.map(({ file }) => file);
      return sources.map(() => null);
    },
  });
  const live = new LiveReports({ ...optionsOf(pair), audience: 'public', knownFiles });
  const shown = (): string[] => [...live.reports.values()].map(({ data }) => data.report!.title);
  await live.refresh();
  expect(read).toEqual(['hidden.mdx', 'later/one.mdx', 'one.mdx', 'two.mdx']);
  expect(shown()).toEqual(['The early report', 'Another report']);

  rmSync(join(pair, 'one.mdx'));
  await live.refresh();
  expect(read).toEqual(['later/one.mdx']);
  expect(shown()).toEqual(['The late report', 'Another report']);

  write('two.mdx', 'Another title', 'public');
  await live.refresh();
  expect(read).toEqual(['two.mdx']);
  expect(shown()).toEqual(['The late report', 'Another title']);
});
