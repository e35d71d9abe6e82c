// The archive that the browser tests read: twelve generated reports, and those written for what they look for.
import { generate } from '../archive/generate.ts';
import type { Files } from '../site/build-site.ts';
import { MULTI_DAY, UNDATED } from '../site/reports.ts';
import { HARD_ENTRIES, HARD_REPORTS } from './hard-reports.ts';

/** Identifiers of every kind, at the ends of sentences and in brackets, where they are hardest to find. */
const IDENTIFIERS = `---
title: Deploy v2.41.0 broke the header that names a request
summary: For 40 minutes every second order failed with a 503, because a proxy dropped a header.
severity: sev1
services: [checkout]
trigger: code-deploy
rootCauses: [software-bug]
detectedBy: alert
timezone: UTC
impact:
  from: 2024-03-05 10:00
  to: 2024-03-05 10:40
timeline:
  - at: 2024-03-05 10:00
    kind: impact
    text: The first \`ECONNRESET\`.
  - at: 2024-03-05 10:12
    kind: detection
    text: An alert on /checkout (ERR_TIMED_OUT) fires.
  - at: 2024-03-05 10:40
    kind: recovery
    text: Back to v2.40.7.
---

## What the logs said

The proxy, written in C++, lost \`x-request-id\`, and \`user_id\` was empty. Every retry ended in a 503.
It was a long outage.

## What was not to blame

The C compiler, and the queue of 5030 messages.
`;

/** Shares a word with the report above, not its identifiers. */
const NEIGHBOUR = `---
title: A queue of 5030 messages delayed receipts
summary: Receipts came late for two hours after a user imported contacts.
severity: sev4
services: [checkout]
trigger: traffic-change
rootCauses: [capacity]
detectedBy: customer
timezone: UTC
impact:
  from: 2023-03-05 10:00
  to: 2023-03-05 12:00
timeline:
  - at: 2023-03-05 10:00
    kind: impact
    text: The queue grows.
---

## What happened

A request to import a list was run by a C program, version 2.4.
`;

/** Across midnight far from UTC, with one of everything that a body can hold. */
const NIGHT = `---
title: Nobody could log in while a certificate had run out
summary: From late evening to early morning every login failed, because one certificate had run out.
severity: sev2
services: [checkout]
trigger: expiry-or-time
rootCauses: [software-bug]
detectedBy: customer
timezone: America/New_York
impact:
  from: 2023-05-04 22:41
  to: 2023-05-05 04:40
  users: about 70%
timeline:
  - at: 2023-05-04 22:41
    kind: impact
    text: The certificate runs out.
  - at: 2023-05-04 23:18
    kind: detection
    text: Support hears of it.
    link: https://tickets.example.com/4711
  - at: 2023-05-04 23:31
    until: 2023-05-05 00:05
    kind: dead-end
    text: The rate limiter is suspected, and its limits are raised.
  - at: 2023-05-05 02:05
    kind: mitigation
    text: A new certificate is installed.
  - at: 2023-05-05 04:40
    kind: recovery
    text: All regions are well.
actions:
  - do: Watch the dates of all certificates.
    kind: detect
aliases: [login-down]
---

## What happened

It began at <Event n="1" />. See [the log of changes](https://changes.example.com/certificates).

\`\`\`
tls: certificate has expired or is not yet valid: current time 2023-05-05T02:41:10Z is after 2023-05-05T02:41:00Z
\`\`\`

| Region | Whole again |
| --- | --- |
| North | 04:40 |

<Callout type="lesson">

A date that is known is a date that can be watched.

</Callout>

<Before>

\`\`\`mermaid
flowchart LR
  accTitle: Before
  accDescr: One certificate for all regions.
  proxy --> one
\`\`\`

</Before>

<After>

\`\`\`mermaid
flowchart LR
  accTitle: After
  accDescr: A certificate for each region.
  proxy --> one
  proxy --> two
\`\`\`

</After>

## What we learnt

To look at the calendar.
`;

/** One in each language that is not written as English is: its tag, its title, and the text of its body. */
export const SPOKEN: Readonly<Record<string, readonly [title: string, body: string]>> = {
  de: ['Druckdienst nach dem Neustart gestört', 'Alle Verbindungen zu den Filialen brachen ab.'],
  fr: ['Les paiements étaient refusés', 'Les certificats du serveur avaient expiré.'],
  es: ['Los pedidos no se enviaban', 'Se perdieron las conexiones con el almacén.'],
  'pt-BR': ['Os boletos atrasaram', 'As integrações com o banco ficaram paradas.'],
  ar: ['توقف الخادم الرئيسي', 'انتهت صلاحية الشهادة على الخادم.'],
  th: ['ระบบชำระเงินหยุดทำงาน', 'การเชื่อมต่อฐานข้อมูลหมดเวลา'],
  zh: ['铁路订票系统崩溃', '监控显示数据库连接池耗尽，用户无法付款。'],
  ja: ['新幹線の予約が停止した', '原因は予約データベースの接続数の上限でした。'],
};
const spoken = Object.entries(SPOKEN).map(([lang, [title, body]], i) => [
  `in-${lang.toLowerCase()}.mdx`,
  `---
title: ${title}
summary: "${title}. ${title}. ${title}."
lang: ${lang}
severity: sev4
services: [checkout]
rootCauses: [unknown]
timezone: UTC
impact: { from: 2021-02-0${i + 1} 10:00, to: 2021-02-0${i + 1} 10:20 }
timeline:
  - { at: 2021-02-0${i + 1} 10:00, kind: impact, text: "${title}" }
---

${body}
`,
]);

export const NIGHT_ID = 'certificate';
/** What it was called before. */
export const NIGHT_ALIAS = 'login-down';
export const IDENTIFIERS_ID = 'request-header';
export const NEIGHBOUR_ID = 'late-receipts';
export const UNDATED_ID = 'undated-search';

const generated = generate({ count: 12 });

export const ARCHIVE: Files = {
  ...Object.fromEntries(generated.files.map(({ file, text }) => [file, text])),
  ...Object.fromEntries(
    Object.entries(generated.vocabularyFiles).map(([file, text]) => [
      `_vocabulary/${file}`,
      text + (HARD_ENTRIES[file] ?? ''),
    ]),
  ),
  [`${NIGHT_ID}.mdx`]: NIGHT,
  [`${IDENTIFIERS_ID}.mdx`]: IDENTIFIERS,
  [`${NEIGHBOUR_ID}.mdx`]: NEIGHBOUR,
  [`${UNDATED_ID}.mdx`]: UNDATED.replace('[search]', '[checkout]'),
  'clock-change.mdx': MULTI_DAY.replace('[backups]', '[checkout]'),
  ...HARD_REPORTS,
  ...Object.fromEntries(spoken),
};
export const COUNT = generated.files.length + 5 + Object.keys(HARD_REPORTS).length + spoken.length;
