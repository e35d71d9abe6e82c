import { expect, test } from 'vitest';
import { firstOfEach } from './first-of-each.ts';

test('what is told again with other signs around it is told once', () => {
  const lines = ['Users reported 404s.', 'users reported “404s”', 'Users reported 503s.', '', '…'];
  expect(firstOfEach(lines, (line) => line)).toEqual([
    'Users reported 404s.',
    'Users reported 503s.',
    '',
    '…',
  ]);
});
