import { describe, expect, test } from 'vitest';
import { FOREIGN_ALERTS } from '../../tests/bench/alerts.ts';
import { WRAPPERS } from '../../tests/bench/wrappers.ts';
import { Chance } from '../../tests/archive/chance.ts';
import { reportOf } from '../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { answerAsData, openAsking, type Askable } from './answer.ts';

const vocabularies = {
  ...Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)])),
  rootCauses: makeVocabulary('rootCauses', [
    { id: 'capacity', synonyms: ['overload'] },
    {
      id: 'pool-exhausted',
      name: 'Connection pool exhausted',
      category: 'capacity',
      synonyms: ['slotless'],
    },
  ]),
} as Vocabularies;

const askable = (
  id: string,
  title: string,
  events: readonly string[],
  more: object = {},
): Askable => ({
  report: reportOf({
    id,
    title,
    summary: `${title}.`,
    from: '2024-06-01 14:00',
    to: '2024-06-01 15:00',
    events: events.map((text, i) => `2024-06-01 14:0${i} | ${text}`),
    ...more,
  }),
  body: [],
});

const reports: readonly Askable[] = [
  askable(
    'pool',
    'Orders stalled when the database ran out of connections',
    [
      'detection | Alert: connection pool of orders-db exhausted, 0 of 200 slots free.',
      'dead-end | The *network* was suspected and packet captures were taken.',
      'mitigation | Idle sessions were closed by hand.',
    ],
    {
      rootCauses: ['pool-exhausted'],
      actions: ['open', 'in-progress', 'done', 'dropped'].map((status, i) => ({
        n: i + 1,
        do: `Do the ${status} thing.`,
        kind: 'prevent',
        owner: null,
        status,
        due: null,
        completed: null,
        priority: null,
        ticket: null,
      })),
    },
  ),
  askable('certificate', 'Nobody could log in after a certificate expired', [
    'detection | Pingdom: x509 certificate has expired or is not yet valid on login.',
    'mitigation | The certificate was renewed.',
  ]),
  askable('retry', 'A storm of retries took the search down', [
    'detection | Queue depth of search-indexer grew, ECONNRESET from 40 clients.',
    'mitigation | Retries were switched off.',
  ]),
];
const asking = openAsking(reports, vocabularies);
const ids = (text: string): string[] => asking.ask(text).matches.map(({ report }) => report.id);

describe('finds the report behind', () => {
  test.each([
    [
      '[FIRING:1] Connection pool exhausted db=orders-db host=ip-10-1-2-3 2026-11-27T03:14:00Z',
      'pool',
    ],
    [
      'Traceback (most recent call last):\n  File "login.py", line 88\nssl: x509: certificate has expired or is not yet valid: current time 2026-11-27T03:14:00Z is after 2026-11-26T00:00:00Z',
      'certificate',
    ],
    ['ECONNRESET', 'retry'],
    ['search-indexer-7d9f8b6c5-x2x9k queue depth 90000 and growing', 'retry'],
  ])('%j', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  test('another word for the category of its cause', () => {
    expect(ids('overload')).toEqual(['pool']);
  });

  test('a synonym of its cause', () => {
    expect(asking.ask('slotless').matches[0]).toMatchObject({
      report: { id: 'pool' },
      matched: [
        {
          text: 'Connection pool exhausted (also called slotless), Capacity (also called overload)',
        },
      ],
    });
  });
});

describe('says that there is nothing like', () => {
  test.each([
    'Cassandra dropped MUTATION messages, hinted handoff queue saturated on ring token range',
    'haproxy',
    'ECONNREFUSED',
    'error 503 alert on host',
    '2026-11-27 03:14 10.0.0.1',
    '',
  ])('%j', (text) => {
    expect(asking.ask(text)).toMatchObject({ abstained: true, matches: [] });
  });
});

test('an answer brings what helped, what misled and what is still promised', () => {
  const [match] = asking.ask('connection pool exhausted on orders-db').matches;
  expect(match!.matched[0]).toEqual({
    field: 'event',
    text: 'Alert: connection pool of orders-db exhausted, 0 of 200 slots free.',
    anchor: 'event-1',
  });
  expect(match!.mitigation!.n).toBe(3);
  expect(match!.deadEnds.map(({ n }) => n)).toEqual([2]);
  expect(match!.openActions.map(({ status }) => status)).toEqual(['open', 'in-progress']);
});

describe('in the shape of each tool', () => {
  const chance = new Chance(3);
  const moment = {
    int: (from: number, to: number) => chance.int(from, to),
    hex: (length: number) => Array.from({ length }, () => chance.int(0, 15).toString(16)).join(''),
  };
  test.each(Object.entries(WRAPPERS))('%s: an alert is met, another is not', (_, wrap) => {
    expect(ids(wrap('x509: certificate has expired on login', moment))).toEqual(['certificate']);
    expect(ids(wrap('search-indexer queue grows', moment))).toEqual(['retry']);
    expect(ids(wrap('', moment))).toEqual([]);
    for (const text of FOREIGN_ALERTS.slice(0, 12)) expect(ids(wrap(text, moment))).toEqual([]);
  });
});

test('what a tool writes around an alert finds no report that speaks of it', () => {
  const chance = new Chance(3);
  const moment = {
    int: () => chance.int(10, 99),
    hex: (length: number) => 'a1'.repeat(length / 2),
  };
  const speaking = askable('tools', 'The pager was out of order', [
    'detection | Nobody could reply to acknowledge, and the monitor was last triggered.',
    'other | The container image was already present on the machine.',
    'other | A goroutine was running; the most recent call came last.',
    'other | Many thanks and kind regards went to the support team.',
  ]);
  const { ask } = openAsking([...reports, speaking], vocabularies);
  for (const [name, wrap] of Object.entries(WRAPPERS)) {
    expect(ask(wrap('', moment)).matches, name).toEqual([]);
  }
});

test.each([
  'sessions (pod gamma-delta-7d9f8b6c5-x2x9k)',
  'sessions https://x.example.com/very/long/path/towards/it',
])('a pod or the path of an address hides nothing of %j', (text) => {
  expect(ids(text)).toEqual(['pool']);
});

test('a name that no report holds of what it was seen on, and a word of every alert, cost nothing', () => {
  // Before, each of them said that another thing had failed.
  expect(
    ids(
      '[FIRING:1] sessions (pod quartz-falcon-meadow-walrus-7d9f8b6c5-x2x9k host otter-lagoon-7)',
    ),
  ).toEqual(['pool']);
  expect(ids('sessions (gadget zebra giraffe) 10.0.0.1')).toEqual([]);
});

test('what was seen may stand in a few lines that follow each other', () => {
  const told = (apart: number) => {
    const filler = Array.from({ length: apart }, (_, i) => `other | Step ${i} was taken.`);
    const report = askable('told', 'Trouble on a Monday', [
      'other | The turbine hummed.',
      ...filler,
      'other | The gearbox whined.',
      ...filler,
      'other | The impeller rattled.',
    ]);
    return openAsking([...reports, report], vocabularies).ask(
      'turbine gearbox impeller zebra giraffe hippo 10.0.0.1',
    ).matches;
  };
  expect(told(0).map(({ report }) => report.id)).toEqual(['told']);
  expect(told(2)).toEqual([]);
});

test('of many lines one has to hold more than all of them together', () => {
  const hamsters = Array.from({ length: 11 }, (_, i) =>
    askable(`hamster-${i}`, `Hamster ${i}`, ['other | A hamster ran.']),
  );
  const { ask } = openAsking([...reports, ...hamsters], vocabularies);
  const unknown = 'zebra giraffe hippo';
  expect(ask(`${unknown}\nthe hamster\n${unknown}`).matches).toEqual([]);
  expect(ask('hamster 10.0.0.1').abstained).toBe(false);
});

test('that it is urgent says nothing of what it is', () => {
  const urgent = askable('urgent', 'An urgent update', ['other | It was urgent.']);
  const { ask } = openAsking([...reports, urgent], vocabularies);
  expect(ask('zebra giraffe hippo\nIt is urgent, please!\nzebra').matches).toEqual([]);
});

test('of half a line it takes more than of a whole one', () => {
  expect(ids('ips 10.0.0.1 packet captures')).toEqual(['pool']);
  expect(ids('ips 10.0.0.1 packet zebra giraffe')).toEqual([]);
});

test('says what it looked for, the rarest first, and what it left out', () => {
  const { terms, dropped } = asking.ask('03:14 error ECONNRESET from gibberishword');
  expect(terms.map(({ written, reports: n }) => [written, n])).toEqual([
    ['ECONNRESET', 1],
    ['gibberishword', 0],
    ['error', 0],
  ]);
  expect(dropped.map(({ text }) => text)).toEqual(['03:14']);
  // What is looked up for another place of it is not told as left out.
  const log = asking.ask('2026-11-28 03:14 ERROR [pool] error: ECONNRESET reason: x1');
  expect(log.terms.map(({ written }) => written)).toContain('ERROR');
  expect(log.dropped.map(({ text }) => text)).toEqual(['reason:', '2026-11-28 03:14']);
  // In the order of their letters among equals, not in that of the text.
  const equals = asking.ask('zebra giraffe hippo').terms;
  expect(equals.map(({ written }) => written)).toEqual(['giraffe', 'hippo', 'zebra']);
});

test('a line of a page of log is found all the same', () => {
  const noise = Array.from({ length: 30 }, (_, i) => `worker${i}x handled frobnicate${i}`);
  expect(
    ids([...noise, 'connection pool of orders-db exhausted, slots free', ...noise].join('\n')),
  ).toEqual(['pool']);
});

test('so is the last line of a long one, and a word that a line break divides', () => {
  const noise = Array.from({ length: 2_000 }, (_, i) => `INFO heartbeat of shard ${i}`).join('\n');
  const end = 'Alert: connection pool of orders-db exhausted';
  expect(ids(`${noise}\n${end}`)).toEqual(['pool']);
  // Each line says something else, so that none of them is the same when its counts are taken out.
  const other = Array.from(
    { length: 300 },
    (_, i) =>
      `heart ${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvw'[Math.floor(i / 100)]}beat`,
  );
  expect(ids([...other, end].join('\n'))).toEqual(['pool']);
  expect(ids('the pools were all exhaus-\nted')).toEqual(['pool']);
  expect(ids('> exhaus-\n> ted')).toEqual(['pool']);
});

test('among equals the newer report comes first, and at most five are named', () => {
  const twins = Array.from({ length: 7 }, (_, i) => ({
    report: reportOf({
      id: `twin-${i}`,
      title: 'Zookeeper lost its quorum',
      from: `2024-06-0${i + 1} 14:00`,
      events: [`2024-06-0${i + 1} 14:00 | detection | Zookeeper lost its quorum.`],
    }),
    body: [],
  }));
  const answer = openAsking(twins, vocabularies).ask('zookeeper quorum lost');
  expect(answer.matches.map(({ report }) => report.id)).toEqual([
    'twin-6',
    'twin-5',
    'twin-4',
    'twin-3',
    'twin-2',
  ]);
});

test('as data it is plain, with an address of the line', () => {
  const query = 'connection pool exhausted on orders-db';
  const data = answerAsData(
    query,
    asking.ask(query),
    '2024-06-02',
    ({ id }, anchor) => `/${id}/#${anchor}`,
  );
  expect(data.matches[0]).toMatchObject({
    id: 'pool',
    url: '/pool/#event-1',
    mitigation: { text: 'Idle sessions were closed by hand.', anchor: 'event-3' },
    deadEnds: [
      { text: 'The network was suspected and packet captures were taken.', anchor: 'event-2' },
    ],
    openActions: [
      { text: 'Do the open thing.', anchor: 'action-1', owner: null, due: null, state: 'open' },
      {
        text: 'Do the in-progress thing.',
        anchor: 'action-2',
        owner: null,
        due: null,
        state: 'open',
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('the address is that of the line which is quoted, also where the title matched better', () => {
  const one = askable('ledger', 'Ledger bookings froze', [
    'dead-end | Ledger captures were taken.',
  ]);
  const told = { ...one, report: { ...one.report, summary: 'For an hour.' } };
  const { ask } = openAsking([told], vocabularies);
  const urlOf = ({ id }: { id: string }, anchor: string | null) => `/${id}/#${anchor ?? ''}`;
  const urlFor = (query: string): string | undefined =>
    answerAsData(query, ask(query), '2024-06-02', urlOf).matches[0]?.url;
  const query = 'ledger bookings froze captures';
  expect(ask(query).matches[0]?.matched.map(({ text }) => text)).toEqual([
    'Ledger bookings froze',
    'Ledger captures were taken.',
  ]);
  expect(urlFor(query)).toBe('/ledger/#event-1');
  expect(urlFor('bookings froze')).toBe('/ledger/#');
});
