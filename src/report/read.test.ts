import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepOrigins, type ArchiveSource } from './origins.ts';
import { listReports, readOwn, readSource, readVocabularies } from './read.ts';
import { toId } from './to-id.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'));
  folder = join(root, 'postmortems');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (file: string, text = 'text'): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const link = (target: string, file: string): void => symlinkSync(target, join(folder, file));

/** What is listed, and each fault as `file rule`. */
function listed(): { files: readonly string[]; faults: string[] } {
  const { files, diagnostics } = listReports(folder);
  for (const { where, message, hint } of diagnostics) {
    expect(where).toMatchObject({ line: 1, column: 1 });
    expect(message).not.toMatch(/\n|undefined/);
    expect(hint).toBeTruthy();
  }
  return { files, faults: diagnostics.map(({ file, rule }) => `${file} ${rule}`) };
}

test('reports are listed in order; drafts of files and hidden ones are passed over', () => {
  for (const file of ['2024/b.mdx', '2023/c.mdx', 'a.mdx', '_template.mdx', '.x/d.mdx', 'e.txt']) {
    write(file);
  }
  expect(listed()).toEqual({ files: ['2023/c.mdx', '2024/b.mdx', 'a.mdx'], faults: [] });
});

test('a link that leads out of the folder is refused, whatever it is called', () => {
  writeFileSync(join(root, 'secret.txt'), 'secret');
  link('../secret.txt', 'a.mdx');
  link('../secret.txt', 'picture.png');
  link('..', 'up');
  link('/etc', 'etc');
  expect(listed()).toEqual({
    files: [],
    faults: ['a.mdx file/link', 'etc file/link', 'picture.png file/link', 'up file/link'],
  });
});

test('a link that leads nowhere or in circles is refused', () => {
  write('2024/a.mdx');
  link('./gone.mdx', 'b.mdx');
  link('./c.mdx', 'c.mdx');
  link('.', 'here');
  link('..', '2024/up');
  link('2024', 'again');
  expect(listed()).toEqual({
    files: ['2024/a.mdx'],
    faults: ['2024/up', 'again', 'b.mdx', 'c.mdx', 'here'].map((file) => `${file} file/link`),
  });
});

test('a name that is not text is refused, not looked for in vain', () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff, 0xfe]), Buffer.from('.mdx')]),
    '',
  );
  expect(listed().faults).toEqual(['a\ufffd\ufffd.mdx file/name']);
});

test('a folder, a pipe and a file of gigabytes are no reports, and are not opened', () => {
  mkdirSync(join(folder, 'a.mdx'));
  execFileSync('mkfifo', [join(folder, 'b.mdx')]);
  write('c.mdx', 'x'.repeat(10_000_000));
  expect(listed()).toEqual({
    files: [],
    faults: ['a.mdx file/unreadable', 'b.mdx file/unreadable', 'c.mdx file/size'],
  });
});

// The superuser may read every file.
test.skipIf(process.getuid?.() === 0)('a file that may not be read is said so', () => {
  write('a.mdx');
  write('2024/b.mdx');
  write('app.log');
  chmodSync(join(folder, 'a.mdx'), 0);
  chmodSync(join(folder, 'app.log'), 0);
  chmodSync(join(folder, '2024'), 0);
  expect(listed()).toEqual({
    files: [],
    faults: ['2024', 'a.mdx', 'app.log'].map((file) => `${file} file/unreadable`),
  });
  // Names may be listed there, and nothing be looked at.
  chmodSync(join(folder, '2024'), 0o400);
  expect(listed().faults).toContain('2024 file/unreadable');
  chmodSync(join(folder, '2024'), 0o700);
});

test('two files of one name are one too many', () => {
  write('2023/a.mdx');
  write('2024/a.mdx');
  expect(listed().faults).toEqual(['2024/a.mdx file/twice']);
});

test.each([
  '__proto__x',
  'Upper',
  'with space',
  'ümlaut',
  '<script>',
  '"onload="x',
  "a'b",
  'a&b',
  '{{template}}',
  'javascript:run()',
  'a\\b',
  'a\nb',
  '%2e%2e',
  '-a',
  'a-',
  '..a'.slice(1).replace('.', 'a..b'),
  'index',
  'by',
  'page',
  'x'.repeat(130),
])('%j is refused as the name of a report', (id) => {
  write(id.startsWith('_') ? `x${id}.mdx` : `${id}.mdx`);
  expect(listed().faults.map((fault) => fault.split(' ').at(-1))).toEqual(['file/name']);
});

test.each(['constructor', 'prototype', '404', 'x'.repeat(120), 'tostring'])(
  '%j is a name like any other',
  (id) => {
    write(`${id}.mdx`);
    expect(listed()).toEqual({ files: [`${id}.mdx`], faults: [] });
  },
);

test('a vocabulary that is not plain text, is a folder or leads out is said so', () => {
  mkdirSync(join(folder, '_vocabulary/teams.yaml'), { recursive: true });
  link('/etc/hosts', '_vocabulary/services.yaml');
  write('_vocabulary/tags.yaml', '- id: a\n  name: "\\0"\n');
  write('_vocabulary/severities.yaml', '- id: a\n  name: \u0001\n');
  write('_vocabulary/triggers.yaml', `- id: a\n  name: ${'x'.repeat(20_000)}\n`);
  write('_vocabulary/root-causes.yaml', '- &a { id: a }\n- *a\n');
  const { diagnostics } = readVocabularies(folder);
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    '_vocabulary/severities.yaml file/characters',
    '_vocabulary/triggers.yaml file/size',
    '_vocabulary/root-causes.yaml vocabulary/yaml',
    '_vocabulary/services.yaml file/link',
    '_vocabulary/teams.yaml file/unreadable',
    '_vocabulary/tags.yaml vocabulary/yaml',
  ]);
  for (const { where } of diagnostics) expect(where.line).toBeGreaterThan(0);
});

test.each<[string, () => void]>([
  ['a file', () => write('_vocabulary', 'a')],
  ['a link that leads out', () => link('/etc', '_vocabulary')],
  ['a link that leads nowhere', () => link('gone', '_vocabulary')],
])('%s in place of the folder of vocabularies is said so', (_, make) => {
  make();
  const { diagnostics } = readVocabularies(folder);
  expect(diagnostics.map(({ file }) => file)).toEqual(['_vocabulary']);
});

test('a file of the archive’s own is read as carefully as a report', () => {
  expect(readOwn(folder, '_permalinks.txt')).toBeNull();
  write('_permalinks.txt', 'a\n');
  expect(readOwn(folder, '_permalinks.txt')).toBe('a\n');
  write('_large.txt', 'x'.repeat(10_000_000));
  mkdirSync(join(folder, '_folder.txt'));
  link('/etc/hosts', '_outside.txt');
  for (const [file, rule] of [
    ['_large.txt', 'file/size'],
    ['_folder.txt', 'file/unreadable'],
    ['_outside.txt', 'file/link'],
  ] as const) {
    expect(readOwn(folder, file)).toMatchObject({ file, rule });
  }
});

test('names that a checkout elsewhere cannot hold, or not beside each other, are refused', () => {
  for (const file of [
    'con/a.mdx',
    '2024/b.mdx',
    '2024/Graph.png',
    '2024/graph.png',
    '2024/x:y.txt',
  ]) {
    write(file);
  }
  write('2024./c.mdx');
  expect(listed()).toEqual({
    files: ['2024/b.mdx', '2024./c.mdx', 'con/a.mdx'],
    faults: [
      '2024. file/name',
      'con file/name',
      '2024/graph.png file/twice',
      '2024/x:y.txt file/name',
    ],
  });
});

test('the name that is advised is free', () => {
  for (const file of ['a-json.mdx', 'a.json.mdx', 'A_json.mdx', 'a.mdx']) write(file);
  const hints = listReports(folder).diagnostics.map(({ file, hint }) => `${file}: ${hint}`);
  expect(hints.toSorted()).toEqual([
    'A_json.mdx: Rename it to `a-json-2.mdx`.',
    'a.json.mdx: Rename it to `a-json-3.mdx`.',
  ]);
});

test('a folder whose name means something else in an address is refused', () => {
  for (const folder of ['a#b', '50%', 'what?', 'in a box']) write(`${folder}/${toId(folder)}.mdx`);
  expect(listed().faults.toSorted()).toEqual(['50% file/name', 'a#b file/name', 'what? file/name']);
});

test('a Markdown file is told to be renamed, other files are none of its business', () => {
  for (const file of ['a.md', 'b.mdx', 'c.mdown', 'notes.md.txt', '.md']) write(file);
  const { files, diagnostics } = listReports(folder);
  expect(files).toEqual(['b.mdx']);
  expect(diagnostics).toMatchObject([
    { file: 'a.md', rule: 'file/name', hint: 'Rename it to `a.mdx`, or put `_` before its name.' },
  ]);
});

test('a link to a file of the folder is that file; each fault says what it is', () => {
  write('a.mdx');
  link('a.mdx', 'b.mdx');
  link('./gone.mdx', 'c.mdx');
  const { files, diagnostics } = listReports(folder);
  expect(files).toEqual(['a.mdx', 'b.mdx']);
  expect(diagnostics).toMatchObject([{ file: 'c.mdx', message: 'The link leads nowhere.' }]);
});

test('a report is read with its id and its text', () => {
  write('2024/2024-06-01-a.mdx', 'Größe');
  expect(readSource(folder, '2024/2024-06-01-a.mdx')).toEqual({
    id: '2024-06-01-a',
    file: '2024/2024-06-01-a.mdx',
    text: 'Größe',
  });
});

test('each fault of a file says in its words what it is and how it is mended', () => {
  write('_vocabulary');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  link('../secret.txt', 'a.mdx');
  link('gone', 'b.mdx');
  link('.', 'c');
  mkdirSync(join(folder, 'd.mdx'));
  execFileSync('mkfifo', [join(folder, 'e.png')]);
  write('f.mdx', 'x'.repeat(10_000_000));
  // What is no text may be as large as it likes.
  write('f.png', 'x'.repeat(10_000_000));
  write('50%/g.mdx');
  write('con/g.mdx');
  write('H.png');
  write('h.png');
  const told = [...listReports(folder).diagnostics, ...readVocabularies(folder).diagnostics].map(
    ({ file, rule, level, message, hint }) => `${file} ${rule} ${level}: ${message} ${hint}`,
  );
  expect(told).toEqual([
    'con file/name error: Windows can hold no file or folder of this name: it is the name of a device there. Rename it: letters and digits, words joined by `-`.',
    'h.png file/twice error: `H.png` differs only in capitals, and on Windows and a Mac the two are one. Rename one of the two.',
    '50% file/name error: The name of the folder holds `%`, which means something else in an address: nothing in it can be shown. Rename the folder: letters and digits, words joined by `-`.',
    'a.mdx file/link error: The link leads out of the folder of reports. Put the file itself here.',
    'b.mdx file/link error: The link leads nowhere. Remove it, or put the file itself here.',
    'c file/link error: The link leads to a folder, which would be read twice, or without end. Put the files themselves here.',
    'd.mdx file/unreadable error: A folder has the name of a file. Rename the folder.',
    'e.png file/unreadable error: This is not a file: a pipe, a socket or a device. Remove it from the folder of reports.',
    'f.mdx file/size error: The file is larger than anything that belongs here. Link to logs and dumps instead of pasting them.',
    "con/g.mdx file/twice error: `50%/g.mdx` has the same name, and the name is a report's identity. Rename one of the two; the folder is no part of the address.",
    '_vocabulary file/unreadable error: This is a file, and the vocabularies stand in a folder of this name. Rename the file.',
  ]);
});

test('the words of a source are known behind the archive’s own, and its faults name its folder', () => {
  write('_vocabulary/services.yaml', '- id: a\n  name: Ours\n');
  write('team/_vocabulary/services.yaml', '- id: a\n  name: Theirs\n- id: b\n- id: b\n');
  write('other/_vocabulary/services.yaml', '- id: c\n');
  const source = (name: string, known: boolean): ArchiveSource => ({
    name,
    folder: name,
    editable: false,
    at: name,
    edit: null,
    visibility: 'public',
    asOf: null,
    fault: null,
    known,
  });
  keepOrigins(folder, {
    own: folder,
    sources: [source('team', true), source('other', false)],
    renamed: new Map(),
    clashes: [],
  });
  const { vocabularies, diagnostics } = readVocabularies(folder);
  expect(vocabularies.services.entries.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'a: Ours',
    'b: B',
    'b: B',
  ]);
  expect(diagnostics).toMatchObject([
    { file: 'team/_vocabulary/services.yaml', rule: 'vocabulary/twice' },
  ]);
  expect(readSource(folder, 'team/_vocabulary/services.yaml').source).toMatchObject({
    name: 'team',
    path: '_vocabulary/services.yaml',
  });
});
