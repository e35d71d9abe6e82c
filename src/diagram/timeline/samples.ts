// Incidents of every shape the picture must hold, for tests and for looking at it. Invented.
import { reportOf } from '../../report/fixture.ts';
import { EVENT_KINDS, idsOf, type EventKind } from '../../report/kinds.ts';
import type { Report } from '../../report/report.ts';

const many = (count: number, from: string, minutes: (i: number) => number): string[] => {
  const kinds = idsOf(EVENT_KINDS);
  const texts = [
    'Queue depth grows on the second shard',
    'Status page says "degraded"',
    'Replica promoted by hand',
    'Traffic moved away from the zone',
    'Nothing in the kernel log',
    'Vendor asks for a core dump',
    'Retry storm suspected: retries capped, no change',
  ];
  return Array.from({ length: count }, (_, i) => {
    const at = new Date(Date.parse(`${from}Z`) + minutes(i) * 60_000).toISOString();
    const kind: EventKind =
      i === 0
        ? 'change'
        : i === 2
          ? 'detection'
          : i === count - 1
            ? 'recovery'
            : kinds[(i * 7) % 12]!;
    return `${at.slice(0, 10)} ${at.slice(11, 16)} | ${kind} | ${texts[i % texts.length]}`;
  });
};

export const SAMPLES: Readonly<Record<string, Report>> = {
  'days and hours': reportOf({
    from: '2024-03-01',
    to: '2024-03-09 14:00',
    events: [
      '2024-03-01 | change | The package was taken over',
      '2024-03-04 | detection | A user reported it',
      '2024-03-04 18h | mitigation | The token was revoked',
      '2024-03-09 14:00 | recovery | A clean version was published',
    ],
  }),
  six: reportOf({
    from: '2024-06-01 14:02',
    to: '2024-06-01 15:30',
    phases: [
      ['2024-06-01 14:02', '2024-06-01 14:52', 'full'],
      ['2024-06-01 14:52', '2024-06-01 15:30', 'degraded'],
    ],
    events: [
      '2024-06-01 14:02 | change | Deploy of `api 2.41` starts',
      '2024-06-01 14:07 | detection | p99 latency alert fires',
      '2024-06-01 14:12 | escalation | Payments on-call paged',
      '2024-06-01 14:20 | dead-end | Database suspected; replica failed over **without effect**',
      '2024-06-01 14:52 | mitigation | Rollback of `api 2.41` done',
      '2024-06-01 15:30 | recovery | Queues drained, incident closed',
    ],
  }),
  midnight: reportOf({
    zone: 'America/New_York',
    from: '2024-05-04 22:41',
    to: '2024-05-05 04:40',
    events: [
      '2024-05-04 22:41 | impact | Certificate of the identity provider expires',
      '~2024-05-04 22:43 | note | First failed token exchange in the log',
      '2024-05-04 23:18 | detection | Support reports that nobody can log in',
      '2024-05-04 23:20 | escalation | Identity on-call paged',
      '2024-05-04 23:25 | acknowledgement | Incident channel opened',
      '2024-05-04 23:31 .. 2024-05-05 00:05 | dead-end | Rate limiter suspected: limits raised, no change',
      '2024-05-05 00:10 | dead-end | Last release rolled back, no change',
      '2024-05-05 00:55 | identification | TLS handshake failure seen in a packet capture',
      '2024-05-05 01:02 | escalation | Security team paged for the certificate store',
      '2024-05-05 02:05 | mitigation | New certificate installed on the primary',
      '~2024-05-05 02:20 .. 2024-05-05 03:40 | investigation | Sessions recover region by region, the slowest being the one whose load balancers keep handshakes for an hour',
      '2024-05-05 04:40 | recovery | All regions healthy, status page updated',
    ],
  }),
  forty: reportOf({
    from: '2024-08-18 06:12',
    to: '2024-08-20 06:02',
    events: many(40, '2024-08-18T06:12', (i) => 0.2 * i ** 2.6),
  }),
  sixty: reportOf({
    from: '2024-08-18 06:12',
    to: '2024-08-18 12:15',
    events: many(60, '2024-08-18T06:12', (i) => i * 6 + ((i * 37) % 5)),
  }),
  'two-minutes': reportOf({
    from: '2024-06-01 14:05:10',
    to: '2024-06-01 14:07:15',
    events: [
      '2024-06-01 14:05:10 | change | Feature flag set to 100 %',
      '2024-06-01 14:05:40 | detection | Error budget alert',
      '2024-06-01 14:06:05 | acknowledgement | On-call looks at the graph and knows',
      '2024-06-01 14:06:30 | mitigation | Flag set back',
      '2024-06-01 14:07:15 | recovery | Errors at zero',
    ],
  }),
  'three-weeks': reportOf({
    zone: 'Europe/Berlin',
    from: '2024-02-20 09:00',
    to: '2024-03-12 17:00',
    events: [
      '2024-02-20 09:00 | change | New tax table imported',
      '2024-02-23 08:30 | communication | First complaint about an invoice, answered as a single case',
      '2024-02-28 | note | '.replace(' |', ' 10:00 |') + 'Month-end run finishes without a warning',
      '2024-03-01 11:10 | detection | Accounting finds 4 000 wrong invoices',
      '2024-03-01 11:30 | acknowledgement | Billing team takes it on',
      '2024-03-04 15:00 | identification | Rounding rule of one country is inverted',
      '2024-03-05 10:00 | mitigation | Invoicing stopped',
      '2024-03-06 09:00 .. 2024-03-12 12:00 | recovery | Corrected invoices sent in batches',
      '2024-03-12 17:00 | communication | Last customer informed',
    ],
  }),
  outlier: reportOf({
    from: '2024-06-12 14:02',
    to: '2024-06-12 15:30',
    events: [
      '2024-05-23 10:15 | change | Connection pool halved to save memory',
      '2024-06-12 14:02 | impact | Checkout times out at peak',
      '2024-06-12 14:09 | detection | Latency alert fires',
      '2024-06-12 14:11 | acknowledgement | Payments on-call takes it on',
      '2024-06-12 14:20 .. 2024-06-12 14:38 | dead-end | Slow query suspected and killed, no change',
      '2024-06-12 14:47 | identification | Pool exhausted: every worker waits for a connection',
      '2024-06-12 14:55 | mitigation | Pool size doubled',
      '2024-06-12 15:30 | recovery | Queues drained',
      '2024-06-13 09:00 | communication | Merchants informed by mail',
    ],
  }),
  'spring-forward': reportOf({
    zone: 'Europe/London',
    from: '2024-03-31 00:20',
    to: '2024-03-31 04:10',
    events: [
      '2024-03-31 00:20 | impact | Nightly jobs start twice',
      '2024-03-31 00:50 | detection | Duplicate rows alert',
      '2024-03-31 02:30 | identification | Scheduler counts local hours',
      '2024-03-31 02:45 | mitigation | Jobs paused',
      '2024-03-31 04:10 | recovery | Duplicates removed',
    ],
  }),
  'fall-back': reportOf({
    zone: 'America/New_York',
    from: '2024-11-03 00:40-04:00',
    to: '2024-11-03 03:00-05:00',
    events: [
      '2024-11-03 00:40-04:00 | impact | Tokens are refused',
      '2024-11-03 01:30-04:00 | detection | Alert: refused tokens',
      '2024-11-03 01:30-05:00 | escalation | Identity team paged, one hour later',
      '2024-11-03 02:10-05:00 | mitigation | Clock skew allowance raised',
      '2024-11-03 03:00-05:00 | recovery | Refusals at zero',
    ],
  }),
  cluster: reportOf({
    from: '2024-06-01 10:00',
    to: '2024-06-01 18:00',
    events: [
      '2024-06-01 09:30 | change | Router firmware updated',
      '2024-06-01 10:00 | impact | Packet loss begins',
      '2024-06-01 10:01 | detection | Alert storm',
      '2024-06-01 10:01 | acknowledgement | Network on-call takes it on',
      '2024-06-01 10:02 | escalation | Vendor called',
      '2024-06-01 10:02 | communication | Status page: "investigating"',
      '2024-06-01 10:03 | dead-end | Cable suspected',
      '2024-06-01 10:04 | identification | Firmware bug found in the release notes',
      '2024-06-01 17:55 | mitigation | Firmware rolled back on the last router',
      '2024-06-01 17:58 | recovery | Loss at zero',
      '2024-06-01 18:00 | communication | Status page: "resolved"',
    ],
  }),
  ongoing: reportOf({
    from: '2024-06-01 14:02',
    events: [
      '2024-06-01 14:02 | impact | 輸送システムの障害により、注文の一部が処理されない状態が続いている（東日本リージョン、約三割の利用者）',
      '2024-06-01 14:30 | detection | Support sees it',
      '2024-06-01 14:50 | escalation | Platform team paged',
      '2024-06-01 15:40 | note | Vendor ticket opened',
    ],
  }),
  undated: reportOf({
    from: '22:30',
    to: '+1 01:30',
    events: [
      '22:30 | change | Index dropped',
      '22:40 | detection | Customers write',
      '23:50 | identification | Missing index seen in the plan',
      '+1 00:10 | mitigation | Index being rebuilt',
      '+1 01:30 | recovery | All queries fast',
    ],
  }),
  unzoned: reportOf({
    zone: null,
    from: '2023-03-01 10:00',
    to: '2023-03-01 11:30',
    events: [
      '2023-03-01 10:00 | impact | Site returns 502',
      '2023-03-01 10:45 | mitigation | Load balancer restarted',
      '2023-03-01 11:30 | recovery | Site is back',
    ],
  }),
  single: reportOf({
    from: '2024-06-01 14:02',
    to: '2024-06-01 14:02',
    events: ['2024-06-01 14:02 | impact | Power dips for a moment <script>alert("x & y")</script>'],
  }),
  startless: reportOf({
    from: '2024-06-01 00:00',
    started: false,
    to: '2024-06-01 16:00',
    events: [
      '2024-06-01 14:02 | detection | An auditor finds readable backups',
      '2024-06-01 14:30 | identification | Bucket policy copied from a test account',
      '2024-06-01 16:00 | mitigation | Policy corrected',
    ],
  }),
  instant: reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 16:00',
    events: idsOf(EVENT_KINDS).map(
      (kind) => `2024-06-01 15:00 | ${kind} | ${EVENT_KINDS[kind].meaning}`,
    ),
  }),
};

/** Incidents of random length and density, the same in every run. */
export function randomReports(count: number): Record<string, Report> {
  let seed = 7;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const reports: Record<string, Report> = {};
  for (let i = 0; i < count; i++) {
    const length = 60_000 * 10 ** (random() * 4.5);
    const start = Date.parse('2024-10-26T20:00Z') + random() * 9e7;
    const power = 0.4 + random() * 4;
    const at = (share: number): string =>
      `${new Date(Math.round((start + share * length) / 1000) * 1000).toISOString().slice(0, 19)}Z`;
    const words = [
      'Paged',
      'the WWWW database',
      '障害が続いている',
      'ran out of memory and',
      '`a_b`',
    ];
    reports[`random ${i}`] = reportOf({
      zone: pick(['UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu']),
      from: at(random() * 0.3),
      ...(random() < 0.8 ? { to: at(0.5 + random() * 0.5) } : {}),
      events: Array.from({ length: 1 + Math.floor(random() * 45) }, () => {
        const share = random() ** power;
        const end = random() < 0.15 ? ` .. ${at(share + random() * 0.2)}` : '';
        const text = Array.from({ length: 1 + Math.floor(random() * 20) }, () => pick(words));
        return `${random() < 0.1 ? '~' : ''}${at(share)}${end} | ${pick(idsOf(EVENT_KINDS))} | ${text.join(' ')}`;
      }),
    });
  }
  return reports;
}
