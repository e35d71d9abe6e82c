// What is set right in a text before anything is read out of it.
import { expect, test } from 'vitest';
import { readDocument } from './read-source.ts';
import { plain } from './inline.ts';

const read = async (text: string, path = 'a.md') => {
  const { root, notes } = await readDocument({
    path,
    bytes: new TextEncoder().encode(text),
  });
  return {
    text: root.children.map((node) => plain(node)).join(' | '),
    notes: notes.map(({ lines, message }) => `${lines.join('–')} ${message}`),
  };
};

test.each([
  ['Severity ..... S3', 'Severity: S3'],
  ['Severity..... S3', 'Severity: S3'],
  ['Severity .. S3', 'Severity: S3'],
  ['Severity … S3', 'Severity: S3'],
  ['Severity ····   S3', 'Severity: S3'],
  ['Prioridad .....: Alta', 'Prioridad: Alta'],
  ['Prioridad .....  :  Alta', 'Prioridad: Alta'],
  ['Début de l’incident .... 10h', 'Début de l’incident: 10h'],
  // One dot, no value, no label.
  ['Severity . S3', 'Severity . S3'],
  ['Severity · S3', 'Severity · S3'],
  ['Severity .....', 'Severity .....'],
  ['Severity .....S3', 'Severity .....S3'],
  ['severity ..... S3', 'severity ..... S3'],
  ['No 5 ..... S3', 'No 5 ..... S3'],
  [
    'It went on and on until nobody knew any more ... S3',
    'It went on and on until nobody knew any more ... S3',
  ],
])('dots lead from a label to its value: %j', async (text, expected) => {
  expect((await read(text, 'a.txt')).text).toBe(expected);
});

test('where a heading can be linked to is no part of its words, and is told', async () => {
  expect(await read('x\n\n## Timeline {#time-line.1}  \n\ny')).toEqual({
    text: 'x | Timeline | y',
    notes: ['3–3 The anchor `{#time-line.1}` was left out.'],
  });
  expect((await read('Timeline {#timeline}')).notes).toEqual([]);
  expect((await read('## Timeline {timeline}')).text).toBe('Timeline {timeline}');
});

test('an update with its moment in a shortcode keeps its line, and what closes the page is no part of it', async () => {
  const { root } = await readDocument({
    path: 'a.md',
    bytes: new TextEncoder().encode(
      [
        '*Resolved* - Back. {{< track "2024-03-14 11:48:00" >}}',
        '',
        '**Investigating:** Slow.',
        '{{< track "2024-03-14 07:45:00" >}}',
        '',
        'All times are UTC+1.',
      ].join('\n'),
    ),
  });
  expect(
    root.children.map((node) => `${node.position?.start.line} ${node.type}: ${plain(node)}`),
  ).toEqual([
    '1 list: 2024-03-14 11:48:00 Resolved - Back.\n2024-03-14 07:45:00 Investigating: Slow.',
    '6 paragraph: All times are UTC+1.',
  ]);
});
