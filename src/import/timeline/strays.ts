// A line whose date lies months from all others often holds a slip of the pen; it is taken as written, and told.
import type { ReadingNotes } from '../sources/finding.ts';
import { noted, together } from '../sources/finding.ts';
import type { EventDraft } from './event-draft.ts';

const A_DAY = 86_400_000;
/** Days from the middle of a timeline from which an event is told. */
const FAR = 50;

/** Events that lie far from all others. */
export function strays(drafts: readonly EventDraft[]): ReadingNotes {
  if (drafts.length < 3) return together();
  const times = drafts.map(({ t }) => t).toSorted((a, b) => a - b);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  return together(
    ...drafts.flatMap(({ at, t, lines }) => {
      const days = Math.round(Math.abs(t - middle) / A_DAY);
      return days < FAR
        ? []
        : [
            noted(
              'doubt',
              lines,
              `\`${at}\` lies ${days} days from the middle of the timeline; the date may be a slip.`,
            ),
          ];
    }),
  );
}
