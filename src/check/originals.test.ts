// Five reports of the kind that people really write, each with the faults that made it worth an archive's while.
// Told in words of our own; what the archive keeps of their models declares these faults openly.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from './check.ts';

const root = mkdtempSync(join(tmpdir(), 'originals-'));
afterAll(() => rmSync(root, { recursive: true }));

async function findings(id: string, text: string): Promise<string[]> {
  const folder = join(root, id);
  mkdirSync(folder);
  writeFileSync(join(folder, `${id}.mdx`), text);
  const { diagnostics } = await checkFolder(folder, {
    allowCode: false,
    now: Date.parse('2025-01-01T00:00Z'),
  });
  const lines = text.split('\n');
  return diagnostics.map(
    ({ rule, where }) =>
      `${rule} ${(lines[where.line - 1] ?? '').slice(where.column - 1, where.line === where.endLine ? where.endColumn - 1 : undefined)}`,
  );
}

test('two hours over a timeline of three, on a zone abbreviation of the other half of the year', async () => {
  const found = await findings(
    '2022-10-15-search-slow',
    `---
title: Home page and search were slow
summary: On October 15, 2022, at 10:00 AM PST the shop went through a 2-hour outage that hit about 20% of users.
severity: sev2
services: [shop]
rootCauses: [load-balancer]
timezone: America/Los_Angeles
impact: { from: 2022-10-15 10:00, to: 2022-10-15 13:00, users: about 20% }
timeline:
  - { at: 2022-10-15 10:00, kind: detection, text: Monitoring showed more errors. }
  - { at: 2022-10-15 10:05, kind: acknowledgement, text: Engineers began to look. }
  - { at: 2022-10-15 11:00, kind: dead-end, text: The content network was suspected. }
  - { at: 2022-10-15 13:00, kind: mitigation, text: The balancer was set to spread the load. }
actions:
  - { do: Conduct regular audits of the balancer., kind: prevent }
  - { do: Improve monitoring., kind: detect }
---

## Cause

The balancer sent most traffic to a few servers.
`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'prose/duration 2-hour',
      'prose/zone-abbreviation PST',
      'complete/vague-action Conduct regular',
      'complete/vague-action Improve',
      'complete/detection-at-start 2022-10-15 10:00',
    ]),
  );
});

const BLAMING = (to: string, summary: string): string => `---
title: The shop was down for everybody
summary: ${summary}
severity: sev1
services: [shop]
rootCauses: [load-balancer]
timezone: unknown
impact: { from: 2023-03-01 10:00, to: ${to}, users: 100% }
timeline:
  - { at: 2023-03-01 10:00, kind: detection, text: The error rate went up at once. }
  - { at: 2023-03-01 10:05, kind: acknowledgement, text: The on-call engineer took it on. }
  - { at: 2023-03-01 11:30, kind: mitigation, text: 'The setting was taken back, and the shop came back.' }
actions:
  - { do: Provide additional training for newcomers., kind: process }
---

## Cause

A junior engineer mistakenly sent all traffic to one server.

## Last word

To the one who did it: we forgive you, unless it happens again.
`;

test('an end that the timeline contradicts, a person as the cause, a threat', async () => {
  const found = await findings(
    '2023-03-01-one-server',
    BLAMING('2023-03-01 12:00', 'From 10:00 AM to 12:00 PM nobody could reach the shop at all.'),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'time/end-contradicted 2023-03-01 12:00',
      'blameless/person-as-cause junior engineer mistakenly',
      'blameless/threat we forgive you',
      'complete/vague-action additional training',
      expect.stringMatching(/^complete\/prevent-action/),
    ]),
  );
});

test('the same with the end of the timeline: then the summary contradicts', async () => {
  const found = await findings(
    '2023-03-01-one-server-again',
    BLAMING('2023-03-01 11:30', 'From 10:00 AM to 12:00 PM nobody could reach the shop at all.'),
  );
  expect(found).toContain('prose/clock-time 12:00 PM');
});

test('EST in April', async () => {
  const found = await findings(
    '2023-04-20-traffic-spike',
    `---
title: A recommendation brought the shop down
summary: From 3:00 PM to 5:00 PM EST on April 20, 2023 about 70% of users could not reach the shop.
severity: sev1
services: [shop]
rootCauses: [capacity]
timezone: America/New_York
impact: { from: 2023-04-20 15:00, to: 2023-04-20 17:00, users: about 70% }
timeline:
  - { at: 2023-04-20 15:15, kind: detection, text: The alert on memory fired. }
  - { at: 2023-04-20 17:00, kind: recovery, text: The shop was back. }
actions:
  - { do: Optimise the performance of the site., kind: prevent }
---

More visitors came than the servers could carry.
`,
  );
  expect(found).toEqual(
    expect.arrayContaining([
      'prose/zone-abbreviation EST',
      'complete/vague-action Optimise',
      expect.stringMatching(/^complete\/response/),
    ]),
  );
});

test('no zone and no day: the format asks for both, or for a word that nobody knows', async () => {
  const found = await findings(
    'one-server-too-many',
    `---
title: Most users were cut off
summary: Most users could not reach the site for three hours because one server got all the traffic.
severity: sev1
services: [site]
rootCauses: [load-balancer]
impact: { from: '14:00', to: '17:00', users: 70% }
timeline:
  - { at: '14:00', kind: detection, text: An alert fired. }
---

The balancer had a favourite.
`,
  );
  expect(found).toEqual([
    'schema/missing title: Most users were cut off',
    'complete/prevent-action Most users were cut off',
    "instant/day-missing '14:00'",
    "instant/day-missing '17:00'",
    "complete/response - { at: '14:00', kind: detection, text: An alert fired. }",
    "instant/day-missing '14:00'",
  ]);
  const zoned = await findings(
    'one-server-too-many-2',
    `---
title: Most users were cut off
summary: Most users could not reach the site for three hours because one server got all the traffic.
severity: sev1
services: [site]
rootCauses: [load-balancer]
timezone: UTC
impact: { from: '14:00', to: '17:00', users: 70% }
timeline:
  - { at: '14:00', kind: detection, text: An alert fired. }
---

The balancer had a favourite.
`,
  );
  expect(zoned).toContain("instant/day-missing '14:00'");
});
