import { expect, test } from 'vitest';
import { describeTimeline, legendOf } from './describe.ts';
import { packLanes, placeBandLabels } from './layout.ts';
import { SAMPLES } from './samples.ts';
import { closeUpOf, domainOf } from './scale.ts';

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

test('what is not recorded is said', () => {
  expect(describeTimeline(SAMPLES['ongoing']!)).toBe(
    '4 events, 1 June 2024, 14:02–15:40 UTC. Detected after 28 min, mitigated at a time not recorded, ongoing.',
  );
  expect(describeTimeline(SAMPLES['startless']!)).toContain('resolved at a time not recorded');
});
