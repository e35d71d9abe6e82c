// Words of labels that give a day in the life of the text, not of what it tells: written, reviewed, published, due.
// Beginnings of words, lower case and without accents; of German compounds the words may stand inside.
import { entries } from './language-words.ts';
import { beginsWord, folded } from './words.ts';

const BEGINNINGS = entries(`
  report, post-mortem, postmortem, debrief, retro, document, doc, file, page, write-up, writeup, wrote, written, author,
  editor, edit, draft, version, revision, revis, review, publish, post, sent, send, issue date, issued, date of issue,
  print, last, modif, update, creat, compil, submit, sign, approv, presented, distribut, circulat, meeting, minutes,
  next, follow-up, due, deadline, target, expir, valid, effective, retention, closed, close, archive, expected, planned,
  scheduled, since, contract, released, owner,
  verfasst, verfasser, autor, erstellt, freigabe, freigegeben, gepruft, geandert, versand, versandt, veroffentlicht,
  frist, fallig, termin, nachste, gultig, stand, abgeschlossen, geschlossen, vorgelegt, sitzung, aushang, geplant, seit,
  compte rendu, rapport, fiche, redig, redaction, auteur, publi, diffus, relu, relecture, valid, mis a jour, mise a jour,
  derniere, prochain, echeance, reunion, cloture, clos, prevu, depuis, envoye, signe, imprime,
  informe, documento, redac, escrib, escrit, autora, elabor, actualiz, revis, aprob, emision, emitid, enviad, publicad,
  reunion, proxim, plazo, vence, cierre, cerrad, ultima, previst, desde, firm,
  relatorio, redig, redac, escrit, autora, atualiz, aprov, emiss, emitid, enviad, reuniao, prazo, fechad, fechament, encerrad, assin,
`);
const INSIDE = entries(`
  bericht, dokument, protokoll, besprechung, uberarbeit, aktualisier,
  報告, 作成, 更新, 改訂, 公開, 掲載, 発行, 提出, 承認, 次回, 期限, 予定, 会議, 送信, 最終, 記入, 起票, 版,
`);

/** Whether a label gives a day on which the text itself was written, sent, reviewed or is due. */
export function isOfDocument(label: string): boolean {
  const words = folded(label.replace(/[_.-]+/g, ' '));
  return (
    BEGINNINGS.some((word) => beginsWord(words, word.replace('-', ' '))) ||
    INSIDE.some((word) => words.includes(word))
  );
}
