/** The least report that the guide shows. Its check has no warning: see the test. */
export const LEAST_REPORT = `---
title: Checkout failed for every shopper
summary: Nobody could pay for ninety minutes, because a limit on connections was set too low.
severity: sev1
services: [checkout]
rootCauses: [unknown]
timezone: Europe/London
impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 100%
timeline:
  - at: 2024-06-01 14:05
    kind: detection
    text: The alert on failed payments fired.
  - at: 2024-06-01 15:30
    kind: recovery
    text: The limit was raised, and every payment went through.
actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    due: 2024-07-01
---

What happened, in Markdown.`;
