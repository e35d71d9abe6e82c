import { expect, test } from 'vitest';
import { NOTHING_KNOWN, renderTemplate, type Beginnings } from './template.ts';

const KNOWN: Beginnings = {
  title: 'Checkout: down',
  severity: 'sev2',
  services: ['checkout', 'search'],
  teams: ['payments', 'web'],
  rootCauses: ['limit', 'unknown'],
  trigger: 'config-change',
  detectedBy: 'alert',
  timezone: 'Europe/London',
  started: '2024-06-01 14:05',
  ended: '2024-06-01 15:30',
  users: 'about 5%',
};
/** The lines that two templates do not share. */
const told = (known: Beginnings, own?: Parameters<typeof renderTemplate>[1]): string[] => {
  const nothing = new Set(renderTemplate(NOTHING_KNOWN).split('\n'));
  return renderTemplate(known, own)
    .split('\n')
    .filter((line) => !nothing.has(line));
};

test('what is known stands in its field, with what the field is for', () => {
  expect(told(KNOWN)).toEqual([
    'title: "Checkout: down"',
    'severity: sev2',
    'services: [checkout, search]',
    'teams: [payments, web]',
    'trigger: config-change # what set it off',
    'rootCauses: [limit, unknown] # why it could happen, the main cause first',
    'detectedBy: alert # alert, monitoring, employee, customer, …',
    'timezone: Europe/London # the place whose clock is used below, or UTC',
    '  from: 2024-06-01 14:05 # when users began to be hit, often before anybody noticed',
    '  to: 2024-06-01 15:30',
    '  users: about 5%',
    '  - at: 2024-06-01 14:05',
    '  - at: 2024-06-01 15:30',
    '    kind: recovery',
    expect.stringMatching(/^ {4}text: \S/),
  ]);
});

test('what is not known is asked for', () => {
  const text = renderTemplate(NOTHING_KNOWN);
  for (const line of [
    '# teams: [] # the first team owns the report',
    'trigger: unknown # what set it off',
    '  # to: 2024-06-01 16:30 # when the last user was whole again; leave it out while it lasts',
    '  # users: about 20% # share of users hit',
    '    kind: impact',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).not.toContain('kind: recovery');
  expect(text).toMatch(/\S\n$/);
});

test('fields of the archive stand in it to be filled in, between the zone and the impact', () => {
  const own = {
    tier: { label: 'Tier', description: 'Who pays most' },
    region: { label: 'Region' },
  } as unknown as Parameters<typeof renderTemplate>[1];
  expect(told(NOTHING_KNOWN, own)).toEqual(['# tier: # Tier: Who pays most', '# region: # Region']);
});
