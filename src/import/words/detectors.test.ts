import { expect, test } from 'vitest';
import { detectorCalled, detectorIn, detectorSaid } from './detectors.ts';

test.each([
  ['A customer called the hotline', 'customer'],
  ['The alert on card errors fired', 'alert'],
  ['Our monitoring', 'monitoring'],
  ['An engineer looked at the queue', 'employee'],
  ['A security researcher wrote to us', 'security-report'],
  ['The carrier told us', 'third-party'],
  ['During the game day', 'drill'],
  ['Kundin ruft an', 'customer'],
  ['Zwei Spielerinnen schreiben im Forum', 'customer'],
  ['Premiers messages de joueurs sur Discord', 'customer'],
  ['Varias jugadoras avisan por el chat', 'customer'],
  ['Munícipes telefonam para a câmara', 'customer'],
  ['視聴者からSNSで投稿が増える', 'customer'],
  ['Des lecteurs écrivent à la rédaction', 'customer'],
  ['Les lecteurs de cartes restent muets', null],
  ['Spielerkonten gesperrt', null],
  ['市民ポータルが停止', null],
  ['Nobody knows', null],
])('%s', (text, detector) => {
  expect(detectorIn(text)?.detector ?? null).toBe(detector);
});

test('who is told is not who noticed', () => {
  expect(detectorIn('A customer alerts the team')?.detector).toBe('customer');
  expect(detectorIn('The alert pages the on-call engineer')?.detector).toBe('alert');
});

test.each([
  ['der Schichtleitung', 'employee'],
  ['el personal de caja', 'employee'],
  ['店舗スタッフ', 'employee'],
  ['Imke Vos', 'employee'],
  ['Lee (night shift)', 'employee'],
  ['customers, who called the staff', 'customer'],
  ['our monitoring', 'monitoring'],
  ['the alert on late mails', 'alert'],
  ['le poste de garde, par radio', 'employee'],
  ['Service des urgences', 'employee'],
  ['Abteilung Einkauf', 'employee'],
  ['parceiro (operadora)', 'third-party'],
  ['shop staff in Lyon', 'employee'],
  ['Meister Halle 2', 'employee'],
  ['not known', null],
])('a label that asks who noticed: %s', (text, detector) => {
  expect(detectorCalled(text)?.detector ?? null).toBe(detector);
});

test.each([
  ['The engineer on call was alarmed by the nightly test suite', 'alert'],
  ['Die Rufbereitschaft wurde durch automatische Tests alarmiert', 'alert'],
  ["L'astreinte a été alertée par les tests automatisés", 'alert'],
  ['O problema foi relatado por alunos', 'customer'],
  ['A las 08:10 empezaron las llamadas de vecinos', 'customer'],
  ["Nous l'avons su par le message d'une adhérente", 'customer'],
  ['Erster Anruf eines Fahrgastes bei der Leitstelle', 'customer'],
  ['Cliente manda foto da etiqueta no chat', 'customer'],
  ['Zuschauer meldeten ein schwarzes Bild', 'customer'],
  ['視聴者からの連絡で発覚した', 'customer'],
  // Of whom nobody knows who they are.
  ['Calls from the queue piled up', null],
  ['O sistema envia mensagem de erro', null],
])('who noticed, in a sentence: %s', (text, detector) => {
  expect(detectorSaid(text)?.detector ?? null).toBe(detector);
});
