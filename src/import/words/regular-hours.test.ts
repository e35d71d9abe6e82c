import { expect, test } from 'vitest';
import { momentsIn } from '../time/moments-in.ts';

const clocks = (text: string): string[] =>
  momentsIn(text, { order: null, loose: false }).map(({ stamp }) => stamp.written);

test.each([
  'Our office hours: 09:00-17:00',
  'Support is open Mon-Fri 09:00-17:00',
  'Call us 09:00-17:00 on weekdays',
  'Servicezeiten: Mo–Fr 8:00–17:00 Uhr',
  'Horaires : du lundi au vendredi, 9:00-18:00',
  'Horario de atención: 9:00-18:00',
  'Horário de atendimento: 9:00-18:00',
  'お問い合わせ：平日9:00〜18:00',
])('%s tells of no moment', (text) => {
  expect(clocks(text)).toEqual([]);
});

test.each([
  ['It was down from 09:00 to 17:00', 1],
  ['On Monday 3 June 2024, 09:00, the office closed', 1],
  ['Mon 09:12 the queue stood still', 1],
  ['The weekday build failed. At 09:12 it ran', 1],
])('%s does', (text, moments) => {
  expect(clocks(text)).toHaveLength(moments);
});
