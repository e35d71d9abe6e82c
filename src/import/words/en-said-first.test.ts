import { expect, test } from 'vitest';
import { kindOfEvent } from '../timeline/event-kinds.ts';

test.each([
  ['impact', 'OUTAGE BEGINS Renderers exit as soon as they start'],
  ['recovery', 'OUTAGE ENDS 503s at zero'],
  ['mitigation', 'OUTAGE MITIGATED, errors below one in a thousand'],
  ['detection', 'INCIDENT BEGINS Kim receives a page'],
  ['identification', 'found: 6.1 forgets the last line'],
  ['detection', 'hm, is the portal down for anybody?'],
  ['detection', '"why do I get the old price?"'],
  ['impact', 'First orders refused at the north store'],
  ['detection', 'First colleague reports empty orders'],
  ['detection', 'bug #411 is filed by two people'],
  ['detection', 'A report that described the leak was submitted'],
  ['detection', 'Three calls from drivers'],
  ['detection', 'Woken by the queue alarm'],
  ['mitigation', 'All printers back on 4.2'],
  ['mitigation', 'The vendor started the restore'],
  ['change', 'Failover test starts (planned)'],
  ['mitigation', 'Roll-out paused'],
  ['mitigation', 'All keys of the old build were revoked'],
  ['investigation', 'Filesystem check started'],
  ['identification', 'Ines compares both exports: one column is missing'],
  ['identification', 'Wen finds evictions going up'],
  ['identification', 'Expired key seen in the log of the gate'],
  ['identification', 'I read "quota used up" in the reply of the bank'],
  ['detection', 'Petra sees it on the dashboard'],
  ['escalation', 'Night operator calls the storage on-call'],
  ['escalation', 'Ines rings Tove'],
])('%s: %s', (kind, text) => {
  expect(kindOfEvent(text, new Map()).kind).toBe(kind);
});

test.each([
  ['recovery', 'Scratch mounted again, queue opened'],
  ['recovery', 'Fix live everywhere, payments go through'],
  ['recovery', 'The first shop confirmed that its labels print again'],
  ['recovery', 'the last mirror has it'],
  ['recovery', '4.2 everywhere, no more doubles'],
  ['recovery', 'New key handed out. Refusals back at the usual share'],
])('that it works again, %s: %s', (kind, text) => {
  expect(kindOfEvent(text, new Map()).kind).toBe(kind);
});
