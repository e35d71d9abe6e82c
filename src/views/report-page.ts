// What the page of a report shows: the report, its body, and what the archive knows of its kind. Everything that stands on
// the page comes from here.
import { actionsTold, type ActionTold } from '../archive/actions.ts';
import type { Archive } from '../archive/archive.ts';
import { daysBetween } from '../archive/days.ts';
import type { Neighbours } from '../archive/neighbours.ts';
import { courseOf, type Course } from '../archive/courses.ts';
import type { Chain, Recurrences } from '../archive/recurrence.ts';
import type { Similar } from '../archive/similar.ts';
import { digestOnce } from '../keys.ts';
import { publishedDay } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { aroundReport, mentioned, type Around } from './around.ts';

/** A body that is rendered already. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

export interface ReportPage {
  readonly around: Around;
  /** As HTML, or as the text of which the page makes it; null where it shows pictures, or is being written. */
  readonly body: RenderedBody | string | null;
  /** Of one that goes on: how long, up to the day of the build; null where it has ended, or nobody knows when it began. */
  readonly soFar: { readonly days: number; readonly today: string } | null;
  /** What has become of each of its actions by the day of the build, as every list of actions tells it. */
  readonly actions: readonly ActionTold[];
  readonly alike: readonly Omit<Similar, 'score'>[];
  /** The most telling chain that the report belongs to; how long ago it struck last is told elsewhere. */
  readonly chain: Chain | null;
  /** How each time of the failure went, oldest first; empty where the page of the cause tells it. */
  readonly courses: readonly Course[];
  /** The incidents just before and after it. */
  readonly beside: Neighbours | null;
}

export interface ArchiveKnowledge {
  readonly archive: Archive;
  /** The day on which an action is overdue. */
  readonly today: string;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly similar: Pick<ReadonlyMap<string, readonly Similar[]>, 'get'>;
  readonly recurrences: Recurrences;
}

export function reportPage(
  report: Report,
  body: RenderedBody | string | null,
  { archive, today, neighbours, similar, recurrences }: ArchiveKnowledge,
): ReportPage {
  const { id } = report;
  const chain = recurrences.of.get(id)?.[0];
  const told = chain ? occurrencesToTell(archive, chain, id) : [];
  // What is told as another time of the same failure is not told again as like it.
  const known = new Set(told.map((one) => one.id));
  const alike = (similar.get(id) ?? []).flatMap(({ score: _, ...one }) =>
    known.has(one.id) ? [] : [one],
  );
  return {
    around: aroundReport(archive, report, {
      named: alike.map((one) => one.id),
      told,
    }),
    body,
    soFar: soFar(report, today),
    actions: actionsTold(report, today),
    alike,
    chain: chain ? withoutToday(chain) : null,
    courses: chain && chain.basis.kind !== 'cause' ? coursesOf(archive, chain) : [],
    beside: beside(neighbours.get(id)),
  };
}

function soFar({ impact: { ongoing, from } }: Report, today: string): ReportPage['soFar'] {
  if (!ongoing || !from?.date) return null;
  const days = daysBetween(from.date, today);
  return days < 0 ? null : { days, today };
}

const beside = (neighbours: Neighbours | undefined): Neighbours | null =>
  neighbours
    ? {
        earlier: neighbours.earlier && mentioned(neighbours.earlier),
        later: neighbours.later && mentioned(neighbours.later),
      }
    : null;

/** Of a cause that happened all over, its own page tells the story; on that of a report, so many stand on either side. */
const NEAREST = 3;
/** The most times of one failure that the page of a report lists. */
export const MOST_TOLD = 30;

/** The members of a chain that the page of a report tells of. */
function occurrencesToTell(archive: Archive, chain: Chain, id: string): readonly Report[] {
  if (chain.basis.kind !== 'cause') return membersOf(archive, chain);
  const place = chain.occurrences.findIndex((occurrence) => occurrence.id === id);
  // Without a day of its own it stands beside none of them: the latest are told.
  if (place < 0)
    return chain.occurrences.slice(-NEAREST).map(({ id }) => mentioned(archive.byId.get(id)!));
  return chain.occurrences
    .slice(Math.max(0, place - NEAREST), place + NEAREST + 1)
    .map((occurrence) => mentioned(archive.byId.get(occurrence.id)!));
}

const members = new WeakMap<Chain, readonly Report[]>();

/** All members of a chain, with what they had promised and from when on. */
function membersOf(archive: Archive, chain: Chain): readonly Report[] {
  const known = members.get(chain);
  if (known) return known;
  const made = [...chain.occurrences.map(({ id }) => id), ...chain.undated].map((id) => {
    const report = archive.byId.get(id)!;
    const { actions } = report;
    return digestOnce({ ...mentioned(report), actions, published: publishedDay(report) });
  });
  members.set(chain, made);
  return made;
}

const courses = new WeakMap<Chain, readonly Course[]>();

function coursesOf(archive: Archive, chain: Chain): readonly Course[] {
  const known = courses.get(chain);
  if (known) return known;
  const made = digestOnce(
    chain.occurrences.slice(-MOST_TOLD).map(({ id }) => courseOf(archive.byId.get(id)!)),
  );
  courses.set(chain, made);
  return made;
}

const timeless = new WeakMap<Chain, Chain>();

function withoutToday(chain: Chain): Chain {
  const known = timeless.get(chain);
  if (known) return known;
  const made = digestOnce({ ...chain, sinceLast: null });
  timeless.set(chain, made);
  return made;
}
