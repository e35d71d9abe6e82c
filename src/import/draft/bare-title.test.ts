import { expect, test } from 'vitest';
import { bareTitle, sentenceCase } from './bare-title.ts';

test.each([
  ['docs.rs is down', 'docs.rs is down'],
  ['the docs.rs outage', 'The docs.rs outage'],
  ['macOS builders stop', 'macOS builders stop'],
  ['eBay import stops', 'eBay import stops'],
  ['the macOS builders stop', 'The macOS builders stop'],
  ['db_main ran out of space', 'db_main ran out of space'],
  ['v2 of the API fails', 'V2 of the API fails'],
  ['Re: AW: queue is stuck', 'Queue is stuck'],
  ['Subject: queue is stuck', 'Queue is stuck'],
  ['OPS : queue is stuck', 'Queue is stuck'],
  ['Postmortem: queue is stuck', 'Queue is stuck'],
  ['Postmortem of queue failure', 'Queue failure'],
  ['Queue is stuck – Postmortem', 'Queue is stuck'],
  ['Postmortem: Incident report: queue is stuck', 'Queue is stuck'],
  [':fire: 🔥 queue  is stuck', 'Queue is stuck'],
  ['Postmortem: – queue is stuck –', 'Queue is stuck'],
  // What is left says too little, or is only a number.
  ['Postmortem: mail', 'Postmortem: mail'],
  ['Re: 2024-06-01', 'Re: 2024-06-01'],
  ['queue is stuck: mail waits', 'Queue is stuck: mail waits'],
])('%s', (text, bare) => {
  expect(bareTitle(text)).toBe(bare);
});

test('a sentence begins with a capital', () => {
  expect(sentenceCase('eBay stops')).toBe('EBay stops');
});
