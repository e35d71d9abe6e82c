import { expect, test } from 'vitest';
import { CHANGES, NAMED_TRIGGERS, TRIGGERS, isRuledOut } from './triggers.ts';

/** The usual name of the first trigger whose words stand in a text. */
const triggerOf = (text: string): string | undefined =>
  TRIGGERS.find(({ words }) => words.test(text.toLowerCase()))?.names[0];

test.each([
  ['Release 4.2 is deployed', 'code-deploy'],
  ['A firewall rule was changed', 'config-change'],
  ['The carrier changed its routes', 'provider-change'],
  ['Power outage in the second hall', 'hardware-or-power'],
  ['Traffic doubles when the sale starts', 'traffic-change'],
  ['The disk was full', 'capacity'],
  ['Nobody knows why', undefined],
])('%s', (text, trigger) => {
  expect(triggerOf(text)).toBe(trigger);
});

test.each([
  ['Stromausfall im zweiten Saal', 'hardware-or-power'],
  ['coupure de courant dans la salle', 'hardware-or-power'],
  ['corte de luz en la planta', 'hardware-or-power'],
  ['falta de energia no edificio', 'hardware-or-power'],
  ['停電が発生', 'hardware-or-power'],
  ['neue version ausgerollt', 'code-deploy'],
  ['nouvelle version mise en ligne', 'code-deploy'],
  ['nova versao entra no ar', 'code-deploy'],
  ['新バージョンを本番反映', 'code-deploy'],
  ['the monday newsletter goes out', undefined],
])('%s', (text, trigger) => {
  expect(triggerOf(text)).toBe(trigger);
});

test.each([
  ['the image of the gateway is put in place', 'code-deploy'],
  ['aktualisierung der datenbank', 'code-deploy'],
  ['el proveedor actualiza las estaciones', 'code-deploy'],
  ['atualizacao da central', 'code-deploy'],
  ['データベースを更新', 'code-deploy'],
  ['certificate of the scheduler replaced', 'config-change'],
  ['job loescht ordner von hand', 'manual-operation'],
  ['nothing of the kind', undefined],
])('of a change alone, %s', (text, trigger) => {
  expect(CHANGES.find(({ words }) => words.test(text))?.names[0]).toBe(trigger);
});

test.each([
  ['our carrier changed the settings of its routers', 'provider-change'],
  ['der anbieter hat eine regel geandert', 'provider-change'],
  ['取引先がファイルの設定を変更', 'provider-change'],
  ['the price file arrived truncated', 'data-or-pipeline'],
  ['fichier des prix tronque a minuit', 'data-or-pipeline'],
  ['release 4.2 was deployed', 'code-deploy'],
  ['a rule of the firewall, asked for by the vendor', 'config-change'],
])('named by the document, %s', (text, trigger) => {
  expect(NAMED_TRIGGERS.find(({ words }) => words.test(text))?.names[0]).toBe(trigger);
});

test.each([
  ['The release of last week was ruled out.', true],
  ['Der Mailanbieter wurde ausgeschlossen.', true],
  ['Se descartó el despliegue; descartado también el proveedor.', true],
  ['リリースは原因ではなかった。', true],
  ['Release 4.2 was deployed.', false],
])('%s', (text, ruled) => expect(isRuledOut(text)).toBe(ruled));
