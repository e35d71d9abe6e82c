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
  ['Times are Central European.', 'Europe/Paris'],
  ['Times are Eastern European.', 'Europe/Athens'],
  ['Times below are East African.', 'Africa/Nairobi'],
  ['Times are Central.', 'America/Chicago'],
  ['Times are Eastern.', 'America/New_York'],
  ['Times are Central Australian.', null],
  ['Alle Zeiten sind mitteleuropäisch.', 'Europe/Berlin'],
  ['Alle Zeiten in osteuropäischer Sommerzeit.', 'Europe/Athens'],
  ["Heures d'Europe centrale.", 'Europe/Paris'],
  ['Horas en horario centroeuropeo.', 'Europe/Madrid'],
  ['時刻は中央ヨーロッパ時間です。', 'Europe/Paris'],
  ['Times are Finnish time.', 'Europe/Helsinki'],
  ['Uhrzeiten nach finnischer Zeit.', 'Europe/Helsinki'],
  ['Heures belges.', 'Europe/Brussels'],
  ['Horários em hora portuguesa.', 'Europe/Lisbon'],
  ['Todas las horas son hora argentina.', 'America/Argentina/Buenos_Aires'],
  ['Toutes les heures sont celles de Paris.', 'Europe/Paris'],
  ["L'heure est celle de Genève.", 'Europe/Zurich'],
  ['Contamos aqui porquê, com as horas de Lisboa.', 'Europe/Lisbon'],
  ["We sat in many places; every clock below is New York's.", 'America/New_York'],
  [
    'Our people sit in Singapore; every time on this page is Montreal time (EST).',
    'America/Toronto',
  ],
  ['Times are London time.', 'Europe/London'],
  ['Times shown are Pacific.', 'America/Los_Angeles'],
  ['Local time is UTC+3.', 'Etc/GMT-3'],
  ['We write by the Singapore clock.', 'Asia/Singapore'],
  ['Times are what the clock in our Denver office said.', 'America/Denver'],
  ['Everything below is Pacific unless marked.', 'America/Los_Angeles'],
  ['- Horários: de Brasília', 'America/Sao_Paulo'],
  ['Horario: Centro de México', 'America/Mexico_City'],
  ['Times: local time (UTC+5:30)', 'Asia/Kolkata'],
  ['Night of 13 June 2024 (local, UTC-7)', 'Etc/GMT+7'],
  ['When: 13 June 2024, in the morning (Kenya)', 'Africa/Nairobi'],
  ['Seen on 13 June 2024 (ticket closed, see Kenya)', null],
  ['Times in IST. Our office is in Dublin.', 'Europe/Dublin'],
  ['Times in IST. We have offices in Dublin and Mumbai.', null],
  ['Times are in IST (Asia/Kolkata).', 'Asia/Kolkata'],
  ['Sydney writes AEST, Dublin writes IST. Everything without a zone is UTC.', 'UTC'],
  ['Toutes les heures sont données en heure locale (UTC+1).', 'Etc/GMT-1'],
  ['Datum: 13.06.2024\nUhrzeiten: MESZ', 'Europe/Berlin'],
  ['- Zona: Hora de Argentina (UTC-3)', 'America/Argentina/Buenos_Aires'],
  ['All times CST; the plant is in Shanghai.', 'Asia/Shanghai'],
  ['All times are EST. The office in Sydney was closed.', 'Australia/Sydney'],
  ['All times are EST. Offices in Sydney and New York were closed.', 'America/New_York'],
  ['Alle Zeiten in MEZ.', 'Europe/Berlin'],
  ['Everything below is Pacific.', 'America/Los_Angeles'],
  ['Pasted from the channel, times are London time, jokes removed.', 'Europe/London'],
  ['Times are Central.', 'America/Chicago'],
  ['Local time in Madrid.', 'Europe/Madrid'],
  ['Zeiten in MEZ.', 'Europe/Berlin'],
  ['Alle Angaben Wiener Ortszeit.', 'Europe/Vienna'],
  ['Horas de Lisboa', 'Europe/Lisbon'],
  ['Estado: aprobado · Hora de Colombia (UTC-5)', 'America/Bogota'],
  ['Hora peninsular.', 'Europe/Madrid'],
  ['Toutes les heures sont à Montréal (heure locale).', 'America/Toronto'],
  ['時刻はすべて日本時間です。', 'Asia/Tokyo'],
  ['**Zone of this record:** US/Central', 'America/Chicago'],
  ['**Hora de referencia:** Ciudad de México', 'America/Mexico_City'],
  ['**Based in:** Europe/Prague', 'Europe/Prague'],
  ['**Office:** Prague', null],
  ['The Pacific team was asleep at the time.', null],
  ['Three times the London site was down.', null],
  ['It took us the whole time in London to find it.', null],
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
  [' (Irish time)', 'Europe/Dublin'],
])('behind the times:%s', async (word, zone) => {
  expect(await zoneOf('What happened:', word)).toBe(zone);
});

test('the zone of a record comes before the offsets of its moments', async () => {
  const record = {
    page: { time_zone: 'Europe/London' },
    incident: {
      name: 'Search is old',
      incident_updates: [
        { status: 'investigating', body: 'We look.', created_at: '2024-06-13T08:12:00Z' },
        { status: 'resolved', body: 'All is well.', created_at: '2024-06-13T09:20:00Z' },
      ],
    },
  };
  const { report } = await importDocument(
    { path: 'search.json', bytes: new TextEncoder().encode(JSON.stringify(record)) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expect(report?.clock.zone).toBe('Europe/London');
});

test.each([
  [[' UTC', ' UTC', ' UTC'], 'stated'],
  [[' UTC', '', ' UTC'], 'stated'],
  [[' UTC', ''], 'stated'],
  // One of many need not speak for the others.
  [[' UTC', '', ''], 'likely'],
])('a zone behind the times %j is %s', async (zones, sure) => {
  const entries = zones.map((zone, i) => `- 09:1${i}${zone} Alarm ${i}`).join('\n');
  const { report, evidence } = await importDocument(
    {
      path: 'outage.md',
      bytes: new TextEncoder().encode(`# Outage, 2024-06-13\n\n## Timeline\n\n${entries}\n`),
    },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expect(report?.clock.zone).toBe('UTC');
  expect(evidence.find(({ field }) => field === 'timezone')?.sure).toBe(sure);
});

test('a word behind one time that places share is the clock of the place that the document names', async () => {
  const text = (place: string): string =>
    `# Outage, 2024-06-13\n\nOur office is in ${place}.\n\n## Timeline (all times UTC)\n\n- 09:12 Alarm\n- 10:20 IST Restart\n`;
  const at = async (place: string): Promise<string | undefined> => {
    const { events } = await importDocument(
      { path: 'outage.md', bytes: new TextEncoder().encode(text(place)) },
      { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
    );
    return events.find(({ text: words }) => words === 'Restart')?.at;
  };
  expect(await at('Dublin')).toBe('2024-06-13T10:20+01:00');
  expect(await at('Mumbai')).toBe('2024-06-13T10:20+05:30');
});

test.each([
  ['Toutes les heures sont en heure de Paris.', '(Les journaux sont en UTC.)', 'Europe/Paris'],
  ['All times are Lisbon time.', 'Logs are in UTC.', 'Europe/Lisbon'],
  ['Alle Zeiten in Berliner Zeit.', 'Der Graph zeigt UTC.', 'Europe/Berlin'],
  ['All times are Lisbon time, except in logs.', 'Logs are in UTC.', 'Europe/Lisbon'],
])('the clock of logs is not that of the report: %s %s', async (all, logs, zone) => {
  const log =
    '```\n2024-05-27T07:12:44Z placer[1]: refused\n2024-05-27T07:12:45Z placer[1]: refused\n```';
  const timeline = '- 9:12 Shelf full\n- 9:14 Alert\n- 11:42 Over';
  const text = `# Store, 2024-05-27\n\n${all}\n\n## Timeline\n\n${timeline}\n\n${log}\n\n${logs}\n`;
  const { report } = await importDocument(
    { path: 'store.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expect(report?.clock.zone).toBe(zone);
});

test('a clock that only the remark about a log names is not that of the report', async () => {
  const text =
    '# Store, 2024-05-27\n\n## Timeline\n\n- 9:12 Shelf full\n- 9:14 Alert\n\nLogs are in UTC.\n';
  const { text: draft } = await importDocument(
    { path: 'store.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  expect(draft).toMatch(/timezone: unknown/);
});

/** The draft of a report with what is given below its title. */
async function draftOf(text: string): Promise<string> {
  const { text: draft } = await importDocument(
    { path: 'printers.md', bytes: new TextEncoder().encode(`# Printers stopped\n\n${text}`) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return draft ?? '';
}

const LOG = `

## Log

\`\`\`
2024-07-03T07:12:44Z printd[311]: spool full
2024-07-03T07:13:02Z printd[311]: giving up
\`\`\`
`;
const TOLD = `## Timeline

- 2024-07-03 09:12 First printer stops
- 2024-07-03 10:05 All printers work again
`;

test('the lines of a log are no events and no clock where somebody tells events in another part', async () => {
  const draft = await draftOf(TOLD + LOG);
  expect(draft).toContain('timezone: unknown\n');
  expect(draft.match(/- at: .*/g)).toEqual(['- at: 2024-07-03 09:12', '- at: 2024-07-03 10:05']);
  expect(draft).toContain('printd[311]: giving up');
  const stated = await draftOf(`All times CEST.\n\n${TOLD}${LOG}`);
  expect(stated).toMatch(/timezone: Europe\/\w+ # unconfirmed/);
  // Of a log alone the lines are what there is.
  expect((await draftOf(LOG)).match(/- at: .*/g)).toHaveLength(2);
});

test('the clock of a machine that speaks for lines below no name is a guess', async () => {
  const draft = await draftOf(
    '## Notes\n\n2024-07-03T07:12:44Z Printers stop\n\n2024-07-03T08:05:00Z All work again\n',
  );
  expect(draft).toMatch(/timezone: UTC # unconfirmed, likely/);
});

test.each([
  ['All times here and below are CEST, except in log lines.', 'Europe/Paris'],
  ['Except in log lines, times are local (CEST).', 'Europe/Paris'],
  ['Außer in Logzeilen gilt Ortszeit (MESZ).', 'Europe/Berlin'],
  ['Sauf dans les journaux, les heures sont locales (CEST).', 'Europe/Paris'],
  ['Salvo nos registos, as horas são de Lisboa.', 'Europe/Lisbon'],
])('%s speaks for all but the log, in whose lines whole moments stand', async (remark, zone) => {
  const log = '```\n2024-07-03T07:12:44Z spool: full\n2024-07-03T07:13:02Z spool: giving up\n```';
  for (const heading of ['', '## Log\n\n']) {
    const draft = await draftOf(`${remark}\n\n${TOLD}\n${heading}${log}\n`);
    expect(draft).toContain(`timezone: ${zone} # unconfirmed`);
    expect(draft.match(/- at: .*/g)).toEqual(['- at: 2024-07-03 09:12', '- at: 2024-07-03 10:05']);
  }
});

test.each([
  ['Local time of the quays (CEST) here and below.', 'Europe/Paris'],
  ['All hours are local time at the depot (JST).', 'Asia/Tokyo'],
  ['Ortszeit des Werks (MESZ), sofern nicht anders angegeben.', 'Europe/Berlin'],
  ["Heure locale de l'usine (CET).", 'Europe/Paris'],
  ['Tanaka woke up at local time of the office (JST).', null],
])('%s', async (remark, zone) => {
  const draft = await draftOf(`${remark}\n\n${TOLD}`);
  const said = /timezone: (\S+) # unconfirmed, likely, line \d+: said for all times/.exec(draft);
  expect(said?.[1] ?? null).toBe(zone);
});

test('a log is no timeline beside a story of more moments than it has lines', async () => {
  const log =
    '## Log\n\n```\n2024-07-03T07:12:44Z spool: full\n2024-07-03T07:13:02Z spool: giving up\n```\n';
  const moments = ['First printer stops', 'All stop', 'All work again'].map(
    (text, i) => `**${9 + i}:12** ${text}\n`,
  );
  const draftBeside = (count: number): Promise<string> =>
    draftOf(`3 July 2024\n\n## Morning\n\n${moments.slice(0, count).join('\n')}\n${log}`);
  expect(await draftBeside(3)).not.toMatch(/- at: .*:44/);
  expect(await draftBeside(2)).toMatch(/- at: .*:44/);
});

test('whole moments in a block are the timeline where nobody tells another', async () => {
  const block = '```\n2024-07-03T07:12:44Z Printers stop\n2024-07-03T08:05:00Z All work\n```\n';
  const draft = await draftOf(
    `## Timeline\n\n${block}\n## Note\n\n- 2024-07-03 09:30 we told shops\n`,
  );
  expect(draft).toContain('- at: 2024-07-03 07:12:44\n');
});

const SLIP = /stood at/;
test.each([
  ['CEST, then CET from 03:00'],
  ['CEST'],
  ['MESZ, ab 3 Uhr MEZ'],
  ['heures CEST puis CET'],
])('over the change of clocks, `%s` is no slip', async (clock) => {
  const night = `## Timeline (${clock})\n\n- 2024-10-26 23:40 First\n- 2024-10-27 14:00 Last\n`;
  expect(await draftOf(night)).not.toMatch(SLIP);
});

test('the clock of another season is a slip where it fits no moment', async () => {
  const day = '- 2024-12-03 09:12 First\n- 2024-12-03 14:00 Last\n';
  expect(await draftOf(`## Timeline (CEST)\n\n${day}`)).toMatch(SLIP);
  expect(await draftOf(`## Timeline (CEST, then CET)\n\n${day}`)).not.toMatch(SLIP);
});
