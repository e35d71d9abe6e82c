import { expect, test } from 'vitest';
import { parseBody } from '../report/body-tree.ts';
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
  expect(blocksOf(parseBody(BODY), 'internal').map(({ text, anchor }) => [text, anchor])).toEqual([
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
  const shown = blocksOf(parseBody(BODY), 'public').map(({ text }) => text);
  expect(shown).toContain('etcd: exiting');
  expect(shown.join('\n')).not.toMatch(/colleague|called|Nobody else/);
});
