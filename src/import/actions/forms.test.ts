// Forms in which teams write what they promise, each as small as it can be: the sentence, owner, day, state and ticket.
import { expect, test } from 'vitest';
import type { ActionDraft } from './action-entry.ts';
import { findActions } from './actions.ts';
import { NO_RULES } from '../sources/rules.ts';
import { readDocument } from '../sources/read-source.ts';
import { readingOf } from '../sources/reading.ts';

const TEAMS = new Set(['platform', 'data', 'sre', 'web']);

async function draftsIn(text: string, path = 'a.md'): Promise<readonly ActionDraft[]> {
  const source = await readDocument({ path, bytes: new TextEncoder().encode(text) });
  const { parts, stamps } = readingOf(source, NO_RULES);
  const team = (written: string) => {
    const id = written.toLowerCase().trim();
    return TEAMS.has(id) ? ({ ok: true, id, how: 'listed' } as const) : ({ ok: false } as const);
  };
  const near = { year: 2025, month: 2, day: 3 };
  return findActions(parts, { rules: NO_RULES, stamps, near, team }).actions;
}

const told = (actions: readonly ActionDraft[]): string[] =>
  actions.map((one) =>
    [one.do, one.owner, one.due, one.status, one.ticket].filter(Boolean).join(' · '),
  );

const FORMS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'prose under a heading: the passive, somebody at work, a rule from now on',
    '## Where do we go from here\n\nThe limit will be raised to 400. Priya is also writing a load test. Muting now expires after a day. We considered another database.',
    [
      'The limit will be raised to 400.',
      'Priya is also writing a load test.',
      'Muting now expires after a day.',
    ],
  ],
  [
    'French futures and perfects',
    '## Mesures\n\nL’équipe Platform mettra en place une alerte. La procédure de retour a été réécrite. Les clients touchés recevront un avoir.',
    [
      'L’équipe Platform mettra en place une alerte. · platform',
      'La procédure de retour a été réécrite.',
    ],
  ],
  [
    'a promise in Spanish, and what goes on from it',
    'La causa fue un índice de la copia. Por ello añadiremos una comprobación. El equipo de Data revisará los discos. La copia era de ayer.',
    ['Por ello añadiremos una comprobación.', 'El equipo de Data revisará los discos. · data'],
  ],
  [
    'promises in Japanese, without the apology',
    '今後は証明書の期限を通知する仕組みを導入します。また、更新手順を自動化します。今後の予定は改めてお知らせします。',
    ['今後は証明書の期限を通知する仕組みを導入します。', 'また、更新手順を自動化します。'],
  ],
  [
    'groups by team, and one that was rejected',
    '## Corrective and preventive\n\n**Data team**\n\n- Nightly comparison of counts\n\n**Team Web**\n\n- Retry with jitter\n\n### Rejected\n\n- Move to another engine',
    [
      'Nightly comparison of counts · data',
      'Retry with jitter · web',
      'Move to another engine · dropped',
    ],
  ],
  [
    'lines of facts below an entry, with the address of the ticket',
    '## Remediation plan\n\n1. Page on the oldest mail\n   Owner: SRE\n   Done: yes\n2. Size the relay\n   - Ticket: [NET-2](https://tracker.example/browse/NET-2)',
    [
      'Page on the oldest mail · sre · done',
      'Size the relay · https://tracker.example/browse/NET-2',
    ],
  ],
  [
    'a bold line, what is meant and facts between dashes, in groups by term',
    '## Improvements\n\n### Short term\n\n**Timeout on the call** (Platform, done)\nIt gives up after two seconds.\n\n### Long term\n\n**Own rules**\nOwner: Data — Target: 2025-06-30 — Status: proposed',
    [
      'Timeout on the call (done) It gives up after two seconds. · platform · done',
      'Own rules · data · 2025-06-30 · open',
    ],
  ],
  [
    'a bold label in front of its own paragraph',
    '**Cause:** the balancer lost its config.\n\n**What happens now:** Web will keep it in git. SRE restores it nightly. Nobody edits it by hand any more.',
    [
      'Web will keep it in git. · web',
      'SRE restores it nightly. · sre',
      'Nobody edits it by hand any more.',
    ],
  ],
  [
    'lines that say in front who does it',
    '## Outcome\n\nAna → move the signing off the old host\nSRE to write the runbook by 2025-06-30',
    [
      'Ana → move the signing off the old host',
      'SRE to write the runbook by 2025-06-30 · sre · 2025-06-30',
    ],
  ],
  [
    'somebody and the team in brackets, a label without a colon',
    '## Actions\n\n- Chaos day (Nadia, SRE)\n- Exercice de bascule, responsable Platform',
    ['Chaos day · sre', 'Exercice de bascule · platform'],
  ],
  [
    'columns named as a database does, the text under `Name`',
    '## Actions\n\n| Name | Assign | Status |\n|---|---|---|\n| Reconcile hourly | Data | Not started |\n| Playbook for refunds | Web | In progress |',
    ['Reconcile hourly · data · open', 'Playbook for refunds · web · in-progress'],
  ],
  [
    'what a thing is for, under a heading of their own',
    '## Follow through\n\n| Prevent / Detect | What | Prio |\n|---|---|---|\n| Prevent | Reject large payloads at the edge | P1 |\n| Detect | Chart of the lag on the wall | P2 |',
    ['Reject large payloads at the edge', 'Chart of the lag on the wall'],
  ],
  [
    'owners that the archive does not list stand behind the sentence',
    '## Actions\n\n- Cap the queue – **Rukmini Das**, due 2025-04-25, done\n- Test it. Owner: Eng. Salgado. Due: 2025-05-01\n- Watch it - @a.singh - due 2025-05-02\n- La boîte sera lue par l’équipe Data',
    [
      'Cap the queue, due 2025-04-25, done (Owner: Rukmini Das) · 2025-04-25 · done',
      'Test it. Due: 2025-05-01 (Owner: Eng. Salgado) · 2025-05-01',
      'Watch it - due 2025-05-02 (Owner: @a.singh) · 2025-05-02',
      'La boîte sera lue par l’équipe Data · data',
    ],
  ],
  [
    'facts on one line, parted by blanks',
    '## Actions\n\n- Watch the balance\n  Assigned to: Data Due: 2025-05-15 State: Open',
    ['Watch the balance · data · 2025-05-15 · open'],
  ],
  [
    'a month or a quarter is due on its last day',
    '## Actions\n\n| Action | By when |\n|---|---|\n| Add a probe | 3. Quartal 2025 |\n| Test it | juin 2025 |\n| Write it down | Q2 |',
    ['Add a probe · 2025-09-30', 'Test it · 2025-06-30', 'Write it down · 2025-06-30'],
  ],
  [
    'what was done on the day is no plan',
    '## Mesures prises le jour même\n\n- Gravure de disques\n\n## Sofortmaßnahmen in der Nacht\n\n- Kran gewarnt',
    [],
  ],
  [
    'a promise goes on with when',
    'Vamos recusar encomendas de valor zero. Em fevereiro revemos as regras de desconto.',
    ['Vamos recusar encomendas de valor zero.', 'Em fevereiro revemos as regras de desconto.'],
  ],
  [
    'how far it is, beside a ticket and in a clause',
    '## What we will change\n\n| What | Bug |\n|---|---|\n| Look for downloads | b/731911 WIP |\n\nSupport will get a button, which Ottilie has already built.',
    [
      'Look for downloads (Bug: b/731911 WIP) · in-progress',
      'Support will get a button, which Ottilie has already built. · done',
    ],
  ],
  [
    'groups by name that no archive lists, the first entry done on a day',
    '## Actions\n\n- Warehouse\n  - The rows are counted, **done 2025-02-06**\n  - Empty files raise an alert, due 2025-02-20\n- Kitchen: three exports are kept, due 2025-03-01',
    [
      'The rows are counted, done 2025-02-06 · done',
      'Empty files raise an alert, due 2025-02-20 · 2025-02-20',
      'Kitchen: three exports are kept, due 2025-03-01 · 2025-03-01',
    ],
  ],
  [
    'the day first, with the words behind a colon',
    '## Actions\n\n- Due 2025-02-20: alert on empty files\n- Due 2025-02-22: sample rows',
    [
      'Due 2025-02-20: alert on empty files · 2025-02-20',
      'Due 2025-02-22: sample rows · 2025-02-22',
    ],
  ],
  [
    'boxes elsewhere, beside a section of actions',
    '## Actions\n\n- Add an alert\n\n## Review\n\n- [ ] severity set\n- [x] timeline complete',
    ['Add an alert'],
  ],
  [
    'boxes elsewhere, beside a section of actions, each with who does it',
    '## Actions\n\n- Add an alert\n\n## Review\n\n- [ ] write it down @kim\n- [ ] test it @lee',
    ['Add an alert', 'write it down (Owner: @kim)', 'test it (Owner: @lee)'],
  ],
  [
    'boxes for the next shift, where a section says that there are no actions',
    '## Follow-ups\n\nNo follow-up needed.\n\n## Tonight\n\n- [ ] check the belt\n- [ ] keep lane 4 closed',
    [],
  ],
  ['boxes for the next shift', '## Consignes pour la relève\n\n- [ ] Vérifier le froid', []],
  [
    'updates of a status page below the actions',
    '## Corrective actions\n\n- Renew early\n\n**Resolved**\n\nIt has been fixed.\n\n*Feb 02, 2025 - 16:20 UTC*\n\n**Investigating**\n\nWe are investigating this.\n\n*Feb 02, 2025 - 15:20 UTC*\n\nAffected: Checkout',
    ['Renew early'],
  ],
  [
    'a group of actions that were resolved',
    '## Corrective actions\n\n**Resolved**\n\n- Renew early\n\n**In progress**\n\n- Alert on expiry',
    ['Renew early · done', 'Alert on expiry · in-progress'],
  ],
  [
    'prose that was wrapped, and a thing already done',
    '## Vorbeugung\n\nDen Sendebereich der Antenne haben wir schon am\n16. Februar neu vermessen. Wir werden bis 30. April\neine zweite Leitung einrichten.',
    [
      'Den Sendebereich der Antenne haben wir schon am 16. Februar neu vermessen. · done',
      'Wir werden bis 30. April eine zweite Leitung einrichten. · 2025-04-30',
    ],
  ],
  [
    'what has begun or hangs on another word is not done',
    '## Actions\n\n- We have already replaced the switch\n- Remove the flag that has already been deprecated by us\n- Le routeur a déjà commencé à migrer',
    [
      'We have already replaced the switch · done',
      'Remove the flag that has already been deprecated by us',
      'Le routeur a déjà commencé à migrer',
    ],
  ],
  [
    'a state beside the link of a ticket',
    '## Actions\n\n| Action | Ticket |\n|---|---|\n| Add a check | [D-1](https://t.example/browse/D-1) In progress |\n| Keep three | [D-2](https://t.example/browse/D-2) **Done** |\n| Test it | [D-3](https://t.example/browse/D-3) see there |',
    [
      'Add a check · in-progress · https://t.example/browse/D-1',
      'Keep three · done · https://t.example/browse/D-2',
      'Test it · https://t.example/browse/D-3',
    ],
  ],
  [
    'signs behind a ticket and at the end',
    '## Actions\n\n- Ticket T345 ✅ Add a check\n- Bug 1234 🚧 Keep three\n- Test it T346 ✅',
    ['Ticket T345 Add a check · done', 'Bug 1234 Keep three · in-progress', 'Test it T346 · done'],
  ],
  [
    'below a heading of what is done: a box without a tick is open, what has no box is done',
    '## Actions\n\n### Completed\n\n- [ ] Add a check\n- [x] Keep three\n- Test it',
    ['Add a check', 'Keep three · done', 'Test it · done'],
  ],
  [
    'below a heading of what is done: an answer in the column goes before it, an empty one does not',
    '## Actions\n\n### Completed\n\n| Action | Status |\n|---|---|\n| Add a check | blocked by Ann |\n| Keep three | open |\n| Test it | |',
    ['Add a check', 'Keep three · open', 'Test it · done'],
  ],
  [
    'a code in front of what was wrapped',
    '## Actions\n\nA1 - Lay a second line\nthat goes around the river.\n\nM-2: Zweite Leitung legen. Termin: 01.04.2025.',
    [
      'A1 - Lay a second line that goes around the river.',
      'M-2: Zweite Leitung legen. Termin: 01.04.2025. · 2025-04-01',
    ],
  ],
  [
    'a sign of one letter in front, and one of several',
    '## Actions\n\n・Add a check\n\n•Keep three\n\n(2) Test it',
    ['Add a check', 'Keep three', 'Test it'],
  ],
];

test.each(FORMS)('%s', async (_, text, actions) => {
  expect(told(await draftsIn(`# Ferry booking stopped\n\n${text}\n`))).toEqual(actions);
});

test('what stands behind two codes is never one action', async () => {
  const lines = 'A1 - A second line\nthat goes around the river.\nA2 - Fuel for three days';
  const actions = told(await draftsIn(`## Actions\n\n${lines}\n`));
  expect(actions.filter((one) => one.includes('line') && one.includes('Fuel'))).toEqual([]);
});

test('the column that says what an action is for decides its kind; another word for it stays in the text', async () => {
  const table =
    '| Action | Type |\n|---|---|\n| Reject large alerts | prevent |\n| Chart of the lag | soften |';
  const actions = await draftsIn(`## Actions\n\n${table}\n`);
  expect(actions.map(({ do: text, kind }) => [text, kind])).toEqual([
    ['Reject large alerts', 'prevent'],
    ['Chart of the lag (Type: soften)', 'prevent'],
  ]);
});

test('a report about approvals keeps its actions', async () => {
  expect(told(await draftsIn('# Approval service down\n\n## Actions\n\n- Add an alert'))).toEqual([
    'Add an alert',
  ]);
});

test('numbers above text of their own are headings of a letter', async () => {
  const letter =
    'Dear readers,\n\n1. What happened\n\nThe mail stopped.\n\n2. Korrektur- und Vorbeugemaßnahmen\n\na) Zweite Leitung legen.\nb) Alarm einrichten.\n\nYours\n';
  expect(told(await draftsIn(letter, 'a.txt'))).toEqual([
    'Zweite Leitung legen.',
    'Alarm einrichten.',
  ]);
});
