import { expect, test } from 'vitest';
import { parseBody } from '../report/body-tree.ts';
import { reportOf } from '../report/fixture.ts';
import { blocksOf } from './blocks.ts';

const BODY = `
Before the first heading.

## What \`etcd\` did

- It filled its disk.

| Region | Lost |
| --- | --- |
| North | 3 |

\`\`\`
etcd: no space left on device

etcd: exiting
\`\`\`

\`\`\`mermaid
flowchart LR
  disk --> etcd
\`\`\`

<Internal>

## Who was called

A colleague, see the note[^secret].

</Internal>

[^secret]: Nobody else may read this.
`;

test('every block is a line under the anchor of its heading, code as it is', () => {
  expect(
    blocksOf(parseBody(BODY), 'internal', []).map(({ text, anchor }) => [text, anchor]),
  ).toEqual([
    ['Before the first heading.', null],
    ['What etcd did', 'what-etcd-did'],
    ['It filled its disk.', 'what-etcd-did'],
    ['Region | Lost', 'what-etcd-did'],
    ['North | 3', 'what-etcd-did'],
    ['etcd: no space left on device', 'what-etcd-did'],
    ['etcd: exiting', 'what-etcd-did'],
    ['Who was called', 'who-was-called'],
    ['A colleague, see the note.', 'who-was-called'],
    ['Nobody else may read this.', 'who-was-called'],
  ]);
});

test('the public gets no block that is internal, nor a note that only such a block refers to', () => {
  const shown = blocksOf(parseBody(BODY), 'public', []).map(({ text }) => text);
  expect(shown).toContain('etcd: exiting');
  expect(shown.join('\n')).not.toMatch(/colleague|called|Nobody else/);
});

test('a line says what its page shows: times of events, titles, captions, and what stands in elements', () => {
  const { timeline } = reportOf({
    from: '2024-06-01 14:00',
    events: ['2024-06-01 14:00 | detection | Alert', '2024-06-01 14:05 | acknowledgement | Ack'],
  });
  const body = `
It fired at <Event n="1" />,<br />and at <Event n="2" /> on-call had tried the site.

<Event n="2" />

<Callout title="Where we looked">The disk was full.</Callout>

<Figure caption="Disk use of etcd">

![A line that rises](./disk.png)

</Figure>

<details>
<summary>The **log** of etcd</summary>

It says nothing.

</details>
`;
  expect(blocksOf(parseBody(body), 'internal', timeline).map(({ text }) => text)).toEqual([
    'It fired at 14:00, and at 14:05 on-call had tried the site.',
    '14:05',
    'Where we looked',
    'The disk was full.',
    'A line that rises',
    'Disk use of etcd',
    'The log of etcd',
    'It says nothing.',
  ]);
});
