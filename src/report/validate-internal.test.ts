import { expect, test } from 'vitest';
import { readBody } from './body.ts';
import { internalInFrontmatter } from './validate-internal.ts';

const told = (body: string): string[] =>
  readBody(body, { events: 0, file: 'a.mdx', allowCode: false }).faults.map(
    ({ rule, start, end }) => `${rule} ${body.slice(start, end)}`,
  );

test.each([
  ['```\na\n<Internal>secret</Internal>\n```', '<Internal>s'],
  ['```xml\n< Internal class="x">\nsecret\n</Internal>\n```', '< Internal class="x">'],
  ['Say `<Internal>secret</Internal>` here.', '<Internal>s'],
])('a tag in code hides nothing: %j', (body, place) => {
  expect(told(body)).toEqual([`body/internal ${place}`]);
});

test.each([
  'Write `<Internal>` around it.',
  'Between `<Internal>` and `</Internal>`.',
  '<Internal>\n\nIt said `secret`.\n\n</Internal>',
])('the name of the tag is a word: %j', (body) => {
  expect(told(body)).toEqual([]);
});

test('nor does a tag in code of the frontmatter', () => {
  expect(internalInFrontmatter({ text: 'The tag `<Internal>` is missing.' })).toEqual([]);
  expect(internalInFrontmatter({ text: 'It said `<Internal>secret</Internal>`.' })).toHaveLength(1);
});
