import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

const told = async (status: string): Promise<string[]> => {
  const frontmatter = `actions: [{ do: Reject low limits., kind: prevent, status: ${status} }]`;
  const found = await checkExample({ frontmatter });
  return found.flatMap(({ rule, message }) => (rule === 'complete/action-owner' ? [message] : []));
};

test('of an action that is done or dropped nobody asks who owns it', async () => {
  expect(await told('open')).toHaveLength(1);
  expect(await told('done')).toEqual([]);
  expect(await told('dropped')).toEqual([]);
});
