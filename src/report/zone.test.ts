import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { readZone } from './zone.ts';

test.each([
  ['unknown', null],
  ['UTC', 'UTC'],
  ['utc', 'UTC'],
  ['GMT', 'UTC'],
  ['Europe/Paris', 'Europe/Paris'],
  ['europe/paris', 'Europe/Paris'],
  ['Etc/UTC', 'Etc/UTC'],
])('%s is read as %s', (text, zone) => {
  expect(readZone(text)).toEqual({ ok: true, zone });
});

const ABBREVIATION = /is an abbreviation: it names an offset, not a zone with its clock changes/;
const UNLISTED = /is not a time zone of the IANA list/;
const ANY =
  'Write a name such as `Europe/London` or `UTC`; write `unknown` where nobody recorded it.';

test.each([
  ['PST', ABBREVIATION, 'Write the place whose clock was used, such as `America/Los_Angeles`.'],
  ['cest', ABBREVIATION, /`Europe\/\w+`/],
  ['Europe/Pariss', UNLISTED, 'Did you mean `Europe/Paris`?'],
  // A place without its continent.
  ['Paris', UNLISTED, 'Did you mean `Europe/Paris`?'],
  ['UTCX+', UNLISTED, ANY],
  ['+02:00', UNLISTED, ANY],
  ['Nowhere/At all', UNLISTED, ANY],
])('%s is refused, with what is meant', (text, message, hint) => {
  expect(readZone(text)).toEqual({
    ok: false,
    message: expect.stringMatching(message) as string,
    hint: typeof hint === 'string' ? hint : (expect.stringMatching(hint) as string),
  });
  expect(readZone(text)).toMatchObject({
    message: expect.stringContaining(`\`${text}\``) as string,
  });
});

/** Offsets that people mean by an abbreviation: from outside of our list. */
const MEANT = {
  PST: '-08:00',
  PDT: '-07:00',
  PT: '-08:00',
  MST: '-07:00',
  MDT: '-06:00',
  MT: '-07:00',
  CST: '-06:00',
  CDT: '-05:00',
  CT: '-06:00',
  EST: '-05:00',
  EDT: '-04:00',
  ET: '-05:00',
  HST: '-10:00',
  BST: '+01:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MET: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  IST: '+05:30',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

test.each(Object.entries(MEANT))('%s is led to a place whose clock is at %s', (text, offset) => {
  const result = readZone(text);
  const hint = result.ok ? '' : result.hint;
  const place = /such as `(.+)`/.exec(hint)?.[1] ?? expect.unreachable(hint);
  const offsets = [1, 7].map(
    (month) => Temporal.ZonedDateTime.from({ timeZone: place, year: 2024, month, day: 15 }).offset,
  );
  expect(offsets).toContain(offset);
});
