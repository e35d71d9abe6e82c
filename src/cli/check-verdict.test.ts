import { expect, test } from 'vitest';
import type { Diagnostic, Level } from '../report/diagnostic.ts';
import { stops } from './check-verdict.ts';

const found = (...levels: Level[]) => levels.map((level) => ({ level })) as unknown as Diagnostic[];
const verdict = (
  diagnostics: Diagnostic[],
  rest: { outside?: Diagnostic[]; canBeBuilt?: boolean | null; maxWarnings?: number } = {},
) => stops({ diagnostics, outside: [], canBeBuilt: null, maxWarnings: null, ...rest });

test('without sources an error stops, and nothing else', () => {
  expect(verdict(found('error'))).toBe(true);
  expect(verdict(found('warning', 'advice'))).toBe(false);
});

test('with sources an error stops only where no site can be built', () => {
  expect(verdict(found('error'), { canBeBuilt: true })).toBe(false);
  expect(verdict(found('error'), { canBeBuilt: false })).toBe(true);
});

test('an error at an address outside stops in any case, for no earlier state mends it', () => {
  const outside = found('error');
  expect(verdict(outside, { outside, canBeBuilt: true })).toBe(true);
  expect(verdict(found('warning'), { outside: found('warning'), canBeBuilt: true })).toBe(false);
});

test('as many warnings as are allowed stop nothing, one more does', () => {
  expect(verdict(found('warning', 'warning'), { maxWarnings: 2 })).toBe(false);
  expect(verdict(found('warning', 'warning', 'warning'), { maxWarnings: 2 })).toBe(true);
  expect(verdict(found('error'), { maxWarnings: 2 })).toBe(true);
});
