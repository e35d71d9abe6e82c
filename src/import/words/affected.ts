// Who and what is counted among the harmed, by language; how a part of them, all and none of them are called.
import { entries } from './language-words.ts';
import { oneOf } from './words.ts';

/** Who is counted, and how else they are called; lower case and without accents. */
export const AFFECTED: Readonly<Record<string, readonly string[]>> = {
  customers: entries(`
    customer, customers, client, clients, kunden, kundinnen, kunde, cliente, clientes, お客様, 顧客,
  `),
  users: entries(`
    user, users, subscriber, subscribers, member, members, nutzer, nutzern, nutzerinnen, benutzer, benutzern, anwender,
    utilisateur, utilisateurs, utilisatrices, abonnes, usuario, usuarios, usuarias, ユーザー, ユーザ, 利用者, 会員,
  `),
  merchants: entries(`
    merchant, merchants, handler, handlern, commercant, commercants, comerciante, comerciantes, lojistas, 加盟店,
  `),
  visitors: entries(`visitor, visitors, besucher, besuchern, visiteurs, visitantes`),
  shoppers: entries(`shopper, shoppers, kaufer, acheteurs, compradores`),
  patients: entries(`patient, patients, patienten, patientinnen, paciente, pacientes, 患者`),
  students: entries(
    `student, students, studierende, studierenden, etudiants, estudiantes, estudantes, alunos`,
  ),
  tenants: entries(`tenant, tenants, mandanten, mieter`),
  players: entries(
    `player, players, spieler, spielern, joueur, joueurs, joueuses, jugadores, jogadores, プレイヤー`,
  ),
  viewers: entries(`
    viewer, viewers, zuschauer, zuschauern, spectateurs, telespectateurs, espectadores, telespectadores, 視聴者,
  `),
  readers: entries(`reader, readers, leser, lesern, lecteurs, lectores, leitores, 読者`),
  listeners: entries(
    `listener, listeners, horer, horern, auditeurs, oyentes, ouvintes, リスナー, 聴取者`,
  ),
  passengers: entries(`
    passenger, passengers, rider, riders, fahrgaste, fahrgasten, passagiere, voyageurs, passagers, pasajeros, passageiros, 乗客,
  `),
  citizens: entries(`
    citizen, citizens, resident, residents, burger, burgern, citoyens, usagers, ciudadanos, cidadaos, municipes, 市民, 住民,
  `),
  guests: entries(`guest, guests, gaste, gasten, huespedes, hospedes, 宿泊客`),
  drivers: entries(
    `driver, drivers, fahrer, fahrern, chauffeurs, conducteurs, conductores, motoristas, 運転手`,
  ),
  pupils: entries(`pupil, pupils, schuler, schulern, eleves, alumnos, 生徒`),
};

/** Any of them, as a part of a pattern over a folded text. */
export const PEOPLE = oneOf(Object.values(AFFECTED).flat());
/** `of our registered`, `der aktiven`, `de nuestros`: what may stand in front of them. */
const BEFORE = String.raw`(?:[\p{L}'’]+\s+){0,3}?`;

const END = String.raw`(?![\p{Script=Latin}])`;

/** A part in percent or in words; the group `part` holds it. */
const PERCENT = String.raw`\d{1,2}(?:[.,]\d+)?\s?(?:%|percent|per cent|prozent|pour cent|por ciento|por cento|パーセント)`;
const FRACTION = oneOf(
  entries(`
    a third, one third, two thirds, a quarter, one quarter, three quarters, half, a half, a fifth, a tenth, one in two,
    one in three, one in four, one in five, one in six, one in eight, one in ten, one in twenty, one in a hundred,
    ein drittel, zwei drittel, ein viertel, drei viertel, die halfte, der halfte, ein funftel, ein zehntel, jeder zweite,
    jeder dritte, jeder vierte, jeder funfte, jeder zehnte, un tiers, deux tiers, un quart, trois quarts, la moitie, un dixieme,
    un cinquieme, un sur deux, un sur trois, un sur quatre, un sur cinq, un sur dix, un tercio, dos tercios, la mitad,
    una cuarta parte, un cuarto, una quinta parte, una decima parte, uno de cada tres, uno de cada cuatro, uno de cada cinco,
    um terco, dois tercos, metade, um quarto, um quinto, um decimo, um em cada tres, um em cada quatro, um em cada cinco,
    半数, 半分, 3分の1, 三分の一, 4分の1, 四分の一, 5分の1,
  `),
);
const PART = String.raw`(?<part>${PERCENT}|(?<!\p{L})(?:${FRACTION}))`;

/** Finds a part of people in a folded text: `22 % dos clientes`, `about a third of our users`, `お客様の約20%`. */
export const PART_OF_PEOPLE: readonly RegExp[] = [
  new RegExp(
    String.raw`${PART}\s*(?:of|der|des|de|dos|das|do|da|d'|の)?\s*${BEFORE}(?:${PEOPLE})${END}`,
    'giu',
  ),
  new RegExp(String.raw`(?:${PEOPLE})の(?:約|およそ)?${PART}`, 'giu'),
  // `Customers affected: 12 %`
  new RegExp(
    String.raw`(?<!\p{L})(?:${PEOPLE})${END}[^:.]{0,24}:\s*(?:\p{L}+\s|~\s?)?${PART}`,
    'giu',
  ),
];

const ALL_WORDS = oneOf(
  entries(`
    all, every, each, alle, allen, jeder, jede, samtliche, samtlichen, tous les, toutes les, tous nos, toutes nos, chaque,
    la totalite des, todos los, todas las, todos nuestros, cada, la totalidad de los, todos os, todas as, todos os nossos,
    a totalidade dos,
  `),
);

/** Finds all people: `all of our customers`, `todos os clientes`, `全てのお客様`. */
export const ALL_PEOPLE: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${ALL_WORDS})\s+(?:of\s+)?(?:(?:our|the|active|registered|unsere[rn]?|nos|nuestros|nossos)\s+){0,2}(?:${PEOPLE})${END}`,
    'giu',
  ),
  new RegExp(String.raw`(?:全ての|すべての|全)(?:${PEOPLE})`, 'giu'),
  new RegExp(String.raw`(?:${PEOPLE})の?(?:全員|全て|すべて)`, 'giu'),
];

/** What stands behind a part or behind `all`: a thing, and what happened to it. */
const THING = String.raw`\s+(?:(?:of|der|des|de|dos|das|do|da|del|los|las|os|as|les|die|the|our|unserer|nos|nuestros)\s+)*(?<thing>[\p{L}-]+(?:\s+[\p{L}-]+){0,5})`;

/** `12 % of card payments were declined`. */
export const PART_OF_THINGS = new RegExp(`${PART}${THING}`, 'giu');
const SIGNS = String.raw`(?<thing>[\p{Script=Han}\p{Script=Katakana}ー]{2,12})`;
/** `ログインの約12%が失敗した`, `すべてのログインが失敗した`. */
export const PART_OF_THINGS_JA = new RegExp(`${SIGNS}の(?:約|およそ|うち)?${PART}[がはで]`, 'gu');
export const ALL_THINGS_JA = new RegExp(`(?:すべて|全て|全)の?${SIGNS}[がはで]`, 'gu');
/** `All card payments were declined`. */
export const ALL_THINGS = new RegExp(String.raw`(?<!\p{L})(?:${ALL_WORDS})${THING}`, 'giu');

/** What grows or shrinks while it lasts: a part at first, and all later. */
export const IN_A_PHASE = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      at first, first, initially, then, later, after, from, until, by, peak, grew, rose, fell, once, now, eventually, worst, before, while,
      during, zuerst, anfangs, dann, spater, nach, ab, bis, zeitweise, schliesslich, d'abord, puis, ensuite, apres, jusqu, pic, al principio,
      luego, despues, hasta, pico, no inicio, depois, entao, ate, mais tarde,
    `),
  )})(?!\p{L})`,
  'u',
);

/** Behind `all customers`: not the whole of them, but those of whom something is said. */
export const ONLY_THOSE = new RegExp(
  String.raw`^,?\s+(?:${oneOf(
    entries(`
      who, whose, that, which, with, without, in, of, on, from, using, trying, affected, concerned, behind, die, deren, der,
      mit, ohne, aus, im, des, von, vom, bei, qui, dont, avec, sans, du, de, en, sur, concernes, que, con, sin, del,
      afectados, com, sem, da, do, dos, no, na, em, afetados, whom,
    `),
  )})(?!\p{L})`,
  'iu',
);

/** `of the booking API`, `der Filiale`: those of a thing. */
export const ONLY_THOSE_OF = new RegExp(
  String.raw`^\s+(?:${oneOf(entries('of, des, der, du, de la, de, del, do, da, dos'))})\s+(?:(?:${oneOf(
    entries('the, our, unserer, unseres, notre, nuestro, nuestra, nosso, nossa'),
  )})\s+)?((?:[\p{L}-]+\s?){1,3})`,
  'u',
);

/** In front of `all customers`: a part of them, or not all. */
export const PART_OF_ALL = new RegExp(
  String.raw`(?:%|${oneOf(
    entries(`
      percent, third, half, part, some, not, most, nearly, almost, nicht, fast, pas, presque, casi, quase, no, nao,
    `),
  )})\s*(?:of|de|der)?\s*$`,
  'u',
);

/** What is done for people, and no harm: they were told, repaid, served again. */
export const FOR_PEOPLE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${oneOf(
    entries(`
      inform, told, tell, notif, e-mail, email, mail, wrote to, write to, writing to, contact, refund, repaid, compensat, credit, again, recover, restor,
      apolog, thank, asked, advis, migrat, back, can now, could again, moved, invit, receive a, will be, benachricht, angeschrieben,
      erstattet, wieder, entschuldig, gutschrift, avis, prevenu, rembours, nouveau, excus, contacte, ecrit, avisad, avisam,
      notific, reembols, de nuevo, disculp, escrib, de novo, desculp, escrev, recuper, devolv, creditad,
    `),
  )})|連絡|通知|返金|お詫び|ご案内|案内|報告|復旧|再開)`,
  'iu',
);
