import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

/** Hit for 20 minutes badly and for 30 a little, with a pause between: 50 minutes in an hour and a half. */
const frontmatter = `impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 70%
  phases:
    - { from: 2024-06-01 14:00, to: 2024-06-01 14:20, level: full }
    - { from: 2024-06-01 15:00, to: 2024-06-01 15:30, level: degraded }`;

test.each([
  ['90 minutes', true],
  ['50 minutes', true],
  ['20 minutes', true],
  ['30 minutes', true],
  ['37 minutes', false],
  ['4 hours', false],
])('an outage that lasted %s', async (said, isRight) => {
  const found = await checkExample({ frontmatter, body: `The outage lasted ${said}.` });
  const told = found.map(({ rule, message }) => `${rule} ${message}`);
  expect(told.filter((one) => !one.startsWith('prose/duration'))).toEqual([]);
  expect(told.length).toBe(isRight ? 0 : 1);
});
