// What the author of any field is told who writes a value of any wrong kind in it, one line a value. The values are put
// in by rule, so that none is an example that was fitted.
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import type { Path } from '../../src/report/frontmatter.ts';
import { parseReport } from '../../src/report/parse.ts';
import { FIELD_GROUPS, fieldsAt } from '../../src/report/schema-fields.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { clipped, toldInShort } from './told-in-short.ts';

const FRONTMATTER = `
title: Checkout returned errors
summary: Most shoppers could not pay, since a limit on connections was set too low.
status: published
published: 2024-06-05
severity: sev2
services: [checkout]
rootCauses: [connection-limit]
timezone: UTC
impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 70%
  phases:
    - from: 2024-06-01 14:00
      to: 2024-06-01 15:30
      level: full
  measures:
    - label: Orders lost
      value: about 1 200
timeline:
  - at: 2024-06-01 14:05
    kind: detection
    text: The alert fired.
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }
actions:
  - do: Reject low limits.
    kind: prevent
    due: 2024-07-01
links:
  - label: The graph
    url: https://graphs.example/1
allow:
  - rule: prose/blame
    reason: A name of a product.
`;

/** Values of every kind, and the texts that people write for days, ids, words and addresses. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  7,
  true,
  [],
  { a: 1 },
  'On-call: they, we',
  '2024/7/1',
  'docs.example/Fix.mdx#a',
  'x'.repeat(2100),
];

/** Values of what is no field. */
const NO_FIELD: readonly unknown[] = [null, 'text'];

/** The findings of the report with one value changed. */
function toldOf(path: Path, value: unknown): string[] {
  const document = parseDocument(FRONTMATTER);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  const text = `---\n${document.toString({ lineWidth: 0 })}---\n\n## What happened\n\nIt ran dry.\n`;
  const source = { id: 'a', file: 'a.mdx', text };
  const { diagnostics } = parseReport(source, {
    vocabularies: EMPTY_VOCABULARIES,
    allowCode: false,
  });
  return diagnostics.map((one) => toldInShort(one, text));
}

const writtenAs = (value: unknown): string =>
  value === undefined ? 'left out' : clipped(stringify(value, { lineWidth: 0 }).trim());

test.each([
  { id: 'report', path: [] as Path },
  ...FIELD_GROUPS.map(({ id, path }) => ({ id, path: path as Path })),
])('$id', async ({ id, path }) => {
  const rows = [...fieldsAt(path), 'foo'].flatMap((name) =>
    (name === 'foo' ? NO_FIELD : VALUES).flatMap((value) => {
      const told = toldOf([...path, name], value);
      return [`${name}: ${writtenAs(value)}`, ...(told.length > 0 ? told : ['  is right'])];
    }),
  );
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`wrong-values/${id}.txt`);
});
