// The ruler itself: what is right, wrong, missed, lost and unmarked.
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { lostText } from './conservation.ts';
import type { ImportedDocument } from './corpus-import.ts';
import type { Label } from './corpus-labels.ts';
import { scoreAgainst } from './corpus-score.ts';

const LABEL: Label = {
  path: 'a.md',
  title: ['Queue stuck', 'The queue is stuck'],
  timezone: 'Europe/Berlin',
  impact: { from: { at: '2024-03-05 10:02' }, to: { at: 'unknown' } },
  severity: { one: ['sev2'], words: 'P2' },
  services: { all: ['email'] },
  trigger: { one: ['unknown'] },
  cause: { one: ['unknown'] },
  detector: { one: ['alert'] },
  events: [
    { at: '2024-03-05 10:02:07', kind: ['impact'], text: 'Queue stops' },
    { at: '2024-03-05', text: 'Customers told' },
    { at: '2024-03-05 11h', text: 'Queue empty' },
  ],
  actions: [{ text: 'Alert earlier', owner: 'SRE', due: '2024-04-01', status: 'done' }],
  contradictions: [{ about: 'weekday', between: ['Monday', '2024-03-05'] }],
  keep: [],
};

const DRAFT = `title: Queue stuck
summary: Mail waited for an hour, because nobody had seen the queue grow.
severity: sev2
services: [email]
trigger: unknown
rootCauses: [unknown]
detectedBy: alert
timezone: Europe/Paris
impact:
  from: 2024-03-05 10:02
  to: unknown
timeline:
  - { at: '2024-03-05 10:02', kind: impact, text: Queue stops }
  - { at: '2024-03-05', kind: note, text: Customers told }
  - { at: '2024-03-05 11:00', kind: note, text: Queue empty }
actions:
  - { do: Alert earlier, owner: sre, due: 2024-04-01, status: done }
`;

const score = (frontmatter: string, more: Partial<ImportedDocument> = {}) =>
  scoreAgainst(LABEL, {
    path: 'a.md',
    lines: [],
    draft: { id: 'queue-stuck', text: frontmatter, frontmatter: parseDocument(frontmatter) },
    findings: [
      {
        kind: 'contradiction',
        lines: null,
        message: 'Line 3 says Monday, but 2024-03-05 is a Tuesday.',
      },
    ],
    refused: null,
    ...more,
  });

test('a draft that says what the label says has no fault', () => {
  const { faults, unmarked, counts } = score(DRAFT);
  expect(faults).toEqual([]);
  expect(unmarked).toEqual([]);
  expect(counts.event).toEqual({ hit: 3, wrong: 0, missed: 0 });
  expect(counts.contradiction).toEqual({ hit: 1, wrong: 0, missed: 0 });
});

describe('a slip is counted once, under its field', () => {
  test.each([
    ['title', 'wrong', 'title: Queue stuck', 'title: queue Stuck'],
    ['timezone', 'wrong', 'Europe/Paris', 'Europe/London'],
    ['timezone', 'missed', 'Europe/Paris', 'unknown'],
    ['from', 'missed', 'from: 2024-03-05 10:02', 'from: unknown'],
    ['to', 'wrong', 'to: unknown', 'to: 2024-03-05 11:00'],
    ['severity', 'missed', 'severity: sev2', 'severity: unknown'],
    ['detector', 'wrong', 'detectedBy: alert', 'detectedBy: customer'],
    ['services', 'wrong', '[email]', '[email, api]'],
    ['owner', 'missed', 'owner: sre, ', ''],
    ['due', 'wrong', '2024-04-01', '2024-01-04'],
    ['status', 'missed', ', status: done', ''],
    ['kind', 'wrong', 'kind: impact', 'kind: change'],
    ['range', 'wrong', 'kind: impact', 'kind: impact, approximate: true'],
    ['range', 'wrong', 'kind: impact', "kind: impact, until: '2024-03-05 10:09'"],
    ['summary', 'wrong', 'Mail waited', '>-\n  Status: final. Mail waited'],
    ['summary', 'wrong', 'Mail waited', `Mail ${'waited and '.repeat(40)}waited`],
    ['summary', 'wrong', 'Mail waited', 'Alert earlier'],
  ] as const)('%s %s', (field, result, before, after) => {
    const { counts, faults } = score(DRAFT.replace(before, after));
    expect(counts[field][result]).toBe(1);
    expect(faults).toHaveLength(1);
  });

  test('an event at another time is both wrong and missed', () => {
    const { counts } = score(DRAFT.replace("'2024-03-05', kind", "'2024-03-06', kind"));
    expect(counts.event).toEqual({ hit: 2, wrong: 1, missed: 1 });
  });

  test('a refused document misses all that it states', () => {
    const { counts } = score(DRAFT, { draft: null, findings: [], refused: 'No.' });
    expect(counts.document.missed).toBe(1);
    expect(counts.event.missed).toBe(3);
    expect(counts.owner.missed).toBe(1);
    expect(counts.contradiction.missed).toBe(1);
  });

  test('a contradiction that nobody planted is false', () => {
    const findings = [{ kind: 'contradiction', lines: null, message: 'It began twice.' } as const];
    expect(score(DRAFT, { findings }).counts.contradiction).toEqual({
      hit: 0,
      wrong: 1,
      missed: 1,
    });
  });
});

test('a value that is not stated needs a comment beside it', () => {
  const to = DRAFT.replace('to: unknown', 'to: 2024-03-05 11:00');
  expect(score(to).unmarked).toEqual(['to: 2024-03-05 11:00']);
  expect(score(to.replace('11:00', '11:00 # guessed')).unmarked).toEqual([]);
  const services = DRAFT.replace('[email]', '\n  - email\n  - api');
  expect(score(services).unmarked).toEqual(['services: api']);
  expect(score(services.replace('- api', '- api # guessed')).unmarked).toEqual([]);
});

describe('lost text', () => {
  test('is what stands nowhere in what the user is given', () => {
    const { lost, lines } = lostText(['## Rotate the on-call weekly'], 'Something else.');
    expect(lines).toEqual(['## Rotate the on-call weekly']);
    expect(lost).toBe('rotatetheoncallweekly'.length);
  });

  test('a line that stands twice has to be given twice', () => {
    expect(lostText(['Disk full', 'Disk full'], 'Disk full').lost).toBe('diskfull'.length);
  });

  test('a day or a time counts in the form that the draft gives it, and in no other', () => {
    const line = '| Tuesday, March 5, 2:07 pm UTC |';
    const lost = (at: string, zone = 'UTC'): number =>
      lostText([line], `timezone: ${zone}\nat: ${at}`).lost;
    expect(lost('2024-03-05 14:07')).toBe(0);
    expect(lost('2024-03-06 14:07')).toBe('tuesday5'.length);
    expect(lost('2024-04-05 14:07')).toBe('tuesdaymarch'.length);
    expect(lost('2024-03-05 14:07', 'Asia/Tokyo')).toBe('utc'.length);
    expect(lostText(['| Date | Owner |'], 'at: 2024-03-05 14:07').lost).toBe('dateowner'.length);
    expect(lostText(['4812 orders'], 'orders').lost).toBe('4812'.length);
  });

  test('a number counts in a value that was read from its line, and in no other', () => {
    const given = '---\ntimeline:\n  - at: 2024-03-05 14:07\n    text: Alarm in hall\n---\n';
    const read = [{ lines: [1, 1] as const, value: '2024-03-05 14:07' }];
    const lost = lostText(['2:07 pm Alarm', 'in hall 14, at 2:07 pm'], given, read);
    expect(lost.words).toEqual(['“14” (line 2)', '“at” (line 2)', '“2” (line 2)', '“07” (line 2)']);
  });

  test('of writing without spaces is found inside what is given', () => {
    expect(lostText(['復旧しました'], '15時に復旧しました。').lost).toBe(0);
    expect(lostText(['復旧しました'], '復旧').lost).toBe('しました'.length);
  });
});

test.each([
  ['Alert earlier (Owner: Mia Olsen)', 'hit'],
  ['Alert earlier (Owner: @mia olsen)', 'hit'],
  ['Alert earlier', 'missed'],
  ['Alert earlier, Mia Olsen', 'missed'],
] as const)('a person who owns an action: `%s` is %s', (words, outcome) => {
  const label: Label = { ...LABEL, actions: [{ ...LABEL.actions[0]!, owner: 'Mia Olsen' }] };
  const text = DRAFT.replace('Alert earlier, owner: sre', `${JSON.stringify(words)}`);
  const { counts } = scoreAgainst(label, {
    path: 'a.md',
    lines: [],
    draft: { id: 'queue-stuck', text, frontmatter: parseDocument(text) },
    findings: [],
    refused: null,
  });
  expect(counts.owner[outcome]).toBe(1);
});
