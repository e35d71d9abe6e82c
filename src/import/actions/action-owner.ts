// Who owns an action: behind a label, with an at sign, and, where the archive lists the name, in brackets, behind a
// dash, in front with a colon, or as who will do it.
import type { ActionOwner } from './action-candidate.ts';
import { ownerAtEnd } from './owner-at-end.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import { actionWords } from '../words/action-words.ts';
import { foldedInPlace, oneOf } from '../words/words.ts';

const NOBODY = /^(?:[-–—―－]+|n\/?a|tbd|tba|tbc|none|nobody|open|unassigned|\?+|)$/i;

/** A point that ends a name, and no title or letter in front of one: `Eng. Salgado`, `B. Cárdenas`. */
const POINT = String.raw`(?<!(?<!\p{L})(?:\p{L}|eng|dra?|sra?|mrs?|ms|prof|ing|st|hr|fr|abt))\.`;

const LABELLED = new RegExp(
  [
    String.raw`[\s([（,;/-]*(?<![\p{L}\d])(?:${oneOf(actionWords('owner'))})\s*(?:[:：=]|\s-\s|(?<=to|by)\s)\s*(?:\*\*\s*)?`,
    String.raw`(@?[\p{L}\d_][\p{L}\d_ .&/-]{0,40}?)(?:\*\*)?[)\]）]?`,
    String.raw`(?=\s*(?:$|[,;)\]、）|]|${POINT}|\s?[-–—/]\s)|\s+(?:due|deadline|eta|status|priority|ticket|jira|target|by)\b`,
    `|[\\s\u3000]+(?:${oneOf(actionWords('due'))})\\s*[:：])`,
  ].join(''),
  'iu',
);

/** `@Tuva Nguyen`, `@Lev P.`. */
const WHOLE_MENTION = String.raw`@(?!\p{Lu}\p{L}+ \d)\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*\.?){1,2}`;

/** Shapes in which an owner stands without a label; the first that fits decides. */
const UNLABELLED: readonly RegExp[] = [
  // By the whole name, where nothing but days stands behind.
  new RegExp(
    String.raw`(?:\s+[-–—])?\s+[([]?(${WHOLE_MENTION})[)\]]?(?=[\s,–—-]*(?:$|@?[\p{L}.]*\s?\d))`,
    'u',
  ),
  /^\s*(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)\s*[:–—-]\s+/u,
  /\s(\p{Lu}[\w&]* (?:team|squad|crew|desk))(?=\s+\d{4}-\d\d-\d\d\W*$)/u,
  /\s+[-–—|]\s*((?:[\w&]+ ){0,3}(?:team|squad|crew|guild))(?=\s*(?:$|[-–—|,.]))/i,
  /\s*[([](?:owner: )?(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)[)\]]/u,
  /\s*[([（]\s*(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)\s*[,、;]\s*/u,
  /\s+[-–—]\s*(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)(?=\s*(?:$|[-–—]\s*(?:\d{4}-|(?:due|by|until|bis)\s|\p{L}+\s*$)))/u,
  /\s+(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)(?=\s*(?:$|[,;)]|\.(?!\w)|\s?(?:by|until|due|bis)\b))(?! \d)/iu,
  /^\s*(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)\s+(?=\p{L})/u,
  /\s(@[\p{L}\d_-]+(?:[./][\p{L}\d_-]+)*)(?=\s+[\d年月日末/.-]+(?:まで|迄)?\W*$)/u,
];

const NAME = String.raw`[\p{L}\d][\p{L}\d&.'’_ -]{0,40}?`;
/** Where a name stands apart from the sentence. */
const APART: readonly RegExp[] = [
  new RegExp(String.raw`^\s*[([]?(${NAME})[)\]]?\s*[:：]\s+`, 'u'),
  new RegExp(String.raw`^\s*\\?[([](${NAME})\\?[)\]]\s*`, 'u'),
  new RegExp(String.raw`\s*[(（](${NAME})\s*(?:[)）]|[,;、]\s*|\s[-–—]\s)`, 'gu'),
  // `(Nadia, SRE)`, `(Nadia / SRE)`: somebody by name, and the team.
  new RegExp(String.raw`\s*[(（]\p{Lu}[\p{L}.'’ -]{1,30}?\s*[,/;、]\s*(${NAME})\s*[)）]`, 'gu'),
  new RegExp(
    String.raw`[,;(]?\s+(?:${oneOf(actionWords('owner'))})\s+(${NAME})(?=\s*(?:$|[,;.)]|\s[-–—]))`,
    'giu',
  ),
  new RegExp(
    String.raw`\s+(?:[-–—/|]{1,2}|[-=]>|[→⇒])\s+[\x60]?(${NAME})[\x60]?(?=\s*(?:$|[,;.|/]|\s[-–—]))`,
    'gu',
  ),
  new RegExp(String.raw`(?<=\p{L})[:：]\s+(${NAME})(?=\s*(?:$|[,;]))`, 'gu'),
  new RegExp(String.raw`[,;]\s+(${NAME})(?=\s*[)）.]*\s*$)`, 'gu'),
];
const TEAM_WORDS = String.raw`(?:the |das |l['’]|el |la |o |a )?(?:team|équipe|equipo|equipe|time)`;
/** Who will do it: `Search will add …`, `Ana to write …`. */
const DOES = new RegExp(
  [
    String.raw`^\s*(?:[A-Z]{1,6}[- ]?\d{1,6}[.:)]?\s*(?:[–—-]\s*)?)?(?:the )?`,
    String.raw`([\p{L}\d][\p{L}\d&.'’_-]*(?: [\p{L}\d&.'’_-]+){0,2}?)`,
    String.raw`(?= (?:will|to|should|must|shall|needs to|is to|is going to|has to|asks?|adds?|is \p{Ll}+ing|`,
    String.raw`(?!gets|receives)\p{Ll}{2,}s (?:the|an?|it|all|every|our|its|each)|wird|soll|übernimmt|va|vai|va a|\p{L}+(?:rá|ra|ront|rán|rão))(?!\p{L}))`,
  ].join(''),
  'iu',
);

/** The owner that a sentence or a cell names; null where neither does. */
export function ownerOf(
  sentence: string,
  cell: string | undefined,
  isListed: (name: string) => boolean,
  isPerson: (name: string) => boolean = () => false,
): ActionOwner | null {
  if (cell !== undefined && cell.trim() !== '') {
    const name = cell.trim();
    return NOBODY.test(name) ? null : { name, written: null };
  }
  return (
    labelled(sentence) ??
    unlabelled(sentence) ??
    listed(sentence, isListed) ??
    ownerAtEnd(sentence) ??
    doing(sentence, isListed) ??
    teamInFront(sentence) ??
    listed(sentence, isPerson) ??
    doing(sentence, isPerson)
  );
}

/** Whether a text names an owner behind a label. */
export const hasOwnerLabel = (text: string): boolean => labelled(text) !== null;

function labelled(sentence: string): ActionOwner | null {
  const match = LABELLED.exec(foldedInPlace(sentence));
  if (!match?.[1] || NOBODY.test(match[1].trim())) return null;
  // `call with their lead - DP`: a word of the sentence, and no label.
  const dashed = !/[:：=]/.test(match[0]) && /\s-\s/.test(match[0]);
  if (dashed && /^\s*\p{L}/u.test(match[0]) && match.index > 0) return null;
  const written = sentence.slice(match.index, match.index + match[0].length);
  const at = match[0].lastIndexOf(match[1]);
  return { name: written.slice(at, at + match[1].length).trim(), written };
}

function unlabelled(sentence: string): ActionOwner | null {
  for (const shape of UNLABELLED) {
    const match = shape.exec(sentence);
    if (match?.[1]) return { name: match[1], written: match[0] };
  }
  return null;
}

/** A name that the archive lists, where owners stand. */
function listed(sentence: string, isListed: (name: string) => boolean): ActionOwner | null {
  for (const shape of APART)
    for (const match of shape.global ? sentence.matchAll(shape) : [shape.exec(sentence)]) {
      const name = match?.[1] && teamNamed(match[1], isListed);
      if (match && name) return { name, written: match[0] };
    }
  return null;
}

/** A team that the archive lists, as who does it in the words of the sentence, which stay. */
function doing(sentence: string, isListed: (name: string) => boolean): ActionOwner | null {
  for (const shape of [TEAM_DOES, DOES, BY_TEAM, ALSO_WILL]) {
    const [written, who = ''] = shape.exec(sentence) ?? [];
    const name = written === undefined ? null : teamNamed(who, isListed);
    if (name && written !== undefined) return { name, written, stays: true };
  }
  return null;
}

/** `Build team: allow-list of files`, `Service desk: escalate`: what is called a team is one, listed or not. */
function teamInFront(sentence: string): ActionOwner | null {
  const [written, name] =
    /^\W*((?:[\p{L}\d&-]+ ){1,2}(?:team|squad|crew|desk))\s?[:：]\s/iu.exec(sentence) ?? [];
  return written && name ? { name, written } : null;
}

/** `…, and Platform will rehearse that`. */
const ALSO_WILL = /(?:, and|;) (?:the )?([\p{L}\d&-]+(?: [\p{L}\d&-]+)?)(?= will )/iu;

/** `… sera lue par l'équipe Security`, `… is watched by the Data team`. */
const BY_TEAM = new RegExp(
  String.raw`(?:^|\s)(?:by|par|durch|por|pel[oa]) (${TEAM_WORDS} (?:de |d['’]|do |da )?[\p{L}\d&-]+|(?:the )?[\p{L}\d&-]+ (?:team|squad|crew))(?![\p{L}\d])`,
  'iu',
);

/** `Team Web retries with jitter`, `El equipo de Data revisará …`: what is called a team needs no verb that is known. */
const TEAM_DOES = new RegExp(
  String.raw`^\s*(${TEAM_WORDS} (?:de |d['’]|do |da )?[\p{L}\d&-]+)(?= \p{Ll})`,
  'iu',
);

const TEAM_IN_FRONT = anyOf(
  inTurn(
    /^(?:the |das |die |l['’]|el |la |le |o |a )?(?:team|squad|équipe|equipo|equipe|time)/i,
    /(?: (?:de |d['’]|do |da |del )?|-)/i,
  ),
  /^(?:the|das|el|le|la)\s+/i,
);
const TEAM_BEHIND = /(?:\s+|-)(?:team|squad|crew|guild|chapter|desk)$|チーム$|班$/i;

/** A name without `team` around it, in the words of several languages. */
const bareName = (written: string): string =>
  written.trim().replace(TEAM_BEHIND, '').replace(TEAM_IN_FRONT, '').trim();

/** The names by which an archive may list a team: as it is written, and without `team` around it. */
export const teamNames = (written: string): string[] =>
  [...new Set([written.trim(), bareName(written)])].filter((name) => name !== '');

/** The name as the archive lists it, with or without `team` around it. */
const teamNamed = (written: string, isListed: (name: string) => boolean): string | null =>
  teamNames(written).find(isListed) ?? null;

const IS_TEAM = /\b(?:team|squad|crew|guild|chapter|équipe|equipo|equipe)\b|チーム$/iu;

/** The owner that a heading or a line above actions names for all of them: `Owner: Search`, `Search team`. */
export function groupOwner(title: string, isListed: (name: string) => boolean): string | null {
  const text = title.replace(/\s*[:：]\s*$/, '').trim();
  const said = labelled(text);
  if (said && said.written?.trim() === text) return said.name;
  if (/^@[\w./-]+$/.test(text)) return text;
  if (text.split(/\s+/).length <= 4 && bareName(text) !== text && IS_TEAM.test(text)) return text;
  return text.split(/\s+/).length <= 4 ? teamNamed(text, isListed) : null;
}
