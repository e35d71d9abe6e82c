// One statement of a report, with a value that its timeline denies and with one that it confirms: lengths, ends and
// detections, as labels and sentences of six languages tell them. Neighbours of what documents were seen to say.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

type Place = 'head' | 'summary' | 'impact';

interface Base {
  readonly head: readonly string[];
  readonly sections: Readonly<Record<'summary' | 'impact' | 'timeline', string>>;
  readonly rows: readonly string[];
}

// Each is a Tuesday on which it began at 09:00, was noticed at 09:26 and over at 10:15.
const BASES: Readonly<Record<string, Base>> = {
  en: {
    head: ['# Uploads rejected', 'Date: 2025-05-06'],
    sections: { summary: 'Summary', impact: 'Impact', timeline: 'Timeline' },
    rows: [
      '08:40 Quota service rolled out',
      '09:00 Uploads are rejected with 507',
      '09:26 Pager goes off for the upload error rate',
      '09:31 Sana acknowledges',
      '09:50 Quota service rolled back',
      '10:15 Uploads work again for everybody',
      '11:00 Status page closed',
    ],
  },
  de: {
    head: ['# Uploads abgelehnt', 'Datum: 06.05.2025'],
    sections: { summary: 'Zusammenfassung', impact: 'Auswirkung', timeline: 'Ablauf' },
    rows: [
      '08:40 Kontingentdienst ausgerollt',
      '09:00 Uploads werden abgelehnt',
      '09:26 Alarm für Upload-Fehler',
      '09:31 Sana übernimmt',
      '09:50 Kontingentdienst zurückgerollt',
      '10:15 Uploads funktionieren wieder',
      '11:00 Statusseite aktualisiert',
    ],
  },
  fr: {
    head: ['# Envois refusés', 'Date : 06/05/2025'],
    sections: { summary: 'Résumé', impact: 'Impact', timeline: 'Chronologie' },
    rows: [
      '08:40 Déploiement du service de quotas',
      '09:00 Les envois sont refusés',
      '09:26 Alerte sur le taux d’erreurs',
      '09:31 Sana prend en charge',
      '09:50 Retour arrière du service de quotas',
      '10:15 Les envois fonctionnent de nouveau',
      '11:00 Page d’état mise à jour',
    ],
  },
  es: {
    head: ['# Subidas rechazadas', 'Fecha: 06/05/2025'],
    sections: { summary: 'Resumen', impact: 'Impacto', timeline: 'Cronología' },
    rows: [
      '08:40 Se despliega el servicio de cuotas',
      '09:00 Las subidas son rechazadas',
      '09:26 Salta la alarma de errores',
      '09:31 Sana la atiende',
      '09:50 Se revierte el servicio de cuotas',
      '10:15 Las subidas funcionan de nuevo',
      '11:00 Se actualiza la página de estado',
    ],
  },
  pt: {
    head: ['# Envios recusados', 'Data: 06/05/2025'],
    sections: { summary: 'Resumo', impact: 'Impacto', timeline: 'Linha do tempo' },
    rows: [
      '08:40 Deploy do serviço de cotas',
      '09:00 Envios são recusados',
      '09:26 Alarme de erros dispara',
      '09:31 Sana assume',
      '09:50 Rollback do serviço de cotas',
      '10:15 Envios voltam a funcionar',
      '11:00 Página de status atualizada',
    ],
  },
  ja: {
    head: ['# アップロード失敗', '発生日: 2025年5月6日'],
    sections: { summary: '概要', impact: '影響', timeline: 'タイムライン' },
    rows: [
      '08:40 クォータサービスをリリース',
      '09:00 アップロードが失敗し始める',
      '09:26 エラー率のアラートが発報',
      '09:31 佐野が対応を開始',
      '09:50 クォータサービスを切り戻し',
      '10:15 アップロードが正常に復旧',
      '11:00 ステータスページを更新',
    ],
  },
};

function report(language: string, place: Place, statement: string): string {
  const { head, sections, rows } = BASES[language] as Base;
  const said = (each: Place): string => (each === place ? statement : '');
  return [
    ...head,
    said('head'),
    `## ${sections.summary}`,
    said('summary'),
    ...(place === 'impact' ? [`## ${sections.impact}`, statement] : []),
    `## ${sections.timeline}`,
    rows.map((row) => `- ${row}`).join('\n'),
    '',
  ].join('\n\n');
}

async function contradictions(text: string): Promise<string[]> {
  const { findings } = await importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);
}

/** Language, place, the statement with its value as `{}`, a wrong value, a right one. */
const STATEMENTS: readonly (readonly [string, Place, string, string, string])[] = [
  [
    'en',
    'summary',
    'Uploads were rejected for {} because a quota service counted wrongly.',
    '40 minutes',
    '75 minutes',
  ],
  [
    'en',
    'summary',
    'For {} nobody could upload a file.',
    'two and a half hours',
    'an hour and a quarter',
  ],
  [
    'en',
    'summary',
    'A bad quota check kept uploads broken for {} on Tuesday morning.',
    '35 minutes',
    '75 minutes',
  ],
  ['en', 'summary', 'Customers had {} without uploads.', '130 minutes', '75 minutes'],
  ['en', 'summary', 'We had {} of failed uploads.', '2h 45m', '1h 15m'],
  ['en', 'head', 'Total duration: {}', '2 h 10 min', '1 h 15 min'],
  ['en', 'head', 'Users impacted for: {}', '2h10', '1h15'],
  ['en', 'head', 'Customer-facing impact: {}', '2 h 10 min', '1 h 15 min'],
  ['en', 'head', 'Minutes of downtime: {}', '130', '75'],
  ['en', 'head', 'Outage minutes: {}', '130', '75'],
  ['en', 'impact', 'Uploads: down for {}.', '2 hours 20 minutes', '75 minutes'],
  ['en', 'impact', '- {} of rejected uploads\n- 3,200 files', '2 hours 20 minutes', '75 minutes'],
  ['en', 'impact', 'Duration of impact was {}.', '2 hours 20 minutes', '75 minutes'],
  [
    'de',
    'summary',
    'Am Dienstag konnten Kunden {} lang nichts hochladen.',
    'drei Stunden',
    '75 Minuten',
  ],
  ['de', 'summary', 'Uploads waren für {} nicht möglich.', '40 Minuten', '75 Minuten'],
  [
    'de',
    'summary',
    'Der Ausfall dauerte insgesamt {}.',
    '2 Stunden 40 Minuten',
    '1 Stunde 15 Minuten',
  ],
  ['de', 'summary', '{} lang wurden alle Uploads abgelehnt.', 'Zweieinhalb Stunden', '75 Minuten'],
  ['de', 'head', 'Dauer der Störung: {}', '2:40 h', '1:15 h'],
  ['de', 'head', 'Gesamtdauer: {}', '160 Min.', '75 Min.'],
  ['de', 'head', 'Ausfallzeit (min): {}', '160', '75'],
  ['de', 'impact', 'Betroffen waren alle Kunden, Dauer {}.', '40 min', '75 min'],
  [
    'fr',
    'summary',
    "Pendant {}, aucun fichier n'a pu être envoyé.",
    'deux heures et demie',
    '75 minutes',
  ],
  ['fr', 'summary', 'Les envois ont été impossibles durant {}.', '40 minutes', '75 minutes'],
  ['fr', 'summary', "L'incident a duré {} au total.", '2 h 40', '1 h 15'],
  ['fr', 'head', 'Durée totale : {}', '2 h 40 min', '1 h 15 min'],
  ['fr', 'head', "Durée d'indisponibilité : {}", '40 min', '75 min'],
  ['fr', 'impact', "Soit {} d'interruption pour tous les clients.", '2 h 40', '1 h 15'],
  ['fr', 'impact', 'Les clients sont restés {} sans envois.', 'trois heures', '75 minutes'],
  ['es', 'summary', 'Durante {} no se pudo subir ningún archivo.', 'tres horas', '75 minutos'],
  ['es', 'summary', 'Las subidas estuvieron caídas {}.', '40 minutos', '75 minutos'],
  ['es', 'summary', 'La caída fue de {}.', '2 h 40 min', '1 h 15 min'],
  ['es', 'head', 'Duración total: {}', '2 h 40 min', '1 h 15 min'],
  ['es', 'head', 'Tiempo de caída: {}', '160 minutos', '75 minutos'],
  ['es', 'impact', 'Estuvimos {} sin subidas.', 'tres horas', '75 minutos'],
  ['pt', 'summary', 'Por {} ninguém conseguiu enviar arquivos.', 'três horas', '75 minutos'],
  ['pt', 'summary', 'O serviço ficou {} fora do ar.', '2 horas e 40 minutos', '75 minutos'],
  ['pt', 'summary', 'Os envios ficaram indisponíveis por {}.', '40 minutos', '75 minutos'],
  ['pt', 'head', 'Duração: {}', '2h40', '1h15'],
  ['pt', 'head', 'Tempo total de indisponibilidade: {}', '160 min', '75 min'],
  ['ja', 'summary', '約{}にわたりアップロードができない状態でした。', '3時間', '75分'],
  ['ja', 'summary', '{}の間、アップロードが失敗しました。', '40分', '75分'],
  ['ja', 'summary', 'アップロードが{}停止した。', '2時間40分間', '1時間15分間'],
  ['ja', 'head', '停止時間: {}', '2時間40分', '1時間15分'],
  ['ja', 'head', '影響時間: {}', '160分', '75分'],
  ['ja', 'head', '障害継続時間: {}', '40分', '75分'],
  ['en', 'head', 'Window: 09:00 – {} UTC', '11:40', '10:15'],
  ['en', 'head', 'Start: 09:00\nEnd: {}', '11:45', '10:15'],
  ['en', 'summary', 'Between 09:00 and {} UTC uploads were rejected.', '11:45', '10:15'],
  ['en', 'summary', 'Uploads were rejected from 9:00 am until {}.', '11:45 am', '10:15 am'],
  ['en', 'summary', 'Starting at {} UTC, uploads were rejected.', '08:05', '09:00'],
  ['en', 'summary', 'Service was restored at {} UTC.', '11:50', '10:15'],
  ['en', 'summary', 'Uploads have been working again since {} UTC.', '11:50', '10:15'],
  [
    'en',
    'head',
    'Recovery: quota service rolled back, all uploads accepted again at {}',
    '11:35',
    '10:15',
  ],
  ['de', 'head', 'Zeitraum: 09:00 bis {} Uhr', '11:40', '10:15'],
  ['de', 'head', 'Beginn: 09:00 Uhr\nEnde: {} Uhr', '11:40', '10:15'],
  ['de', 'summary', 'Von 9:00 bis {} Uhr wurden Uploads abgelehnt.', '11:40', '10:15'],
  ['de', 'summary', 'Seit {} Uhr funktionieren Uploads wieder.', '11:50', '10:15'],
  ['de', 'summary', 'Um {} Uhr war die Störung behoben.', '11:50', '10:15'],
  ['fr', 'head', 'Début : 09h00\nFin : {}', '11h40', '10h15'],
  ['fr', 'summary', 'De 9h00 à {}, les envois ont été refusés.', '11h40', '10h15'],
  ['fr', 'summary', 'Le service a été rétabli à {}.', '11h50', '10h15'],
  ['fr', 'head', 'Rétabli à : {}', '11h40', '10h15'],
  ['es', 'head', 'Inicio: 09:00\nFin: {}', '11:40', '10:15'],
  ['es', 'summary', 'De 9:00 a {} las subidas fueron rechazadas.', '11:40', '10:15'],
  ['es', 'summary', 'A las {} el servicio quedó restablecido.', '11:50', '10:15'],
  ['pt', 'head', 'Início: 09:00\nFim: {}', '11:40', '10:15'],
  ['pt', 'summary', 'Das 9h às {} os envios foram recusados.', '11h40', '10h15'],
  ['pt', 'summary', 'Às {} o serviço foi normalizado.', '11h50', '10h15'],
  ['ja', 'head', '復旧: クォータサービスを切り戻し、{}にアップロードが正常化', '11:40', '10:15'],
  ['ja', 'summary', '{}に復旧した。', '11時50分', '10時15分'],
  ['en', 'head', 'Start: 09:00\nDetected: {}\nEnd: 10:15', '08:50', '09:26'],
  ['en', 'head', 'Detected at: {}', '09:41', '09:26'],
  ['en', 'head', 'Detected: {} by an alert', '09:41', '09:26'],
  ['en', 'summary', 'We were alerted at {}.', '09:41', '09:26'],
  ['en', 'summary', 'Monitoring caught it within {}.', '3 minutes', '26 minutes'],
  ['en', 'head', 'Time to detection (TTD): {}', '5 min', '26 min'],
  ['en', 'head', 'MTTD: {}', '5 min', '26 min'],
  ['en', 'head', 'TTD: {}', '5m', '26m'],
  ['de', 'head', 'Beginn: 09:00\nErkannt: {}\nEnde: 10:15', '08:50', '09:26'],
  ['de', 'head', 'Erkannt um: {} Uhr', '09:41', '09:26'],
  ['de', 'summary', 'Der Alarm kam nach {}.', '3 Minuten', '26 Minuten'],
  ['de', 'head', 'Zeit bis zur Erkennung: {}', '5 min', '26 min'],
  ['fr', 'head', 'Début : 09:00\nDétecté : {}\nFin : 10:15', '08:50', '09:26'],
  ['fr', 'summary', "L'alerte s'est déclenchée au bout de {}.", '3 minutes', '26 minutes'],
  ['fr', 'head', 'Temps de détection : {}', '5 min', '26 min'],
  ['es', 'head', 'Inicio: 09:00\nDetección: {}\nFin: 10:15', '08:50', '09:26'],
  ['es', 'summary', 'La alarma saltó a los {}.', '3 minutos', '26 minutos'],
  ['es', 'head', 'Tiempo de detección: {}', '5 min', '26 min'],
  ['pt', 'head', 'Início: 09:00\nDetectado: {}\nFim: 10:15', '08:50', '09:26'],
  ['pt', 'summary', 'O alarme tocou depois de {}.', '3 minutos', '26 minutos'],
  ['pt', 'head', 'Tempo até a detecção: {}', '5 min', '26 min'],
  ['ja', 'head', '発生: 09:00\n検知: {}\n復旧: 10:15', '08:50', '09:26'],
  ['ja', 'summary', 'アラートで{}後に気づいた。', '3分', '26分'],
  ['ja', 'head', '検知までの時間: {}', '5分', '26分'],
  ['en', 'head', 'Time to resolve: {}', '3 h', '75 min'],
  ['en', 'head', 'TTR: {}', '3 h', '75 min'],
  ['de', 'head', 'Zeit bis zur Behebung: {}', '3 h', '75 min'],
  ['fr', 'head', 'Temps de résolution : {}', '3 h 10', '1 h 15'],
  ['es', 'head', 'Tiempo de resolución: {}', '3 h', '75 min'],
  ['ja', 'head', '復旧までの時間: {}', '3時間', '75分'],
];

test.each(STATEMENTS)(
  '%s, %s: “%s” with %s, not with %s',
  async (language, place, said, wrong, right) => {
    const told = await contradictions(report(language, place, said.replace('{}', wrong)));
    expect(told).toHaveLength(1);
    expect(await contradictions(report(language, place, said.replace('{}', right)))).toEqual([]);
  },
);

// What only seems to be such a statement.
test.each([
  ['en', 'summary', 'For 30 minutes uploads failed. For 20 minutes reports failed too.'],
  ['en', 'summary', 'The last late mails were delivered at 12:40.'],
  ['en', 'summary', 'A customer wrote at 09:41 that uploads fail.'],
  ['en', 'summary', 'After 20 minutes the incident was declared.'],
  ['en', 'summary', 'A crash of the disk would have lost 40 minutes of uploads.'],
  ['en', 'summary', 'The database failed over in 4 minutes.'],
  ['en', 'impact', '2.3M uploads were lost.'],
  ['de', 'summary', 'Nach 20 Minuten war der Fehler bekannt.'],
  ['ja', 'summary', '10時05分に原因が判明した。'],
] as const)('%s, %s: nothing is told of “%s”', async (language, place, said) => {
  expect(await contradictions(report(language, place, said))).toEqual([]);
});
