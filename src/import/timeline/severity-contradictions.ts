// Two severities of one incident, on the same scale: `Priority: S2`, and `an incident of S1` in the summary.
import type { Nodes } from 'mdast';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { fieldNamed } from '../words/fields.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import type { Day } from '../time/calendar.ts';
import { tellsOfAnotherTime } from './earlier-incidents.ts';
import { LANGUAGES, folded } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';

/** A level on a scale, as it was written. */
interface StatedLevel {
  /** `s2`: levels of other scales say nothing of each other. */
  readonly key: string;
  readonly written: string;
  readonly lines: Lines;
}

/** The first two levels that are stated for the whole incident, where they differ. */
export function severities(reading: Reading, base: Day | null): Contradiction[] {
  const levels = [...ofLabels(reading), ...ofTitle(reading), ...ofProse(reading, base)];
  for (const [i, one] of levels.entries()) {
    const other = levels
      .slice(i + 1)
      .find(
        ({ key, lines }) =>
          scaleOf(key) === scaleOf(one.key) && key !== one.key && lines[0] !== one.lines[0],
      );
    if (other)
      return [
        {
          text: `\`${one.written}\` (line ${one.lines[0]}) and \`${other.written}\` (line ${other.lines[0]}) are two severities of one incident.`,
          lines: other.lines,
        },
      ];
  }
  return [];
}

const scaleOf = (key: string): string => key.slice(0, 1);

function ofLabels({ labelled, fields }: Reading): StatedLevel[] {
  const stated = [
    ...labelled
      .filter(
        ({ field, part, label }) =>
          field === 'severity' &&
          part.name !== 'actions' &&
          !/^(?:initial|first|anfangs)/i.test(label),
      )
      .map(({ text, lines }) => ({ text, lines })),
    ...fields
      .filter(({ name }) => fieldNamed(name.replace(/[_-]/g, ' ')) === 'severity')
      .map(({ value, lines }) => ({ text: String(value), lines })),
  ];
  // `SEV3, later SEV2` tells both.
  return stated.flatMap(({ text, lines }) => {
    const [only, ...more] = codesIn(text);
    const code = only && more.length === 0 ? only : null;
    const found = code ?? wordLevel(text);
    return found ? [{ ...found, lines }] : [];
  });
}

type LevelWords = Omit<StatedLevel, 'lines'>;

const CODE = inTurn(
  /(?<![\p{Script=Latin}\d-])/giu,
  /(sev(?:erity)?|s)[\s-]?([0-5])|(p|prio(?:rity|rität)?)[\s-]?([0-5])/giu,
  /(?!\.\d|[\p{Script=Latin}\d%-])/giu,
);

const codesIn = (text: string): LevelWords[] => [
  ...new Map(
    [...text.matchAll(CODE)].map((match) => {
      const key = match[1] === undefined ? `p${match[4]}` : `s${match[2]}`;
      return [key, { key, written: match[0] }] as const;
    }),
  ).values(),
];

const ENGLISH = {
  critical: ['critical'],
  high: ['high'],
  medium: ['medium', 'moderate'],
  low: ['low'],
};

/** `high`, `kritisch`: a word for a level, and nothing else. */
function wordLevel(text: string): LevelWords | null {
  const word = folded(text.trim().replace(/[.\s]+$/, ''));
  for (const level of ['critical', 'high', 'medium', 'low'] as const) {
    const words = [
      ...ENGLISH[level],
      ...LANGUAGES.flatMap(({ severities: listed }) => listed[level]),
    ];
    if (words.includes(word)) return { key: `w-${level}`, written: text.trim() };
  }
  return null;
}

/** Sentences that say of the whole what it was, and not that it was raised or lowered. */
const SAYS = anyOf(
  /\b(?:was|is|as|this|declared|rated|classed|classified|ranked|incident of|call(?:ed)? it|severity|priority)\b/iu,
  /\b(?:eingestuft|einstufung|stufe|war|als|est|classé\w*|gravité|fue|como|clasificad\w*|foi|classificad\w*)\b/iu,
  /本件|本障害|である|判定|分類/iu,
);
const MOVED = anyOf(
  /\b(?:rais|lower|upgrad|downgrad|escalat|initial|at first|until then|would|should)\w*/iu,
  /\b(?:if|next|every|all|other|another|previous|similar)\w*/iu,
  /\b(?:hochgestuft|herabgestuft|zunächst|sonst|rebaj|inicial|d'abord|à l'origine|al principio|no início)\w*/iu,
);

const APART = new Set(['actions', 'appendix', 'links', 'lessons']);
const WHOLE = new Set(['summary', 'impact']);
/** Elsewhere a sentence has to say that it speaks of the incident. */
const ITSELF = /\b(?:incident|outage|störung|vorfall|ausfall|incidente|panne)\b/iu;

/** `SEV1: Payments declined`: a level at the head of the title, or in brackets at its end. */
const ofTitle = ({ parts }: Reading): StatedLevel[] =>
  parts.flatMap(({ heading }) => {
    const title = heading?.depth === 1 ? plain(heading) : '';
    const codes = codesIn(title);
    const [code] = codes;
    const at = code ? title.toLowerCase().search(/\b(?:sev|s|p)[a-z]*[\s-]?\d/i) : -1;
    const atHead = /^\W*$/u.test(title.slice(0, at));
    const atEnd = /[([]\s*$/u.test(title.slice(0, at));
    return code && heading && codes.length === 1 && (atHead || atEnd)
      ? [{ ...code, lines: linesOf(heading) }]
      : [];
  });

const ofProse = ({ parts }: Reading, base: Day | null): StatedLevel[] =>
  parts
    .filter(({ name }) => name === null || !APART.has(name))
    .flatMap(({ name, nodes }) =>
      nodes
        .flatMap((node) => sentencesIn(node))
        .filter(({ text }) => name === null || WHOLE.has(name) || ITSELF.test(text)),
    )
    // A level of an incident before this one says nothing of it.
    .filter(({ text }) => !tellsOfAnotherTime(text, base))
    .flatMap(({ text, lines }) => {
      const codes = codesIn(text);
      const [code] = codes;
      return code &&
        codes.length === 1 &&
        SAYS.test(text) &&
        !MOVED.test(text) &&
        !text.includes('?')
        ? [{ ...code, lines }]
        : [];
    });

const sentencesIn = (node: Nodes): { text: string; lines: Lines }[] =>
  node.type === 'paragraph'
    ? sentencesOf(plain(node).replace(/\s+/g, ' ')).map((text) => ({ text, lines: linesOf(node) }))
    : node.type === 'blockquote'
      ? node.children.flatMap((child) => sentencesIn(child))
      : [];
