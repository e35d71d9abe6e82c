import { expect, test } from 'vitest';
import { DE } from './de.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { documentLanguage } from './language.ts';
import { PT } from './pt.ts';

test.each([
  ['Die Kasse war nicht erreichbar, und der Dienst wurde neu gestartet.', DE],
  ['Le service était en panne, et les clients ne pouvaient pas payer.', FR],
  ['El servicio no respondía y los clientes no podían pagar en la web.', ES],
  ['O serviço não respondia e os clientes foram avisados pela equipe.', PT],
  ['決済ができない状態でした。', JA],
])('“%s” is written in its language', (text, language) => {
  expect(documentLanguage(text)).toBe(language);
});

test('English, and a text that tells nothing, are none of them', () => {
  expect(
    documentLanguage('The shop was down, and the order of a die was lost in the queue.'),
  ).toBeNull();
  expect(documentLanguage('INC-204')).toBeNull();
});
