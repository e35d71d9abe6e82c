import { describe, expect, test } from 'vitest';
import { reportOf } from './fixture.ts';
import { metricsOf } from './metrics.ts';
import { milestonesOf, phaseLabel, phasesOf } from './milestones.ts';

const MINUTE = 60_000;
const known = (minutes: number) => ({ known: true, ms: minutes * MINUTE });
const unknown = (why: string) => ({ known: false, why, contradicted: false });
const contradicted = (why: string) => ({ known: false, why, contradicted: true });

const full = reportOf({
  from: '2024-06-01 14:00',
  to: '2024-06-01 16:00',
  events: [
    '2024-06-01 14:00 | impact | It begins.',
    '2024-06-01 14:10 | detection | An alert.',
    '2024-06-01 14:12 | acknowledgement | On call.',
    '2024-06-01 14:40 | identification | Found.',
    '2024-06-01 15:00 | mitigation | Rolled back.',
    '2024-06-01 16:00 | recovery | Whole again.',
  ],
});

describe('metrics of a complete report', () => {
  test('each is the difference of two milestones', () => {
    expect(metricsOf(full)).toMatchObject({
      timeToDetect: known(10),
      timeToAcknowledge: known(2),
      timeToIdentify: known(30),
      timeToMitigate: known(60),
      timeToResolve: known(120),
      impactTime: known(120),
    });
  });

  test('phases cover the impact without gaps', () => {
    const phases = phasesOf(full);
    expect(phases.map(({ kind }) => kind)).toEqual([
      'undetected',
      'diagnosing',
      'mitigating',
      'recovering',
    ]);
    expect(phases.at(-1)?.to).toEqual(milestonesOf(full).resolved);
    phases.slice(1).forEach((phase, i) => expect(phase.from).toEqual(phases[i]?.to));
  });
});

describe('what is not recorded', () => {
  test('is a reason, never a zero', () => {
    const sparse = reportOf({
      from: '2024-06-01 14:00',
      events: ['2024-06-01 14:30 | note | Somebody wrote this down.'],
    });
    expect(metricsOf(sparse)).toMatchObject({
      timeToDetect: unknown('the detection is not recorded yet'),
      timeToAcknowledge: unknown('the detection is not recorded yet'),
      timeToMitigate: unknown('a mitigation is not recorded yet'),
      timeToResolve: unknown('the impact has not ended'),
      impactTime: unknown('the impact has not ended'),
      reportLag: unknown('the day of publication is not recorded'),
    });
    expect(phasesOf(sparse).map(({ kind }) => kind)).toEqual(['unknown']);
  });

  test('a milestone out of order is a reason too', () => {
    const odd = reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: [
        '2024-06-01 14:05 | acknowledgement | Taken on.',
        '2024-06-01 14:10 | detection | Alert.',
      ],
    });
    expect(metricsOf(odd).timeToAcknowledge).toEqual(
      contradicted('an acknowledgement is earlier than the detection'),
    );
  });

  test.each([
    [
      '2024-06-01 15:01 | detection | A call.',
      'timeToDetect',
      'the detection is later than the end of impact',
    ],
    [
      '2024-06-01 15:01 | mitigation | A switch.',
      'timeToMitigate',
      'a mitigation is later than the end of impact',
    ],
    [
      '2024-06-01 14:09 | mitigation | A switch.',
      'timeToMitigate',
      'a mitigation is earlier than the detection',
    ],
  ] as const)('what cannot be is not counted: %s', (event, metric, why) => {
    const odd = reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: event.includes('detection')
        ? [event]
        : ['2024-06-01 14:10 | detection | Alert.', event],
    });
    expect(metricsOf(odd)[metric]).toEqual(contradicted(why));
  });

  test('what comes in the minute of the end, or of the detection, is counted', () => {
    const close = reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: [
        '2024-06-01 15:00 | detection | A call.',
        '2024-06-01 15:00 | mitigation | A switch.',
      ],
    });
    expect(metricsOf(close)).toMatchObject({ timeToDetect: known(60), timeToMitigate: known(60) });
  });

  test('a cause found after the mitigation leaves one phase of responding', () => {
    const rolledBack = reportOf({
      from: '2024-06-01 14:00',
      to: '2024-06-01 15:00',
      events: [
        '2024-06-01 14:10 | detection | Alert.',
        '2024-06-01 14:20 | mitigation | Rolled back.',
        '2024-06-01 14:50 | identification | Found.',
      ],
    });
    expect(phasesOf(rolledBack).map(({ kind }) => kind)).toEqual([
      'undetected',
      'responding',
      'recovering',
    ]);
  });
});

test('noticed before users were hit took no time to detect', () => {
  const early = reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 15:00',
    events: ['2024-06-01 13:50 | detection | A graph looked odd.'],
  });
  expect(metricsOf(early).timeToDetect).toEqual(known(0));
});

describe('noticed in the minute in which the impact is said to begin', () => {
  const detectedAt = (...more: string[]) =>
    metricsOf(
      reportOf({
        from: '2024-06-01 14:00',
        to: '2024-06-01 15:00',
        events: ['2024-06-01 14:00 | detection | An alert.', ...more],
      }),
    ).timeToDetect;

  test('is no figure: nobody knows how long it had gone on', () => {
    const why = unknown('the impact is recorded from its detection on; it may have begun earlier');
    expect(detectedAt()).toEqual(why);
    // A change of the day before tells nothing of the minute in which harm began.
    expect(detectedAt('2024-05-31 10:00 | change | A deploy.')).toEqual(why);
    expect(detectedAt('2024-06-01 14:30 | impact | It gets worse.')).toEqual(why);
  });

  test('took no time where an event says that it began then', () => {
    expect(detectedAt('2024-06-01 14:00 | impact | Orders fail.')).toEqual(known(0));
    expect(detectedAt('2024-06-01 14:00 | change | The deploy that failed.')).toEqual(known(0));
  });
});

describe('an incident that goes on', () => {
  const phases = (to: null | undefined, ...events: string[]) =>
    phasesOf(reportOf({ from: '2024-06-01 14:00', ...(to === null ? { to } : {}), events })).map(
      phaseLabel,
    );

  test('is in the phase that its last event began, and no longer in the one before', () => {
    expect(phases(undefined, '2024-06-01 15:00 | detection | An alert.')).toEqual([
      'Undetected 1 h',
      'Responding, ongoing',
    ]);
    expect(
      phases(
        undefined,
        '2024-06-01 14:20 | detection | An alert.',
        '2024-06-01 15:00 | identification | Found.',
        '2024-06-01 15:30 | note | Still at it.',
      ),
    ).toEqual(['Undetected 20 min', 'Diagnosing 40 min', 'Mitigating at least 30 min']);
  });

  test('differs from one whose end was not written down', () => {
    expect(phases(null, '2024-06-01 15:00 | detection | An alert.')).toEqual([
      'Undetected 1 h',
      'Responding, end not recorded',
    ]);
  });

  test('has no phase where nothing but its beginning is told', () => {
    expect(phases(null, '2024-06-01 14:00 | impact | It begins.')).toEqual([]);
  });
});

test('impact time is the sum of the phases, and an overlap counts once', () => {
  const { from } = full.impact;
  if (!from) throw new Error('the fixture has a start');
  const at = (minutes: number) => ({ ...from, t: from.t + minutes * MINUTE });
  const time = (...phases: (readonly [from: number, to: number])[]) =>
    metricsOf({
      ...full,
      impact: {
        ...full.impact,
        phases: phases.map(([start, end]) => ({ from: at(start), to: at(end), level: 'full' })),
      },
    }).impactTime;
  expect(time([0, 30], [20, 40], [100, 110])).toEqual(known(50));
  expect(time([20, 40], [0, 30])).toEqual(known(40));
  expect(time([0, 30], [30, 40])).toEqual(known(40));
  // One that lies inside another does not shorten it for the next.
  expect(time([0, 60], [10, 20], [30, 50])).toEqual(known(60));
  expect(time([0, 60], [10, 20], [50, 70])).toEqual(known(70));
});

test('impact time is not the sum so far of what goes on, or of what ended nobody knows when', () => {
  const first = ['2024-06-01 14:00', '2024-06-01 15:00', 'full'] as const;
  const last = ['2024-06-01 15:00', null, 'degraded'] as const;
  const time = (to: string | null | undefined, ...phases: (typeof first | typeof last)[]) =>
    metricsOf(reportOf({ from: first[0], ...(to === undefined ? {} : { to }), phases, events: [] }))
      .impactTime;
  expect(time('2024-06-01 15:40', first, last)).toEqual(known(100));
  expect(time(undefined, first, last)).toEqual(unknown('the impact has not ended'));
  expect(time(undefined, first)).toEqual(unknown('the impact has not ended'));
  expect(time(null, first, last)).toEqual(unknown('the end of impact is not recorded'));
  expect(time(null, first)).toEqual(known(60));
});

test('report lag is counted in whole days', () => {
  expect(metricsOf({ ...full, published: '2024-06-08' }).reportLag).toEqual(known(7 * 24 * 60));
  expect(metricsOf({ ...full, published: '2024-05-30' }).reportLag).toEqual(
    unknown('it is dated before the end of impact'),
  );
});

test('no duration is measured from a moment that is known to the day or the hour', () => {
  const figures = metricsOf(
    reportOf({
      from: '2024-03-01',
      to: '2024-03-03 10:00',
      events: ['2024-03-01 22h | detection | Seen', '2024-03-02 09:00 | mitigation | Fixed'],
    }),
  );
  expect(figures.timeToResolve).toEqual({
    known: false,
    why: 'only the day of the start of impact is recorded',
    contradicted: false,
  });
  expect(figures.timeToDetect.known).toBe(false);
  expect(figures.impactTime.known).toBe(false);
});
