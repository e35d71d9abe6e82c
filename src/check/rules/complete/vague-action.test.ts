import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

/** The words that are marked in an action, and nothing where it can be finished. */
async function marked(text: string, more = 'kind: prevent'): Promise<string[]> {
  const frontmatter = `actions:\n  - do: "${text}"\n    ${more}\n    owner: payments\n    due: 2024-07-01\n    ticket: https://tracker.example/1`;
  return (await checkExample({ frontmatter }))
    .filter(({ rule }) => rule === 'complete/vague-action')
    .map(({ message }) => /^`([^`]*)`/.exec(message)![1]!);
}

test.each([
  'Consider alerts.',
  'Think about limits.',
  'Explore another database.',
  'Revisit the limits.',
])('“%s” cannot be finished, but where it is to be investigated', async (text) => {
  expect(await marked(text)).toHaveLength(1);
  expect(await marked(text, 'kind: investigate')).toEqual([]);
});

test('what is vague wherever it stands is so for an investigation, too', async () => {
  const [words] = await marked('Be more careful with limits.');
  expect(words).toMatch(/careful/i);
  expect(await marked('Be more careful with limits.', 'kind: investigate')).toEqual([words]);
  expect(await marked('Improve the alerts, and consider more.', 'kind: investigate')).toHaveLength(
    1,
  );
});

test('the words are marked behind the signs of Markdown, and without them', async () => {
  expect(await marked('**Consider** alerts.')).toEqual(await marked('Consider alerts.'));
  expect((await marked('Consider alerts.'))[0]).toMatch(/^Consider/);
});

test.each(['done', 'dropped'])('an action that is %s is left alone', async (status) => {
  expect(
    await marked(
      'Consider alerts.',
      `kind: prevent\n    status: ${status}\n    completed: 2024-06-20`,
    ),
  ).toEqual([]);
});
