import { describe, expect, test } from 'vitest';
import { openEnvelope, unquote } from './envelope.ts';
import { slowness } from '../../tests/slowness.ts';

const inside = (text: string): string[] =>
  openEnvelope(text)
    .text.split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

describe('leaves what happened of', () => {
  test.each([
    [
      'Alertmanager, as JSON',
      JSON.stringify({
        receiver: 'oncall',
        alerts: [
          {
            labels: { alertname: 'QueueDepth', job: 'node-exporter', severity: 'critical' },
            annotations: { description: 'queue "mail" is full\nand grows' },
          },
        ],
        version: '4',
      }),
      ['QueueDepth · node-exporter', 'queue "mail" is full', 'and grows'],
    ],
    [
      'a line of JSON in a log',
      'starting\n{"level":"error","ts":"2026-11-27","msg":"pool exhausted","caller":"db.go"}',
      ['starting', 'pool exhausted · db.go'],
    ],
    ['logfmt', 'level=error ts=1 msg="pool exhausted" db=orders', ['"pool exhausted" db=orders']],
    [
      'a chat',
      '[FIRING:2] *Description:* pool exhausted :fire: @here\n*Severity:* critical\nmaria  3:14 AM\nhey all,',
      ['pool exhausted'],
    ],
    [
      'PagerDuty',
      'PagerDuty ALERT: You have 1 triggered alert on Production\npool exhausted\nAssigned to: Ops\nReply 4 to acknowledge',
      ['pool exhausted'],
    ],
    [
      'a trap of SNMP',
      'UDP: [10.2.3.4]:161->[10.0.0.2]:162: SNMPv2-MIB::snmpTrapOID.0 = OID: IF-MIB::linkDown IF-MIB::ifDescr.14 = STRING: "pool port"',
      ['IF-MIB::linkDown "pool port"'],
    ],
    [
      'Splunk',
      'search_name="Prod", search_now=17.5, _raw="pool exhausted", sourcetype="app:log"',
      ['"Prod", 17.5, "pool exhausted", "app:log"'],
    ],
    [
      'Nagios',
      '***** Nagios *****\n\nNotification Type: PROBLEM\n\nAdditional Info:\n\npool exhausted',
      ['pool exhausted'],
    ],
    [
      'a pipeline',
      '##[group]Run npm ci\n##[endgroup]\n##[error]pool exhausted\nError: Process completed with exit code 1.',
      ['pool exhausted'],
    ],
    [
      'curl',
      '* Connected to api.example.com (203.0.113.9) port 443 (#0)\n* TLSv1.3 (OUT), TLS handshake\npool exhausted',
      ['pool exhausted'],
    ],
    [
      'an error page',
      'You Browser Working\nFrankfurt\nHost Error\nWhat happened?\npool exhausted',
      ['Frankfurt', 'pool exhausted'],
    ],
    [
      'a forwarded letter',
      'From: Anna <anna@example.com>\nAm Di., 3. März 2026 um 03:01 Uhr schrieb Ben Miller <ben@example.com>:\n> pool exhausted\n--\nSent from my phone',
      ['> pool exhausted'],
    ],
    [
      'a terminal in colours, with and without their first sign',
      '\u001b[31;1mpool\u001b[0m [31mexhausted[0m [redis]',
      ['pool exhausted [redis]'],
    ],
    [
      'Java',
      'PoolException: no slot\n\tat java.base/java.lang.Thread.run(Thread.java:833)\n\tat com.example.Pool.take(Pool.java:12)\n\t... 52 more',
      ['PoolException: no slot', 'at com.example.Pool.take(Pool.java:12)'],
    ],
    [
      'Python',
      'Traceback (most recent call last):\n  File "/srv/app/pool.py", line 12, in take\nPoolError: no slot',
      ['PoolError: no slot'],
    ],
    [
      'Go',
      'panic: no slot\n\ngoroutine 7 [running]:\nnet/http.(*conn).serve(0xc0)\nexit status 2',
      ['panic: no slot'],
    ],
    [
      'nginx',
      'pool exhausted, client: 10.0.0.7, server: www.example.com, request: "GET / HTTP/1.1", upstream: "http://10.0.0.9/"',
      ['pool exhausted, 10.0.0.7, www.example.com, "GET / HTTP/1.1", "http://10.0.0.9/"'],
    ],
    [
      'kubectl describe',
      'Type     Reason     Age   From     Message\nWarning  BackOff   9s  kubelet  cannot pull',
      ['Warning BackOff 9s kubelet cannot pull'],
    ],
    [
      'Kubernetes',
      'LAST SEEN   TYPE   REASON   OBJECT   MESSAGE\n2m   Warning   BackOff   pod/x   cannot pull\n2m   Normal   Pulled   pod/x   Container image "y" already present on machine',
      ['2m Warning BackOff pod/x cannot pull'],
    ],
    ['a letter', 'Dear support team,\nnobody can pay\nViele Grüße aus Bremen', ['nobody can pay']],
  ])('%s', (_, text, expected) => {
    expect(inside(text)).toEqual(expected);
  });
});

test.each([
  'connection pool of orders-db exhausted',
  'x509: certificate has expired or is not yet valid',
  'ssl: handshake failed: EOF',
  'Reason unknown, the host died',
  '{ not json',
  '[error] no live upstreams',
])('leaves %j as it is', (text) => {
  expect(openEnvelope(text)).toEqual({ text, dropped: [], places: [] });
});

test('names what it was seen on, and says what it threw away', () => {
  expect(openEnvelope('pod checkout-7d9f8b6c5-x2x9k, host: web-3, severity=high')).toEqual({
    text: 'pod checkout-7d9f8b6c5-x2x9k,  web-3,  ',
    dropped: [
      { text: 'host:', kind: 'envelope' },
      { text: 'severity=high', kind: 'envelope' },
    ],
    places: ['checkout-7d9f8b6c5-x2x9k', 'web-3'],
  });
});

test('takes time by the length of a paste', () => {
  for (const piece of [
    '{"a":[',
    'msg=',
    'pod a-',
    'at x(',
    '*Alert:* ',
    'hi ',
    ' ',
    ':a',
    'a:\n',
    '@',
  ]) {
    const cost = (length: number): number => {
      const text = piece.repeat(length / piece.length);
      const began = process.cpuUsage();
      openEnvelope(text);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    cost(1000);
    expect(cost(40_000), piece).toBeLessThan(400 * slowness());
  }
});

test('a letter that was answered is read without the signs before its lines', () => {
  expect(unquote('> hello\n>> > pool\n  > a > b\nc > d')).toBe('hello\npool\na > b\nc > d');
  expect(inside(unquote('> Hallo,\n> pool exhausted\n> Gesendet von meinem Telefon'))).toEqual([
    'pool exhausted',
  ]);
});

test('from three names of columns on a line is one of columns', () => {
  expect(inside('alpha=one beta=two gamma=three')).toEqual(['one two three']);
  expect(inside('alpha=one beta=two')).toEqual(['alpha=one beta=two']);
});
