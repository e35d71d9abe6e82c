// What a person meets who has made a mistake of every kind in one report: all of them in one round.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { config } from '../config.ts';
import { openDiagrams } from '../integrations/diagrams.ts';
import { validateArchive } from './validate-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'validate-archive-'));
afterAll(async () => {
  await openDiagrams(config.cache).close();
  rmSync(folder, { recursive: true });
});

const REPORT = `---
title: Checkout: refused every card
summary: Nobody could pay by card for half an hour in any shop.
severty: sev2
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: Europe/Londn
impact: { from: 2024-07-01 14:00, to: 2024-07-01 14:30 }
timeline:
  - { at: 2024-07-01 9:12, kind: fixed, text: 'Seen, as in [March](/postmortems/march/).' }
---

Took <5 ms, then {x}.

![](./gone.png) and ![Load](./load.png)

See [the limit](#the-limit), ::: and [[Runbook]].

\`\`\`mermaid
flowchrt LR
  a --> b
\`\`\`
`;

test('every fault of a report is told at once, with its line', async () => {
  mkdirSync(join(folder, '2024'));
  writeFileSync(join(folder, '2024/cards.mdx'), REPORT);
  writeFileSync(
    join(folder, '2024/load.png'),
    'version https://git-lfs.github.com/spec/v1\noid sha256:0\n',
  );
  const { diagnostics } = await validateArchive(folder);
  const told = diagnostics.map(({ rule, where }) => `${where.line} ${rule}`);
  expect(told).toEqual(
    expect.arrayContaining([
      '2 file/yaml',
      '4 schema/unknown-key',
      '8 instant/zone',
      '11 instant/shape',
      '11 schema/value',
      '11 reference/link',
      '14 body/syntax',
      '14 body/expression',
      '16 reference/link',
      '16 markup/picture-words',
      '16 file/picture',
      '18 reference/link',
      '18 markup/foreign',
      '21 body/diagram',
    ]),
  );
});

test('a secret in a diagram is told, and not repeated by what is wrong with the diagram', async () => {
  const token = `ghp_${'A1b2'.repeat(9)}`;
  writeFileSync(
    join(folder, '2024/drawn.mdx'),
    REPORT.replace(/flowchrt[^]*?(?=\n```)/, `flowchart LR\n  a --> ${token} ${token}`),
  );
  const { diagnostics } = await validateArchive(folder);
  const drawn = diagnostics.filter(({ file }) => file === '2024/drawn.mdx');
  expect(drawn.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['secrets/credential', 'body/diagram']),
  );
  const words = drawn.map(({ message, hint }) => `${message} ${hint}`).join('\n');
  expect(words).toContain('ghp_…');
  expect(words).not.toContain(token.slice(4));
});
