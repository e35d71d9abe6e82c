// What the author of any moment is told who writes it in another form, by the clock of each kind. The forms are put
// together by rule, so that none is an example that was fitted.
import { expect, test } from 'vitest';
import { readInstant } from '../../src/report/instant.ts';
import type { Clock } from '../../src/report/report.ts';

const CLOCKS: Readonly<Record<string, Clock>> = {
  London: { zone: 'Europe/London', dated: true },
  unknown: { zone: null, dated: true },
  undated: { zone: 'UTC', dated: false },
};

const DAYS = ['2024-07-15', '2024/7/5', '2024.07.15', '2024-7/15', '2024-02-30', '15.07.2024', '24-07-15', '+1', '+1000', '']; // prettier-ignore
const TIMES = ['14:05', '14:05:30', '14:05:30.5', '14:05:30,5', '9:05', '14.05', '25:00', '14:60', '2:05 PM', '12:05 a.m.', '13:05 pm', '0:05 am', '14h', '25h', '']; // prettier-ignore
const REST = ['', 'Z', '+02:00', ' +0200', ' UTC', ' CET', '+99:00', '-00:75', ' x'];

const MORE = [
  '2024-07-15T14:05',
  '2024-07-15, 14:05',
  '2024-07-15  14:05',
  ' 2024-07-15 14:05 ',
  '2024-07-15\u00a014:05',
  '2024-07-15\u200b 14:05',
  '2024\u201307\u201315 14:05',
  '\u201c2024-07-15 14:05\u201d',
  '2024-07-15 14:05Zulu',
  '2024-03-31 01:30',
  '2024-03-31 01h',
  '2024-10-27 01:30',
  '2024-10-27 01h',
  '2024-10-27T01:30+01:00',
  'x2024-07-15 14:05',
  '+1 14:05:30',
  '+1 14h',
  'at 2 p.m.',
  'unknown',
];

const toldOf = (text: string, clock: Clock): string => {
  const result = readInstant(text, clock);
  if (result.ok) return `is ${JSON.stringify(result.instant)}`;
  const { rule, message, hint, fix } = result;
  const becomes = fix ? ` ⇒ ${JSON.stringify(fix.text)}${fix.certain ? ', surely' : ''}` : '';
  return `${rule}: ${message} ${hint}${becomes}`;
};

test.each(Object.entries(CLOCKS))('by a clock that is %s', async (name, clock) => {
  const made = DAYS.flatMap((day) => TIMES.map((time) => `${day} ${time}`.trim()));
  // Of each form of a moment with something behind it, one.
  const longer = TIMES.flatMap((time) => REST.map((rest) => `2024-07-15 ${time}${rest}`));
  const all = [...new Set([...made, ...longer, ...MORE])];
  const rows = all.map((text) => `${JSON.stringify(text)} ${toldOf(text, clock)}`);
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(`wrong-times/${name}.txt`);
});
