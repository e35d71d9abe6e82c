// What one statement says against the rows of the timeline, in six languages; and what only seems to disagree.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

interface Written {
  readonly title?: string;
  readonly head?: string;
  readonly summary?: string;
  readonly impact?: string;
  readonly detection?: string;
  readonly more?: string;
}

type Report = (written: Written) => string;

const of =
  (
    title: string,
    day: string,
    [summary, impact, detection, timeline]: readonly [string, string, string, string],
    rows: readonly string[],
  ): Report =>
  (written) =>
    [
      `# ${written.title ?? title}`,
      day,
      written.head ?? '',
      `## ${summary}\n\n${written.summary ?? ''}`,
      `## ${impact}\n\n${written.impact ?? ''}`,
      `## ${detection}\n\n${written.detection ?? ''}`,
      `## ${timeline}\n\n${rows.map((row) => `- ${row}\n`).join('')}`,
      written.more ?? '',
    ].join('\n\n');

// Each begins at 09:00, is noticed at 09:26 and over at 10:15.
const EN = of(
  'Payments declined',
  '**Date:** 2025-05-06',
  ['Summary', 'Impact', 'Detection', 'Timeline'],
  [
    '08:55 New certificate rolled out',
    '09:00 Payments start to fail',
    '09:26 Alert: declined payments above 5 %',
    '09:30 Imke acknowledges',
    '10:05 Old certificate restored',
    '10:15 Payments succeed again',
    '11:00 Status page updated',
  ],
);
const DE = of(
  'Anmeldung gestört',
  'Datum: 06.05.2025',
  ['Zusammenfassung', 'Auswirkungen', 'Erkennung', 'Zeitleiste'],
  [
    '08:55 Neues Zertifikat ausgerollt',
    '09:00 Anmeldungen schlagen fehl',
    '09:26 Alarm: Anmeldefehler über 5 %',
    '09:30 Imke übernimmt',
    '10:15 Anmeldungen laufen wieder',
    '11:00 Kunden informiert',
  ],
);
const FR = of(
  'Connexion en panne',
  'Date : 06/05/2025',
  ['Résumé', 'Impact', 'Détection', 'Chronologie'],
  [
    '08:55 Nouveau certificat déployé',
    '09:00 Les connexions échouent',
    '09:26 Alerte : connexions refusées',
    '09:30 Imke prend en charge',
    '10:15 Les connexions fonctionnent de nouveau',
    '11:00 Clients informés',
  ],
);
const ES = of(
  'Acceso caído',
  'Fecha: 06/05/2025',
  ['Resumen', 'Impacto', 'Detección', 'Cronología'],
  [
    '08:55 Se despliega el certificado nuevo',
    '09:00 Los accesos empiezan a fallar',
    '09:26 Salta la alarma de accesos rechazados',
    '09:30 Imke toma el caso',
    '10:15 Los accesos funcionan de nuevo',
    '11:00 Se informa a los clientes',
  ],
);
const PT = of(
  'Acesso fora do ar',
  'Data: 06/05/2025',
  ['Resumo', 'Impacto', 'Detecção', 'Linha do tempo'],
  [
    '08:55 Novo certificado publicado',
    '09:00 Os acessos começam a falhar',
    '09:26 Alarme de acessos recusados toca',
    '09:30 Imke assume',
    '10:15 Os acessos voltam a funcionar',
    '11:00 Clientes informados',
  ],
);
const JA = of(
  'ログイン障害',
  '発生日: 2025年5月6日',
  ['概要', '影響', '検知', 'タイムライン'],
  [
    '08:55 新しい証明書をリリース',
    '09:00 ログインが失敗し始める',
    '09:26 アラート発報(ログイン失敗率)',
    '09:30 当番が対応を開始',
    '10:15 ログインが正常に戻る',
    '11:00 お知らせを掲載',
  ],
);

async function told(text: string, path = 'report.md'): Promise<string[]> {
  const { findings } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);
}

const CLOSING = '## Conclusion\n\n';

test.each<[Report, Written, string]>([
  // How long it was, in a sentence, a title, a closing, a label with its unit.
  [EN, { summary: 'Card payments failed for 35 minutes on the morning of 6 May.' }, '35 minutes'],
  [EN, { summary: 'In the 35 minutes of the outage we lost 4,000 sales.' }, '35 minutes'],
  [EN, { summary: 'From start to end the outage took 35 minutes.' }, '35 minutes'],
  [EN, { more: '## What went well\n\n- The outage was over after 35 minutes\n' }, '35 minutes'],
  [EN, { head: '| Severity | SEV2 |\n| --- | --- |\n| Duration (minutes) | 35 |' }, '35'],
  [EN, { head: '- Customer impact duration: 35 min' }, '35 min'],
  [
    DE,
    {
      summary:
        'Am Vormittag des 6. Mai schlugen 35 Minuten lang alle Anmeldungen fehl, und die Filialen waren auf das Telefon angewiesen.',
    },
    '35 Minuten',
  ],
  [DE, { summary: 'Das Zertifikat führte zu einem 35-minütigen Ausfall.' }, '35-minütigen'],
  [FR, { summary: 'Un certificat a causé une interruption de 35 minutes.' }, '35 minutes'],
  [FR, { more: `${CLOSING}L'incident aura duré 35 minutes.` }, '35 minutes'],
  [ES, { summary: 'En la mañana los accesos fallaron durante 35 minutos.' }, '35 minutos'],
  [PT, { summary: 'Na manhã ninguém conseguiu entrar por 35 minutos.' }, '35 minutos'],
  [JA, { summary: '証明書の不備により、35分間ログインできない状態となった。' }, '35分間'],
  // How long until somebody noticed, in the part on detection and in what went well.
  [EN, { detection: 'An alarm rang; 6 minutes had passed since the first failure.' }, '6 minutes'],
  [EN, { detection: 'The alert fired 6 minutes into the outage.' }, '6 minutes'],
  [EN, { more: '## What went well\n\n- The alert fired within 6 minutes\n' }, '6 minutes'],
  [DE, { detection: 'Der Alarm kam erst nach 50 Minuten.' }, '50 Minuten'],
  [FR, { detection: "6 minutes s'étaient écoulées depuis le premier échec." }, '6 minutes'],
  [ES, { detection: 'Habían pasado 6 minutos desde el primer rechazo.' }, '6 minutos'],
  [PT, { detection: 'O alarme tocou 6 minutos depois.' }, '6 minutos'],
  [JA, { detection: 'アラートは6分後に発報した。' }, '6分'],
  // When it began, was noticed and was over.
  [EN, { head: '- Start: 2025-05-06 09:14\n- End: 2025-05-06 10:15' }, '09:14'],
  [EN, { head: '- Start: 2025-05-06 09:00\n- End: 2025-05-06 09:40' }, '09:40'],
  [EN, { head: '- Start: 2025-05-06 09:00\n- Detected: 2025-05-06 09:06' }, '09:06'],
  [EN, { detection: 'An alarm told us at 09:10 that payments were declined.' }, '09:10'],
  [EN, { summary: 'A link was missing. Payments succeeded again at 10:45.' }, '10:45'],
  [EN, { summary: 'Between 08:20 and 10:15 payments by card failed.' }, '08:20'],
  [DE, { summary: 'Zwischen 09:00 und 10:45 Uhr war die Anmeldung gestört.' }, '10:45'],
  [FR, { head: '- Début : 6 mai 2025 à 9h00\n- Fin : 6 mai 2025 à 9h40' }, '09:40'],
  [PT, { summary: 'Das 9h00 às 10h45 os acessos falharam.' }, '10:45'],
  // Which day it was.
  [EN, { summary: 'On 7 May 2025 payments by card failed.' }, '7 May 2025'],
  [EN, { summary: 'On Wednesday, May 6th, payments by card failed.' }, 'Wednesday'],
  [DE, { summary: 'Am Mittwoch, dem 6. Mai, war die Anmeldung gestört.' }, 'Mittwoch'],
  [FR, { summary: 'Le mercredi 6 mai, les connexions ont échoué.' }, 'mercredi'],
  [PT, { summary: 'Na quarta-feira, 6 de maio, os acessos falharam.' }, 'quarta-feira'],
  [JA, { summary: '5月6日水曜日の朝、ログインができなかった。' }, '水曜'],
  // How bad it was, and for how many.
  [EN, { title: 'SEV1: Payments declined', head: '**Severity:** SEV3' }, 'SEV1'],
  [JA, { head: '重大度: SEV2', summary: '本件はSEV1である。' }, 'SEV1'],
  [
    EN,
    {
      summary: 'About 12 % of card payments were declined.',
      impact: 'All card payments were declined.',
    },
    '12 %',
  ],
  [ES, { summary: 'El 12 % de los accesos falló.', impact: 'Todos los accesos fallaron.' }, '12 %'],
  [JA, { summary: 'ログインの約12%が失敗した。', impact: 'すべてのログインが失敗した。' }, '12%'],
  [
    EN,
    { summary: 'Nobody was charged twice.', impact: '48 customers were charged twice.' },
    '48 customers',
  ],
  [
    DE,
    { summary: 'Kein Kunde wurde doppelt belastet.', impact: '48 Kunden wurden doppelt belastet.' },
    '48 Kunden',
  ],
])('told %#', async (report, written, words) => {
  expect(await told(report(written))).toEqual([expect.stringContaining(words)]);
});

test.each<[Report, Written]>([
  [EN, { summary: 'Card payments failed for 75 minutes on the morning of 6 May.' }],
  [EN, { summary: 'Card payments failed for a little over an hour.' }],
  [EN, { impact: 'Some merchants in Norway could not pay for 20 minutes.' }],
  [EN, { impact: 'Payments failed for 35 minutes of business hours.' }],
  [EN, { impact: 'Payments failed for at least 60 minutes.' }],
  [EN, { impact: 'For the first 20 minutes nobody could pay.' }],
  [EN, { impact: 'Payments failed for 75 minutes. Refunds failed for 20 minutes more.' }],
  [EN, { summary: 'We had put it off to avoid a planned interruption of 5 minutes.' }],
  [EN, { detection: 'An alarm rang; 26 minutes had passed since the first failure.' }],
  [EN, { detection: 'The alarm looks at the last 6 minutes.' }],
  [EN, { detection: 'The alarm fires when more than 5 % fail for 6 minutes.' }],
  [EN, { detection: 'The on-call engineer acknowledged within 4 minutes.' }],
  [EN, { head: '- Start: 2025-05-06 08:55\n- End: 2025-05-06 10:15' }],
  [EN, { head: '- Impact start: 2025-05-06 09:00\n- Mitigated: 2025-05-06 10:05' }],
  [EN, { summary: 'Between 9 and 10 payments by card failed.' }],
  [EN, { summary: 'On 6 May 2025 payments failed. We published this on 9 May 2025.' }],
  [EN, { summary: 'On 5 May 2025 a certificate was published that failed.' }],
  [
    EN,
    { summary: 'About 12 % of card payments were declined.', impact: 'All refunds were declined.' },
  ],
  [
    EN,
    {
      summary:
        'At first 12 % of card payments were declined, later all card payments were declined.',
    },
  ],
  [EN, { summary: 'No order was lost.', impact: '48 orders were delayed.' }],
  [DE, { summary: 'Am Dienstag, den 6. Mai, war die Anmeldung gestört.' }],
  [DE, { impact: 'Einzelne Filialen konnten 20 Minuten lang nicht arbeiten.' }],
  [DE, { detection: 'Der Alarm löst aus, wenn der Fehler 6 Minuten anhält.' }],
  [FR, { detection: "L'alerte se déclenche après 6 minutes d'échecs." }],
  [FR, { impact: 'Certains clients ont attendu 20 minutes.' }],
  [ES, { impact: 'Algunos clientes no pudieron entrar durante 20 minutos.' }],
  [JA, { summary: '証明書の不備により、約1時間半にわたりログインできなかった。' }],
])('not told %#', async (report, written) => {
  expect(await told(report(written))).toEqual([]);
});

test('an end in a list of terms is a label', async () => {
  const page = (end: string): string =>
    `<html><body><h1>Acceso caído</h1><dl><dt>Inicio</dt><dd>6 de mayo de 2025, 09:00</dd>
<dt>Fin</dt><dd>6 de mayo de 2025, ${end}</dd></dl><h2>Cronología</h2>
<p>09:00 El sitio deja de responder.</p><p>09:30 Se reinician los servidores.</p><p>10:15 El sitio funciona de nuevo.</p></body></html>`;
  expect(await told(page('09:40'), 'informe.html')).toEqual([expect.stringContaining('09:40')]);
  expect(await told(page('10:15'), 'informe.html')).toEqual([]);
});
