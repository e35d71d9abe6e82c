import { expect, test } from 'vitest';
import { detectorSaid } from './detectors.ts';

test.each([
  ['It was noticed by the control room at 09:12.', 'employee'],
  ['The outage was reported to us by the night nurse on ward 3.', 'employee'],
  ['The control room called the vendor.', 'employee'],
  ['We noticed because a customer was delighted.', 'customer'],
  ['The cold room sensor reported 9 °C.', 'alert'],
  ['Our bug was found by a partner bank.', 'third-party or customer'],
  ['Nobody saw it, but the porter called.', 'employee'],
  ['Support reports the first complaints.', null],
  ['Der Ausfall wurde um 9:12 durch die Leitstelle gemeldet.', 'employee'],
  ['Gemeldet durch die Werkstatt in Halle 3.', 'employee'],
  ['Die Leitstelle meldet den Ausfall.', 'employee'],
  ['Un capteur de la chambre froide signale une hausse.', 'alert'],
  ['La panne a été signalée par la salle de contrôle.', 'employee'],
  ['La supervision détecte la perte du lien.', 'monitoring or alert'],
  ['El almacén avisa de que no salen etiquetas.', 'employee'],
  ['O porteiro avisou às 7h12.', 'employee'],
  ['倉庫からの電話で判明した。', 'employee'],
  ['温度センサーが検知。', 'alert'],
  ['Kai noticed at 16:20 that new packages did not show.', 'employee'],
  ['Mara sees it on a dashboard.', 'monitoring'],
  ['Our cleaner noticed the humming room.', 'employee'],
  ['One of you phoned us at 14:09.', 'customer'],
  ['A seller tweeted that her labels came out blank.', 'customer'],
  ['The pager woke Lin.', 'alert'],
  ['The alert paged Joost.', 'alert'],
  ['The engineer was paged by the queue alert.', 'alert'],
  ['Noticed by: a customer in Lyon.', 'customer'],
  ['Bemerkt hat es das Lager um 07:10 Uhr.', 'employee'],
  ['Es fiel der Buchhaltung auf.', 'employee'],
  ['Ein Kunde hat uns angerufen.', 'customer'],
  ['Une cliente nous a appelés.', 'customer'],
  ['Nos avisó un cliente por teléfono.', 'customer'],
  ['Um usuário reclamou no chat.', 'customer'],
  ['お客様からのお電話で発覚しました。', 'customer'],
  ['監視が異常を検知', 'alert'],
  ['Nobody noticed.', null],
  ['No alarm rang: the sensor only reports hourly.', null],
  ['The release was rolled back for all customers.', null],
  ['Le serveur a été redémarré pour le service client.', null],
])('%s', (sentence, detector) => {
  const found = detectorSaid(sentence)?.detector ?? null;
  if (detector === null) expect(found).toBeNull();
  else expect(detector.split(' or ')).toContain(found);
});
