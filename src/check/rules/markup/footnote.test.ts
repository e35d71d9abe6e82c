import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

const add = (mark: string) => `Add the note, on a line of its own: \`${mark}: …\`.`;

test.each<[string, string, readonly string[]]>([
  ['a slip of its name', 'Low.[^limt] Raised.[^limit]\n\n[^limit]: 5.', ['Write `[^limit]`.']],
  ['another name', 'Low.[^cause] Raised.[^limit]\n\n[^limit]: 5.', [add('[^cause]')]],
  ['another number, which is no slip', 'Low.[^2] Raised.[^1]\n\n[^1]: 5.', [add('[^2]')]],
  ['a note without its colon', 'Low.[^2]\n\n[^2] It was 5.', ['Write `[^2]:`.']],
  ['what begins a line and is no note', 'Low.[^2]\n\n[^2]It was 5.', [add('[^2]')]],
  ['one mark twice, told once', 'Low.[^2] Raised.[^2]', [add('[^2]')]],
  [
    'a note that nothing needs',
    'Low.\n\n[^2]: 5.',
    ['Put `[^2]` behind the words that it belongs to, or remove the note.'],
  ],
  ['in order', 'Low.[^2]\n\n[^2]: 5.', []],
])('of notes, %s', async (_, body, hints) => {
  const found = await checkExample({ body });
  expect(found.filter(({ rule }) => rule === 'markup/footnote').map(({ hint }) => hint)).toEqual(
    hints,
  );
});
