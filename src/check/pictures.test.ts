import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { parseReport } from '../report/parse.ts';
import { checkPictures } from './pictures.ts';

const REPORT = `---
title: Checkout refused every card
summary: Nobody could pay by card for half an hour.
severity: sev2
services: [checkout]
rootCauses: [unknown]
timezone: Europe/London
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: The alert on card errors fires.
---
`;

const check = (body: string, files: Readonly<Record<string, string | Buffer>>) => {
  const source = { id: 'a', file: '2024/a.mdx', text: REPORT + body };
  const parsed = parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
  return checkPictures([parsed], (path) => {
    const content = files[path];
    if (content === undefined) return null;
    const bytes = Buffer.from(content as string);
    return { size: bytes.length, read: () => bytes };
  });
};

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n';
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"\n viewBox="0 0 9 9">\n${inner}</svg>`;

test('a pointer of Git LFS is told at the line that shows it, with what to run', () => {
  const [found] = check('Seen:\n\n![Graph](./g.png)\n', { '2024/g.png': POINTER });
  expect(found).toMatchObject({ file: '2024/a.mdx', rule: 'file/picture', level: 'error' });
  expect(found!.where).toMatchObject({ line: 15, column: 10 });
  expect(found!.message).toBe('`./g.png` is a pointer of Git LFS, not the picture itself.');
  expect(found!.hint).toContain('git lfs pull');
});

test('a drawing is told with the place inside of its file', () => {
  const [found] = check('![Drawing](d.svg)', {
    '2024/d.svg': svg('<g>\n  <script>run()</script></g>'),
  });
  expect(found!.message).toBe('`d.svg` holds a script (2024/d.svg:4:3).');
});

test('a picture that a link or a definition leads to is opened as well, and told once', () => {
  const found = check('[see](g.png), [again][g], and ![G][g]\n\n[g]: ./g.png\n', {
    '2024/g.png': POINTER,
  });
  expect(found).toHaveLength(1);
  expect(found[0]!.also).toHaveLength(1);
});

test('a picture that is shown more often is told once, with each other place', () => {
  const found = check('![a](g.png)\n\n![b](g.png)\n\n![c](g.png)\n\n![d](h.png)\n', {
    '2024/g.png': POINTER,
    '2024/h.png': POINTER,
  });
  const linesOf = ({ where, also = [] }: (typeof found)[number]) => [where, ...also].map(({ line }) => line); // prettier-ignore
  expect(found.map(linesOf)).toEqual([[13, 15, 17], [19]]);
});

test('a file of many megabytes is not even opened', () => {
  const source = { id: 'a', file: 'a.mdx', text: `${REPORT}![G](g.png)` };
  const parsed = parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
  const [found] = checkPictures([parsed], () => ({
    size: 20_000_001,
    read: () => expect.unreachable(),
  }));
  expect(found!.message).toBe('`g.png` has 21 MB; at most 20 are published.');
});

test('what is not there, no picture, or whole is nothing to tell', () => {
  expect(check('![G](g.png) [log](app.log)', { '2024/app.log': 'a' })).toEqual([]);
  expect(check('![G](d.svg)', { '2024/d.svg': svg('<path d="M0 0h9"/>') })).toEqual([]);
});

test('a picture that the system refuses to read is told, and the others are still looked at', () => {
  const source = { id: 'a', file: 'a.mdx', text: `${REPORT}![Graph](./g.png) ![Load](./h.png)` };
  const parsed = parseReport(source, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
  const refuse = (): Buffer => {
    throw new Error('EACCES');
  };
  const found = checkPictures([parsed], (path) =>
    path === 'g.png' ? { size: 9, read: refuse } : { size: 0, read: () => Buffer.alloc(0) },
  );
  expect(found.map(({ message }) => message)).toEqual([
    '`./g.png` may not be read.',
    '`./h.png` is empty.',
  ]);
});
