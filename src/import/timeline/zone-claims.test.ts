import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

/** The zone of a report about 13 June 2024 with a timeline below what is given. */
async function zoneOf(remark: string, at = ''): Promise<string | null | undefined> {
  const text = `# Outage, 2024-06-13\n\n## Timeline\n\n${remark}\n\n- 09:12${at} Alarm\n- 09:20${at} Restart\n`;
  const { report } = await importDocument(
    { path: 'outage.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return report?.clock.zone;
}

test.each([
  ['All times are in UTC.', 'UTC'],
  ['All times Oslo.', 'Europe/Oslo'],
  ['Times are London time.', 'Europe/London'],
  ['Times shown are Pacific.', 'America/Los_Angeles'],
  ['Local time is UTC+3.', 'Etc/GMT-3'],
  ['Alle Zeiten in MEZ.', 'Europe/Berlin'],
  ['The team sits in Oslo.', null],
  ['Screenshots include the time of the author.', null],
])('said for all times: %s', async (remark, zone) => {
  expect(await zoneOf(remark)).toBe(zone);
});

test.each([
  [' UTC', 'UTC'],
  [' PDT', 'America/Los_Angeles'],
  [' CET/CEST', 'Europe/Paris'],
  [' AST', null],
])('behind the times:%s', async (word, zone) => {
  expect(await zoneOf('What happened:', word)).toBe(zone);
});
