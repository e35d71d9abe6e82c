// Who or what notices failures, in the words of reports.
import type { Detector } from '../../report/kinds.ts';
import { anyOf, inTurn } from './any-of.ts';
import { INSIDERS, MACHINES, OUTSIDERS } from './people.ts';
import { noticedBy, sentBy } from './noticing.ts';
import { LANGUAGES, folded, foldedInPlace, oneOf } from './words.ts';

export interface NamedDetector {
  readonly detector: Detector;
  /** The word that said so. */
  readonly word: string;
}

const DETECTORS: readonly (readonly [Detector, RegExp])[] = [
  ['drill', /\b(?:game ?day|drill|exercise)\b|\bübung\b|\bsimulacro\b/i],
  [
    'security-report',
    anyOf(
      /\b(?:bug ?bounty|bugcrowd|hackerone|(?:security )?researcher|responsible disclosure)\b/i,
      /\bsecurity report\b|\bsecurity@/i,
    ),
  ],
  [
    'third-party',
    anyOf(
      /\b(?:vendor|supplier|partner|provider|aws|google|security firm|third[- ]party|carrier)\b/i,
      /\b(?:proveedor|fournisseur|anbieter|fornecedor|dienstleister|parceir[oa]s?|partenaires?)\b/i,
      /提携先|ベンダー|委託先/i,
    ),
  ],
  [
    'customer',
    anyOf(
      inTurn(/\b/iu, OUTSIDERS, /\b/iu),
      /\b(?:support tickets?|forum|help ?desk call|complaints?)\b/iu,
      /\b(?:one|some|several|many|two|three) of you\b/iu,
      /(?<!\p{L})(?:kund(?:e|en|in|innen)|filiale|usu[aá]ri[oa]s?|clientes?|utilisateurs?)(?!\p{L})/iu,
      /(?<!\p{L})(?:client|cliente|cliente|secrétariat|hinweis eines kunden|kundendienst)e?s?(?!\p{L})/iu,
      // Who answers the phone hears it from those who call.
      /\b(?:contact cent(?:re|er)|call cent(?:re|er)|customer (?:service|care)|hotline)\b/iu,
      /\b(?:support|help ?desk|service desk)\b.{0,40}\b(?:tickets?|calls?|complaints?|mails)\b/iu,
      /(?<!\p{L})(?:kundenservice|kundenbetreuung|fahrgäst|fahrgast|bürger|gäste|reisende|anwohner)\p{L}*/iu,
      /(?<!\p{L})(?:viajer|passager|voyageur|usager|commerçant|abonné|habitant|passageir|pacient)\p{L}*/iu,
      /(?<!\p{L})(?:service client|atención al cliente|atendimento|vecin[oa]s?|alumn[oa]s?)(?!\p{L})/iu,
      /(?<!\p{L})(?:spieler|zuschauer|leser|hörer|besucher)(?:n|in|innen)?(?!\p{L})/iu,
      /(?<!\p{L})(?:joueu(?:rs?|ses?)|spectateurs?|citoyens?|citoyennes?)(?!\p{L})/iu,
      /(?<!\p{L})(?:jugador(?:es|as?)?|espectador(?:es|as?)?|ciudadan[oa]s?|oyentes?)(?!\p{L})/iu,
      /(?<!\p{L})(?:jogador(?:es|as?)?|ouvintes?|cidad(?:ão|ãos|ã|ãs)|munícipes?)(?!\p{L})/iu,
      // A reader of cards is none: several are people.
      /(?<!\p{L})(?:lecteurs|lectrices|lectores|leitores)(?! d)(?!\p{L})/iu,
      /(?:視聴者|読者|プレイヤー|市民|住民|乗客)(?:の方)?(?:から|が|より|の投稿|の指摘|の声)/iu,
      /お客様|顧客|利用者|ユーザ|問い合わせ|店舗|コールセンター/iu,
    ),
  ],
  [
    'monitoring',
    anyOf(
      /\b(?:dashboards?|graphs?|charts?|metrics|panels?)\b/iu,
      /^(?:our |the )?(?:internal )?monitoring\W*$|überwachung|^supervisión|^surveillance|^monitoramento/iu,
    ),
  ],
  [
    'alert',
    anyOf(
      inTurn(/\b/iu, MACHINES, /\b/iu),
      /\b(?:alerting|alerted|paged|pages|firing|automated (?:alert|check)\w*|uptime check)\b/iu,
      /(?<!\p{L})(?:alarm\w*|alerta|alerte|alarme)(?!\p{L})|アラート|警報/iu,
    ),
  ],
  [
    'employee',
    anyOf(
      inTurn(/\b/iu, INSIDERS, /\b/iu),
      /\b(?:employees?|team members?|on-?call|devops|project members|on shift|our team)\b/iu,
      /(?<!\p{L})(?:kolleg\p{L}*|mitarbeit\p{L}*|collègues?|compañer\p{L}*|colegas?)(?!\p{L})/iu,
      /社員|担当者が/iu,
    ),
  ],
];

/** Those who work there, by their post or their group; where a label asks who noticed, nobody else is called so. */
const STAFF = anyOf(
  /\b(?:staff|crew|shift|night shift|duty|operators?|technicians?|engineers?|clerks?|nurses?|managers?|supervisors?)\b/iu,
  /\b(?:lead|team|colleagues?|warehouse|front ?desk|caretaker|foreman|intern|trainee|driver|guard)\b/iu,
  /(?:schicht|leitung|personal|bereitschaft|techniker|disponent|team|belegschaft|betriebsrat)/iu,
  /(?<!\p{L})(?:personal|equipo|jef[ea]|encargad[oa]|turno|operador\p{L}*|guardia|cajer[oa]|emplead[oa]s?)(?!\p{L})/iu,
  /(?<!\p{L})(?:equip[ea]s?|plantão|funcionári[oa]s?|técnic[oa]s?|gerente|chefe|atendente|encarregad[oa])(?!\p{L})/iu,
  /(?<!\p{L})(?:équipe|astreinte|agents?|responsable|chef)(?!\p{L})/iu,
  /(?<!\p{L})(?:technicien|salarié|employé|régulat)\p{L}*/iu,
  /(?<!\p{L})(?:\p{L}*meister|vorarbeiter|polier|contremaître|capataz|mestre de obras)(?!\p{L})/iu,
  /職長|スタッフ|職員|従業員|当番|当直|担当|係員|部門|チーム|運用/iu,
);
/** The same, and what watches by itself, as the lists of languages have them. */
const beginningWith = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${oneOf(words)})\\p{L}*`, 'iu');
const POSTS = beginningWith(LANGUAGES.flatMap(({ noticing }) => noticing.staff));
const WATCHERS = beginningWith([
  ...[
    'test suite',
    'tests',
    'automated test',
    'automatic test',
    'synthetic',
    'smoke test',
    'script',
  ],
  ...['bot ', 'robot', '自動テスト', '死活監視'],
  ...LANGUAGES.flatMap(({ noticing }) => noticing.watchers),
]);
/** Those outside, as the lists of languages have them, in a text without accents. */
const OUTSIDERS_ABROAD = new RegExp(
  LANGUAGES.flatMap(({ noticing }) => noticing.outsiders)
    .map((word) => (/[\u3040-\u9fff]/.test(word) ? word : `(?<!\\p{L})${word}(?!\\p{L})`))
    .join('|'),
  'iu',
);
/** Rooms in which people watch. */
const ROOM =
  /\b(?:control (?:room|cent(?:re|er))|dispatch(?:ers?)?|operations|ops|noc|soc|desk|reception|porter|janitor)\b/i;

/** `Imke Vos`, `Lee (night shift)`: somebody by name. */
const SOMEBODY = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}(?:\s*[(,].*)?$/u;

/** The detector that the value of a label names: who works there where it is called so, or is a name of two words. */
export function detectorCalled(text: string): NamedDetector | null {
  const found = detectorAt(text, detectorIn(text));
  if (found) return found;
  const named = SOMEBODY.test(text.trim()) && /[\s(]/.test(text.trim());
  return named ? { detector: 'employee', word: text.trim() } : null;
}

/** The detector that a sentence says noticed it: who is told by others leaves it to the rest of the sentence. */
export function detectorSaid(sentence: string): NamedDetector | null {
  const who = noticedBy(sentence);
  const told = who === null || HEARS.test(who) ? null : detectorNoticing(sentence, who);
  if (told) return told;
  // `Calls from residents began`: what they sent says who noticed, where they are known.
  const sender = sentBy(sentence);
  return sender === null ? null : detectorAt(sender, detectorIn(sender));
}

function detectorNoticing(sentence: string, who: string): NamedDetector | null {
  // In the active voice: `monitoring` alone is how a label is answered.
  const found = detectorAt(who, detectorIn(`${who} notices`));
  const ours = OURS.test(who) || NAMED_NOTICES.test(sentence);
  // `Mara sees it on a dashboard`: what she looked at showed it.
  const seen = ours ? detectorIn(sentence) : null;
  if (seen?.detector === 'monitoring') return seen;
  return found ?? (ours ? { detector: 'employee', word: who } : null);
}

/** `Imke notices a red queue`: somebody by name, and a verb that no company does. */
const NAMED_NOTICES = inTurn(
  /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:first |zuerst )?/u,
  anyOf(
    /(?:notice[sd]?|sees?|saw|spots?|spotted|finds?|found|bemerkt|bemerkte|sieht|sah)(?!\p{L})/u,
    /(?:remarque|constate|nota|notó|vio|se dio cuenta|percebe|percebeu|notou|viu)(?!\p{L})/u,
  ),
);

/** `Our cleaner`: whoever belongs to the company. */
const OURS =
  /^(?:our|one of our|unser\p{L}*|notre|un de nos|nuestr[oa]|un[ao]? de nuestr\p{L}+|noss[oa]|o noss[oa]) \p{L}/iu;

/** Those who work where customers come. */
const WORKS_THERE =
  /\b(?:shop|store|branch|front desk|service) (?:staff|crew|managers?|clerks?)\b/i;

/** What the lists of languages and of posts make of a text in which little else stands. */
function detectorAt(text: string, found: NamedDetector | null): NamedDetector | null {
  const works = WORKS_THERE.exec(text);
  if (works) return { detector: 'employee', word: works[0] };
  const watcher = found ? null : WATCHERS.exec(folded(text));
  if (watcher) return { detector: 'alert', word: watcher[0].trim() };
  const staff = STAFF.exec(text) ?? ROOM.exec(text) ?? POSTS.exec(folded(text));
  if (staff && (found === null || found.detector === 'customer') && !OUTSIDE.test(text))
    return { detector: 'employee', word: staff[0] };
  return found;
}

/** Customers by their own name, whoever else is named. */
const OUTSIDE = inTurn(
  /\b/iu,
  anyOf(OUTSIDERS, /kund|client|usuari|utilisateur|お客様|顧客|利用者/iu),
  /\w*/iu,
);

/** A word that a person says of another thing: `alerts the web team`. */
const OBJECT = /\b(?:alerts?|pages?|calls?|tells?|to|informs?|notifies)\s+(?:the\s+)?[\w-]*\s*$/i;

/** Who is told by others. */
const HEARS = /^(?:support|help ?desk|service desk|sales|reception)/i;

/** The detector that a text names first; null where it names none. */
export function detectorIn(text: string): NamedDetector | null {
  const flat = foldedInPlace(text);
  const found = DETECTORS.flatMap(([detector, pattern]) => {
    const match =
      pattern.exec(text) ?? (detector === 'customer' ? OUTSIDERS_ABROAD.exec(flat) : null);
    if (!match) return [];
    const object = OBJECT.test(text.slice(0, match.index));
    return [{ detector, word: match[0], at: match.index + (object ? text.length : 0) }];
  });
  const [first] = found.toSorted((a, b) => a.at - b.at);
  const customer = found.find(({ detector }) => detector === 'customer');
  // `Support hears of it from two customers`: it was the customers who noticed.
  return (first && HEARS.test(first.word) && customer) || (first ?? null);
}
