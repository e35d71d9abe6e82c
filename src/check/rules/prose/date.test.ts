import { expect, test } from 'vitest';
import { checkExample } from '../../example.ts';

const told = async (body: string): Promise<string[]> =>
  (await checkExample({ body })).flatMap(({ rule, message }) =>
    rule === 'prose/date' ? [message] : [],
  );

test('a day with day and month exchanged, or of another year, is told with the one that was meant', async () => {
  expect(await told('On 6 January 2024 the limit was lowered.')).toEqual([
    '`6 January 2024` is not a day of this report; was 1 June 2024 meant?',
  ]);
  expect(await told('On 1 June 2023 the limit was lowered.')).toEqual([
    '`1 June 2023` is not a day of this report; was 1 June 2024 meant?',
  ]);
  expect(await told('On 9 March 2024 the limit was lowered.')).toEqual([]);
});
