// The clock that a remark names for all times: `All times are in UTC`, `We write by the Lisbon clock`.
import type { ZoneWord } from '../time/zone-words.ts';
import { clockAt, clockIn, zoneIn } from '../time/zone-words.ts';
import { anyOf } from '../words/any-of.ts';
import { entries } from '../words/language-words.ts';
import { anyPhrase } from '../words/phrases.ts';
import { folded, foldedInPlace } from '../words/words.ts';

/** A clock, and beside it nothing but that times are meant. */
export function clockAlone(text: string): ZoneWord | null {
  const zone = clockIn(text);
  const others = wordsOf(zone ? text.replace(zone.written, ' ') : text);
  return zone && others.every(isSmall) ? zone : null;
}

/** Words that a remark about all times is made of, apart from the clock itself. */
const TIMES = anyOf(
  /^(?:times?|timestamps?|clocks?|hours?|dates?|zeit(?:en)?|zeitangaben|uhrzeit(?:en)?|ortszeit|angaben)$/iu,
  /^(?:horas?|horários?|horarios?|heures?|horaires?)$/iu,
);
const ALL = /^(?:all|every|everything|alle|todas|todos|toutes|tous)$/i;
const SMALL = anyOf(
  /^(?:the|these|following|below|here|above|shown|given|listed|written|log(?:ged)?)$/iu,
  /^(?:are|is|in|by|as|at|to|and|per|use|uses)$/iu,
  /^(?:local|unless|otherwise|noted|stated|specified|mentioned|approximate|on|of|day|server|clock|quoted|reported)$/iu,
  /^(?:marked|else|said|where|when|nothing|without|with|a|an|any|another|zone|our|own|we|write|used|kept)$/iu,
  /^(?:gilt|gelten|hier|unten|und|im|folgenden)$/iu,
  /^(?:sind|in|nach|der|die|den|jeweils|sofern|nicht|anders|angegeben|lokale?r?|orts|mit)$/iu,
  /^(?:son|est[aá]n|en|de|del|la|las|los|o|os|as|são|estão|em|no|na|salvo|indicaci[oó]n|indicação|locale?s?)$/iu,
  /^(?:this|page|report|document|mail|post|thread|those|s|est|com|con|avec|celles?|ceux|l|d|aux|selon|suivant)$/iu,
  /^(?:sont|les?|des|du|à|au|sauf|mention|contraire|indiquées?|données?|exprimées?|timezone|zone|format)$/iu,
);

/** What keeps a clock of its own beside that of the report. */
const RECORDS = anyPhrase(
  entries(`
    log, logs, log line*, graph, graphs, chart, charts, dashboard, dashboards, screenshot*, metrics, protokolle, protokollen,
    protokollzeilen, logzeilen, diagramm*, graphen, schaubild*, bildschirmfoto*, journaux, logs, graphique*, courbe*, capture*,
    registros, bitacora*, trazas, grafica, graficas, grafico*, captura*, ログ, グラフ, スクリーンショット, 画面
  `),
);

/** What leaves records out, in front of their word. */
const LEFT_OUT = anyPhrase(
  entries(`
    except, excepting, apart from, other than, unless, outside, außer, ausser, ausgenommen, bis auf, sauf, hormis, hors,
    excepté, salvo, excepto, exceto, menos
  `),
);

const EXCEPTION = new RegExp(
  `${LEFT_OUT.source}[^,;.()（）、。]*?${RECORDS.source}|${RECORDS.source}(?:を除|以外)`,
  'u',
);

/** A remark without what it leaves out: `Except in log lines, times are CEST`. */
function withoutException(text: string): string {
  const left = EXCEPTION.exec(foldedInPlace(text));
  return left === null
    ? text
    : `${text.slice(0, left.index)} ${text.slice(left.index + left[0].length)}`;
}

/**
 * Whether a remark names the clock of logs or graphs, and not that of all times: they stand in front of it. `Log of 3 May
 * 2024 (UTC)` is a title, `CEST, except in logs` and `Except in logs, CEST` speak of the rest.
 */
export function isOfRecords(text: string): boolean {
  const rest = withoutException(text);
  const zone = /\d{4}/.test(rest) ? null : (zoneIn(rest) ?? clockIn(rest));
  const before = zone ? rest.slice(0, Math.max(0, rest.indexOf(zone.written))) : '';
  return RECORDS.test(folded(before)) && !wordsOf(rest).some((word) => ALL.test(word));
}

const SENTENCE = /(?<=[.!?。])\s+/u;
const PIECE = /(?<=[.!?。])\s+|\s+[·•|–—]\s+|[;()（）、]|,\s/u;

/** The clock that one remark of a text names for all of its times. */
export function zoneOfRemark(text: string): ZoneWord | null {
  if (text.length > 4000) return null;
  const said = withoutException(text);
  // `en heure locale (UTC+1)`: what is in brackets may be the clock of the sentence.
  for (const remark of [...said.split(PIECE), ...said.split(SENTENCE)]) {
    const zone = remark.length > 140 ? null : clockOfAll(remark, text);
    if (zone) return zone;
  }
  return null;
}

/** A remark that holds a clock, and beside it nothing but that times are meant; its text may settle the place. */
function clockOfAll(remark: string, text: string): ZoneWord | null {
  const japanese = /時刻|時間は|時間帯/.test(remark) ? zoneIn(remark) : null;
  if (japanese) return japanese;
  for (const { index } of remark.matchAll(/(?<![\p{L}\d_/])\p{L}/gu)) {
    const found = clockAt(remark, index);
    if (!found) continue;
    const before = wordsOf(remark.slice(0, index));
    const behind = wordsOf(remark.slice(index + found.length));
    const others = [...before, ...behind];
    const own = wordsOf(found.zone.written);
    const speaks =
      [...others, ...own].some((word) => TIMES.test(word)) || others.some((word) => ALL.test(word));
    // What is said in front of the clock is that times are meant; behind it a sentence may go on.
    const means =
      before.every(isSmall) && (behind.every(isSmall) || before.some((word) => TIMES.test(word)));
    if (speaks && means) return resolvedPlace(found.zone, text);
  }
  return (
    clockOfPlace(remark) ??
    (SPEAKS_OF_CLOCK.test(remark) && !/\d/.test(remark) ? oneClockIn(remark) : null)
  );
}

const LOCAL = anyOf(
  /(?<!\p{L})(?:local time|ortszeit|lokalzeit|heure locale|hora local|horário local)/iu,
  /現地時間/iu,
);
/** A few words without a figure, and a bracket. */
const AND_BRACKET = /^[^\d()（）.;:]{0,50}[(（]([^()（）]{2,30})[)）]/u;

/** `Local time of the quays (CEST)`: the clock of a place that no map knows. */
function clockOfPlace(remark: string): ZoneWord | null {
  const local = LOCAL.exec(remark);
  if (!local || !wordsOf(remark.slice(0, local.index)).every(isSmall)) return null;
  const said = AND_BRACKET.exec(remark.slice(local.index + local[0].length))?.[1];
  return said === undefined ? null : clockAlone(said);
}

/** `We write by the Lisbon clock`, `Times are what the clock in our Denver office said`. */
const SPEAKS_OF_CLOCK =
  /(?<!\p{L})(?:times (?:are|were|below|in this)|timestamps|clocks?|uhrzeiten|zeitangaben)(?!\p{L})/iu;

/** The clock that a sentence names, where it names one. */
function oneClockIn(text: string): ZoneWord | null {
  const zones = [...text.matchAll(/(?<![\p{L}\d_/])\p{Lu}/gu)].flatMap(
    ({ index }) => clockAt(text, index)?.zone ?? [],
  );
  const [zone, ...others] = zones;
  return zone && others.every(({ iana }) => iana === zone.iana) ? zone : null;
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const isSmall = (word: string): boolean => TIMES.test(word) || ALL.test(word) || SMALL.test(word);

/** Of a word that places share, the place that the text gives by its name. */
function resolvedPlace(zone: ZoneWord, text: string): ZoneWord {
  const place = zone.places?.find((name) => text.includes(name));
  return place ? { written: place, iana: place, offset: null } : zone;
}
