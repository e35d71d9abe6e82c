import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writerInThread } from './page-writer.ts';
import { writerHere, type RenderedFile } from './write-page.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-writer-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const rendered = (file: string, text: string, isPage = false): RenderedFile => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text);
  return { file, bytes: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, isPage };
};
const POLICY = '<meta http-equiv="content-security-policy" content="x">';
const CHARSET = '<meta charset="utf-8">';

describe.each([
  ['here', writerHere],
  ['in a thread', writerInThread],
])('%s', (_, open) => {
  test('every file is there once the writer has ended, and each was told of', async () => {
    const told: string[] = [];
    const writer = open(folder, (file) => told.push(file));
    const names = Array.from({ length: 100 }, (_, i) => `a${i % 7}/b ${i}/größe.html`);
    for (const name of names) await writer.put(rendered(name, `é ${name}`));
    await writer.end();
    expect(told).toEqual(names);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(`é ${name}`);
  });

  test('the policy comes first in pages, and copies stay as they are', async () => {
    const writer = open(folder, () => {});
    const text = `${CHARSET}<title>a</title>${POLICY}`;
    await writer.put(rendered('a.html', text, true));
    await writer.put(rendered('a.md', text));
    await writer.end();
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe(
      `${CHARSET}${POLICY}<title>a</title>`,
    );
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(text);
  });

  test('what the disk refuses ends the writing, with what it said', async () => {
    writeFileSync(join(folder, 'file'), '');
    const writer = open(folder, () => {});
    const write = async (): Promise<void> => {
      await writer.put(rendered('file/a.html', 'a'));
      await writer.end();
    };
    await expect(write()).rejects.toMatchObject({
      code: 'EEXIST',
      syscall: 'mkdir',
      path: join(folder, 'file'),
    });
  });
});
