// The share of users that were hit, where the document gives one in percent; shares that disagree are told.
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';

interface Share {
  readonly percent: number;
  readonly about: boolean;
  readonly lines: Lines;
  readonly text: string;
}

/** Share of users in percent, as the schema writes it; labels go before prose. */
export function usersOf(reading: Reading): {
  readonly users: string | null;
  readonly told: ReadingNotes;
} {
  const shares = [...sharesInLabels(reading).toReversed(), ...sharesInProse(reading)];
  const [first] = shares;
  if (!first) return { users: null, told: NOTHING_TOLD };
  const users = written(first);
  const others = shares.filter(({ percent }) => percent !== first.percent);
  const told = together(
    ...others.map((other) =>
      noted(
        'contradiction',
        other.lines,
        `\`${users}\` of users by line ${first.lines[0]}, \`${written(other)}\` by line ${other.lines[0]}; the first was taken.`,
      ),
    ),
    foundOut('impact.users', users, first.lines, first.text, 'stated', 'a share of users'),
  );
  return { users, told };
}

const written = ({ percent, about }: Share): string => `${about ? 'about ' : ''}${percent}%`;

// Of English alone: of other languages (words/affected.ts) some read as words of English, `12% of all handler threads`.
const PEOPLE = `users? | user ?base | customers? | customer base | visitors? | shoppers? | clients? | people |
  accounts? | players? | members? | subscribers? | tenants? | merchants? | drivers? | patients? | students? |
  buyers? | sellers? | households?`;
const BETWEEN = `of | our | all | the | total | active | daily | monthly | registered | company's | site's |
  website's | affected | paying | online | its | their | end`;
const ABOUT =
  'approximately | approx\\.? | about | around | roughly | nearly | almost | an? estimated | estimated | circa | ~ | ≈';

/** `about 12 % of our customers`. */
const SHARE = new RegExp(
  `(?<about>(?:${choice(ABOUT)})\\s*)?(?<percent>\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|percent|per cent)\\s+` +
    `(?:(?:${choice(BETWEEN)})\\s+){0,4}(?:${choice(PEOPLE)})\\b`,
  'gi',
);
const ABOUT_BEFORE = /\b(?:approximately|about|around|estimated|roughly)\b[^.%]{0,30}$/i;
const LABELLED = /^(?<about>about |approximately |around |~ ?)?(?<percent>\d{1,3}(?:\.\d+)?)\s?%/i;

/** Words of a list that is written over several lines, as one choice. */
function choice(list: string): string {
  return list
    .split('|')
    .map((word) => word.trim())
    .join('|');
}

const ELSEWHERE = new Set(['actions', 'appendix', 'lessons']);

function sharesInProse({ parts }: Reading): Share[] {
  return parts
    .filter(({ name }) => name === null || !ELSEWHERE.has(name))
    .flatMap(({ nodes }) => nodes)
    .filter(({ type }) => type !== 'code' && type !== 'blockquote')
    .flatMap((node) => {
      const text = plain(node).replace(/\s+/g, ' ');
      return [...text.matchAll(SHARE)].map((match) => ({
        percent: Number(match.groups?.['percent']),
        about:
          match.groups?.['about'] !== undefined ||
          ABOUT_BEFORE.test(text.slice(Math.max(0, match.index - 40), match.index)),
        lines: linesOf(node),
        text: text.slice(Math.max(0, match.index - 50), match.index + match[0].length + 30),
      }));
    })
    .filter(({ percent }) => percent <= 100);
}

function sharesInLabels({ labelled }: Reading): Share[] {
  return labelled.flatMap(({ field, text, lines }) => {
    const groups = field === 'users' ? LABELLED.exec(text)?.groups : undefined;
    const percent = Number(groups?.['percent']);
    return groups && percent <= 100
      ? [{ percent, about: groups['about'] !== undefined, lines, text }]
      : [];
  });
}
