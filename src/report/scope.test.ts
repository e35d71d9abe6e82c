import { expect, test } from 'vitest';
import { reportOf } from './fixture.ts';
import { ownScope } from './scope.ts';

const scopeOf = (summary: string, scope: string | null): string | null => {
  const report = reportOf({ from: '2024-06-01 14:00', events: [], summary });
  return ownScope({ ...report, impact: { ...report.impact, scope } });
};

test('a scope stands beside a summary that does not say it', () => {
  expect(scopeOf('Nobody could pay by card.', 'Everybody in Europe.')).toBe('Everybody in Europe.');
  expect(scopeOf('Nobody could pay by card.', null)).toBeNull();
  // "Pay" is no part of "payments".
  expect(scopeOf('Repayments failed.', 'Payments failed.')).toBe('Payments failed.');
});

test('a scope that the summary holds word for word is not said twice', () => {
  expect(scopeOf('Sites affected: few. The rest was "well".', 'Sites affected:  `few`')).toBeNull();
  expect(scopeOf('証明書が失効した。全員が待った。', '全員が待った')).toBeNull();
});
