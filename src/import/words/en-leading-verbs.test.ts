import { expect, test } from 'vitest';
import { kindOfEvent } from '../timeline/event-kinds.ts';
import { kindByLeadingVerb } from './en-leading-verbs.ts';

test.each([
  ['mitigation', 'Adds a third worker as the backlog keeps growing'],
  ['mitigation', 'Restores the tariffs from the copy of Sunday'],
  ['mitigation', 'Ingrid depools the northern proxy, which fills the southern one'],
  ['identification', 'Sees the worker restart over and over'],
  ['identification', 'Henrik finds the missing rows in the import log'],
  ['identification', 'Measured both pumps, found the older one blocked'],
  ['investigation', 'Measured both pumps, found nothing'],
  ['escalation', 'Wakes up Solveig'],
  ['escalation', 'Raised to critical, the manager on duty was rung'],
  ['communication', 'We thanked Ferhat, who had noticed it first'],
])('a verb at the beginning tells the kind, %s: %s', (kind, text) => {
  expect(kindOfEvent(text, new Map()).kind).toBe(kind);
});

test.each([
  'Restart of the broker',
  'Hub restarts for the first time',
  'List restored from the backup',
  'Solveig wakes up to a ping',
  'Restore stops at a third',
])('where the letters are a noun, or the thing does it, no verb leads: %s', (text) => {
  expect(kindByLeadingVerb(text)).toBeNull();
});
