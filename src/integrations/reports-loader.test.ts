import { NO_ADDITIONS } from '../report/additions.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '../check/check.ts';
import { markdownPlugins } from './markdown.ts';
import { bodyAt, storedEntry, handOver, linkedFiles, takeOver } from './readings.ts';
import { reportsLoader } from './reports-loader.ts';

interface Entry {
  id: string;
  data: object;
  digest?: string;
  filePath?: string;
  deferredRender?: boolean;
}

const REPORT = `---
title: A title long enough
summary: A summary that is long enough to pass the schema.
severity: sev1
services: [web]
rootCauses: [unknown]
timezone: UTC
impact:
  from: 2024-01-01 10:00
timeline: []
---

Body **text**.
`;

let folder: string;
let entries: Map<string, Entry>;
let written: string[];
let warned: string[];
let modules: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loader-'));
  mkdirSync(join(folder, 'reports'));
  entries = new Map();
  written = [];
  warned = [];
  modules = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void =>
  writeFileSync(join(folder, 'reports', file), text);

/** Runs the loader over the folder; `written` then names what it stored anew. */
async function load(audience: 'internal' | 'public' = 'internal'): Promise<void> {
  written = [];
  const drawDiagram = () => Promise.resolve({ ok: false as const, message: 'not drawn here' });
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    addModuleImport: (file: string) => modules.push(file),
    set: (entry: Entry) => {
      written.push(entry.id);
      entries.set(entry.id, entry);
      return true;
    },
  };
  const logger = { warn: (text: string) => warned.push(text) };
  const [root, cacheDir] = ['', 'cache'].map((name) => pathToFileURL(`${folder}/${name}/`));
  const config = { root, cacheDir };
  const context = { store, logger, config };
  await reportsLoader({
    folder: join(folder, 'reports'),
    audience,
    drafts: false,
    allowCode: false,
    additions: NO_ADDITIONS,
    additionsDigest: '',
    diagrams: { draw: drawDiagram, close: () => Promise.resolve() },
    pluginsWith: () => markdownPlugins({ audience, folder: join(folder, 'reports'), drawDiagram }),
  }).load(context as unknown as LoaderContext);
}

test('a report without components is rendered once and kept', async () => {
  write('a.mdx', REPORT);
  await load();
  expect(storedEntry('a').rendered?.html).toContain('<strong>text</strong>');
  expect(entries.get('a')?.deferredRender).toBe(false);
});

test('an unchanged report costs a hash: nothing is stored anew', async () => {
  write('a.mdx', REPORT);
  write('b.mdx', REPORT);
  await load();
  expect(written).toEqual(['a', 'b']);
  await load();
  expect(written).toEqual([]);
  write('b.mdx', REPORT.replace('text', 'words'));
  await load();
  expect(written).toEqual(['b']);
});

test('the store of Astro holds nothing of what a report says, and whoever asks is told all the same', async () => {
  write('a.mdx', REPORT);
  await load();
  expect(JSON.stringify(entries.get('a'))).not.toMatch(/title|text/);
  const made = storedEntry('a');
  expect(made).toMatchObject({
    data: { report: { severity: 'sev1' } },
    body: '\nBody **text**.\n',
  });
  await load();
  expect(storedEntry('a')).toEqual(made);
  expect(storedEntry('a')).not.toBe(made);
});

test('a changed vocabulary is a reason to read every report again', async () => {
  write('a.mdx', REPORT);
  await load();
  mkdirSync(join(folder, 'reports/_vocabulary'));
  write('_vocabulary/services.yaml', '- id: website\n  synonyms: [web]\n');
  await load();
  expect(storedEntry('a').data.diagnostics).toMatchObject([{ rule: 'vocabulary/synonym' }]);
});

test('only a report that uses a component becomes a module', async () => {
  write('a.mdx', `${REPORT}\n<Callout>\n\nA remark.\n\n</Callout>\n`);
  write('b.mdx', `${REPORT}\nA <kbd>key</kbd> and {/* a comment */} no component.\n`);
  await load();
  expect(entries.get('a')).toMatchObject({ deferredRender: true });
  expect(entries.get('b')?.deferredRender).toBe(false);
  expect(storedEntry('b').rendered?.html).toContain('<kbd>key</kbd> and  no component');
  // Unchanged, it is still announced as a module: Astro's list may be another build's.
  await load();
  expect(modules).toEqual(['reports/a.mdx']);
});

test('a broken report is kept with its faults, and a deleted one goes', async () => {
  write('a.mdx', REPORT.replace('sev1', '[]'));
  await load();
  expect(storedEntry('a').data.report).toBeNull();
  expect(storedEntry('a').data.diagnostics).toHaveLength(1);
  expect(warned.join()).toMatch(/a\.mdx[^]*4:11[^]*severity/);
  rmSync(join(folder, 'reports/a.mdx'));
  await load();
  expect(entries.size).toBe(0);
});

test('what is internal does not enter the store of a public build', async () => {
  write('a.mdx', REPORT);
  write('b.mdx', REPORT.replace('---\n\nBody', 'visibility: public\n---\n\nBody'));
  await load('public');
  expect([...entries.keys()]).toEqual(['b']);
});

test('a draft does not enter the store of a build that shows none', async () => {
  write('a.mdx', REPORT.replace('---\n\nBody', 'status: draft\n---\n\nBody'));
  await load();
  expect([...entries.keys()]).toEqual([]);
});

test('what a build has judged is shown without being read again', async () => {
  write('a.mdx', `${REPORT}\n<Callout>\n\nA remark.\n\n</Callout>\n`);
  write('b.mdx', REPORT);
  const reports = join(folder, 'reports');
  handOver(reports, await checkFolder(reports, { allowCode: false }));
  rmSync(join(reports, 'a.mdx'));
  write('b.mdx', REPORT.replace('text', 'words that nobody judged'));
  await load();
  expect(storedEntry('b').rendered?.html).toContain('<strong>text</strong>');
  // The module is made of the judged body, too, now and when nothing has changed.
  expect(bodyAt(join(reports, 'a.mdx'))).toContain('A remark.');
  expect(takeOver(reports)).toBeNull();
});

test('of reports that were judged, a renamed entry of a vocabulary makes none anew', async () => {
  write('a.mdx', REPORT);
  const reports = join(folder, 'reports');
  mkdirSync(join(reports, '_vocabulary'));
  for (const [name, anew] of [
    ['Web', ['a']],
    ['Website', []],
  ] as const) {
    write('_vocabulary/services.yaml', `- id: web\n  name: ${name}\n`);
    handOver(reports, await checkFolder(reports, { allowCode: false }));
    await load();
    expect(written).toEqual(anew);
    expect(storedEntry('a').data.report?.services).toEqual(['web']);
  }
});

test('files that a report links to are listed until it links to them no more', async () => {
  const csv = (): string[] => linkedFiles().flatMap(({ to }) => (to.endsWith('.csv') ? [to] : []));
  write('a.mdx', `${REPORT}\n[t](./t.csv) [u](sub/u.csv)\n`);
  await load();
  expect(csv()).toEqual(['/postmortems/a/t.csv', '/postmortems/a/sub/u.csv']);
  await load();
  expect(csv()).toHaveLength(2);
  write('a.mdx', REPORT);
  await load();
  expect(csv()).toEqual([]);
});
