// The summary of a draft, in plain words of the document: its summary if it has one, else how it begins, else what it
// says of the impact. Never more than the document says.
import type { Nodes } from 'mdast';
import { firstSentences } from '../sources/clip-text.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, foundOut, noted, together } from '../sources/finding.ts';
import type { Labelled, Reading } from '../sources/reading.ts';
import type { SectionName } from '../words/names.ts';
import type { Borrowed } from './borrowed.ts';
import { flatProse, fromLabel, fromList, fromParts, sentence } from './borrowed.ts';

/** What a reader of a list of reports takes in. */
const LONGEST = 400;
const SHORTEST = 20;

export interface Summary {
  readonly text: string;
  /** Paragraphs that went over whole. */
  readonly used: ReadonlySet<Nodes>;
  readonly told: ReadingNotes;
}

const WRITE_ONE = 'Write one to three sentences: what broke, for whom, how long, why.';

/** The summary of a document, borrowed from elsewhere in it where it has none. */
export function draftSummary(reading: Reading, title: string, taken: ReadonlySet<Nodes>): Summary {
  for (const attempt of placesOf(reading, taken)) {
    const found = attempt();
    if (!found) continue;
    const short = found.text.length < SHORTEST && found.sure === 'stated';
    // Five words are a summary too, with the title in front.
    const text = firstSentences(short ? `${sentence(title)} ${found.text}` : found.text, LONGEST);
    if (text.length < SHORTEST) continue;
    return {
      text,
      used: new Set(found.whole && text === found.text ? found.nodes : []),
      told: together(
        foundOut('summary', text, found.lines, found.text, found.sure, found.how),
        found.sure === 'guess'
          ? noted(
              'missing',
              found.lines,
              `The document has no summary; the draft borrows one. ${WRITE_ONE}`,
            )
          : NOTHING_TOLD,
      ),
    };
  }
  return {
    text: 'The source of this draft has no summary.',
    used: new Set(),
    told: noted('missing', null, `The document has no summary. ${WRITE_ONE}`),
  };
}

/** Where a summary may stand, the surest place first, each looked at when it is asked for. */
function placesOf(reading: Reading, taken: ReadonlySet<Nodes>): (() => Borrowed | null)[] {
  const { parts, labelled } = reading;
  const named = (...names: SectionName[]) =>
    parts.filter(({ name }) => name !== null && names.includes(name));
  const own = named('summary').filter(
    (part) => part.own === 'summary' || part.above.some((one) => one.own === 'summary'),
  );
  const borrowed = (names: SectionName[], how: string): Borrowed | null => {
    const found = fromParts(named(...names), taken, 'guess', `${how}, since there is no summary`);
    return found && { ...found, whole: false };
  };
  return [
    () => fromParts(own, taken, 'stated', 'the summary'),
    () => fromLabel(labelled.find(isLong('summary')), 'the line of the summary'),
    () => fromField(reading),
    () =>
      fromParts(
        parts.slice(0, 3).filter(({ name }) => name === null),
        taken,
        'likely',
        'how the document begins',
      ),
    () => borrowed(['impact'], 'the impact'),
    () => fromList(parts, 'impact', 'the list of impacts, since there is no summary'),
    () => fromLabel(labelled.find(isStory('impact')), 'the line of the impact'),
    () => borrowed(['rootCause'], 'the root cause'),
    () => fromLabel(labelled.find(isStory('rootCause')), 'the line of the root cause'),
    () => borrowed(['background', 'resolution', 'detection'], 'the first prose'),
  ];
}

const isLong =
  (section: SectionName) =>
  (one: Labelled): boolean =>
    one.section === section && one.text.length >= SHORTEST;

const isStory =
  (section: SectionName) =>
  (one: Labelled): boolean =>
    isLong(section)(one) && one.part.name !== 'actions' && one.part.name !== 'lessons';

function fromField({ source }: Reading): Borrowed | null {
  const field = source.fields.find(
    ({ name, value }) =>
      /^(?:summary|description|abstract|excerpt)$/i.test(name) &&
      typeof value === 'string' &&
      value.trim().length >= SHORTEST,
  );
  if (!field) return null;
  return {
    text: flatProse(String(field.value)),
    lines: field.lines,
    sure: 'stated',
    how: `\`${field.name}\` at the top`,
    nodes: [],
    whole: true,
  };
}
