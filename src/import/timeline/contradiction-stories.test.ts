// Short reports that disagree with themselves, and some that only seem to: each with the words that are told, or none.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

interface Story {
  readonly text: string;
  /** Words of each thing that is told; nothing else is told. */
  readonly told: readonly string[];
}

const EN_LINES = [
  '09:02 First orders are refused',
  '09:41 Alarm: orders below the usual number',
  '09:44 Noor takes it',
  '10:10 Old image put back',
  '10:22 Orders are accepted again',
];
const DE_LINES = [
  '07:10 Erste Drucker nehmen keine Aufträge an',
  '07:55 Alarm: Warteschlange zu lang',
  '08:30 Dienst neu gestartet',
  '08:40 Alle Drucker drucken wieder',
];
const FR_LINES = [
  '14:05 Les premières commandes échouent',
  '14:50 Alerte : trop de commandes refusées',
  '15:20 Retour à la version précédente',
  '15:30 Les commandes passent de nouveau',
];
const ES_LINES = [
  '11:00 Los primeros pagos fallan',
  '11:35 Salta la alarma de pagos rechazados',
  '12:10 Se vuelve a la versión anterior',
  '12:20 Los pagos funcionan de nuevo',
];
const PT_LINES = [
  '16:00 Os primeiros pagamentos falham',
  '16:40 Alarme de pagamentos recusados toca',
  '17:10 Versão anterior reposta',
  '17:20 Os pagamentos funcionam de novo',
];
const JA_LINES = [
  '10:00 注文が失敗し始める',
  '10:45 アラート発報(注文エラー)',
  '11:10 旧バージョンへ切り戻し',
  '11:20 注文が正常に戻る',
];

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
const english = (summary: string, impact = '', more = ''): string =>
  `# Orders refused\n\n**Date:** 2025-04-08\n\n## Summary\n\n${summary}\n\n${impact === '' ? '' : `## Impact\n\n${impact}\n\n`}## Timeline (UTC)\n\n${bullets(EN_LINES)}\n${more}`;
const other =
  (
    title: string,
    day: string,
    heads: readonly [string, string, string],
    lines: readonly string[],
  ) =>
  (summary: string, impact = '', more = ''): string =>
    `# ${title}\n\n**${day}**\n\n## ${heads[0]}\n\n${summary}\n\n${impact === '' ? '' : `## ${heads[1]}\n\n${impact}\n\n`}## ${heads[2]}\n\n${bullets(lines)}\n${more}`;
const german = other(
  'Drucker stehen still',
  'Datum: 08.04.2025',
  ['Zusammenfassung', 'Auswirkungen', 'Zeitleiste'],
  DE_LINES,
);
const french = other(
  'Commandes refusées',
  'Date : 08/04/2025',
  ['Résumé', 'Impact', 'Chronologie'],
  FR_LINES,
);
const spanish = other(
  'Pagos rechazados',
  'Fecha: 08/04/2025',
  ['Resumen', 'Impacto', 'Cronología'],
  ES_LINES,
);
const portuguese = other(
  'Pagamentos recusados',
  'Data: 08/04/2025',
  ['Resumo', 'Impacto', 'Linha do tempo'],
  PT_LINES,
);
const japanese = other('注文の失敗', '発生日: 2025年4月8日', ['概要', '影響', '時系列'], JA_LINES);

const STORIES: Readonly<Record<string, Story>> = {
  // How long until somebody noticed.
  'a detection that took less than the timeline says': {
    text: english('An image without its tables was rolled out. It took us 12 minutes to notice.'),
    told: ['12 minutes'],
  },
  'a detection as long as the timeline says': {
    text: english('An image without its tables was rolled out. It took us 39 minutes to notice.'),
    told: [],
  },
  'noticed after so many minutes': {
    text: english(
      'An image without its tables was rolled out. The problem was noticed after five minutes.',
    ),
    told: ['five minutes'],
  },
  'an alarm so long after the start': {
    text: english(
      'An image was rolled out.',
      '',
      '## What went well\n\n- The alarm rang 3 minutes after the first refused order.\n',
    ),
    told: ['3 minutes'],
  },
  'how long it took to understand is no detection': {
    text: english('An image was rolled out. It took us 12 minutes to understand what it was.'),
    told: [],
  },
  'how long a fix took to build is no detection': {
    text: english('An image was rolled out. Building the old one again took 15 minutes.'),
    told: [],
  },
  'detected after so long, in German': {
    text: german('Ein Treiber wurde verteilt. Die Störung wurde erst nach 10 Minuten bemerkt.'),
    told: ['10 Minuten'],
  },
  'a time to detect, in French': {
    text: french('Une version a été déployée.', '- Délai de détection : 5 minutes'),
    told: ['5 minutes'],
  },
  'nobody noticed for so long, in Spanish': {
    text: spanish('Se publicó una versión. Tardamos 5 minutos en darnos cuenta.'),
    told: ['5 minutos'],
  },
  'nobody noticed for so long, in Portuguese': {
    text: portuguese('Uma versão foi publicada. O problema foi detectado em 3 minutos.'),
    told: ['3 minutos'],
  },
  'a time to detect, in Japanese': {
    text: japanese('設定の変更により注文が失敗した。検知までに5分かかった。'),
    told: ['5分'],
  },
  'days until somebody noticed against the dates': {
    text: '# Backups empty\n\nFor eleven days the backups were empty. Detection took two days.\n\n## Timeline\n\n- 2025-03-02 01:00 UTC First empty backup\n- 2025-03-13 09:00 UTC Ria notices that the backup has no bytes\n- 2025-03-13 09:40 UTC Mount point put back\n- 2025-03-13 10:00 UTC A full backup is written\n',
    told: ['two days'],
  },
  // How long until it was mended.
  'a time to repair that fits neither the start nor the alarm': {
    text: english('An image was rolled out.\n\n**Time to resolve:** 2 hours'),
    told: ['2 hours'],
  },
  'a time to repair from the alarm on': {
    text: english('An image was rolled out.\n\n**Time to resolve:** 41 minutes'),
    told: [],
  },
  'fixed within so long': {
    text: english('An image was rolled out. We had it fixed within 10 minutes of the alarm.'),
    told: ['10 minutes'],
  },
  'a length in a list below the impact': {
    text: english(
      'An image was rolled out.',
      '- Duration: 3 hours\n- Some orders were placed by phone',
    ),
    told: ['3 hours'],
  },
  'a length in the title': {
    text: english('An image was rolled out.').replace(
      '# Orders refused',
      '# Orders refused for 25 minutes',
    ),
    told: ['25 minutes'],
  },
  'a length of another thing': {
    text: english('An image was rolled out. The roll-out itself takes 25 minutes.'),
    told: [],
  },
  // One sentence at two times.
  'the same line in two timelines': {
    text: `${english('An image was rolled out.')}\n## Timeline of the warehouse\n\n- 09:20 Pickers have nothing to pick\n- 10:52 Orders are accepted again\n`,
    told: ['10:52'],
  },
  'the same line in two timelines at the same time': {
    text: `${english('An image was rolled out.')}\n## Timeline of the warehouse\n\n- 09:20 Pickers have nothing to pick\n- 10:22 Orders are accepted again\n`,
    told: [],
  },
  'one step done twice in one timeline': {
    text: english('An image was rolled out.').replace(
      '- 10:10',
      '- 09:50 Service restarted\n- 10:01 Service restarted\n- 10:10',
    ),
    told: [],
  },
  'the summary tells an event at another time': {
    text: english('An image was rolled out. At 09:55 UTC the old image was put back.'),
    told: ['09:55'],
  },
  'the summary tells two thirds of the words of an event': {
    text: english('An image was rolled out. At 09:55 UTC the image was put back.'),
    told: ['09:55'],
  },
  'the summary tells half of the words of an event': {
    text: english('An image was rolled out. At 09:55 UTC the old image was deleted.'),
    told: [],
  },
  'the summary tells another event': {
    text: english('An image was rolled out. At 09:55 UTC we asked the vendor for an image.'),
    told: [],
  },
  // A part, and all.
  'a third and all': {
    text: english(
      'About a third of our customers saw an error.',
      'All customers were refused, without exception.',
    ),
    told: ['third'],
  },
  'a share, and all who tried': {
    text: english(
      'Some 40 % of customers saw an error.',
      'All customers who ordered by phone were served. All customers have been informed.',
    ),
    told: [],
  },
  'a share and all, in German': {
    text: german('Etwa 20 % der Kunden waren betroffen.', 'Alle Kunden konnten nicht drucken.'),
    told: ['20 %'],
  },
  'a share and all, in Spanish': {
    text: spanish(
      'El 15 % de los clientes no pudo pagar.',
      '- Todos los clientes quedaron sin pagar durante la caída.',
    ),
    told: ['15 %'],
  },
  'half and all, in French': {
    text: french('La moitié des clients a été touchée.', 'Tous les clients ont reçu une erreur.'),
    told: ['moitié'],
  },
  'a share and all, in Japanese': {
    text: japanese('お客様の約20%に影響が出た。', '全てのお客様が注文できなかった。'),
    told: ['20%'],
  },
  'a share and all told, in Portuguese': {
    text: portuguese(
      'Cerca de 22 % dos clientes foram afetados.',
      'Todos os clientes foram avisados por e-mail.',
    ),
    told: [],
  },
  // Two counts of one thing.
  'two counts of what was refused': {
    text: english(
      'In all 1,240 orders were refused.',
      '- 1,420 orders were refused and had to be placed again',
    ),
    told: ['1,420'],
  },
  'counts of two things': {
    text: english('In all 1,240 orders were refused.', '- 310 orders were placed again by phone'),
    told: [],
  },
  'a rough count': {
    text: english(
      'More than 1,000 orders were refused.',
      '- 1,420 orders were refused and had to be placed again',
    ),
    told: [],
  },
  'two counts, in German': {
    text: german(
      '212 Aufträge gingen verloren.',
      '- 221 Aufträge gingen verloren und wurden neu gedruckt',
    ),
    told: ['221'],
  },
  'two counts, in French': {
    text: french(
      'Au total, 380 commandes ont été perdues.',
      'Les 308 commandes perdues ont été ressaisies.',
    ),
    told: ['308'],
  },
  // Nothing, and something.
  'no data lost, and rows that were': {
    text: english(
      'Orders were refused. No data was lost.',
      'We lost 340 rows of the orders table.',
    ),
    told: ['No data'],
  },
  'no data lost but what is said': {
    text: english(
      'Orders were refused. Apart from 340 rows no data was lost.',
      'We lost 340 rows of the orders table.',
    ),
    told: [],
  },
  'no data lost, and what was refused': {
    text: english('Orders were refused. No data was lost.', 'We refused 340 orders.'),
    told: [],
  },
  'no data lost, in German': {
    text: german(
      'Der Druck stand. Es gingen keine Daten verloren.',
      '48 Datensätze gingen verloren.',
    ),
    told: ['keine Daten'],
  },
  'no data lost, in Portuguese': {
    text: portuguese('Nenhum dado foi perdido.', 'Foram perdidos 120 registros.'),
    told: ['Nenhum dado'],
  },
  // A number, and the list that it counts.
  'four services and three in the list': {
    text: english(
      'An image was rolled out.',
      'The following four services were affected:\n\n- Checkout\n- Basket\n- Invoices',
    ),
    told: ['four services'],
  },
  'three services and three in the list': {
    text: english(
      'An image was rolled out.',
      'Three services were affected:\n\n- Checkout\n- Basket\n- Invoices',
    ),
    told: [],
  },
  'some of more in the list': {
    text: english(
      'An image was rolled out.',
      'Twelve shops were closed, among them:\n\n- Leeds\n- York\n- Hull',
    ),
    told: [],
  },
  'three things in the list of two, in French': {
    text: french(
      'Une version a été déployée.',
      'Trois services ont été touchés :\n\n- Panier\n- Paiement',
    ),
    told: ['Trois services'],
  },
  // The order of things.
  'an end before its start, with days in words': {
    text: '# Orders refused\n\n- **Start:** 8 April 2025, 09:02 UTC\n- **End:** 8 April 2025, 08:22 UTC\n\nAn image was rolled out.\n',
    told: ['08:22'],
  },
  'an end after midnight': {
    text: '# Orders refused\n\n- **Start:** 8 April 2025, 23:02 UTC\n- **End:** 9 April 2025, 00:22 UTC\n\nAn image was rolled out.\n',
    told: [],
  },
  'two severities, in German': {
    text: german('Ein Treiber wurde verteilt. Der Vorfall wurde als Prio 2 eingestuft.').replace(
      '**Datum',
      '**Priorität: P1**\n\n**Datum',
    ),
    told: ['P1'],
  },
  // How long nothing went.
  'nobody could for so long': {
    text: english(
      'No orders were accepted for 2 hours and 20 minutes after an image was rolled out.',
    ),
    told: ['2 hours and 20 minutes'],
  },
  'nobody could for as long as the timeline says': {
    text: english(
      'No orders were accepted for an hour and 20 minutes after an image was rolled out.',
    ),
    told: [],
  },
  'nobody knew for so long is no length of the outage': {
    text: english('An image was rolled out. Nobody knew of it for 39 minutes.'),
    told: [],
  },
  'a round number of hours is no exact length': {
    text: english('No orders were accepted for two hours.'),
    told: [],
  },
  'each waited for so long': {
    text: english('An image was rolled out. Orders were not answered for 5 minutes each.'),
    told: [],
  },
  'nothing printed for so long, in German': {
    text: german(
      'Während 2 Stunden und 40 Minuten konnte niemand drucken, nachdem ein Treiber verteilt wurde.',
    ),
    told: ['2 Stunden und 40 Minuten'],
  },
  'no order for so long, in French': {
    text: french("Aucune commande n'a pu être passée pendant 2 h 40."),
    told: ['2 h 40'],
  },
  'no payment for so long, in Spanish': {
    text: spanish('Durante 2 horas y 40 minutos no se pudo pagar con tarjeta.'),
    told: ['2 horas y 40 minutos'],
  },
  'no payment for as long as the timeline says, in Portuguese': {
    text: portuguese('Ninguém conseguiu pagar durante 1 hora e 20 minutos.'),
    told: [],
  },
  'how long it went on, in a Japanese table': {
    text: japanese('注文が失敗した。').replace(
      '**発生日: 2025年4月8日**',
      '| 項目 | 内容 |\n| --- | --- |\n| 発生日 | 2025年4月8日 |\n| 継続時間 | 2時間10分 |',
    ),
    told: ['2時間10分'],
  },
  'a length that fits another line of harm': {
    text: english('Orders were refused for 38 minutes.').replace(
      '09:41 Alarm',
      '09:40 Certificate of the shop is refused\n- 09:43 Alarm',
    ),
    told: [],
  },
  // When it was over.
  'an end long after it worked again, in Portuguese': {
    text: portuguese(
      'Em 8 de abril de 2025 os pagamentos ficaram fora do ar das 16h00 às 18h25.',
    ).concat('- 18:25 Comunicado de encerramento aos clientes\n'),
    told: ['18:25'],
  },
  'an end at which the backlog was done': {
    text: portuguese(
      'Em 8 de abril de 2025 os pagamentos ficaram fora do ar das 16h00 às 18h25.',
    ).concat('- 18:25 Fila de pagamentos vazia\n'),
    told: [],
  },
  'an end of which the timeline has the notice': {
    text: english('Orders were refused from 09:02 to 10:22.').replace(
      '10:22 Orders are accepted again',
      '10:40 Status page: incident has been resolved',
    ),
    told: [],
  },
  // Weekdays.
  'a weekday in a cell, in German': {
    text: german('Ein Treiber wurde verteilt.').replace(
      '**Datum: 08.04.2025**',
      '| Datum | Mittwoch, 08.04.2025 |\n| --- | --- |\n| Ort | Halle 2 |',
    ),
    told: ['Mittwoch'],
  },
  'a short weekday, in German': {
    text: german('Ein Treiber wurde verteilt.').replace('08.04.2025', 'Mi., 08.04.2025'),
    told: ['Mi'],
  },
  'the right weekday, in French': {
    text: french('Une version a été déployée le mardi 8 avril 2025.'),
    told: [],
  },
  'a wrong weekday, in French': {
    text: french('Une version a été déployée le jeudi 8 avril 2025.'),
    told: ['jeudi'],
  },
  'a wrong weekday, in Spanish and behind the date': {
    text: spanish('Se publicó una versión el 8 de abril de 2025 (lunes).'),
    told: ['lunes'],
  },
  'a word that is a weekday elsewhere': {
    text: german('So 2 bis 3 Drucker standen am 08.04.2025 still.'),
    told: [],
  },
  // Who was hit.
  'a part of the players, and all of them': {
    text: french(
      "Un quart des joueurs n'a pas pu lancer de partie.",
      'Tous les joueurs ont été touchés.',
    ),
    told: ['Un quart des joueurs'],
  },
  'a part of the readers, and all of those in one place': {
    text: english('A third of the readers saw errors.', 'All readers in Norway were signed out.'),
    told: [],
  },
  'a severity that was raised': {
    text: english('An image was rolled out. It was raised to SEV1 at 09:50.').replace(
      '**Date',
      '**Severity:** SEV2\n\n**Date',
    ),
    told: [],
  },
};

async function contradictions(text: string): Promise<string[]> {
  const { findings } = await importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message);
}

test.each(Object.entries(STORIES))('%s', async (_, { text, told }) => {
  const found = await contradictions(text);
  expect(found).toEqual(told.map((words) => expect.stringContaining(words) as string));
});
