import { expect, test } from 'vitest';
import { parseBody } from './body-tree.ts';
import { proseOf, shownTree } from './shown-tree.ts';
import { writeMarkdown } from './write-markdown.ts';

const shown = (body: string, audience: 'internal' | 'public' = 'public'): string =>
  writeMarkdown(shownTree(parseBody(body), audience)).trim();

test('of two definitions of one name the first counts, as everywhere in Markdown', () => {
  expect(shown('[Graph][g]\n\n[g]: /one/\n\n[g]: /two/')).toBe('[Graph](/one/)');
  expect(shown('![Graph][g]\n\n[g]: ./one.png "By hand"')).toBe('![Graph](./one.png "By hand")');
});

test('a note is shown where something refers to it that is shown, also another note', () => {
  const notes = 'All.[^a]\n\n[^a]: See below.[^b]\n\n[^b]: Below.\n\n[^c]: Nobody refers to this.';
  expect(shown(notes)).toContain('[^b]: Below.');
  expect(shown(notes)).not.toContain('Nobody');
  const internal = 'All.\n\n<Internal>\n\nWho it was.[^a]\n\n</Internal>\n\n[^a]: A customer.';
  expect(shown(internal)).toBe('All.');
  expect(proseOf(parseBody(internal), 'internal')).toContain('A customer.');
});

test('only what is internal is kept from the public, and other components are not', () => {
  const body = '<Callout>\n\nLesson.\n\n</Callout>\n\n<Internal>\n\nSecret.\n\n</Internal>';
  expect(proseOf(parseBody(body), 'public')).toBe('Lesson.');
  expect(proseOf(parseBody(body), 'internal')).toBe('Lesson. Secret.');
});

test('what goes at the ends of a line leaves no space behind, in its middle one', () => {
  expect(shown('{/* a */} Begin, {/* b */} end. {/* c */}')).toBe('Begin,  end.');
});

test('prose is words: of text, code and pictures, with a space between blocks', () => {
  const body = '# One\n\nTwo `three` ![four](a.png)five\n\n- six\n- seven\n\n```\neight\n```';
  expect(proseOf(parseBody(body), 'internal')).toBe('One Two three four five six seven');
  expect(proseOf(null, 'internal')).toBe('');
});

test.each([
  ['[Graph][g] of it\n\n[g]: ./one.png "By hand"', '[Graph](./one.png "By hand") of it'],
  ['[Graph][gone] of it', '\\[Graph]\\[gone] of it'],
  ['One\n\n{/* gone */}\n\nTwo', 'One\n\nTwo'],
  ['One\n\nhere {/* and */}\n\n{/* gone */} Two', 'One\n\nhere\n\nTwo'],
  ['- {/* gone */}\n- two', '-\n- two'],
  ['## {/* a */} Head {/* b */}', '## Head'],
  ['| a |\n| - |\n| {/* c */} d |', '| a |\n| - |\n| d |'],
  ['```yaml title="a.yaml" {1} secret\nx: 1\n```', '```yaml title="a.yaml"\nx: 1\n```'],
  ['```yaml secret\nx: 1\n```', '```yaml\nx: 1\n```'],
])('%j is shown as %j', (body, markdown) => {
  expect(shown(body)).toBe(markdown);
});

test('a note may refer to itself, and of two notes that nothing refers to none is shown', () => {
  expect(shown('All.[^a]\n\n[^a]: See above.[^a]')).toContain('[^a]: See above.');
  expect(shown('All.\n\n[^a]: See below.[^b]\n\n[^b]: See above.[^a]')).toBe('All.');
});

test('a picture by its name is a picture, and a paragraph of which nothing is left is none', () => {
  expect(shown('![Graph][g] of it\n\n[g]: ./one.png "By hand"')).toBe(
    '![Graph](./one.png "By hand") of it',
  );
  const { children } = shownTree(parseBody('One\n\n{/* a */} {/* b */}\n\nTwo'), 'public');
  expect(children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
});
