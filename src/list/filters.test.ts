import { expect, test } from 'vitest';
import { readFilters, toggled, writeFilters, type Filters } from './filters.ts';

const written = (filters: Filters): string => {
  const parameters = new URLSearchParams();
  writeFilters(filters, parameters);
  return parameters.toString();
};

test('one choice has one address, whatever the order in which it was made', () => {
  const address = 'severity=SEV+1&service=Ledger&service=Till&own%3ARegion=eu&own%3ARegion=us&own%3ATier=gold'; // prettier-ignore
  const chosen = {
    Tier: ['gold'],
    Region: ['us', 'eu'],
    Service: ['Till', 'Ledger'],
    Severity: ['SEV 1'],
  };
  expect(written(chosen)).toBe(address);
  expect(written(readFilters(new URLSearchParams(address)))).toBe(address);
});

test('what an address says twice is chosen once; empty words and unknown ones choose nothing', () => {
  const parameters = new URLSearchParams(
    '?service=Till&service=Till&severity=&colour=red&own:Tier=',
  );
  expect(readFilters(parameters)).toEqual({ Service: ['Till'] });
});

test('a value that is chosen again is left out, and a facet without a value is none', () => {
  const one = toggled({}, 'Service', 'Till');
  const two = toggled(one, 'Service', 'Ledger');
  expect(two).toEqual({ Service: ['Till', 'Ledger'] });
  expect(toggled(two, 'Service', 'Till')).toEqual({ Service: ['Ledger'] });
  expect(toggled(one, 'Service', 'Till')).toEqual({});
  expect(toggled({ Team: ['Payments'] }, 'Service', 'Till')).toEqual({ Team: ['Payments'], Service: ['Till'] }); // prettier-ignore
});
