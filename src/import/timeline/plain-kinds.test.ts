// What happened, in the plainest words of each language: the state of a thing, a passive, what was tried in vain.
import { expect, test } from 'vitest';
import { LANGUAGES } from '../words/words.ts';
import { kindOfEvent } from './event-kinds.ts';

const [DE, FR, ES, PT, JA] = LANGUAGES;

test.each([
  ['recovery', 'Doors open again, confirmed by all shops'],
  ['recovery', 'Both nodes up'],
  ['recovery', 'no more alarms'],
  ['mitigation', 'alias set back'],
  ['mitigation', 'config taken back by Ola'],
  ['mitigation', 'Cron entry commented out'],
  ['mitigation', 'job stopped by Ola'],
  ['dead-end', 'purged the CDN, nothing changes'],
  ['dead-end', 'Ada re-runs the export, same result'],
  ['dead-end', 'carrier finds nothing wrong on its side'],
  ['identification', 'compared both exports and saw the swapped column'],
  ['identification', 'we knew that the index was gone'],
  ['detection', 'a branch calls'],
  ['detection', 'Message from a driver'],
  ['escalation', 'passed on to the network team'],
  ['acknowledgement', 'Ana picks it up'],
  ['impact', 'first stale page'],
  ['impact', 'pumps stand still'],
  ['investigation', 'Measurement at the north end'],
  ['communication', 'we write to all members'],
  ['communication', 'regulator notified'],
  ['dead-end', 'Restart of metadata server 1 fails'],
  ['dead-end', 'Restart of the scalers; saturated again within a minute'],
  ['dead-end', 'asks the vendor; their dashboard shows nothing unusual'],
  ['dead-end', 'We suspect the mirrors; they turn out to be fine'],
  ['recovery', 'A new key is published, packages verify again'],
  ['recovery', 'All letters printed'],
  ['acknowledgement', 'vreni: On it. The check answers 503'],
  ['recovery', '@omar: works again'],
])('%s: %s', (kind, text) => {
  expect(kindOfEvent(text, new Map()).kind).toBe(kind);
});

test.each([
  [DE, 'recovery', 'Alle Kassen wieder offen'],
  [DE, 'dead-end', 'Neustart bringt nichts'],
  [DE, 'dead-end', 'Ada tauscht den Treiber, kein Erfolg'],
  [ES, 'dead-end', 'Se sospecha del disco; se vacía y no cambia nada'],
  [PT, 'dead-end', 'Verificamos a rede e reiniciamos, mesmo resultado'],
  [FR, 'dead-end', 'On remplace le câble, même résultat'],
  [JA, 'dead-end', '再起動したが結果は同じ'],
  [DE, 'impact', 'Messwerte bleiben aus'],
  [FR, 'dead-end', 'On redémarre le cache, rien ne change'],
  [FR, 'identification', 'On comprend que le certificat manque'],
  [FR, 'recovery', 'Tout fonctionne'],
  [ES, 'escalation', 'Marta avisa a Pablo'],
  [ES, 'recovery', 'Las cajas vuelven a cobrar'],
  [PT, 'detection', 'Uma cliente telefona'],
  [PT, 'recovery', 'Portal volta a funcionar'],
  [JA, 'detection', '利用者から電話'],
  [JA, 'dead-end', '再起動するも変化なし'],
  [DE, 'dead-end', 'Terminal getauscht, keine Änderung'],
  [DE, 'dead-end', 'Neustart schlägt fehl'],
  [DE, 'dead-end', 'Vermutet wird der Browser; das bestätigt sich nicht'],
  [DE, 'identification', 'Fehler in der Adressprüfung gefunden'],
  [DE, 'recovery', 'Der Dienstleister hat die Schnittstelle wieder eingeschaltet'],
  [DE, 'escalation', 'Störung beim Dienstleister angezeigt'],
  [FR, 'dead-end', 'Disque remplacé, aucun changement'],
  [FR, 'identification', 'nos équipes ont établi que la valeur était fausse'],
  [FR, 'change', 'Amar a mis en ligne le nouveau modèle'],
  [FR, 'recovery', "L'API répond de nouveau"],
  [PT, 'impact', 'Consultas de rastreio começam a falhar'],
  [JA, 'recovery', '全台で正常な記帳を確認'],
  [JA, 'investigation', '担当者が調査を始めたのは10時20分です'],
  [JA, 'dead-end', '再起動しましたが、変化はありませんでした'],
] as const)('a listed language %#: %s', (language, kind, text) => {
  expect(kindOfEvent(text, new Map(), language ?? null).kind).toBe(kind);
});
