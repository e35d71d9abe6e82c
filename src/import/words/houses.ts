// The head of a letter or a form: whose paper it is, where they sit, whom it greets. None of it says what happened.
import { anyOf } from './any-of.ts';
import { failsAt } from './failing.ts';
import { entries } from './language-words.ts';
import { folded, oneOf } from './words.ts';

/** What houses and their parts call themselves, lower case and without accents. */
const HOUSES = entries(`
  gmbh, ag, kg, ohg, ug, eg, se, e.v., inc, inc., ltd, ltd., llc, plc, corp, corp., s.a., s.l., sarl, sas, ltda, ltda., s/a,
  s.p.a., bank, hospital, clinic, klinik, klinikum, krankenhaus, university, universitat, universidad, universidade, universite,
  hochschule, stadtwerke, wasserwerke, verkehrsbetriebe, verein, hopital, clinique, mairie, prefeitura, secretaria,
  ayuntamiento, gemeindeverwaltung, stadtverwaltung, abteilung, fachbereich, department, departamento, departement, direction,
  direccion, directoria, diretoria, servicio, institute, institut, instituto, foundation, stiftung, fundacion, fundacao, college,
  council, ministry, ministerium, ministerio, ministere, group, holding, cooperative, genossenschaft, caisse, banque, banco,
  consorcio, biblioteca, bibliotheque, bibliothek, library, centre hospitalier, kundenservice, kundendienst, service client,
  customer service, customer care, atencion al cliente, atendimento ao cliente
`);
const NAMED = new RegExp(`(?:^|[ -])(?:${oneOf(HOUSES)})(?: |,|$)`, 'u');
const NAMED_WIDE = /(?:株式会社|有限会社|合同会社)|(?:病院|大学|市役所|銀行|図書館|協会)$/u;

/** Small words inside names. */
const PARTICLES = new Set(
  entries(`of, the, and, for, at, in, de, del, de la, la, las, los, do, da, dos, das, des, du, der, die, und, für, am, et, y, e,
    &, le, les, l, d, al, ao, zu, zur, im, von`),
);

/** `Stadtwerke Auental GmbH`, `Hospital General del Sur`: a name in capitals that says of nothing that it failed. */
function isHouse(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 8 || /[.:!?。]$(?<!\b\p{L}{1,4}\.)/u.test(text)) return false;
  if (NAMED_WIDE.test(text)) return !/障害|停止|について|報告/u.test(text) && text.length <= 30;
  const named = words.every(
    (word) => /^[\p{Lu}&\d]/u.test(word) || PARTICLES.has(word.toLowerCase()),
  );
  const flat = folded(text);
  return named && words.length > 1 && NAMED.test(flat) && failsAt(` ${flat} `) === null;
}

/** A street with its number, a post code, a telephone, an address of the web. */
const ADDRESS = anyOf(
  /^(?:tel|phone|telephone|telefon|téléphone|teléfono|telefone|fax)\b\.?:? ?[+(\d][\d ()+/-]{4,}/iu,
  /^(?:e-?mail|web|www)[.:] ?\S+$/iu,
  /^\d{1,4}[a-z]?,? (?:\p{L}+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|drive|way|square)\b[^.!?:]{0,60}$/iu,
  /^[^.!?:]{0,40}\p{L}*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring) \d{1,4}[a-z]?(?:,[^.!?:]{0,50})?$/iu,
  /^(?:am|an der|an den|im|in der|auf der|auf dem|zum|zur|beim|unter den) \p{L}+(?: \p{L}+)? \d{1,4}[a-z]?$/iu,
  /^(?:\d{1,4},? )?(?:rue|avenue|boulevard|calle|avenida|av\.|rua|praça|plaza|quai) [^.!?:]{3,70}\d[^.!?:]{0,40}$/iu,
);
/** `〒604-0000`, `24103 Kiel`: a place is written large, `1200 users affected` is no address. */
const POST_CODE = /^〒?\d{3}-\d{4}|^\d{4,5} \p{Lu}[\p{L} -]{2,30}$/u;

const GREETING = anyOf(
  /^(?:dear|hello|hi|to whom|sehr geehrte|liebe|guten tag)(?!\p{L})[^.]{0,70}$/iu,
  /^(?:madame|monsieur|mesdames|bonjour|chers?|chères?)(?!\p{L})[^.]{0,70}$/iu,
  /^(?:estimad[oa]s?|querid[oa]s?|prezad[oa]s?|car[oa]s|senhor(?:es|as?)?|señor(?:es|as?)?)(?!\p{L})[^.]{0,70}$/iu,
  /^(?:お客様各位|関係者各位|各位)/iu,
);

/** A line of the head of a letter. */
export const isLetterhead = (text: string): boolean =>
  isHouse(text.trim()) ||
  ADDRESS.test(text.trim()) ||
  POST_CODE.test(text.trim()) ||
  GREETING.test(text.trim());

/** A day by itself, with the place in front: `Kiel, den 14. März 2024`. */
export const isDayLine = (text: string): boolean =>
  text.length <= 40 &&
  text.trim().split(/\s+/).length <= 5 &&
  /\d{4}(?:年.{2,6}日)?\.?$/.test(text.trim());
