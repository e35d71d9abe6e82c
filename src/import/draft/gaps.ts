// What a person has to add, since the document does not say it.
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, noted, together } from '../sources/finding.ts';
import type { Timeline } from '../timeline/timeline.ts';

/** A finding for each fact of the timeline that is not stated. */
export function gapsOf({ clock, window, events }: Timeline): ReadingNotes {
  const missing = (is: boolean, message: string): ReadingNotes =>
    is ? noted('missing', null, message) : NOTHING_TOLD;
  return together(
    missing(
      !clock.zone,
      'No time zone is stated. Write the zone whose clock was used, or import again with --zone.',
    ),
    missing(!window.from, 'When users began to be hit is not stated.'),
    missing(!window.to && !window.ongoing, 'When it was over is not stated.'),
    missing(
      !clock.dated && events.length > 0,
      'No day is stated: the draft is `undated`. Give the day with --date.',
    ),
  );
}
