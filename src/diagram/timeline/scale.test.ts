import { expect, test } from 'vitest';
import { describeTimeline, legendOf } from './describe.ts';
import { reportOf } from '../../report/fixture.ts';
import type { Report } from '../../report/report.ts';
import { fitLabel, packLanes, placeBandLabels } from './layout.ts';
import { impactParts, phaseParts } from './parts.ts';
import { SAMPLES } from './samples.ts';
import { closeUpOf, domainOf } from './scale.ts';
import { extent, percent, perSize } from './svg.ts';
import { textWidth } from './text.ts';

const MINUTE = 60_000;

test('the picture reaches from the first moment to the last, events before and after impact included', () => {
  const domain = domainOf(SAMPLES['outlier']!)!;
  expect(new Date(domain.start).toISOString()).toBe('2024-05-23T10:15:00.000Z');
  expect(new Date(domain.end).toISOString()).toBe('2024-06-13T09:00:00.000Z');
});

test('an open end gets open time, a single moment a minute on either side', () => {
  const ongoing = domainOf(SAMPLES['ongoing']!)!;
  expect(ongoing.end).toBeGreaterThan(ongoing.fadesFrom!);
  const single = domainOf(SAMPLES['single']!)!;
  expect(single.end - single.start).toBe(2 * MINUTE);
});

test.each([
  'six',
  'midnight',
  'two-minutes',
  'three-weeks',
  'sixty',
  'ongoing',
  'single',
  'instant',
])('"%s" needs no close-up', (name) => {
  expect(closeUpOf(SAMPLES[name]!, domainOf(SAMPLES[name]!)!)).toBe(null);
});

test('a close-up takes in the whole impact where it can', () => {
  const report = SAMPLES['outlier']!;
  const closeUp = closeUpOf(report, domainOf(report)!)!;
  expect(closeUp.start).toBe(report.impact.from!.t);
  expect(closeUp.end).toBe(report.impact.to!.t);
});

test('labels of narrow bands stand on lines of their own', () => {
  const bands = [0, 0.01, 0.02, 0.03].map((from, i) => ({
    from,
    to: i === 3 ? 1 : from + 0.01,
    label: 'Undetected 10 min',
    optional: false,
  }));
  const lanes = placeBandLabels(bands, 540, 'inside').map((place) => place?.lane);
  expect(lanes).toEqual([2, 1, 0, -1]);
});

test('marks that would touch hang below each other', () => {
  const at = (share: number) => ({ from: share, to: share });
  expect(packLanes([at(0), at(0.01), at(0.5)], 300)).toEqual([0, 1, 0]);
  expect(packLanes([{ from: 0, to: 0.5 }, at(0.4)], 300)).toEqual([0, 1]);
  expect(
    Math.max(
      ...packLanes(
        Array.from({ length: 60 }, () => at(0.5)),
        300,
      ),
    ),
  ).toBe(39);
  // Past 40 the next one hangs where a line is free first.
  const ranges = Array.from({ length: 40 }, (_, i) => ({ from: 0.5, to: i === 17 ? 0.6 : 0.9 }));
  expect(packLanes([...ranges, at(0.55)], 300).at(-1)).toBe(17);
});

test('the legend names what appears, in the order of the word lists', () => {
  const legend = legendOf(SAMPLES['six']!);
  expect(legend.kinds.map(({ id }) => id)).toEqual([
    'change',
    'detection',
    'escalation',
    'dead-end',
    'mitigation',
    'recovery',
  ]);
  expect(legend.phases.map(({ name }) => name)).toEqual(['Undetected', 'Responding', 'Recovering']);
  expect(legend.levels.map(({ name, count }) => `${name} ${count}`)).toEqual([
    'Full outage 1',
    'Degraded 1',
  ]);
  expect(legend).toMatchObject({ approximate: false, ranges: false });
});

test.each([
  ['2024-06-01 14:05', false],
  ['2024-06-01 14h', true],
  ['2024-06-01', true],
  ['2024-06-01 14:05 .. 2024-06-01 14:20', false],
  ['2024-06-01 14:05 .. 2024-06-01 16h', true],
  ['2024-06-01 14:05 .. 2024-06-02', true],
])('the legend tells of pale stretches for an event at %s: %s', (when, coarse) => {
  const report = reportOf({ from: '2024-06-01 14:00', events: [`${when} | note | Looked.`] });
  expect(legendOf(report).coarse).toBe(coarse);
});

test.each([
  ['2024-06-01 14:00', '2024-06-01 16:00', 'Impact 2 h'],
  ['2024-06-01 14h', '2024-06-01 16:00', 'Impact, known to the hour'],
  ['2024-06-01 14:00', '2024-06-01 16h', 'Impact, known to the hour'],
  // The coarser of both says how much is known.
  ['2024-06-01', '2024-06-02 16:00', 'Impact, known to the day'],
  ['2024-06-01 14:00', '2024-06-02', 'Impact, known to the day'],
  ['2024-06-01 14h', '2024-06-02', 'Impact, known to the day'],
])('impact from %s to %s is labelled %j', (from, to, label) => {
  const report = reportOf({ from, to, events: [] });
  const parts = impactParts({ report, domain: domainOf(report)!, closeUp: null });
  expect(parts.map((part) => part.label)).toEqual([label]);
});

test('what is not recorded is said', () => {
  expect(describeTimeline(SAMPLES['ongoing']!)).toBe(
    '4 events, 1 June 2024, 14:02–15:40 UTC. Detected after 28 min, mitigated at a time not recorded, ongoing.',
  );
  expect(describeTimeline(SAMPLES['startless']!)).toContain('resolved at a time not recorded');
});

test('a phase of the impact that goes on fades out under its own name', () => {
  const last = (to?: null) => {
    const report = reportOf({
      from: '2024-06-01 14:00',
      ...(to === null ? { to } : {}),
      phases: [
        ['2024-06-01 14:00', '2024-06-01 15:00', 'full'],
        ['2024-06-01 15:00', null, 'degraded'],
      ],
      events: ['2024-06-01 16:00 | note | Half of the shops are back.'],
    });
    const domain = domainOf(report)!;
    const parts = impactParts({ report, domain, closeUp: null });
    return parts.map((part) => [
      part.className,
      part.label,
      Number(part.to.toFixed(2)),
      part.fadesFrom === null ? null : Number(part.fadesFrom.toFixed(2)),
    ]);
  };
  const full = ['level-full', 'Full outage 1 h', 0.45, null];
  expect(last()).toEqual([full, ['level-degraded', 'Degraded, ongoing', 1, 0.89]]);
  expect(last(null)).toEqual([full, ['level-degraded', 'Degraded, end not recorded', 1, 0.89]]);
});

/** So many minutes after midnight, one event each; impact as long as the first and last of `within`. */
function crowd(minutes: readonly number[], within: readonly [from: number, to: number]) {
  const clock = (minute: number): string => {
    const at = new Date(Date.parse('2024-06-01T00:00Z') + minute * MINUTE).toISOString();
    return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  };
  const report = reportOf({
    from: clock(within[0]),
    to: clock(within[1]),
    events: minutes.map((minute) => `${clock(minute)} | note | Something.`),
  });
  const found = closeUpOf(report, domainOf(report)!);
  return (
    found && [found.start, found.end].map((t) => (t - Date.parse('2024-06-01T00:00Z')) / MINUTE)
  );
}

test.each([
  ['five events in 6 % of the time', [0, 500, 505, 510, 520, 560, 1000], [500, 560]],
  ['five events in more than 6 %', [0, 500, 505, 510, 520, 561, 1000], null],
  ['four events, which a row each can hold', [0, 500, 505, 510, 520, 1000], null],
  ['five events at one moment', [0, 500, 500, 500, 500, 500, 1000], null],
  ['fewer than half of the events', [0, 1, 2, 500, 505, 510, 515, 520, 900, 950, 980, 1000], null],
  [
    'eight of 16 events in more than 6 %',
    [...[0, 2, 4, 6, 8, 10, 12, 70], ...[200, 300, 400, 500, 600, 700, 800, 1000]],
    null,
  ],
  [
    'nine of 17 events in a fifth of the time',
    [...[0, 2, 4, 6, 8, 10, 12, 70, 200], ...[350, 450, 550, 600, 700, 800, 900, 1000]],
    [0, 200],
  ],
  [
    'nine of 17 events in more than a fifth',
    [...[0, 2, 4, 6, 8, 10, 12, 70, 201], ...[351, 450, 550, 600, 700, 800, 900, 1000]],
    null,
  ],
  ['the shortest of several crowds', [0, 14, 28, 42, 56, 960, 970, 980, 990, 1000], [960, 1000]],
  ['near neighbours on both sides', [0, 492, 500, 504, 508, 512, 516, 528, 1000], [492, 528]],
  [
    'no neighbour further than half the crowd',
    [0, 491, 500, 504, 508, 512, 516, 525, 1000],
    [500, 516],
  ],
] as const)('a close-up of %s', (_, minutes, shown) => {
  expect(crowd(minutes, [minutes[2]!, minutes[2]!])).toEqual(shown);
});

test('the legend tells of a sign where one event of several has it, and of no other', () => {
  const plain = '2024-06-01 14:00 | note | Plain.';
  const signs = (...events: readonly string[]) => {
    const { approximate, ranges, coarse } = legendOf(
      reportOf({ from: '2024-06-01 14:00', events }),
    );
    return [approximate, ranges, coarse];
  };
  expect(signs(plain, plain)).toEqual([false, false, false]);
  expect(signs(plain, `~${plain}`)).toEqual([true, false, false]);
  expect(signs(plain, '2024-06-01 14:00 .. 2024-06-01 14:10 | note | A while.')).toEqual([
    ...[false, true, false],
  ]);
  expect(signs(plain, '2024-06-01 | note | That day.')).toEqual([false, false, true]);
  expect(signs(plain, '2024-06-01 14:00 .. 2024-06-01 15h | note | Till then.')).toEqual([
    ...[false, true, true],
  ]);
});

test('lengths that are rounded are told with a sign, of phases, levels and the whole impact', () => {
  const phases = [['2024-06-01 14:00', '2024-06-11 16:01', 'full']] as const;
  const span = { from: '2024-06-01 14:00', to: '2024-06-11 16:01' };
  const event = (moment: string, kind: string) => `${moment} | ${kind} | Told.`;
  const events = [event('2024-06-01 14:00', 'detection'), event('2024-06-11 16:01', 'recovery')];
  const labels = (parts: typeof impactParts, report: Report) =>
    parts({ report, domain: domainOf(report)!, closeUp: null }).map(({ label }) => label);
  expect(labels(impactParts, reportOf({ ...span, events: [] }))[0]).toContain('≈ 10 d 2 h');
  expect(labels(impactParts, reportOf({ ...span, phases, events: [] }))[0]).toContain('≈ 10 d 2 h');
  expect(labels(phaseParts, reportOf({ ...span, events }))[0]).toContain('≈ 10 d 2 h');
});

test('a close-up takes in impact as long as that is 6 % at most', () => {
  const minutes = [0, 500, 502, 504, 506, 508, 1000];
  expect(crowd(minutes, [470, 530])).toEqual([470, 530]);
  expect(crowd(minutes, [470, 531])).toEqual([500, 508]);
});

test('open time is 12 % of what is known, and a minute at least', () => {
  const openOf = (last: string): number => {
    const events = [`2024-06-01 14:00 | impact | Down.`, `2024-06-01 ${last} | note | Known.`];
    const { end, fadesFrom } = domainOf(reportOf({ from: '2024-06-01 14:00', events }))!;
    return (end - fadesFrom!) / MINUTE;
  };
  expect(openOf('15:40')).toBe(12);
  expect(openOf('14:05')).toBe(1);
  // What has only begun gets an hour.
  expect(openOf('14:00')).toBe(60);
});

test('where nobody recorded an end the picture ends with what is known', () => {
  const events = ['2024-06-01 14:00 | detection | Seen.', '2024-06-01 14:30 | note | Known.'];
  const report = reportOf({ from: '2024-06-01 14:00', started: false, to: null, events });
  expect(domainOf(report)).toMatchObject({ fadesFrom: null });
  expect(domainOf(reportOf({ from: '2024-06-01 14:00', started: false, to: null, events: [] }))).toBe(null); // prettier-ignore
});

test('a label stands on its bar, else right of it, else left, else where most room is, cut', () => {
  const fit = (from: number, to: number, text: string, width = 300) =>
    fitLabel('', text, { from, to, gap: 16 }, width);
  const words = 'Pool exhausted';
  expect(fit(0, 0.9, words)).toEqual({ place: 'inside', text: words });
  expect(fit(0.2, 0.3, words)).toEqual({ place: 'right', text: words });
  expect(fit(0.8, 0.9, words)).toEqual({ place: 'left', text: words });
  const long = 'Pool exhausted, every worker waits for a connection to come';
  expect(fit(0.4, 0.45, long)).toEqual({ place: 'right', text: expect.stringMatching(/…$/) });
  expect(fit(0.6, 0.65, long)).toEqual({ place: 'left', text: expect.stringMatching(/…$/) });
  // A time before the words takes its room, too.
  const exact = textWidth(words, 13);
  const bar = { from: 0.5, to: 0.5, gap: 16 };
  const width = 2 * (exact + 16 - 10);
  expect(fitLabel('', words, bar, width)).toEqual({ place: 'right', text: words });
  expect(fitLabel('', words, bar, width - 1).text).not.toBe(words);
  expect(fitLabel('14:05', words, bar, width).text).not.toBe(words);
});

test('the label of a band stands in it with 7 pixels on either side, or outside', () => {
  const label = 'Undetected 10 min';
  const need = textWidth(label, 12) * 1.04;
  const place = (room: number, where: 'inside' | 'under', optional = false) =>
    placeBandLabels([{ from: 0, to: room / 1000, label, optional }], 1000, where)[0];
  expect(place(Math.ceil(need) + 14, 'inside')).toEqual({
    lane: -1,
    at: 0,
    dx: 7,
    anchor: 'start',
  });
  expect(place(Math.floor(need) + 13, 'inside')).toEqual({
    lane: 0,
    at: 0,
    dx: 4,
    anchor: 'start',
  });
  expect(place(Math.ceil(need) + 14, 'under')).toEqual({ lane: 0, at: 0, dx: 4, anchor: 'start' });
  expect(place(Math.floor(need) + 13, 'inside', true)).toBe(null);
  expect(place(Math.ceil(need) + 14, 'under', true)).toMatchObject({ lane: 0 });
  // At the right edge it ends at its band's end; where it has room nowhere it is moved back.
  const end = placeBandLabels([{ from: 0.98, to: 1, label, optional: false }], 1000, 'inside')[0];
  expect(end).toEqual({ lane: 0, at: 1, dx: -4, anchor: 'end' });
  const tight = placeBandLabels(
    [{ from: 0.5, to: 0.6, label, optional: false }],
    need,
    'inside',
  )[0];
  expect(tight).toMatchObject({ at: 0.5, anchor: 'start', dx: Math.floor(10 - need / 2) });
});

test('marks hang below each other when nearer than a finger, and below the end of a range', () => {
  const lanes = (...at: (number | readonly [number, number])[]) =>
    packLanes(at.map((one) => (typeof one === 'number' ? { from: one / 300, to: one / 300 } : { from: one[0] / 300, to: one[1] / 300 })), 300); // prettier-ignore
  expect(lanes(0, 24)).toEqual([0, 0]);
  expect(lanes(0, 23)).toEqual([0, 1]);
  expect(lanes([0, 100], 116)).toEqual([0, 0]);
  expect(lanes([0, 100], 115)).toEqual([0, 1]);
  expect(lanes(0, 10, 20, 30)).toEqual([0, 1, 2, 0]);
});

test('shares become percentages of three decimals at most, and no length is negative', () => {
  expect([0, 1, 1 / 3, 0.000004, 1.5].map(percent)).toEqual([
    '0%',
    '100%',
    '33.333%',
    '0%',
    '150%',
  ]);
  expect([extent(0.25, 0.5), extent(0.5, 0.25)]).toEqual(['25%', '0%']);
});

test('what size classes agree on is written once, what differs is grouped', () => {
  const sizes = ['small', 'medium', 'large'] as const;
  expect(perSize(sizes, () => '<x/>')).toBe('<x/>');
  expect(perSize(sizes, (width) => (width < 600 ? '<a/>' : '<b/>'))).toBe(
    '<g class="tl-to-medium"><a/></g><g class="tl-from-large"><b/></g>',
  );
  expect(perSize(sizes, (_, size) => (size === 'medium' ? '<m/>' : ''))).toBe(
    '<g class="tl-from-medium tl-to-medium"><m/></g>',
  );
});
