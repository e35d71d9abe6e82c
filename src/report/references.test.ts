import { expect, test } from 'vitest';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

const TEXT = `---
title: Cards are refused
summary: Nobody could pay by card for half an hour.
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: UTC
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 14:30
  scope: See [the scope](/services/checkout/).
  measures:
    - label: Orders
      value: '[12](./orders.csv)'
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: As in [a](/postmortems/a/), then [a](/postmortems/a/).
    link: /files/graph.png
actions:
  - do: Read [it](../b.mdx#timeline).
    kind: prevent
    ticket: https://tickets.example/1
links:
  - label: Wiki
    url: /guide/
---
[/services/x/](/services/x/) and [two][r], ![p](./p.png), [here](#here).

<Internal>

[in](/teams/web/?x=1#y)

</Internal>

\`\`\`mermaid
flowchart LR
  a --> b
  click a "/services/kafka/"
\`\`\`

[r]: ./app.log
`;

const HEAD = TEXT.slice(0, TEXT.indexOf('  scope:')) + 'timeline: []\n---\n';

const { references } = parseReport(
  { id: 'cards', file: '2024/cards.mdx', text: TEXT },
  { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
);

test('one list holds every address, wherever it is written, at its own place', () => {
  const rows = TEXT.split('\n');
  for (const { url, where } of references) {
    expect(rows[where.line - 1]!.slice(where.column - 1, where.endColumn - 1)).toBe(url);
  }
  expect(references.map(({ url, where }) => `${where.line} ${url}`)).toEqual([
    '19 /files/graph.png',
    '23 https://tickets.example/1',
    '26 /guide/',
    '18 /postmortems/a/',
    '18 /postmortems/a/',
    '21 ../b.mdx#timeline',
    '11 /services/checkout/',
    '14 ./orders.csv',
    '28 /services/x/',
    '28 ./p.png',
    '28 #here',
    '32 /teams/web/?x=1#y',
    '39 /services/kafka/',
    '42 ./app.log',
  ]);
});

test('the same address twice has two places', () => {
  const columns = references
    .filter(({ url }) => url === '/postmortems/a/')
    .map(({ where }) => where.column);
  expect(new Set(columns).size).toBe(2);
});

test('each says by its form what it leads to, and whether the public sees it', () => {
  const of = (url: string) => references.find((one) => one.url === url);
  expect(of('../b.mdx#timeline')?.target).toEqual({
    to: 'report',
    id: 'b',
    file: 'b.mdx',
    rest: { query: '', hash: '#timeline' },
  });
  expect(of('./app.log')?.target).toMatchObject({ to: 'file', path: '2024/app.log' });
  expect(of('./p.png')?.kind).toBe('picture');
  expect(of('#here')?.target).toMatchObject({ to: 'here' });
  expect(of('/teams/web/?x=1#y')).toMatchObject({
    internal: true,
    target: { to: 'page', path: '/teams/web/', rest: { query: '?x=1', hash: '#y' } },
  });
  expect(references.filter(({ internal }) => internal)).toHaveLength(1);
});

test.each([
  ['[a](/a/) then /a/', 4],
  ['/a/ then [/a/](/a/)', 15],
  ['[x](</a/>) (/a/)', 5],
  ['/a/ ![p](/a/)', 9],
  ['[/a/][r]\n\n[r]: /a/', 15],
])('of %j the address is marked, not the same words', (body, at) => {
  const text = `${HEAD}${body}\n`;
  const source = { id: 'a', file: 'a.mdx', text };
  const found = parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
  const marked = found.references.filter(({ where }) => where.line > HEAD.split('\n').length - 1);
  const offsets = marked.map(({ where }) => found.lines.range(where));
  expect(offsets).toEqual([{ start: HEAD.length + at, end: HEAD.length + at + 3 }]);
});

test('what a definition leads to is a picture where a picture has its name', () => {
  const of = (body: string) => {
    const source = { id: 'a', file: 'a.mdx', text: `${HEAD}${body}\n` };
    return parseReport(source, {
      vocabularies: EMPTY_VOCABULARIES,
      allowCode: false,
    }).references.map(({ kind, url }) => `${kind} ${url}`);
  };
  expect(of('![a][p] [b][l]\n\n[p]: ./p.png\n[l]: ./l.log')).toEqual([
    'picture ./p.png',
    'link ./l.log',
  ]);
  expect(of('![a](./q.png)\n\n```js\nclick a "/b/"\n```')).toEqual(['picture ./q.png']);
});
