import { expect, test } from 'vitest';
import { fieldNamed } from './fields.ts';

test.each([
  ['Horário de início', 'start'],
  ["Date et heure de fin de l'incident", 'end'],
  ['Fecha y hora de inicio', 'start'],
  ['Data e hora do incidente', 'date'],
  ['Zeitpunkt der Störung', 'date'],
  ['Ende des Ausfalls', 'end'],
  ['This incident affected', 'services'],
])('`%s` gives %s', (label, field) => {
  expect(fieldNamed(label)).toBe(field);
});

test.each(['Fecha límite', 'Hora extra del equipo', 'Wer'])('`%s` gives no field', (label) => {
  expect(fieldNamed(label)).toBeNull();
});

test.each([
  'Noticed by',
  'First seen by',
  'It was reported by',
  'Who noticed',
  'How we found out',
  'Bemerkt durch',
  'Détectée par',
  'Notado por',
  'Como foi detetado',
  '発見者',
])('who noticed: %s', (label) => {
  expect(fieldNamed(label)).toBe('detectedBy');
});
