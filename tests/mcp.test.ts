// `npm run mcp` as an agent calls it, through the client of the protocol's own SDK.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
const clients: Client[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-'));
  mkdirSync(join(folder, '2024'));
  write('pool', 'connection pool of orders-db exhausted', 'visibility: public');
  write('disk', 'zookeeper ran out of disk', 'visibility: internal');
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  rmSync(folder, { recursive: true });
});

function write(id: string, text: string, extra: string): void {
  writeFileSync(
    join(folder, `2024/${id}.mdx`),
    `---
title: Orders stalled (${id})
summary: Nobody could order anything.
severity: sev2
services: [orders]
trigger: unknown
rootCauses: [unknown]
detectedBy: alert
timezone: UTC
${extra}
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 15:00
timeline:
  - { at: 2024-07-01 14:05, kind: detection, text: "Alert: ${text}" }
actions:
  - { do: "Watch the ${id}.", kind: detect, due: 2024-08-01 }
---
The body holds flibbertigibbet, and <Internal>quuxified words</Internal>.
`,
  );
}

async function connect(audience: 'internal' | 'public') {
  const client = new Client({ name: 'test', version: '1' });
  clients.push(client);
  const env = { ...process.env, POSTMORTEMS_DIR: folder, AUDIENCE: audience } as Record<
    string,
    string
  >;
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['src/cli/mcp.ts'], env }),
  );
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    return { data: JSON.parse(first!.text) as Record<string, unknown>, isError: isError === true };
  };
  return { client, call };
}

test('an agent asks, searches, reads a report and sees what is still promised', async () => {
  const { client, call } = await connect('internal');
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['ask', 'search', 'report', 'open_actions']);

  const asked = await call('ask', { text: 'pod x-1: connection pool exhausted on orders-db' });
  expect(asked.data).toMatchObject({ abstained: false, matches: [{ id: 'pool' }] });
  expect((await call('ask', { text: 'haproxy maxconn reached' })).data).toMatchObject({
    abstained: true,
  });

  const searched = await call('search', { query: 'zookeeper haproxy' });
  expect(searched.data).toMatchObject({
    found: 1,
    reports: [{ id: 'disk', day: '2024-07-01' }],
    words: [
      { word: 'zookeeper', reports: 1 },
      { word: 'haproxy', reports: 0 },
    ],
  });

  const read = await call('report', { id: 'pool' });
  expect(read.data).toMatchObject({ id: 'pool', title: 'Orders stalled (pool)' });
  expect(JSON.stringify(read.data)).toContain('quuxified');
  expect(await call('report', { id: 'nope' })).toMatchObject({ isError: true });

  const promised = await call('open_actions', { service: 'orders' });
  expect(promised.data).toMatchObject({ actions: [{ state: 'overdue' }, { state: 'overdue' }] });
  expect((await call('open_actions', { service: 'Orders' })).data).toEqual(promised.data);
  const unknown = await call('open_actions', { service: 'mail' });
  expect(unknown).toMatchObject({
    isError: true,
    data: { error: expect.stringContaining('They name: orders.') },
  });

  write('late', 'kafka brokers lost their leader', '');
  expect((await call('search', { query: 'kafka' })).data).toMatchObject({ found: 1 });
});

test('the public is told nothing internal', async () => {
  const { call } = await connect('public');
  const answers = await Promise.all([
    call('ask', { text: 'zookeeper ran out of disk' }),
    call('search', { query: 'zookeeper' }),
    call('search', { query: 'quuxified' }),
    call('report', { id: 'disk' }),
    call('report', { id: 'pool' }),
    call('open_actions', {}),
  ]);
  const told = answers
    .slice(4)
    .map(({ data }) => JSON.stringify(data))
    .join();
  expect(told).toContain('pool');
  expect(told).not.toMatch(/disk|quux/);
  expect(answers[0]!.data).toMatchObject({ matches: [] });
  expect(answers[1]!.data).toMatchObject({ found: 0, reports: [] });
  expect(answers[2]!.data).toMatchObject({ found: 0, reports: [] });
  expect(answers[3]!.isError).toBe(true);
});
