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
