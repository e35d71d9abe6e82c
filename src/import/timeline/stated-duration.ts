// How long a document says that it lasted.
import type { Paragraph } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { readStamp } from '../time/stamp.ts';

export interface Duration {
  readonly ms: number;
  readonly text: string;
  readonly approximate: boolean;
  readonly lines: Lines;
  /** It counts from the first harm; a time to repair counts from when somebody noticed. */
  readonly whole: boolean;
}

export function spanText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ];
  return [
    days > 0 ? `${days} d` : '',
    hours > 0 ? `${hours} h` : '',
    rest > 0 || minutes === 0 ? `${rest} min` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

const NUMBER =
  '(?:\\d+(?:\\.\\d+)?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)(?=[\\s-]+\\w{3}))';

const UNIT = '(?:days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|s|weeks?)(?![a-z])';

const SPAN = new RegExp(
  `((?:approximately|approx\\.?|about|around|roughly|nearly|almost|over|~|just over|some|at least|up to)\\s*)?(${NUMBER}[\\s-]*${UNIT}(?: and a half)?(?:[\\s,-]*(?:and\\s+)?\\d+[\\s-]*${UNIT})*)`,
  'i',
);

const SAID = new RegExp(
  [
    String.raw`\b(?:lasted|lasting|down for|unavailable for|outage of|duration of|for a (?:total|period) of`,
    String.raw`|offline for)\b\s*(?:for\s*)?(?:an?\s*total of\s*)?${SPAN.source}`,
    String.raw`|${SPAN.source}[\s-]+(?:long\s+)?(?:outage|downtime|disruption|incident)`,
  ].join(''),
  'i',
);

/** `… was affected, for 31 minutes.`: at the end of what is said of the harm. */
const FOR = new RegExp(
  [
    String.raw`\b(?:refused|failed|affected|impacted|broken|rejected|lost|stopped|down)\b`,
    String.raw`[^.;]{0,40}?,? for ${SPAN.source}(?=[.,;]|\s*$| from\b)`,
  ].join(''),
  'i',
);
const WATCHED = /\b(?:monitor|watch|observ|retr|every \d|up to|at least|more than)\w*\b/i;

/** The lengths that labels and sentences about the whole state, those of labels first. */
export const statedDurations = (reading: Reading): Duration[] => [
  ...ofLabels(reading),
  ...reading.parts
    .filter(tellsOfTheWhole)
    .flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === 'paragraph' ? ofSentences(node) : [])),
    ),
];

function ofLabels({ labelled, stamps }: Reading): Duration[] {
  return (
    labelled
      .filter(({ field, part }) => field === 'duration' && part.name !== 'appendix')
      // `8h to 16h40` is a window, not a length.
      .filter(({ text }) => readStamp(text, stamps)?.until == null)
      .flatMap(({ label, text, lines }) =>
        durationIn(text, lines, !/^time to (?:repair|resolve|restore|fix)/i.test(label)),
      )
  );
}

const tellsOfTheWhole = ({ name, heading }: Part): boolean =>
  name === 'summary' || name === 'impact' || (name === null && (heading?.depth ?? 0) <= 1);

function ofSentences(node: Paragraph): Duration[] {
  const text = plain(node).replace(/\s+/g, ' ');
  const said = SAID.exec(text) ?? (WATCHED.test(text) ? null : FOR.exec(text));
  return said ? durationIn(said[0], linesOf(node), true) : [];
}

function durationIn(text: string, lines: Lines, whole: boolean): Duration[] {
  const match = SPAN.exec(text);
  const ms = match?.[2] ? spanMs(match[2]) : 0;
  if (!match || ms === 0) return [];
  return [{ ms, text: match[0].trim(), approximate: match[1] !== undefined, lines, whole }];
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

export function spanMs(text: string): number {
  const half = /\b(hours?|days?|weeks?) and a half\b/i.exec(text);
  let ms = half ? spanMs(`1 ${half[1]}`) / 2 : 0;
  for (const match of text.matchAll(new RegExp(`(${NUMBER})[\\s-]*(${UNIT})`, 'gi'))) {
    const word = (match[1] ?? '').toLowerCase();
    const amount = word.startsWith('half') ? 0.5 : (WORDS[word] ?? Number(word));
    const unit = (match[2] ?? '').toLowerCase();
    const each = unit.startsWith('w')
      ? 604_800_000
      : unit.startsWith('d')
        ? 86_400_000
        : unit.startsWith('h')
          ? 3_600_000
          : unit.startsWith('m')
            ? 60_000
            : 1000;
    ms += amount * each;
  }
  return ms;
}
