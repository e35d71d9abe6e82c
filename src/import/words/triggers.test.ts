import { expect, test } from 'vitest';
import { TRIGGERS } from './triggers.ts';

/** The usual name of the first trigger whose words stand in a text. */
const triggerOf = (text: string): string | undefined =>
  TRIGGERS.find(({ words }) => words.test(text))?.names[0];

test.each([
  ['Release 4.2 is deployed', 'code-deploy'],
  ['A firewall rule was changed', 'config-change'],
  ['The carrier changed its routes', 'provider-change'],
  ['Power outage in the second hall', 'hardware-or-power'],
  ['Traffic doubles when the sale starts', 'traffic-change'],
  ['The disk was full', 'capacity'],
  ['Nobody knows why', undefined],
])('%s', (text, trigger) => {
  expect(triggerOf(text)).toBe(trigger);
});
