// What kind of document a title says that it is, and nothing of what happened: `Post Incident Review`, `Informe de
// interrupción`. Everything is lower case and without accents.
import { LANGUAGES, folded } from './words.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Kinds of document. */
const GENRES = new Set(
  words(`
    report reports review reviews postmortem postmortems post-mortem post-mortems mortem rca rcas pir pirs analysis analyses
    retrospective retro debrief write-up writeup summary notice bulletin memo minutes template document title untitled record
    action-review aar rfo reason form formular formulaire formulario notification notificacion notificacao
    bericht vorfallsbericht storungsbericht storungsmeldung betriebsmeldung abschlussbericht ereignisbericht nachbericht
    zwischenbericht meldung protokoll nachbereitung nachbetrachtung storungsprotokoll vorfallprotokoll storungsinformation
    informe reporte parte acta relatorio ocorrencia ata boletim boletin rapport compte-rendu compte rendu bilan fiche avis
    constat comunicado comunicacion communique
  `),
);

/** What such a title says besides: the failure by its usual names, and how far the document is. */
const FILLERS = new Set(
  words(`
    a an the my our this of for on about and to after post mortem root cause causes incident incidents outage outages issue
    issues problem major minor critical service services system it disruption interruption downtime event failure internal
    public external final draft first second third initial preliminary version name number no ref reference id ticket case date
    der die das des dem den zum zur uber vom von und storung storungen vorfall vorfalls ausfall stoerung betriebs
    de del la el los las do da dos das du le les sur et y e un una um uma d l incidente incidencia interrupcion interrupcao
    servicio servico corte caida falla averia panne interruption sistema sistemas evento
  `),
);

const WIDE =
  /(?:障害|インシデント|事後|最終|続報|第\d+報|ご?報告書?|振り返り|レポート|について|に関する|のお知らせ|お詫び|と|の)+/gu;
/** Numbers of records, days, versions: `MI-2024-0113`, `v1.2`, `(PIR)`. */
const RECORD = [
  /\([\p{Lu}\d-]{2,8}\)/gu,
  /\b\p{Lu}{1,8}[-_ ]?\d[\p{Lu}\d/_.-]*/gu,
  /#?\bv?\d[\d./:-]*\p{L}{0,2}\b/gu,
];
const ENGLISH_DAYS = `
  jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october
  november december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
`;
const DAYS = new Set([
  ...words(ENGLISH_DAYS),
  ...LANGUAGES.flatMap(({ months, weekdays }) =>
    [...months, ...weekdays.flatMap((names) => names.split(' '))].map(folded),
  ),
]);

/** A text that says which kind of document it is, its number and its day, and nothing else. */
export function isGenre(text: string): boolean {
  const bare = RECORD.reduce((left, pattern) => left.replace(pattern, ' '), text.normalize('NFKC'));
  const rest =
    folded(bare)
      .replace(WIDE, ' ')
      .match(/[\p{L}-]+/gu) ?? [];
  return rest.every((word) => GENRES.has(word) || FILLERS.has(word) || DAYS.has(word));
}

/** A text that names a kind of document. */
export const namesGenre = (text: string): boolean =>
  (folded(text).match(/[\p{L}-]+/gu) ?? []).some((word) => GENRES.has(word)) ||
  /報告書|報告$|振り返り/u.test(text);

/** What stands in front of many titles and may go from there. */
const FRONTS = new Set([
  ...[
    'postmortem',
    'post mortem',
    'rca',
    'root cause analysis',
    'retrospective',
    'title',
    'incident',
  ],
  ...['incident report', 'incident review', 'incident analysis', 'incident postmortem'],
  ...['incident post mortem', 'postmortem report', 'post mortem report', 'postmortem analysis'],
  ...['storungsbericht', 'vorfallsbericht', 'bericht', 'informe', 'informe de incidente'],
  ...['informe del incidente', 'rapport d incident', 'compte rendu', 'compte rendu d incident'],
  ...['relatorio', 'relatorio de incidente', '障害報告', '障害報告書'],
]);

/** A kind of document that the title behind it does not need. */
export function isFront(text: string): boolean {
  const bare = RECORD.reduce((left, pattern) => left.replace(pattern, ' '), text.normalize('NFKC'));
  return FRONTS.has((folded(bare).match(/\p{L}+/gu) ?? []).join(' '));
}
