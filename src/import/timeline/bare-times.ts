// Clocks of four digits and nothing else, `1412 zone file replaced`: numbers one by one, times among themselves.
import type { RootContent } from 'mdast';
import { plain } from '../sources/inline.ts';
import { minuteOfDay } from '../time/calendar.ts';
import type { StampOptions, TimePart } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { NIGHT } from './day-law.ts';

/** As few may be chance. */
const LEAST = 3;
const BARE = /^\W*\d{4}(?!\d)/;

/** Whether lines that begin with four digits are the times of a timeline: several, in the order of a clock. */
export function areBareTimes(nodes: readonly RootContent[], options: StampOptions): boolean {
  const lines = nodes.flatMap((node) => (node.type === 'paragraph' ? [plain(node)] : []));
  const times = lines.flatMap((text) => bareTime(text, options) ?? []);
  return times.length >= LEAST && times.every((time, i) => goesOn(times[i - 1], time));
}

function bareTime(text: string, options: StampOptions): TimePart | null {
  const stamp = BARE.test(text) ? readStamp(text, { ...options, loose: true }) : null;
  return stamp && !stamp.date && stamp.length < text.length ? stamp.time : null;
}

/** Later than the one before it, or past midnight. */
function goesOn(before: TimePart | undefined, time: TimePart): boolean {
  const passed = before ? minuteOfDay(time) - minuteOfDay(before) : 0;
  return passed >= 0 || passed <= -NIGHT;
}
