// How many were hit: a label that counts them, and a sentence that counts the same of them otherwise.
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { anyOf } from '../words/any-of.ts';
import type { Contradiction } from './contradiction.ts';

/** Who is counted, and how else they are called. */
const PEOPLE: readonly (readonly [who: string, words: RegExp])[] = [
  ['customers', /customers?|kund(?:en|innen)|clients?|clientes|お客様/iu],
  ['users', /users?|nutzer(?:innen)?|benutzer(?:innen)?|utilisateurs|usuarios|usuários/iu],
  ['merchants', /merchants?|händler|commerçants|comerciantes/iu],
  ['orders', /orders|bestellungen|commandes|pedidos|encomendas/iu],
  ['patients', /patients?|patient(?:en|innen)|pacientes/iu],
];

const NUMBER = String.raw`(\d{1,3}(?:[.,'\u202f\u00a0 ]\d{3})+|\d+)`;
const ROUGH = anyOf(
  /(?:about|around|roughly|over|nearly|almost|some|up to|at least|more than)\s*$/iu,
  /(?:fewer than|less than|of|~|first|another|other)\s*$/iu,
  /(?:etwa|rund|ca\.?|circa|über|mehr als|knapp|gut|bis zu)\s*$/iu,
  /(?:environ|plus de|près de|unos|unas|cerca de|más de|mais de|de|約)\s*$/iu,
);
/** What was done to them: the same of a label and of a sentence. */
const HIT = anyOf(
  /\b(?:affected|impacted|hit|could ?n[o']t|were unable|unable to)\b/iu,
  /betroffen|konnten|touchés?|afectad[oa]s?|no pudieron|afetad[oa]s?|não conseguiram/iu,
);

interface Count {
  readonly who: string;
  readonly amount: number;
  readonly written: string;
  readonly lines: Lines;
}

/** A count of a label against that of a sentence about the whole. */
export function counts(reading: Reading): Contradiction[] {
  const told = ofProse(reading);
  return ofLabels(reading).flatMap((label) => {
    const other = told.find(({ who }) => who === label.who);
    if (!other || other.amount === label.amount) return [];
    return [
      {
        text: `\`${label.written}\` (line ${label.lines[0]}) and \`${other.written}\` (line ${other.lines[0]}) count the same ${label.who}.`,
        lines: other.lines,
      },
    ];
  });
}

/** `Customers affected: 312`, and no more than that number. */
const ofLabels = ({ labelled }: Reading): Count[] =>
  labelled.flatMap(({ label, text, lines }) => {
    const [who] = PEOPLE.find(([, words]) => words.test(label)) ?? [];
    const [, number] = new RegExp(`^${NUMBER}[.\\s]*$`).exec(text.trim()) ?? [];
    return who && number && HIT.test(label)
      ? [{ who, amount: amountOf(number), written: `${label}: ${text.trim()}`, lines }]
      : [];
  });

const ofProse = ({ parts }: Reading): Count[] =>
  parts
    .filter(({ name }) => name === null || name === 'summary' || name === 'impact')
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) =>
      node.type === 'paragraph'
        ? sentencesOf(plain(node).replace(/\s+/g, ' ')).flatMap((text) =>
            countsIn(text, linesOf(node)),
          )
        : [],
    );

function countsIn(sentence: string, lines: Lines): Count[] {
  return PEOPLE.flatMap(([who, words]) => {
    const found = new RegExp(
      String.raw`(?<![\d.,])${NUMBER}\s?(?:${words.source})(?!\p{L})`,
      'iu',
    ).exec(sentence);
    if (!found) return [];
    const behind = sentence.slice(
      found.index + found[0].length,
      found.index + found[0].length + 40,
    );
    return ROUGH.test(sentence.slice(0, found.index)) || !HIT.test(behind)
      ? []
      : [{ who, amount: amountOf(found[1] ?? ''), written: found[0], lines }];
  });
}

const amountOf = (written: string): number => Number(written.replace(/\D/g, ''));
