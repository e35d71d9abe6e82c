// Wherever a report could name another that its readers must not know of.
import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';
import type { Example } from '../../rule.ts';

const ID = '2024-03-01-checkout-errors';
const ADDRESS = `/postmortems/${ID}/`;

const found = async (example: Example, beside = 'visibility: internal') =>
  (
    await checkExample({
      ...example,
      frontmatter: `visibility: public\n${example.frontmatter ?? ''}`,
      beside: { [ID]: beside },
    })
  ).filter(({ rule }) => rule === 'secrets/internal-link');

test.each([
  `[March](${ADDRESS})`,
  `[March](${ADDRESS}#timeline)`,
  `[March](https://incidents.shop.test${ADDRESS})`,
  `[March][m]\n\n[m]: ${ADDRESS}`,
  `[March][m]\n\n[m]: https://shop.test "Like ${ADDRESS}"`,
  `[March](https://shop.test "Like ${ADDRESS}")`,
  `[March](./${ID}.mdx)`,
  `[March](../2024/${ID}.mdx#timeline)`,
  '[March](/postmortems/2024%2D03-01-checkout-errors/)',
  `[March](/postmortems/${ID}.json)`,
  `[March](/postmortems/${ID}.md)`,
  `![Like ${ADDRESS}](./graph.png)`,
  `![Graph](./graph.png "Like ${ADDRESS}")`,
  `<Callout title="Like ${ADDRESS}">\n\nIt was known.\n\n</Callout>`,
  `<Figure caption="Like ${ADDRESS}">\n\n![Graph](./graph.png)\n\n</Figure>`,
  `<abbr title="Like ${ADDRESS}">HTTP</abbr>`,
  `\`${ADDRESS}\``,
  '`/postmortems/2024%2D03%2d01-checkout-errors/`',
  '`/postmortems/%32024-03-01-checkout-errors/`',
  `\`\`\`text\n${ADDRESS}\n\`\`\``,
  `\`\`\`mermaid\nflowchart LR\n  a["${ID}"] --> b\n  click a "${ADDRESS}"\n\`\`\``,
  `| a |\n| - |\n| [x](${ADDRESS}) |`,
  `A note[^1].\n\n[^1]: Like ${ADDRESS}`,
  `## Like ${ID}`,
  `It was ${ID} again.`,
])('found: %s', async (body) => {
  expect((await found({ body })).length).toBeGreaterThan(0);
});

test.each([
  `title: Checkout failed like ${ID}`,
  `summary: Nobody could pay for half an hour; see [March](${ADDRESS}).`,
  `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, scope: 'Like ${ADDRESS}' }`,
  `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, measures: [{ label: Like ${ID}, value: '3' }] }`,
  `timeline:\n  - { at: 2024-06-01 14:05, kind: detection, text: 'As in [March](./${ID}.mdx).' }`,
  `actions:\n  - { do: Read what ${ADDRESS} says., kind: prevent }`,
])('found: %s', async (frontmatter) => {
  expect((await found({ frontmatter })).length).toBeGreaterThan(0);
});

test.each<Example>([
  { body: `<Internal>\n\nAs in [March](${ADDRESS} "${ID}"), ![${ID}](./a.png).\n\n</Internal>` },
  { body: `{/* ${ADDRESS} */}\n\nNothing.` },
  { body: 'As in [May](/postmortems/2024-05-01-other/), on 2024-03-01.' },
  { frontmatter: `related: [${ID}]\nlinks:\n  - { label: The board, url: '${ADDRESS}' }` },
  { frontmatter: `authors: [${ID}]` },
  {
    frontmatter: `actions:\n  - { do: Read it., kind: prevent, ticket: 'https://shop.test${ADDRESS}' }`,
  },
])('not shown to the public, so not found: %j', async (example) => {
  expect(await found(example)).toEqual([]);
});

test('the place is that of the name itself, and a link is told once', async () => {
  const [one, ...rest] = await found({ body: `Before [March](${ADDRESS}).` });
  expect(rest).toEqual([]);
  expect(one?.where).toMatchObject({
    column: 16 + '/postmortems/'.length,
    endColumn: 16 + 13 + ID.length,
  });
});

test.each([
  ['a link whose words are the name', `Before [${ID}](/postmortems/${ID}/).`, 2],
  [
    'a link whose words hold a part of it',
    'Before [errors](/postmortems/2024-03-01-checkout-errors/).',
    1,
  ],
])('%s is told once for each place', async (_, body, times) => {
  const places = (await found({ body })).map(({ where }) => where.column);
  expect(new Set(places).size).toBe(times);
  expect(places).toHaveLength(times);
});

test('a name that is also a word of the link is told where the address is', async () => {
  const [one, ...more] = (
    await checkExample({
      frontmatter: 'visibility: public',
      body: 'Before [march](/postmortems/march/).',
      beside: { march: 'visibility: internal' },
    })
  ).filter(({ rule }) => rule === 'secrets/internal-link');
  expect(more).toEqual([]);
  expect(one?.where.column).toBe('Before [march](/postmortems/'.length + 1);
});
