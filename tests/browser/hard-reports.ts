// Reports that are hard to lay out: the longest words, values that nobody recorded in every field, an incident that goes
// on, sixty events over nine days, ten times of one failure. boxes.test.ts measures their pages, and those that list them.
import type { Files } from '../site/build-site.ts';

/** Words without a place to break, as services, hosts and German compounds have them. */
const COMPOUND = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const HOST = 'kubernetes-cluster-autoscaler-production-europe-west-node-group-memory-optimised';

/** Entries beside those of the generated vocabularies. */
export const HARD_ENTRIES: Readonly<Record<string, string>> = {
  'severities.yaml': `
- id: unrated
  name: Not recorded
  description: Nobody wrote down how bad it was.
  rank: 9
`,
  'services.yaml': `
- id: longest-service
  name: ${COMPOUND}
- id: ledger
  name: Ledger
`,
  'root-causes.yaml': `
- id: longest-cause
  name: Verkehrsinfrastrukturfinanzierungsgesellschaftskonfigurationsfehler
- id: reference-clock-drift
  name: Reference clock drift
`,
  'teams.yaml': `
- id: longest-team
  name: ${HOST}-on-call
`,
};

/** The longest word in every field that takes words. */
const LONGEST = `---
title: ${COMPOUND} refused ${HOST.slice(0, 26)}
summary: For half an hour ${HOST} answered nobody, because ${COMPOUND} was filled in for its name.
severity: unrated
services: [longest-service, checkout]
teams: [longest-team]
trigger: config-change
rootCauses: [longest-cause, complex-interaction]
detectedBy: security-report
timezone: America/Argentina/ComodRivadavia
impact:
  from: 2023-11-28 23:10
  to: 2023-11-29 00:25
  users: about 12.5%
  scope: Everybody who called ${HOST}.example.com by its full name.
  phases:
    - from: 2023-11-28 23:10
      to: 2023-11-28 23:50
      level: full
    - from: 2023-11-28 23:50
      to: 2023-11-29 00:25
      level: degraded
  measures:
    - label: ${COMPOUND.slice(0, 70)}
      value: about 1 200 300 400 500
timeline:
  - at: 2023-11-28 23:10
    until: 2023-11-29 00:25
    kind: impact
    text: "\`${HOST}.example.com:8443/v1/${COMPOUND}\` answers nobody."
  - at: 2023-11-28 23:15
    until: 2023-11-28 23:40
    approximate: true
    kind: acknowledgement
    text: Taken by \`${HOST}\`.
  - at: 2023-11-28 23:20
    kind: detection
    text: "${COMPOUND}."
    link: https://tickets.example.com/${HOST}
  - at: 2023-11-29 00:20
    kind: identification
    text: The name was longer than the field.
actions:
  - do: Shorten ${HOST} to a name that fits.
    kind: prevent
    owner: longest-team
  - do: Write the limit of names into the guide.
    kind: process
links:
  - label: ${HOST}
    url: https://tickets.example.com/${COMPOUND}
---

## What ${COMPOUND} did

| ${HOST} | value |
| --- | --- |
| ${COMPOUND} | 1 |
`;

/** Nothing is known but that it happened. */
const UNRECORDED = `---
title: Nobody wrote down when the ledger was wrong
summary: Some balances were wrong for a while; the note that was kept names neither a day nor a duration.
severity: unrated
services: [ledger]
rootCauses: [unknown]
timezone: unknown
undated: true
impact:
  from: unknown
  to: unknown
timeline: []
---

A note of one line was kept.
`;

/** The day is known from an event only, as in most documents that are imported. */
const DAY_BY_EVENT = `---
title: The ledger was slow on a day that one event knows
summary: Answers took seconds for part of a day; when it began and ended was not written down.
severity: unrated
services: [ledger]
rootCauses: [unknown]
timezone: unknown
impact:
  from: unknown
  to: unknown
timeline:
  - at: 2024-01-11 09:00
    kind: change
    text: The release with LEDGER_BATCH_7Q is rolled out.
  - at: 2024-01-14 10:05
    kind: detection
    text: A colleague wonders.
---

The note names one moment.
`;

/** Days without times, and an end that nobody wrote down. */
const DAYS = `---
title: Statements were late for some days in spring
summary: From 14 February on statements came a day late; nobody wrote down when that ended.
severity: sev3
services: [ledger]
rootCauses: [software-bug]
timezone: UTC
impact:
  from: 2024-02-14
  to: unknown
timeline:
  - at: 2024-02-14
    kind: impact
    text: The first statement is late.
  - at: 2024-02-16
    kind: detection
    text: A customer asks.
---

It began with one statement.
`;

/** Noticed, found, not over. */
const ONGOING = `---
title: Transfers abroad wait for an hour before they are booked
summary: Since the morning of 1 September every transfer abroad waits; the cause is known, the cure is not.
severity: sev2
services: [ledger]
rootCauses: [reference-clock-drift]
detectedBy: alert
timezone: UTC
impact:
  from: 2026-09-01 08:00
  phases:
    - { from: 2026-09-01 08:00, to: 2026-09-01 11:30, level: full }
    - { from: 2026-09-01 11:30, level: degraded }
timeline:
  - at: 2026-09-01 08:00
    kind: impact
    text: The first transfer waits.
  - at: 2026-09-01 09:00
    kind: detection
    text: The alert on waiting transfers fires.
  - at: 2026-09-01 11:30
    kind: identification
    text: The clock of one host is an hour behind.
---

It goes on.
`;

/** A long response: the change, the escalation and the recovery are few among what led nowhere. */
const SIXTY = `---
title: Nine days of search for a table that grew
summary: Bookings were slow for nine days, because a table grew past what its index could hold in memory.
severity: sev1
services: [ledger, checkout]
rootCauses: [reference-clock-drift]
detectedBy: monitoring
timezone: Europe/Berlin
impact:
  from: 2025-03-03 07:30
  to: 2025-03-12 16:00
  users: 40%
timeline:
${Array.from({ length: 60 }, (_, i) => {
  const at = Date.UTC(2025, 2, 3, 6, 50) + Math.round((i ** 1.35 / 60 ** 1.35) * 9.4 * 86_400_000);
  const kind =
    new Map([
      [0, 'change'],
      [3, 'impact'],
      [7, 'detection'],
      [9, 'acknowledgement'],
      [22, 'escalation'],
      [41, 'escalation'],
      [51, 'identification'],
      [54, 'mitigation'],
      [59, 'recovery'],
    ]).get(i) ?? ['dead-end', 'investigation', 'dead-end', 'communication'][i % 4];
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `  - at: ${when}\n    kind: ${kind}\n    text: Step ${i + 1} of the search, which was long and had many turns.\n`;
}).join('')}---

## What was tried

Everything else first.
`;

/** One failure, time after time. */
const again = (n: number): string => `---
title: Balances drifted apart for the ${n}. time after a reference clock moved
summary: Balances of two regions differed for an hour, because the clock that orders bookings had moved again.
severity: sev3
services: [ledger]
teams: [team-checkout]
rootCauses: [reference-clock-drift]
detectedBy: customer
timezone: UTC
impact:
  from: 20${14 + n}-0${(n % 9) + 1}-11 10:00
  to: 20${14 + n}-0${(n % 9) + 1}-11 ${10 + (n % 4)}:${20 + n}
timeline:
  - at: 20${14 + n}-0${(n % 9) + 1}-11 10:00
    kind: impact
    text: Two balances differ.
  - at: 20${14 + n}-0${(n % 9) + 1}-11 10:${10 + n}
    kind: detection
    text: A customer compares them.
actions:
  - do: Alert when two clocks of one region differ, for the ${n}. time.
    kind: detect
${n > 1 ? `repeats: [hard-again-${n - 1}]\n` : ''}---

The clock moved.

\`\`\`mermaid
flowchart LR
  accTitle: How a booking travels
  accDescr: A chain of fourteen hosts, each named by its region.
${Array.from({ length: 13 }, (_, i) => `  host${i}["Host number ${i + 1} of the region"] --> host${i + 1}["Host number ${i + 2} of the region"]`).join('\n')}
\`\`\`
`;

/** Times of one failure that are told. */
const TIMES = 8;

/** Without spaces, and from right to left. */
const JAPANESE = `---
title: 証明書の有効期限切れにより決済サービス全体で約三時間にわたり注文を受け付けられなかった障害について
summary: 決済サービスの証明書が失効し、三時間にわたってすべての注文が失敗した。更新の自動化が一つの環境だけ漏れていた。
severity: sev1
services: [ledger]
rootCauses: [expired-certificate]
detectedBy: customer
timezone: Asia/Tokyo
impact:
  from: 2022-05-10 09:00
  to: 2022-05-10 12:00
timeline:
  - at: 2022-05-10 09:00
    kind: impact
    text: すべての注文が失敗し始め、監視には何も現れなかったため、しばらくのあいだ誰も気づかなかった。
  - at: 2022-05-10 09:40
    kind: detection
    text: 利用者からの問い合わせで判明した。
---

証明書が失効した。
`;
const ARABIC = `---
title: انتهت صلاحية شهادة بوابة الدفع ورفضت جميع البطاقات لمدة ساعة
summary: رفضت بوابة الدفع جميع البطاقات لمدة ساعة لأن الشهادة انتهت صلاحيتها ولم ينتبه أحد إلى التنبيه.
severity: sev2
services: [ledger]
rootCauses: [expired-certificate]
detectedBy: employee
timezone: Africa/Cairo
impact:
  from: 2022-06-10 09:00
  to: 2022-06-10 10:00
timeline:
  - at: 2022-06-10 09:00
    kind: impact
    text: انتهت الشهادة على \`gw-1\`.
  - at: 2022-06-10 09:20
    kind: detection
    text: لاحظ زميل ذلك.
---

انتهت الشهادة.
`;

export const HARD = {
  longest: 'hard-longest',
  unrecorded: 'hard-unrecorded',
  dayByEvent: 'hard-day-by-event',
  days: 'hard-days',
  ongoing: 'hard-ongoing',
  sixty: 'hard-sixty',
  again: 'hard-again-5',
  japanese: 'hard-japanese',
  arabic: 'hard-arabic',
} as const;

export const HARD_REPORTS: Files = {
  [`${HARD.longest}.mdx`]: LONGEST,
  [`${HARD.unrecorded}.mdx`]: UNRECORDED,
  [`${HARD.dayByEvent}.mdx`]: DAY_BY_EVENT,
  [`${HARD.days}.mdx`]: DAYS,
  [`${HARD.ongoing}.mdx`]: ONGOING,
  [`${HARD.sixty}.mdx`]: SIXTY,
  [`${HARD.japanese}.mdx`]: JAPANESE,
  [`${HARD.arabic}.mdx`]: ARABIC,
  ...Object.fromEntries(
    Array.from({ length: TIMES }, (_, i) => [`hard-again-${i + 1}.mdx`, again(i + 1)]),
  ),
};
