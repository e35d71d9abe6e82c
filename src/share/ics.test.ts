import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { toIcs } from './ics.ts';

const event = (summary: string) => ({
  uid: 'a@example.com',
  changed: '2024-06-02',
  start: { t: Date.UTC(2024, 5, 1, 14, 5), zoned: true },
  end: null,
  summary,
  description: summary,
  url: 'https://example.com/',
});

test('any text comes back from a calendar, without what a calendar cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const ics = toIcs({ name: text, product: 'P', events: [event(text)] });
      for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const calendar = new ICAL.Component(ICAL.parse(ics));
      const said = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary');
      const plain = text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\u0000-\u001f\u007f]/g, ' ');
      expect(said).toBe(plain);
    }),
  );
});

test('a moment is in UTC, or by a clock of no zone; a day is a day', () => {
  const from = (start: Parameters<typeof toIcs>[0]['events'][number]['start']) =>
    toIcs({ name: 'A', product: 'P', events: [{ ...event('x'), start }] });
  expect(from({ t: 0, zoned: true })).toContain('DTSTART:19700101T000000Z\r\n');
  expect(from({ t: 0, zoned: false })).toContain('DTSTART:19700101T000000\r\n');
  expect(from({ day: '2024-06-01' })).toContain('DTSTART;VALUE=DATE:20240601\r\n');
});
