import { expect, test } from 'vitest';
import { linkedFilesOf, mayBePublished, publishedKinds } from './linked-files.ts';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

const HEAD = `---
title: A title long enough
summary: A summary that is long enough for the schema.
severity: sev1
services: [web]
rootCauses: [unknown]
timezone: Europe/London
impact:
  from: 2024-07-01 14:00
timeline:
  - { at: 2024-07-01 14:00, kind: note, text: "See [the table](./table.csv)." }
---
`;

const linked = (body: string, audience: 'internal' | 'public' = 'internal') =>
  linkedFilesOf(
    parseReport(
      { id: 'a', file: '2024/a.mdx', text: HEAD + body },
      { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
    ).references,
    audience,
  );

test('files that are linked anywhere go with the report, each once', () => {
  expect(linked('[a](./app.log) [b](app.log#L1) [c](../shared/x.pdf)\n\n![p](./p.png)')).toEqual([
    '2024/table.csv',
    '2024/app.log',
    'shared/x.pdf',
  ]);
});

test('what only <Internal> links to stays inside', () => {
  const body = '<Internal>\n\n[a](./app.log)\n\n</Internal>\n\n[b](./b.log)';
  expect(linked(body)).toContain('2024/app.log');
  expect(linked(body, 'public')).toEqual(['2024/table.csv', '2024/b.log']);
});

test.each(['x.html', 'x.js', 'x.xml', 'x.mdx', 'x', 'x.exe', '_x.log', '.env.json', '_v/a.yaml'])(
  '`%s` is never published',
  (file) => {
    expect(mayBePublished(`2024/${file}`)).toBe(false);
    expect(linked(`[x](./${file})`)).toEqual(['2024/table.csv']);
  },
);

test.each(['x.log', 'x.CSV', 'x.tar.json', 'a b.pdf'])('`%s` may be published', (file) => {
  expect(mayBePublished(`2024/${file}`)).toBe(true);
});

test('the kinds that may be published are named in order, each as a file ends', () => {
  const kinds = publishedKinds().split(', ');
  expect(kinds).toEqual(kinds.toSorted());
  expect(kinds.slice(0, 3)).toEqual(['`.avif`', '`.conf`', '`.csv`']);
  for (const kind of kinds) expect(mayBePublished(`x${kind.slice(1, -1)}`)).toBe(true);
});
