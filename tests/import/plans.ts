// What a team plans after an incident, in the forms in which people write it: the document, and each action as
// `words of it | owner | due | status`. An owner that is no team of PLAN_TEAMS has to stay in the words.

export const PLAN_TEAMS = [
  ...['Platform', 'Payments', 'Accounts', 'SRE', 'Infra', 'Data', 'Ops', 'Plataforma', 'Datos'],
  ...['Dados', 'Network', 'Netz', 'Facilities', 'Security', 'Build', 'Web', 'Account manager'],
] as const;

export interface Plan {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly actions: readonly string[];
}

export const PLANS: readonly Plan[] = [
  {
    name: 'azure questions',
    path: 'review.md',
    text: `# Post Incident Review

**How are we making incidents like this less likely or less impactful?**

- We have doubled the quota of the gateway (Completed)
- We are adding a canary for certificates (Estimated completion: April 2024)

**How can customers make incidents like this less impactful?**

- Consider using two regions.
`,
    actions: ['doubled the quota|||done', 'adding a canary||2024-04-30|'],
  },
  {
    name: 'lead-in in remediation',
    path: 'review.md',
    text: `# Outage

## Remediation and Prevention

Engineers rolled the change back at 04:40.

To make sure that this does not happen again, we are taking the following steps:

* Reject future timestamps
* Drain cells with drifting clocks. This is complete.
`,
    actions: ['Reject future timestamps', 'Drain cells|||done'],
  },
  {
    name: 'lead-in plain followups',
    path: 'review.txt',
    text: `#ops log of the day

Summary: it broke.

Follow ups:
anna: drills use their own account, until May 17 2024
bob: restore script asks twice
`,
    actions: ['drills use their own account|anna|2024-05-17', 'restore script asks twice|bob'],
  },
  {
    name: 'french label',
    path: 'review.md',
    text: `# Panne de la billetterie

Le cache a expiré.

Suivi :

| Quoi | Qui | Quand |
|---|---|---|
| Vider le cache avant la vente | Web | 2024-02-23 |
| Répétition générale | Maïka | 2024-03-15 |
`,
    actions: ['Vider le cache|Web|2024-02-23', 'Répétition générale|Maïka|2024-03-15'],
  },
  {
    name: 'problem tasks',
    path: 'review.txt',
    text: `Problem record PRB1

Root cause:
Battery was empty.

Problem tasks
PTASK0010 Replace batteries of all controllers | Ahmed Farouk | Due 2024-03-29 | Closed Complete
PTASK0011 NTP for controllers | Network | Due 2024-05-31 | Work in Progress
PTASK0012 Second phone number | Dolores Quint | | Open
`,
    actions: [
      'Replace batteries|Ahmed Farouk|2024-03-29|done',
      'NTP for controllers|Network|2024-05-31|in-progress',
      'Second phone number|Dolores Quint||',
    ],
  },
  {
    name: 'owner groups',
    path: 'review.md',
    text: `# X

## Action items

### Owner: Platform

- Raise the limit of connections
- Alert at 80 %

### Owner: Payments

- Retry only once
`,
    actions: ['Raise the limit|Platform', 'Alert at 80|Platform', 'Retry only once|Payments'],
  },
  {
    name: 'prevent detect mitigate',
    path: 'review.md',
    text: `# X

## Follow-up

### Prevent
- Pin the version of the driver (owner: @lena)

### Detect
- Page on replication lag (owner: @tom, 2024-06-01)

### Mitigate
- Read-only mode for the shop
`,
    actions: ['Pin the version|lena', 'Page on replication lag|tom|2024-06-01', 'Read-only mode'],
  },
  {
    name: 'mozilla',
    path: 'review.md',
    text: `# CA incident

## Action Items

| Action Item | Kind | Corresponding Root Cause(s) | Evaluation Criteria | Due Date | Status |
|---|---|---|---|---|---|
| Lint every certificate before it is issued | Prevent | Root Cause # 1 | linter runs in CI | 2024-05-01 | Complete |
| Alert on stale CRLs | Detect | Root Cause # 2 | alert fires in a drill | 2024-06-15 | Ongoing |
`,
    actions: [
      'Lint every certificate||2024-05-01|done',
      'Alert on stale CRLs||2024-06-15|in-progress',
    ],
  },
  {
    name: 'google sre',
    path: 'review.md',
    text: `# Shakespeare

## Action items

| Action Item | Type | Owner | Bug |
|---|---|---|---|
| Update playbook with instructions for cascading failure | mitigate | jennifer | n/a **DONE** |
| Use flux capacitor to balance load | prevent | martym | Bug 5554823 **TODO** |
`,
    actions: ['Update playbook|jennifer||done', 'Use flux capacitor|martym||'],
  },
  {
    name: 'prose will',
    path: 'review.md',
    text: `# Outage of mail

Mail was late for two hours.

## What we are changing

We are moving to larger servers, which means fewer threads. We have added an alarm on threads. We will split the fleet into cells. The dashboard will no longer depend on the queue; this will be finished in the coming weeks.

Finally, we want to apologize for the impact this event caused.
`,
    actions: ['larger servers', '?alarm on threads', 'split the fleet', 'no longer depend'],
  },
  {
    name: 'prose no heading',
    path: 'review.md',
    text: `# Outage of mail

Mail was late for two hours on 3 May 2024. A disk was full.

We have committed to moving the queue to its own disk by 30 June 2024. We will also page the on-call when a disk is 80 % full.

We are sorry.
`,
    actions: ['moving the queue to its own disk||2024-06-30', 'page the on-call'],
  },
  {
    name: 'numbered prose',
    path: 'review.txt',
    text: `Letter to customers

Dear customers,

on 3 May 2024 your mail was late. We want to tell you what we will do:

1) A second line will be laid by the end of July 2024.
2) Your contacts get a phone number that works at night.

Yours, the team
`,
    actions: ['second line will be laid||2024-07-31', 'phone number that works'],
  },
  {
    name: 'field records',
    path: 'review.md',
    text: `# X

## Action items

**Action:** Rotate the signing key every 90 days
**Owner:** Security
**Due:** 2024-08-01
**Status:** Not started

**Action:** Remove the old key from the image
**Owner:** Build
**Due:** 2024-06-10
**Status:** Done
`,
    actions: [
      'Rotate the signing key|Security|2024-08-01',
      'Remove the old key|Build|2024-06-10|done',
    ],
  },
  {
    name: 'headings with fields',
    path: 'review.md',
    text: `# X

## Remediation items

### 1. Rotate the signing key every 90 days

- **Owner:** Security
- **Due:** 2024-08-01
- **Ticket:** SEC-12

### 2. Remove the old key from the image

- **Owner:** Build
- **Status:** Done
`,
    actions: ['Rotate the signing key|Security|2024-08-01', 'Remove the old key|Build||done'],
  },
  {
    name: 'strike',
    path: 'review.md',
    text: `# X

## TODO

- ~~Raise the limit~~ done by Ole
- [x] Move sessions @mia
- [ ] Rehearse the switch @ole by 1 Sep 2024
- [~] Clean the queue
`,
    actions: [
      'Raise the limit|||done',
      'Move sessions|mia||done',
      'Rehearse the switch|ole|2024-09-01',
      'Clean the queue',
    ],
  },
  {
    name: 'label para',
    path: 'review.md',
    text: `# X

It broke on 2 June 2024.

**Action items:** Petra will write the check by 14 June; Ole asks the vendor; the on-call guide gets a page.
`,
    actions: ['write the check|Petra|2024-06-14', 'asks the vendor', 'on-call guide gets a page'],
  },
  {
    name: 'will-sentences with names',
    path: 'review.md',
    text: `# X

## Next steps

- Platform team will raise the limit by 2024-07-15.
- Ana to write the runbook.
- Data: backfill the missing rows
- (Infra) Replace the disk
- [SRE] Page on lag
- Replace the cable – Nils
- Replace the fan / Nils / 2024-07-20
- Owner Nils: replace the plug
`,
    actions: [
      'raise the limit|Platform|2024-07-15',
      'write the runbook|Ana',
      'backfill|Data',
      'Replace the disk|Infra',
      'Page on lag|SRE',
      'Replace the cable|Nils',
      'Replace the fan|Nils|2024-07-20',
      'replace the plug|Nils',
    ],
  },
  {
    name: 'checklist template no actions',
    path: 'review.md',
    text: `# X

## Report checklist

- [x] timeline complete
- [ ] reviewed

## Review

- [x] Summary written
- [x] Severity set

## Postmortem to-do

- [ ] fill in the timeline
`,
    actions: [],
  },
  {
    name: 'runbook no actions',
    path: 'review.md',
    text: `# X

## How to recover next time

1. Restart the proxy
2. Check the queue

## Action items

- Automate the restart
`,
    actions: ['Automate the restart'],
  },
  {
    name: 'questions',
    path: 'review.md',
    text: `# X

## Open questions

- Why did the alert not fire?

## Follow-up questions

- Who owns the proxy?

## Actions

- Should we buy a second line?
- Why did the pager not ring? Ask the vendor
`,
    actions: ['?buy a second line', 'Ask the vendor'],
  },
  {
    name: '8D',
    path: 'review.md',
    text: `# 8D report

## D3 Containment actions

- Line stopped, parts blocked

## D5 Permanent corrective actions

- Replace the sensor by one with a heater (Hansen, CW 24/2024)

## D7 Preventive actions

- Add frost to the FMEA (Hansen, 2024-08-30)

## D8 Congratulate the team

- Cake
`,
    actions: ['Replace the sensor|Hansen', 'Add frost|Hansen|2024-08-30'],
  },
  {
    name: 'jp',
    path: 'review.md',
    text: `# 認証障害

## 概要

ログインできなかった。

## 再発防止策

1. 期限を監視する（担当：認証チーム、期限：2024年7月1日）
2. 手順書を直す（完了）

## 今後の対応

・キャッシュを分ける　担当：基盤　期限：7月15日
`,
    actions: [
      '期限を監視する|認証チーム|2024-07-01',
      '手順書を直す|||done',
      'キャッシュを分ける|基盤',
    ],
  },
  {
    name: 'de table',
    path: 'review.md',
    text: `# Ausfall

## Maßnahmenplan

| Nr. | Maßnahme | Verantwortlich | Termin | Status |
|---|---|---|---|---|
| 1 | Zweite Leitung legen | Netz | 30.06.2024 | in Arbeit |
| 2 | Akku tauschen | Haustechnik | 01.05.2024 | erledigt |

## Was wir daraus machen

- Wir hängen die Nummer ans Schwarze Brett (Jana, bis Ende Juni 2024)
`,
    actions: [
      'Zweite Leitung|Netz|2024-06-30|in-progress',
      'Akku tauschen|Haustechnik|2024-05-01|done',
      'Nummer ans Schwarze|Jana|2024-06-30',
    ],
  },
  {
    name: 'es',
    path: 'review.md',
    text: `# Caída

## Acciones de mejora

- [x] Subir el límite (Plataforma)
- [ ] Ensayar el cambio — responsable: Datos — fecha límite: 15/07/2024

## ¿Qué vamos a cambiar?

Vamos a separar las colas antes de agosto. También pondremos una alerta.
`,
    actions: [
      'Subir el límite|Plataforma||done',
      'Ensayar el cambio|Datos|2024-07-15',
      'separar las colas',
      'pondremos una alerta',
    ],
  },
  {
    name: 'pt',
    path: 'review.md',
    text: `# Queda

## Plano de ação

1. Aumentar o limite – Responsável: Plataforma – Prazo: 15/07/2024 – Em andamento
2. Ensaiar a troca – Responsável: Dados – Concluído
`,
    actions: ['Aumentar o limite|Plataforma|2024-07-15|in-progress', 'Ensaiar a troca|Dados||done'],
  },
  {
    name: 'rst followup',
    path: 'review.rst',
    text: `Registry
========

Follow-up work
--------------

#. Refuse to collect while a push runs (Kim, #412)
#. Count layers before and after
`,
    actions: ['Refuse to collect|Kim', 'Count layers'],
  },
  {
    name: 'two tables done/not',
    path: 'review.md',
    text: `# X

## Actions completed

| Action | By | On |
|---|---|---|
| Raised the limit | Ole | 2024-05-03 |

## Actions outstanding

| Action | By | Target |
|---|---|---|
| Rehearse | Mia | 2024-07-03 |
`,
    actions: ['Raised the limit|Ole||done', 'Rehearse|Mia|2024-07-03'],
  },
  {
    name: 'items mid para',
    path: 'review.md',
    text: `# X

## Summary

We lost an hour of orders. As a result of this incident, we plan to: (1) move the backups to another region, (2) test restores every month, and (3) alert when a backup is late.
`,
    actions: ['move the backups', 'test restores', 'alert when a backup is late'],
  },
  {
    name: 'slash labels',
    path: 'review.md',
    text: `# X

Detection: pager
Resolution: restarted
Follow-up: raise the limit (Ole), write the runbook (Mia)
`,
    actions: ['raise the limit|Ole', 'write the runbook|Mia'],
  },
  {
    name: 'notion nested',
    path: 'review.md',
    text: `# X

## Action Items

- [ ] Alerts
    - [ ] Page on lag
    - [x] Remove the noisy alert
- [ ] Rehearse the switch
    - Owner: Mia
    - Due: 2024-07-03
`,
    actions: ['Page on lag', 'Remove the noisy alert|||done', 'Rehearse the switch|Mia|2024-07-03'],
  },
  {
    name: 'asciidoc checklist',
    path: 'review.adoc',
    text: `= Outage

== Follow-up

* [x] Raise the limit
* [ ] Rehearse the switch (Mia, due 2024-07-03)
`,
    actions: ['Raise the limit|||done', 'Rehearse the switch|Mia|2024-07-03'],
  },
  {
    name: 'lessons then actions',
    path: 'review.md',
    text: `# X

## Lessons learned

- Backups were slow
- The runbook was old

## Recommendations

R1. The operator should fit a second pump.
R2. The authority should publish the levels by 1 September 2024.
`,
    actions: ['fit a second pump', 'publish the levels||2024-09-01'],
  },
  {
    name: 'own words heading table',
    path: 'review.md',
    text: `# Queue stuck

It was stuck on 3 May 2024 from 10:00 to 11:00.

## Homework for us

| Job | Assigned to | Deadline | Progress |
|---|---|---|---|
| Split the queue by tenant | Platform | 2024-06-01 | 50 % |
| Page on the age of the oldest job | SRE | 2024-05-20 | done |
`,
    actions: ['Split the queue|Platform|2024-06-01', 'Page on the age|SRE|2024-05-20|done'],
  },
  {
    name: 'own words heading list',
    path: 'review.md',
    text: `# Queue stuck

It was stuck on 3 May 2024.

## Why

One tenant filled it.

## The boring bits

- Split the queue by tenant
- Page on the age of the oldest job
- Document how to drain it
`,
    actions: ['Split the queue', 'Page on the age', 'Document how'],
  },
  {
    name: 'lettered',
    path: 'review.md',
    text: `# Queue stuck

## Agreed

a) Split the queue by tenant (Platform, by 2024-06-01)
b) Page on the age of the oldest job (SRE)
c) Ask the vendor for a fix
`,
    actions: ['Split the queue|Platform|2024-06-01', 'Page on the age|SRE', 'Ask the vendor'],
  },
  {
    name: 'numbered 4.1',
    path: 'review.txt',
    text: `QUEUE STUCK

1. SUMMARY

One tenant filled the queue.

4. CORRECTIVE MEASURES

4.1 Split the queue by tenant. Responsible: Platform. Deadline: 01.06.2024
4.2 Page on the age of the oldest job. Responsible: SRE. Done.
4.3 Ask the vendor for a fix.
`,
    actions: ['Split the queue|Platform|2024-06-01', 'Page on the age|SRE||done', 'Ask the vendor'],
  },
  {
    name: 'es own words',
    path: 'review.md',
    text: `# Cola detenida

La cola se detuvo el 3 de mayo de 2024.

## Deberes

- Separar la cola por cliente (responsable: Plataforma, para el 1 de junio de 2024)
- Avisar cuando el trabajo más viejo pase de una hora (responsable: Datos)
`,
    actions: ['Separar la cola|Plataforma|2024-06-01', 'Avisar cuando|Datos'],
  },
  {
    name: 'de own words',
    path: 'review.md',
    text: `# Warteschlange voll

Am 3. Mai 2024 war die Warteschlange voll.

## Hausaufgaben

1. Warteschlange je Mandant trennen – Netz – bis 01.06.2024
2. Alarm für das Alter der ältesten Aufgabe einrichten – Netz – erledigt
3. Hersteller um eine Korrektur bitten
`,
    actions: [
      'je Mandant trennen|Netz|2024-06-01',
      'Alarm für das Alter|Netz||done',
      'Hersteller um',
    ],
  },
  {
    name: 'update texts',
    path: 'review.md',
    text: `# Delayed mail

**Resolved** - May 3, 2024 - 14:10 UTC
Mail flows again. To prevent this from happening again we will split the queue by tenant, and we will page on the age of the oldest job.

**Investigating** - May 3, 2024 - 12:10 UTC
We are looking into delayed mail.
`,
    actions: ['?split the queue', '?page on the age'],
  },
  {
    name: 'none line',
    path: 'review.md',
    text: `# X

## Action items

- None identified at this time

## Follow up

No further action is required.
`,
    actions: [],
  },
  {
    name: 'document todo',
    path: 'review.md',
    text: `# X

## TODO

- [ ] Fill in the timeline
- [ ] Add graphs to the impact section of this document
- [ ] Share this post-mortem with support

## Action items

- [ ] Split the queue
`,
    actions: ['Split the queue'],
  },
  {
    name: 'status table icons',
    path: 'review.md',
    text: `# X

## What we're on the hook for

| | Task | Who |
|---|---|---|
| ✅ | Raise the limit of the pool | Platform |
| ⏳ | Split the queue by tenant | SRE |
| ⬜ | Write the runbook for drains | Ops |
`,
    actions: [
      'Raise the limit|Platform||done',
      'Split the queue|SRE||in-progress',
      'Write the runbook|Ops',
    ],
  },
  {
    name: 'lessons with owners',
    path: 'review.md',
    text: `# X

## Lessons

- Our alerts look at errors only. → Page on latency (SRE, OPS-12)
- Restores were never tested. → Test a restore every month (Data, OPS-13)
`,
    actions: ['Page on latency|SRE', 'Test a restore|Data'],
  },
  {
    name: 'participants no',
    path: 'review.md',
    text: `# X

## Who was involved

| Name | Role | Team |
|---|---|---|
| Ana | Incident commander | SRE |
| Bo | Scribe | Data |

## Systems

| Service | Owner | Status |
|---|---|---|
| queue | Platform | restored |
| mail | Ops | restored |

## Document history

| Date | Version | Author | Change |
|---|---|---|---|
| 2024-05-04 | 1 | Ana | first draft |
| 2024-05-05 | 2 | Bo | added the timeline of mail |
`,
    actions: [],
  },
  {
    name: 'steps to reproduce no',
    path: 'review.md',
    text: `# X

## How to reproduce

1. Open the page
2. Press the button
3. Wait for a minute

## Recovery steps

1. Restart the proxy
2. Drain the queue

## What customers can do

- Rotate your tokens
- Check your logs
`,
    actions: [],
  },
  {
    name: 'wiki action table colspan',
    path: 'review.html',
    text: `<html><body><h1>Queue stuck</h1><h2>Remedial plan</h2><table><tr><th>No</th><th>Plan</th><th>Responsible person</th><th>Completion</th></tr><tr><td>1</td><td>Split the queue by tenant</td><td>Platform</td><td>2024-06-01</td></tr><tr><td>2</td><td>Page on the age of the oldest job</td><td>SRE</td><td>done</td></tr></table></body></html>`,
    actions: ['Split the queue|Platform|2024-06-01', 'Page on the age|SRE||done'],
  },
  {
    name: 'jp own',
    path: 'review.md',
    text: `# キュー停止

2024年5月3日、キューが停止しました。

## 宿題

| 内容 | 担当 | 期限 | 状況 |
|---|---|---|---|
| キューを顧客ごとに分ける | 基盤 | 2024/06/01 | 対応中 |
| 待ち時間を監視する | 運用 | 2024/05/20 | 完了 |
`,
    actions: [
      'キューを顧客ごとに分ける|基盤|2024-06-01|in-progress',
      '待ち時間を監視する|運用|2024-05-20|done',
    ],
  },
  {
    name: 'fr labels inline',
    path: 'review.md',
    text: `# File bloquée

Le 3 mai 2024, la file était bloquée.

## Chantiers

- **Séparer la file par client** — Pilote : Web — Échéance : 01/06/2024 — Statut : en cours
- **Alerter sur l'âge du plus vieux travail** — Pilote : Infra — Statut : terminé
`,
    actions: ['Séparer la file|Web|2024-06-01|in-progress', 'Alerter sur|Infra||done'],
  },
  {
    name: 'pt promise',
    path: 'review.md',
    text: `# Fila parada

Em 3 de maio de 2024 a fila parou.

Para evitar que isso se repita, vamos separar a fila por cliente até 1 de junho de 2024 e criaremos um alerta.
`,
    actions: ['separar a fila||2024-06-01'],
  },
  {
    name: 'short/long term subitems',
    path: 'review.md',
    text: `# Overload

## 4 Measures

### Short term (this sprint)
1. A limit for the whole service
   - Petra
   - due 17 May 2024
2. Ask A to poll less
   - Account manager
   - done

### Long term (this year)
1. Push instead of poll
   - API team
   - Q4
   - includes:
     - a webhook
     - documentation

## 5 Not measures

- [x] review held
- [x] minutes sent
`,
    actions: [
      'limit for the whole|Petra|2024-05-17',
      'Ask A to poll less|Account manager||done',
      'Push instead of poll|API team',
    ],
  },
  {
    name: 'dl',
    path: 'review.html',
    text: `<html><body><h1>Shop</h1><h2>Corrective actions</h2><dl><dt>CA-1 Replace the UPS</dt><dd>Owner: Facilities. Due: 2024-09-01. Open.</dd><dt>CA-2 Test the generator monthly</dt><dd>Owner: Facilities. Done.</dd></dl></body></html>`,
    actions: ['Replace the UPS|Facilities|2024-09-01', 'Test the generator|Facilities||done'],
  },
  {
    name: 'bold titles with text',
    path: 'review.md',
    text: `# X

## What we're doing about it

**Better alerts.** We'll page on lag. ETA: 2024-07-01.

**Smaller batches.** The importer will write 500 rows at a time. This shipped on 12 May 2024.

**Runbook.** Ana is writing one.
`,
    actions: ['Better alerts||2024-07-01', 'Smaller batches|||done', 'Runbook'],
  },
  {
    name: 'parts with people of their own',
    path: 'review.md',
    text: `# X

## Action items

1. Watch the silos
   - level every ten minutes (Hanne, 3 May 2024)
   - a call to the miller on duty (**Okko**, 2024-05-17)
2. Weigh each cart twice
   - once empty, once full
   - the scale by the gate is the good one
`,
    actions: [
      'Watch the silos',
      'level every ten minutes|Hanne|2024-05-03',
      'a call to the miller|Okko|2024-05-17',
      'Weigh each cart twice',
    ],
  },
  {
    name: 'one box below a box',
    path: 'review.md',
    text: `# X

## Action items

- [x] Second key for the weir (Platform)
- [ ] Flood gauge upstream -> Data
  - [ ] cable across the bridge -> Network
- [ ] Drill each spring
  * with the neighbours from both banks
`,
    actions: [
      'Second key for the weir|Platform||done',
      'Flood gauge upstream|Data',
      'cable across the bridge|Network',
      'Drill each spring',
    ],
  },
  {
    name: 'letters below a number',
    path: 'review.md',
    text: `# X

## Commitments

1. Oil the locks of every barge
   a. bow lines first (Data, 11 July 2024)
   b. then the stern (Network, 19 July 2024)
2. Count the fenders
   a) the old ones
   b) the new ones
`,
    actions: [
      'Oil the locks of every barge',
      'bow lines first|Data|2024-07-11',
      'then the stern|Network|2024-07-19',
      'Count the fenders',
    ],
  },
  {
    name: 'wiki ticks below each other',
    path: 'review.wiki',
    text: `= Kiosks had no maps =

On 4 March 2024 kiosks had no '''maps'''.

== Follow-up ==
* {{done}} Tile check from each region (Data)
* {{todo}} Keep tile names in one file
** {{todo}} Drop the copy of the kiosks (Network)
* {{in progress}} Card for the janitor
`,
    actions: [
      'Tile check from each region|Data||done',
      'Keep tile names in one file',
      'Drop the copy of the kiosks|Network',
      'Card for the janitor|||in-progress',
    ],
  },
  {
    name: 'task lines of fixed width',
    path: 'review.txt',
    text: `Greenhouse doors stayed open

On 4 March 2024 the doors of house 3 stayed open.

Tasks
-----
GT-101   Door contact reports open doors.      Owner: Data         Due: 2024-04-30   State: Work in progress
GT-102   Heater stops when a door is open.     Owner: Ragnhild     Due: 2024-03-28   State: Done
GT-103   New latch for house 3.                Owner: Facilities   Due: 2024-05-15   State: Open
`,
    actions: [
      'Door contact reports|Data|2024-04-30|in-progress',
      'Heater stops when|Ragnhild|2024-03-28|done',
      'New latch for house 3|Facilities|2024-05-15',
    ],
  },
  {
    name: 'task columns without labels or heads',
    path: 'review.txt',
    text: `Greenhouse doors stayed open

On 4 March 2024 the doors of house 3 stayed open.

ACTIONS

Door contact reports open doors       Data         2024-04-30   in progress
Heater stops when a door is open      Facilities   2024-03-28   done
`,
    actions: [
      'Door contact reports|Data|2024-04-30|in-progress',
      'Heater stops when|Facilities|2024-03-28|done',
    ],
  },
  {
    name: 'people who will do it, in a story',
    path: 'post.md',
    text: `# The library had no search

On Tuesday, 5 March 2024, our search was down. Ilse was called at 9:40 and Bram joined at ten.

## What it taught us

From now on two people look at each change of the index. Ilse is writing a drill for it, which should be ready by 29 March. And Bram will ask the hosting company before the end of April whether they can keep a copy.

We also thought about a second index, but it is too dear. Readers will notice nothing of this.
`,
    actions: [
      'two people look at each change',
      'Ilse is writing a drill||2024-03-29',
      'Bram will ask the hosting company||2024-04-30',
    ],
  },
  {
    name: 'comments below an issue',
    path: 'review.md',
    text: `# Bot posted twice (#41)

On 2024-03-04 the bot posted everything twice.

### Follow-ups

- [ ] #44 lock per channel (Data)
- [x] #45 counter of posts

---

**marlies-k** commented on Mar 6, 2024

> lock per channel

I can take that.

**joop** commented 3 weeks ago

Thanks! Closing.
`,
    actions: ['lock per channel|Data', 'counter of posts|||done'],
  },
  {
    name: 'numbered sentences of a mail',
    path: 'mail.txt',
    text: `From: Roos
To: all
Date: Tue, 5 Mar 2024 10:00:00 +0000
Subject: no bread on Monday

Hello,

on Monday the oven had no gas from 04:00 until 06:30 UTC.

What now:

  1. I want a second bottle in the cellar. Piet, this week please (planned 8 March).
  2. Anna calls the supplier once the new contract is signed. Not before April.
  3. The bakers get a list of numbers. I do that myself, today.

Roos
`,
    actions: ['second bottle||2024-03-08', 'Anna calls the supplier', 'list of numbers'],
  },
  {
    name: 'days without a year, in words',
    path: 'review.md',
    text: `# X

On 4 March 2024 the kiln was cold.

## Action items

- Second thermometer (Data, by end of April)
- Gas alarm in the yard: Network, as from 1 April
- Fire drill every quarter, the first on 2 June
- Price of a new kiln, before the end of May
`,
    actions: [
      'Second thermometer|Data|2024-04-30',
      'Gas alarm in the yard|Network|2024-04-01',
      'Fire drill every quarter||2024-06-02',
      'Price of a new kiln||2024-05-31',
    ],
  },
  {
    name: 'wide days without a year',
    path: 'review.md',
    text: `# X

2024年3月4日に検索が止まった。

## やること

- [ ] 温度計を増やす @data 4/12まで
- [ ] 窯の見積もり @network 4月末
    - [ ] 二社に聞く @network 4/19まで
- [ ] 手順書を直す（来月5日まで）
`,
    actions: [
      '温度計を増やす|Data|2024-04-12',
      '窯の見積もり|Network|2024-04-30',
      '二社に聞く|Network|2024-04-19',
      '手順書を直す',
    ],
  },
  {
    name: 'a checklist before filing',
    path: 'review.md',
    text: `# X

### Before you open a review

- [x] I looked for another one
- [ ] I asked the pilot

### To-dos

- [ ] Chart of the harbour (Data)
`,
    actions: ['Chart of the harbour|Data'],
  },
  {
    name: 'names and tasks in a quotation',
    path: 'review.md',
    text: `# X

On 4 March 2024 the ferry had no tickets.

**Who does what**

> Hanne: second printer on the quay, by 12 April 2024
> Okko: paper for both (done)
`,
    actions: ['second printer on the quay|Hanne|2024-04-12', 'paper for both|Okko||done'],
  },
  {
    name: 'numbers with a bracket below capitals, in a mail',
    path: 'mail.txt',
    text: `From: Roos
To: all
Date: Tue, 5 Mar 2024 10:00:00 +0000
Subject: no bread on Monday

Hello,

on Monday the oven had no gas from 04:00 until 06:30 UTC.

NEXT STEPS

1) Piet puts a second bottle in the cellar (8 March)
2) Anna calls the supplier - done
3) a list of numbers hangs by the oven, Roos, end of March

Roos
`,
    actions: [
      'second bottle||2024-03-08',
      'Anna calls the supplier|||done',
      'list of numbers|Roos|2024-03-31',
    ],
  },
  {
    name: 'codes, tasks and sentences, in German',
    path: 'bericht.txt',
    text: `Störungsbericht Pumpwerk

Am 4. März 2024 stand die Pumpe von 04:00 bis 06:30 Uhr.

MASSNAHMEN

M1: Zweite Leitung zum Pumpwerk legen. Verantwortlich: Herr Voss. Termin: 01.04.2024.
M2: Füllstand jede Stunde ablesen. Zuständig: Netz. Erledigt am 06.03.2024.
M3: Ersatzpumpe ausschreiben. Verantwortlich: Frau Adler. Termin: Ende November.
`,
    actions: [
      'Zweite Leitung zum Pumpwerk|Herr Voss|2024-04-01',
      'Füllstand jede Stunde|Netz||done',
      'Ersatzpumpe ausschreiben|Frau Adler|2024-11-30',
    ],
  },
  {
    name: 'promises in one paragraph, in Spanish',
    path: 'nota.md',
    text: `# Sin agua caliente

El 4 de marzo de 2024 no hubo agua caliente de 4:00 a 6:30 UTC.

## Qué cambia

Desde hoy dos personas revisan la caldera. Marisol instalará una segunda sonda antes del 12 de abril y el equipo de turno va a probar la bomba cada lunes. Pedimos disculpas a los huéspedes.
`,
    actions: ['dos personas revisan', 'Marisol instalará una segunda sonda||2024-04-12'],
  },
  {
    name: 'a day of the one above, and parts of their own',
    path: 'review.md',
    text: `# X

On 4 March 2024 the ferry had no tickets.

## Action items

- Second printer (Hanne, due 12 April 2024)
  - [ ] socket on the quay (Okko)
  - [x] paper
- Drill each spring, by 1 June 2024:
  - Print the list (Data)
  - Call the crew (Network)
`,
    actions: [
      'Second printer|Hanne|2024-04-12',
      'socket on the quay|Okko',
      'paper|||done',
      'Drill each spring||2024-06-01',
      'Print the list|Data',
      'Call the crew|Network',
    ],
  },
  {
    name: 'what was not agreed',
    path: 'review.md',
    text: `# X

## Agreed

- Second printer (Data)

## Not agreed

- A third ferry
- Tickets by mail

## Actions

1. Paper for both (Network)

Rejected:

- Leave the quay
`,
    actions: ['Second printer|Data', 'Paper for both|Network'],
  },
  {
    name: 'a label of a group above its entries',
    path: 'review.md',
    text: `# X

## Action items

- **This week**
  - [x] Second printer (Data)
- **By summer:**
  - [ ] Paper for both (Network)
  - [ ] Ask the harbour (Data)
`,
    actions: ['Second printer|Data||done', 'Paper for both|Network', 'Ask the harbour|Data'],
  },
  {
    name: 'how it was done, ticked off under a question',
    path: 'review.md',
    text: `# X

## Did we follow our own procedure?

- [x] Status page within 15 minutes
- [ ] Second person called
- [x] Log kept

## Action items

- [ ] Print the procedure (Data)
`,
    actions: ['Print the procedure|Data'],
  },
  {
    name: 'states in their own words',
    path: 'review.md',
    text: `# X

On 4 March 2024 the ferry had no tickets.

## Action items

- 印刷機を増やす（@data、4/18まで）
- 紙を買う（完了、3/6）
- We have already hung the list of numbers
- Sockets on all quays, 3 of 7 so far (Network)
- Drill (Data, Ende November)
- Ask the harbour - closed complete
`,
    actions: [
      '印刷機を増やす|Data|2024-04-18',
      '紙を買う|||done',
      'hung the list|||done',
      'Sockets on all quays|Network||in-progress',
      'Drill|Data|2024-11-30',
      'Ask the harbour|||done',
    ],
  },
];
