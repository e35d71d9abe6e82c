import { expect, test } from 'vitest';
import { stripVolatile } from './volatile.ts';
import { slowness } from '../../tests/slowness.ts';

const left = (text: string): string => stripVolatile(text).text.replace(/\s+/g, ' ').trim();

test.each([
  ['2026-11-27T03:14:15.123Z disk full', 'disk full'],
  ['2026-11-27 03:14 disk full', 'disk full'],
  ['Nov 27 03:14:15 db kernel: out of memory', 'db kernel: out of memory'],
  ['refused on port 443, not on port 5432', 'refused on , not on port'],
  ['10.3.17.2:6443 refused, fe80:0:0:0:1:2:3:4 too', 'refused, too'],
  ['ip-10-3-17-2 unreachable', 'unreachable'],
  ['pod checkout-7d9f8b6c5-x2x9k restarted', 'pod checkout restarted'],
  ['pod prometheus-0 is down', 'pod prometheus is down'],
  ['commit 70c7229f0bf73 broke 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'commit broke'],
  ['latency 2300 ms over 95% for 5m', 'latency over for'],
  ['took 14000 retries', 'took retries'],
  ['https://pager.example.com/incidents/Q1TX9WWA?x=1 pool exhausted', '/incidents/ pool exhausted'],
  ['0xdeadbeef in request_id=8412-aa: refused', 'in : refused'],
  ['ask ops@example.com', 'ask'],
  ['at app/main.py:250 and Pool.java:12:7', 'at app/main.py and Pool.java'],
  ['250 of them, 103 lost', 'of them, lost'],
  ['gave up after 504s', 'gave up after'],
  ['timeout=504s, 30s ago', 'timeout= , ago'],
])('takes out of %j what belongs to its moment', (text, rest) => {
  expect(left(text)).toBe(rest);
});

test.each([
  'HTTP 503 from upstream',
  'killed with exit code 137',
  'nothing but 503s from upstream',
  'error 8453 of the directory',
  'ECONNRESET v2.41.0 C++ :8443 listen',
  'kube-proxy and cert-manager failed',
  'read_only_allow_delete set',
])('leaves %j as it is', (text) => {
  expect(left(text)).toBe(text);
});

test('says what it took out', () => {
  expect(stripVolatile('03:14 disk 93% full').dropped).toEqual([
    { text: '03:14', kind: 'time' },
    { text: '93%', kind: 'count' },
  ]);
});

test('takes time by the length of a paste', () => {
  for (const piece of ['a-', '1:', '0f', 'x/', '10.', 'a1-b2-', 'https://', '2024-']) {
    const cost = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const began = process.cpuUsage();
      stripVolatile(text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    cost(1000);
    expect(cost(40_000), piece).toBeLessThan(400 * slowness());
  }
});
