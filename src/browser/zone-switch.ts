// Shows the times of a report in the incident's zone, in UTC or in the reader's own. The page already holds
// the first two; this rewrites the text of `<time data-clock>` and its day headings, and remembers the choice.
import { formatDay } from '../report/format.ts';
import { CLOCKS } from '../sentences/timeline.ts';
import type { ClockName } from './wall-clock.ts';
import { timeAfter, wallOf } from './wall-clock.ts';

const KEY = 'clock';
const form = document.querySelector<HTMLFormElement>('[data-zone-switch]');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const zone = form.dataset['zoneSwitch']!;
  const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const note = document.querySelector<HTMLElement>('[data-zone-note]')!;
  const noteOfIncident = note.textContent;
  const radio = (name: string): HTMLInputElement | null => form.querySelector(`[value="${name}"]`);

  const show = (clock: ClockName): void => {
    writeTimes(clock, zone);
    note.textContent = clock === 'incident' ? noteOfIncident : CLOCKS.switched(clock, reader, zone);
  };
  const kept = read();
  const wanted = kept === null ? null : radio(kept);
  if (wanted && kept !== 'incident') {
    wanted.checked = true;
    show(kept as ClockName);
  }
  form.addEventListener('change', () => {
    const clock = new FormData(form).get('clock') as ClockName;
    show(clock);
    try {
      localStorage.setItem(KEY, clock);
    } catch {
      // Storage may be closed to the page; the choice then lasts until it is left.
    }
  });
}

function writeTimes(clock: ClockName, zone: string): void {
  let day = '';
  let keyDay = '';
  for (const time of document.querySelectorAll<HTMLTimeElement>('.event time[data-clock]')) {
    const item = time.closest<HTMLElement>('.event')!;
    const at = time.dateTime;
    const untilTime = item.querySelector<HTMLTimeElement>('[data-until-time]');
    const until = untilTime?.dateTime;
    const { date } = wallOf(at, clock);
    const heading = headingOf(item);
    heading.textContent = formatDay(date);
    // Where only the key events are shown, a day is named by the first of them.
    const ofKey = item.classList.contains('key') && date !== keyDay;
    heading.hidden = date === day && !ofKey;
    heading.classList.toggle('of-key', date === day && ofKey);
    day = date;
    if (item.classList.contains('key')) keyDay = date;
    if (untilTime) untilTime.textContent = timeAfter(untilTime.dateTime, at, clock);
    const second = item.querySelector<HTMLElement>('.utc');
    if (!second) continue;
    // What stands beside is the other clock of the report: UTC, or its own where UTC is shown.
    const other = clock === 'utc' ? 'incident' : 'utc';
    const wall = wallOf(at, other);
    const shown = wall.date === date ? wall.time : `${formatDay(wall.date, 'short')} ${wall.time}`;
    const end = until ? `–${timeAfter(until, at, other)}` : '';
    const name = other === 'utc' ? 'UTC' : zone.split('/').at(-1)!.replaceAll('_', ' ');
    second.textContent = `${shown}${end} ${name}`;
  }
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-clock]')) {
    time.textContent = wallOf(time.dateTime, clock).time;
  }
}

/** Where the day of an event stands. A page has it where a day begins; on another clock it may begin at any event. */
function headingOf(item: HTMLElement): HTMLElement {
  const own = item.querySelector<HTMLElement>('.day');
  if (own) return own;
  const heading = document.querySelector('.event > .day')!.cloneNode() as HTMLElement;
  item.prepend(heading);
  return heading;
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
