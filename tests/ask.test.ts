// `npm run ask` as people and programs call it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ask-'));
  mkdirSync(join(folder, '2024'));
  write('pool', 'connection pool of orders-db exhausted', 'status: draft');
  write('disk', 'zookeeper ran out of disk', '');
  writeFileSync(join(folder, '2024/broken.mdx'), '---\ntitle: [\n---\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(id: string, text: string, extra: string): void {
  writeFileSync(
    join(folder, `2024/${id}.mdx`),
    `---
title: Orders stalled for everybody (${id})
summary: Nobody could order anything for an hour.
severity: sev2
services: [orders]
rootCauses: [unknown]
timezone: UTC
${extra}
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 15:00
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: "Alert: ${text}"
  - at: 2024-07-01 14:20
    kind: mitigation
    text: Something \u001b[31m helped.
---
The body holds flibbertigibbet, and <Internal>quuxified words</Internal>.
`.replaceAll('\u001b', '\\e'),
  );
}

const ask = (args: readonly string[], input?: string | Uint8Array, env = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/ask.ts', ...args], {
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, POSTMORTEMS_DIR: folder, SITE: 'https://docs.example.com', ...env },
  });
  return { status, stdout, stderr };
};

test('answers an alert with its report, its line and what helped; drafts are asked as well', () => {
  const { status, stdout, stderr } = ask(['pod x-1: connection pool exhausted on orders-db']);
  expect(status).toBe(0);
  expect(stdout).toContain('Orders stalled for everybody (pool) (1 July 2024');
  expect(stdout).toContain('https://docs.example.com/postmortems/pool/#event-1');
  expect(stdout).toContain('It says: Alert: connection pool of orders-db exhausted');
  expect(stdout).toContain('What helped: Something');
  expect(stdout).toContain('draft');
  expect(stderr).toContain('1 report has faults and was not asked');
});

test('takes a log from standard input, and answers programs', () => {
  const log = 'INFO starting\nERROR zookeeper ran out of disk\n\tat Foo.bar(Foo.java:12)\n';
  const { status, stdout } = ask(['--json'], log);
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as { query: string; matches: { id: string }[] };
  expect(answer.query).toBe(log);
  expect(answer.matches.map(({ id }) => id)).toEqual(['disk']);
  expect(answer).toMatchObject({ abstained: false });
});

test('quotes a long line where it holds what was asked, and no title twice', () => {
  write('long', `${'Nobody saw a thing. '.repeat(20)}Then the sasquatch slept.`, '');
  try {
    const { stdout } = ask(['sasquatch']);
    expect(stdout).toMatch(/It says: … (?:[^\n]{0,240})Then the sasquatch slept\.\n/);
    expect(ask(['stalled everybody long']).stdout).not.toContain('It says: Orders stalled');
  } finally {
    rmSync(join(folder, '2024/long.mdx'));
  }
});

test('suggests what was meant by a word that no report holds, unless it was pasted', () => {
  expect(ask(['orders staled']).stdout).toContain('Did you mean “orders stalled”?');
  expect(ask(['zqxzqx']).stdout).not.toContain('Did you mean');
  expect(ask(['orders staled\nfor everybody']).stdout).not.toContain('Did you mean');
  expect(ask(['orders staled on one two three four five six']).stdout).not.toContain(
    'Did you mean',
  );
});

test('says that there is nothing like it, and which words are in no report', () => {
  const { status, stdout } = ask(['haproxy maxconn reached']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^Nothing like this in the archive\.\nSearched for: .*haproxy \(in no/);
  expect(JSON.parse(ask(['haproxy', '--json']).stdout)).toMatchObject({
    abstained: true,
    matches: [],
  });
});

test('asks only what the audience may read', () => {
  expect(ask(['quuxified']).status).toBe(0);
  expect(ask(['flibbertigibbet'], '', { AUDIENCE: 'public' }).status).toBe(1);
});

test('is told when nothing was asked, or wrongly', () => {
  expect(ask([])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('nothing to ask') as string,
  });
  expect(ask(['--jsn', 'x']).stderr).toContain('Did you mean `--json`?');
  expect(ask(['--help']).stdout).toContain('have we had this?');
});

test('takes what PowerShell pipes, and answers a log of megabytes by what it read of it', () => {
  const alert = 'connection pool of orders-db exhausted';
  expect(ask([], Buffer.from(`\ufeff${alert}`, 'utf16le')).stdout).toContain('(pool)');
  const { status, stdout, stderr } = ask(
    ['--json'],
    `${'INFO all is well\n'.repeat(100_000)}${alert}`,
  );
  expect(stderr).toBe('');
  const { query, matches } = JSON.parse(stdout);
  expect([status, query.length, matches[0].id]).toEqual([0, 20_000, 'pool']);
});

test('says what was promised and is still open, three of it, and nothing where nothing is', () => {
  const actions = (texts: readonly string[]): string =>
    `actions:\n${texts.map((text) => `  - { do: ${text}, kind: prevent }`).join('\n')}`;
  write(
    'kafka',
    'broker lost its quorum',
    actions(['Add a broker.', 'Watch its quorum., due: 2024-07-01', 'Drop it., due: 2999-12-31']),
  );
  write('redis', 'sentinel elected two masters', actions(['A.', 'B.', 'C.', 'D.', 'E.']));
  const told = (query: string): string => ask([query]).stdout;
  expect(told('broker lost its quorum')).toContain(
    '  Unfinished: Add a broker. · Watch its quorum. (overdue, due 1 July 2024) · Drop it. (due 31 December 2999)\n',
  );
  const { matches } = JSON.parse(ask(['--json', 'broker lost its quorum']).stdout);
  expect(matches[0].openActions.map(({ state }: { state: string }) => state)).toEqual([
    'open',
    'overdue',
    'open',
  ]);
  expect(told('sentinel elected two masters')).toContain('Unfinished: A. · B. · C. · and 2 more\n');
  expect(told('zookeeper ran out of disk')).not.toContain('Unfinished');
  rmSync(join(folder, '2024/kafka.mdx'));
  rmSync(join(folder, '2024/redis.mdx'));
});
