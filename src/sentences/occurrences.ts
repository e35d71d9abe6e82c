// The times of one failure in words: how each went, what was promised before it, and what resembles it.
import type { Course } from '../archive/courses.ts';
import { formatDay, formatDayCount, formatDuration } from '../report/format.ts';
import { type PhaseKind } from '../report/milestones.ts';
import { PHASES } from './facts/measures.ts';
import { capital } from '../text/capital.ts';
import { counted, formatCount } from '../text/count.ts';
import { list } from '../text/list.ts';
import { inPhrases, linked, quoted, said, type Said } from '../text/said.ts';

const BOUNDS: Readonly<Record<Course['bound'], string>> = {
  exact: '',
  'at-least': 'at least ',
  'at-most': 'at most ',
};

/** Every time of a failure as a bar, beside each other. */
export const COURSES = {
  title: 'How each time went',
  label: (n: number) =>
    `How long each of ${formatCount(n)} occurrences took, from the start of impact, by what was going on.`,
  here: 'This report',
  length: (ms: number, bound: Course['bound']) => `${BOUNDS[bound]}${formatDuration(ms)}`,
  part: (name: string, kind: PhaseKind, text: string) =>
    `${name}: ${PHASES[kind].name.toLowerCase()} ${text}`,
  words: (isCut: boolean, isCoarse: boolean) =>
    [
      'Each bar begins with the impact; all have one scale.',
      ...(isCut ? ['An arrow marks what lasted longer than is drawn.'] : []),
      ...(isCoarse
        ? ['A dashed bar is as long as it can have been: only its days or hours are recorded.']
        : []),
    ].join(' '),
  longer: (text: string) => `${text} →`,
  day: 'Day',
  all: 'Total',
} as const;

/** What became, by the next time, of the actions promised before it. */
export const PROMISES_THEN = {
  open: 'still open',
  done: 'done by then',
  unknown: 'done, date not recorded',
  sameDay: 'the same day',
  later: (days: number) => `${formatDayCount(days)} later`,
  /** "Actions promised then and still open: …" */
  line: (state: string, actions: readonly Said[]): Said =>
    said`Actions promised earlier, ${state}: ${inPhrases(actions)}.`,
  folded: (states: readonly { readonly n: number; readonly state: string }[]) =>
    `Actions promised earlier: ${list(
      states.map(({ n, state }) => `${formatCount(n)} ${state}`),
      'none',
    )}`,
  more: (n: number) => `${counted(n, 'more', 'more')}, in the earlier reports`,
  undated: (reports: readonly Said[]): Said => said`Undated: ${inPhrases(reports)}.`,
  /** @param day of its report, where another promised the same */
  action: (href: string, text: string, day: string | null = null): Said =>
    linked(href, day === null ? quoted(text) : said`${quoted(text)} (${formatDay(day)})`),
} as const;

export const SIMILAR = {
  earlier: (day: string) => `Earlier, ${formatDay(day)}`,
  later: (day: string) => `Later, ${formatDay(day)}`,
  /** Reasons as they are, put together to one sentence. */
  why: (reasons: readonly string[]) => `${capital(reasons.join('; '))}.`,
} as const;
