// Reports for the tests, each small enough to be read at a glance.

export const ONE = `---
title: Checkout refused every card for half an hour
summary: Nobody could pay by card between 14:00 and 14:30, because a certificate had expired.
severity: sev1
services: [checkout]
teams: [payments]
tags: [certificates]
trigger: expiry-or-time
rootCauses: [expired-certificate]
detectedBy: alert
timezone: Europe/London
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 14:30
  users: 100%
timeline:
  - at: 2024-07-01 14:30
    kind: recovery
    text: Cards work again.
  - at: 2024-07-01 14:05
    kind: detection
    text: The alert on \`card_errors\` fires with **ECONNRESET**.
  - at: 2024-07-01 14:20
    kind: mitigation
    text: The certificate is renewed.
actions:
  - do: Renew certificates a month before they expire.
    kind: prevent
    owner: payments
    status: done
    completed: 2024-07-09
authors: [Ada Example]
---

## What happened

The certificate of the card gateway expired, and every payment failed with \`503\`.

| time | errors |
| ---- | ------ |
| 14:00 | 100% |
`;

export const UNDATED = `---
title: Search returned nothing on an unrecorded day
summary: Half of all searches came back empty for about an hour; nobody wrote down on which day.
severity: sev2
services: [search]
rootCauses: [unknown]
timezone: UTC
undated: true
impact:
  from: 23:40
  to: +1 00:45
timeline:
  - at: 23:40
    kind: impact
    text: Empty results begin.
  - at: +1 00:10
    kind: detection
    text: A colleague notices.
---

The day is lost.
`;

export const UNZONED = `---
title: Reports were slow in a zone that nobody recorded
summary: The reporting tool answered slowly for most of a morning; the notes name no time zone.
severity: sev3
services: [reporting]
rootCauses: [unknown]
timezone: unknown
impact:
  from: 2023-03-01 09:00
  to: unknown
timeline:
  - at: 2023-03-01 09:00
    kind: impact
    text: Pages take a minute.
---

No zone was written down.
`;

export const MULTI_DAY = `---
title: Backups failed for three days over a clock change
summary: Nightly backups failed from Friday to Monday, across the night in which the clocks went back.
severity: sev2
services: [backups]
rootCauses: [unknown]
timezone: America/New_York
impact:
  from: 2024-11-01 22:00
  to: 2024-11-04 09:30
timeline:
  - at: 2024-11-01 22:00
    kind: impact
    text: The first backup fails.
  - at: 2024-11-03T01:30-04:00
    kind: note
    text: The hour that came twice, for the first time.
  - at: 2024-11-03T01:30-05:00
    kind: note
    text: The same hour again.
  - at: 2024-11-04 09:00
    kind: detection
    text: Somebody reads the log.
---

It went on over the weekend.
`;

/** Two kinds of mistakes in two files. */
export const BROKEN = {
  'a-first.mdx': ONE.replace('severity: sev1', 'severty: sev1').replace('14:05', '25:05'),
  'b-second.mdx': `${UNZONED}\n{process.env.SECRET}\n`,
} as const;
