// How long a document says that it lasted: labels, fields at the top, sentences about the whole.
import type { Nodes } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Labelled, Reading } from '../sources/reading.ts';
import type { SpanWords } from '../time/span.ts';
import { spansIn, wholeSpan } from '../time/span.ts';
import { readStamp } from '../time/stamp.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import type { Day } from '../time/calendar.ts';
import { tellsOfAnotherTime } from './earlier-incidents.ts';
import { DURING, LANG, isHarmBeside, isOfAPart, tellsOfHarmDone } from '../words/for-so-long.ts';
import { measureNamed, measureSaid } from '../words/measures.ts';
import { LASTED, OUTAGE_FRAMES, OUTAGE_NOUNS, UNITS } from '../words/span-words.ts';
import { folded, foldedInPlace, oneOf } from '../words/words.ts';

export interface Duration {
  readonly ms: number;
  readonly text: string;
  readonly approximate: boolean;
  readonly lines: Lines;
  /** It counts from the first harm; a time to repair counts from when somebody noticed. */
  readonly whole: boolean;
  /** Its label is one of the team's own: it contradicts only what is stated. */
  readonly ownLabel?: boolean;
  /** Told of some harm: where another length fits the window, this may be of a part of it. */
  readonly ofHarm?: boolean;
}

/** The lengths that labels, fields and sentences about the whole state, those of labels first. */
export const statedDurations = (reading: Reading, base: Day | null): Duration[] => [
  ...ofLabels(reading),
  ...ofFields(reading),
  ...reading.parts.flatMap(({ heading }) =>
    heading?.depth === 1 ? ofSentences(plain(heading), linesOf(heading), 'title', base) : [],
  ),
  ...reading.labelled
    .filter(({ section }) => section === 'summary' || section === 'impact')
    .flatMap(({ text, lines }) => ofSentences(text, lines, 'whole', base)),
  ...reading.parts.flatMap((part) => {
    const where = tellsOfTheWhole(part) ? 'whole' : tellsOfTheOutage(part) ? 'elsewhere' : null;
    return where ? part.nodes.flatMap((node) => ofNode(node, where, base)) : [];
  }),
];

/** Elsewhere a sentence has to name the outage. */
type ToldIn = 'title' | 'whole' | 'elsewhere';

const ofNode = (node: Nodes, where: ToldIn, base: Day | null): Duration[] => {
  if (node.type === 'paragraph') return ofSentences(plain(node), linesOf(node), where, base);
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
    ? node.children.flatMap((child: Nodes) => ofNode(child, where, base))
    : [];
};

/** What is measured from another moment, or of another thing. */
const OTHER = anyOf(
  /\b(?:time to|mtt\w|tt[a-z]\b|detect|notice|acknowledg|respon|react|repair)/iu,
  /\b(?:retry|timeout|interval|delay|lag|age|latency)/iu,
  /\b(?:window|planned|maintenance|allowed|target|sla|slo)/iu,
  /\b(?:erkennung|reaktion|entdeck|geplant|wartung|détection|réaction)/iu,
  /\b(?:detección|respuesta|reacción|detecção|resposta|reação)|検知|対応|予定|平均/iu,
);

/** Words of a label that says how long it was. */
const LENGTH = anyOf(
  /\b(?:duration|length|lasted|how long|down ?time|outage|time (?:down|lost)|total (?:time|impact|outage))/iu,
  /dauer|zeit\b|ausfall|unterbrechung|durée|temps|indisponibilité|duración|tiempo|caída|duração|tempo/iu,
  /^(?:total|gesamt|insgesamt|au total|en total|no total|in all|altogether)$|時間|期間|^合計$/iu,
);

function ofLabels({ labelled, stamps }: Reading): Duration[] {
  return labelled
    .filter(({ part }) => part.name !== 'appendix' && part.name !== 'actions')
    .flatMap((one) => {
      const { label, field, text, lines } = one;
      const stamp = readStamp(text, stamps);
      if (stamp?.until != null) return besideWindow(text.slice(stamp.length), lines);
      if (field === 'duration') return durationIn(withUnit(label, text), lines, !isRepair(label));
      const spans = ownLabel(one) ? ofSpan(wholeSpan(withUnit(label, text)), lines, true) : [];
      return OF_OUTAGE.test(folded(label)) ? spans : spans.map(asOwn);
    });
}

/** `8h to 16h40` is a window; behind it may stand its length: `14:05–15:10 (1 h 5 min)`. */
const besideWindow = (rest: string, lines: Lines): Duration[] =>
  ofSpan(wholeSpan(rest.replace(/^[\s,;=(（]+|[)）.\s]+$/gu, '')), lines, true);

/** `Duration (minutes)`, `Minutes of downtime` and a number: the unit stands in the label. */
function withUnit(label: string, text: string): string {
  const [, first = ''] = /^(\p{L}+) (?:of|de|d['’]) ?/u.exec(label) ?? [];
  const [, last = ''] = /[(（\s_-](?:in )?(\p{L}+)[)）]?\s*$/u.exec(label) ?? [];
  const unit = UNIT_WORDS.has(first.toLowerCase()) ? first : last;
  return /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? `${text.trim()} ${unit}` : text;
}

const UNIT_WORDS = new Set(UNITS.flatMap(([, words]) => words));

/** A label that names the outage, or all of it, speaks of nothing else: `Customer impact duration`, `Ausfallzeit`. */
const OF_OUTAGE = new RegExp(
  String.raw`(?<!\p{L})(?:${OUTAGE_NOUNS}|impact|impacto|impacted|affected)(?!\p{L})|^(?:ausfall|storungs|gesamt)(?:dauer|zeit)|障害|停止|影響`,
  'u',
);

const asOwn = (one: Duration): Duration => ({ ...one, ownLabel: true });

const isRepair = (label: string): boolean =>
  /^time to (?:repair|resolve|restore|fix)/i.test(label) || isRepairAbroad(label);

/** English calls by `recovery` what began with the harm; the others mend what somebody had noticed. */
const isRepairAbroad = (label: string): boolean =>
  !/\btime\b/i.test(label) && measureNamed(label) === 'repair';

/** `Length of outage`, `Ausfallzeit`: a label that no list has, and whose value can be nothing else. */
const ownLabel = ({ label, field }: Labelled): boolean =>
  (field === null || field === 'users') && saysHowLong(label) && !OTHER.test(label);

/** `Time lost`, `Customer-facing impact`, `Shop closed for`. */
const saysHowLong = (label: string): boolean =>
  LENGTH.test(label) || OF_OUTAGE.test(folded(label)) || /\s(?:for|seit|durante)$/iu.test(label);

/** `duration: 2h` at the top. */
const ofFields = ({ fields }: Reading): Duration[] =>
  fields.flatMap(({ name, value, lines }) =>
    FIELD.test(name) && (typeof value === 'string' || typeof value === 'number')
      ? ofSpan(wholeSpan(withUnit(name, String(value))), lines, true)
      : [],
  );

const FIELD = inTurn(
  /^(?:(?:total|customer|impact|incident|outage)[_ -]?)*/i,
  /(?:duration|downtime|length)(?:[_ -]?(?:in[_ -])?(?:minutes?|mins?|hours?|seconds?))?$/i,
);

const tellsOfTheWhole = ({ name, heading }: Part): boolean =>
  name === 'summary' || name === 'impact' || (name === null && (heading?.depth ?? 0) <= 1);

/** What went well or wrong, and how it closes. */
const tellsOfTheOutage = ({ name, title }: Part): boolean =>
  name === 'lessons' || name === 'resolution' || (name === null && CLOSING.test(title));
const CLOSING =
  /^(?:conclusi[oó]n|conclusions?|conclus[aã]o|closing|fazit|schluss|bilan|まとめ|終わりに)/iu;

/** `lasted`, and a length right behind it. */
const SAID = new RegExp(String.raw`(?<!\p{L})(?:${oneOf(LASTED)})(?!\p{L})[^.;:]{0,28}$`, 'iu');
/** `a 45-minute outage`, `45 Minuten lang`, `3時間の障害`. */
const BEHIND = anyOf(
  /^[\s-]+(?:long\s+|of\s+)?(?:outage|downtime|disruption|incident|interruption)/iu,
  /^\s+(?:langen? )?(?:\p{L}*ausfall|störung|unterbrechung)|^\s+(?:de |d['’])?(?:panne|interruption|coupure)/iu,
  /^\s+de (?:caída|interrupción|indisponibilidad|indisponibilidade|interrupção|queda)/iu,
  /^(?:の(?:間)?)?(?:障害|停止|ダウン)|^(?:にわたり|続きました|続いた)/iu,
);
/** Behind `The 40-minute`: `upload outage`. */
const OUTAGE_SO_LONG = /^\s+(?:\p{L}+\s+){0,2}(?:outage|downtime|disruption|incident)(?!\p{L})/iu;
/** `All customers, duration 40 minutes`. */
const BARELY_SAID = /(?:^|[,;(]\s*)(?:duration|dauer|durée|duración|duração)\s?[:：]?\s*$/iu;
/** `… was affected, for 31 minutes.`: at the end of what is said of the harm. */
const HARM =
  /\b(?:refused|failed|affected|impacted|broken|rejected|lost|stopped|down)\b[^.;]{0,40}?,? for $/i;
const CLOSES = /^(?:[.,;]|\s*$| from\b)/;
const WATCHED = /\b(?:monitor|watch|observ|retr|every \d|up to|at least|more than)\w*\b/i;

function ofSentences(written: string, lines: Lines, where: ToldIn, base: Day | null): Duration[] {
  const text = written.replace(/\s+/g, ' ');
  const watched = WATCHED.test(text);
  const harms: Duration[] = [];
  for (const sentence of sentencesOf(text).filter((one) => !tellsOfAnotherTime(one, base))) {
    const spans = spansIn(sentence).filter((span) => !isOfAPart(...aroundOf(sentence, span)));
    const outage = spans.find((span) => ofTheOutage(sentence, span));
    if (outage) return ofSpan(outage, lines, true);
    if (where === 'elsewhere') continue;
    const said = spans.find(
      (span) => saysLength(sentence, span, watched) || OUTAGE_OF.test(aroundOf(sentence, span)[0]),
    );
    if (said) return ofSpan(said, lines, true);
    const harm = spans.find((span) => harmFor(sentence, span) || harmAround(sentence, spans));
    // Titles round, and so do sentences that count in hours alone.
    const rounded = harm && !IN_MINUTES.test(harm.text);
    if (harm && where === 'whole' && !watched)
      harms.push(
        ...ofSpan({ ...harm, approximate: harm.approximate || rounded === true }, lines, true).map(
          (one) => ({ ...one, ofHarm: true }),
        ),
      );
  }
  return harms;
}

/** The clauses in front of a length and behind it. */
const aroundOf = (sentence: string, { index, text }: SpanWords): [string, string] => [
  folded(
    sentence
      .slice(0, index)
      .split(/[;:(]\s?/)
      .at(-1) ?? '',
  ),
  folded(sentence.slice(index + text.length).split(/[.;:)]/)[0] ?? ''),
];

/** `The outage took 35 minutes`, `in the 35 minutes of the outage`. */
function ofTheOutage(sentence: string, span: SpanWords): boolean {
  const [before, behind] = aroundOf(sentence, span);
  if (OUTAGE_TOOK.test(before)) return true;
  return (
    OUTAGE_BEHIND.test(behind) && !/(?<!\p{L})(?:after|into|nach|apres|tras|apos)\s*$/u.test(before)
  );
}
const OUTAGE_TOOK = new RegExp(
  String.raw`(?<!\p{L})(?:${OUTAGE_NOUNS})(?!\p{L})[^.;:,]{0,24}?(?<!\p{L})(?:${OUTAGE_FRAMES})\s+(?:\p{L}+\s){0,2}$`,
  'u',
);
/** `Une interruption de`, `a downtime of`. */
const OUTAGE_OF = new RegExp(String.raw`(?<!\p{L})(?:${OUTAGE_NOUNS})\s+(?:of|von|de|d')\s*$`, 'u');
const OUTAGE_BEHIND = new RegExp(
  String.raw`^[\s-]+(?:of (?:the |this )?|des |der |de la |de l'|d'|del |do |da )(?:${OUTAGE_NOUNS})(?!\p{L})`,
  'u',
);

function saysLength(sentence: string, { index, text }: SpanWords, watched: boolean): boolean {
  const [before, behind] = [sentence.slice(0, index), sentence.slice(index + text.length)];
  if (SAID.test(before) || BARELY_SAID.test(before)) return true;
  if (BEHIND.test(behind) || (/-\p{L}+$/u.test(text) && OUTAGE_SO_LONG.test(behind))) return true;
  return !watched && HARM.test(before) && CLOSES.test(behind);
}

/** A length that names minutes, `2h30` included. */
const IN_MINUTES = /min|mn|分|\d\s?h\s?\d/iu;

/** `Nobody could pay for two hours`, `Während zwei Stunden …`, `2時間10分、注文できなかった`. */
function harmFor(sentence: string, { index, text }: SpanWords): boolean {
  const [before, behind] = [sentence.slice(0, index), sentence.slice(index + text.length)];
  const during = DURING.test(foldedInPlace(before)) || LANG.test(behind);
  const japanese =
    (/^(?:の間|間)?[、,]|^間(?=\p{Script=Han})/u.test(behind) ||
      (text.endsWith('間') && /^[\p{Script=Han}\p{Script=Katakana}]/u.test(behind))) &&
    /[\u3040-\u30ff]/.test(behind);
  // Why it was so, and until when, is told by another clause.
  const [clause = ''] = behind.replace(/^(?:の間|間)?[\s,、]+/u, ' ').split(NEXT_CLAUSE);
  return (during || japanese) && tellsOfHarmDone(folded(`${before} ${clause}`));
}

/** Shorter ones are how long a page took, or a try. */
const SHORTEST = 5 * 60_000;

/** The one exact length of a sentence with words of harm beside it. */
function harmAround(sentence: string, [span, ...others]: readonly SpanWords[]): boolean {
  if (!span || span.approximate || span.ms < SHORTEST || others.length > 0) return false;
  const [before, behind] = aroundOf(sentence, span);
  if (measureSaid(`${before} § ${behind}`.replace(/\s+/g, ' '))) return false;
  return isHarmBeside(
    before.split(/,\s/).at(-1) ?? '',
    behind.replace(/^,\s.*/, '').split(NEXT_CLAUSE)[0] ?? '',
  );
}

const NEXT_CLAUSE = anyOf(
  /[,;:(]|\s(?:after|because|since|when|while|as|until|and|but)\s/iu,
  /\s(?:weil|nachdem|da|bis|und|après|parce|car|et|después|porque|y|após|depois|quando|e)\s/iu,
);

const durationIn = (text: string, lines: Lines, whole: boolean): Duration[] =>
  ofSpan(spansIn(text)[0] ?? null, lines, whole);

const ofSpan = (span: SpanWords | null, lines: Lines, whole: boolean): Duration[] =>
  span ? [{ ms: span.ms, text: span.text, approximate: span.approximate, lines, whole }] : [];
