// A checkout with the line ends of Windows: the same findings, the same edits, the same site.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { fixCertain } from '../../src/check/fix.ts';
import { PERMALINKS_FILE, recordPermalinks } from '../../src/check/permalinks.ts';
import { makeWorkplace } from './build-site.ts';

const FAULTY = `---
title: Checkout refused every card
summary: >
  Nobody could pay
  by card.
severity: Sev2
services: checkout
detectedBy: Alert
rootCauses: [unknown]
timezone: UTC
bogus: 1
impact:
  from: 2024-07-01 9:00
  to: 2024-07-01 14:30
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: |
      The alert fires
      twice.
---

# What happened :rocket:

Two lines
of text\\
and a break
where :rocket: and 14:10 EST stand.

\`\`\`mermaid
flowchart LR
  a -->
\`\`\`

<Callout type="nope">

text {

</Callout>
`;

const asOnWindows = (text: string): string => text.replaceAll('\n', '\r\n');
const samples = Object.fromEntries(
  readdirSync('postmortems', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:mdx|yaml|txt)$/.test(file))
    .map((file) => [file, readFileSync(join('postmortems', file), 'utf8')]),
);
/** What is the same in every checkout. */
const beside = Object.fromEntries(
  readdirSync('postmortems', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:svg|png|csv)$/.test(file))
    .map((file) => [file, readFileSync(join('postmortems', file))]),
);
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(
  files: Readonly<Record<string, string>>,
  edit = (text: string) => text,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'windows-'));
  folders.push(folder);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), edit(text));
  }
  return folder;
}

const options = { allowCode: false, levels: {}, now: Date.parse('2026-01-01T00:00:00Z') };

test('the check finds the same at the same places, and its edits keep the ends of lines', async () => {
  const files = { ...samples, '2024-07-01-faulty.mdx': FAULTY };
  const here = await checkFolder(folderWith(files), options);
  const there = await checkFolder(folderWith(files, asOnWindows), options);
  const seen = ({ diagnostics }: typeof here) =>
    diagnostics.map(({ fix, ...rest }) => ({ ...rest, becomes: fix?.text }));
  expect(here.diagnostics.length).toBeGreaterThan(8);
  expect(seen(there)).toEqual(seen(here));
  expect(there.reports.map(({ report }) => report)).toEqual(
    here.reports.map(({ report }) => report),
  );

  const mine = (found: typeof here) =>
    found.diagnostics.filter(({ file }) => file === '2024-07-01-faulty.mdx');
  const fixed = fixCertain(FAULTY, mine(here));
  expect(fixed.text).not.toBe(FAULTY);
  expect(fixCertain(asOnWindows(FAULTY), mine(there)).text).toBe(asOnWindows(fixed.text));
});

test('the record of addresses is read the same, and none is written twice', () => {
  const record = samples[PERMALINKS_FILE]!;
  const ids = record.split('\n').filter((line) => /^\d/.test(line));
  expect(recordPermalinks(asOnWindows(record), ids)).toBeNull();
  expect(recordPermalinks(asOnWindows(record), [...ids, '2099-01-01-new'])).toBe(
    recordPermalinks(record, [...ids, '2099-01-01-new']),
  );
});

test('pages, copies, feeds and diagrams are the same to the byte', async () => {
  const body = `${FAULTY.replace('Sev2', 'sev2').replace('services: checkout', 'services: [checkout]').replace('Alert', 'alert').replace('bogus: 1\n', '').replace(' 9:00', ' 09:00').replace('a -->', 'a --> b').replace('nope', 'lesson').replace('text {', 'text')}`;
  const files = { ...samples, '2024-07-01-sound.mdx': body };
  const env = { SOURCE_DATE_EPOCH: '1795000000', AUDIENCE: 'internal' };
  const [unix, windows] = [makeWorkplace({ ...beside, ...files }), makeWorkplace(beside)];
  windows.write(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [file, asOnWindows(text)])),
  );
  try {
    const one = await unix.build(env);
    const two = await windows.build(env);
    expect(one.code, one.printed).toBe(0);
    expect(two.code, two.printed).toBe(0);
    expect(two.files()).toEqual(one.files());
    const other = one
      .files()
      .filter(
        (file) =>
          !readFileSync(join(one.folder, file)).equals(readFileSync(join(two.folder, file))),
      );
    expect(other).toEqual([]);
  } finally {
    unix.remove();
    windows.remove();
  }
});
