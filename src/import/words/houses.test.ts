import { expect, test } from 'vitest';
import { isDayLine, isLetterhead } from './houses.ts';

test.each([
  ['Stadtwerke Auental GmbH', true],
  ['Abteilung Netzbetrieb', true],
  ['Hospital General del Sur', true],
  ['MERCY GENERAL HOSPITAL', true],
  ['株式会社アオバ物流', true],
  ['12 Quay Street, Bristol BS1 4QA', true],
  ['Leitstelle 3, Hafenstraße 12, 24103 Kiel', true],
  ['Telephone 0117 496 0000', true],
  ['Sehr geehrte Damen und Herren', true],
  // What says that something failed is no name, whoever it names.
  ['Ausfall der Stadtwerke', false],
  ['Hospital without power', false],
  ['Bank transfers delayed', false],
  ['Bank', false],
  ['株式会社アオバの障害', false],
  ['Ausfall der Fernwärme im Nordviertel', false],
  ['Web shop down for an hour', false],
  ['Am Wehr 3', true],
  ['Kundenservice Netz', true],
  ['CENTRE HOSPITALIER DE LA BERGERIE', true],
  ['Atención al Cliente', true],
  ['An der Alten Mühle 12a', true],
  ['Im März 2024 fiel die Anzeige aus', false],
  ['24103 Kiel', true],
  ['1200 users affected', false],
])('%s', (text, is) => {
  expect(isLetterhead(text)).toBe(is);
});

test.each([
  ['Kiel, den 14. März 2024', true],
  ['2024年3月14日', true],
  ['14 March 2024', true],
  ['Payments late on 14 March 2024', false],
  ['Payments late', false],
])('a day by itself: %s', (text, is) => {
  expect(isDayLine(text)).toBe(is);
});
