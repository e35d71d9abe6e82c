import { describe, expect, test } from 'vitest';
import { findActions } from './actions.ts';
import { readDocument } from '../sources/read-source.ts';
import { readingOf } from '../sources/reading.ts';
import { NO_RULES } from '../sources/rules.ts';

/** `do · due · completed · status` of each action; what is not written is left out. */
async function actionsIn(text: string, path = 'report.md'): Promise<string[]> {
  const source = await readDocument({ path, bytes: new TextEncoder().encode(text) });
  const { parts, stamps } = readingOf(source, NO_RULES);
  const team = () => ({ ok: false }) as const;
  const near = { year: 2024, month: 2, day: 3 };
  return findActions(parts, { rules: NO_RULES, stamps, near, team }).actions.map((action) =>
    [action.do, action.due, action.completed, action.status].filter(Boolean).join(' · '),
  );
}

const under = (heading: string, ...lines: string[]): string =>
  `## ${heading}\n\n${lines.join('\n')}\n`;

describe('headings of actions', () => {
  test('what was done already is done', async () => {
    expect(await actionsIn(under('What we’ve done about it', '- Probe the second path'))).toEqual([
      'Probe the second path · done',
    ]);
  });

  test.each([
    'What we are changing',
    'What do we do differently?',
    'What comes next',
    'Where do we go from here',
    'CAPA',
    'Planned measures',
    'How will we prevent this',
    'Changes we will make',
    'Empfehlungen',
    'Recomendaciones',
    'What we have decided',
    'Will do',
    'What happens now',
    'Beschlossen',
    'Lo que haremos',
    '約束',
    'Ce que nous allons faire',
    'Plano de ação',
    '再発防止策',
  ])('%s', async (heading) => {
    expect(await actionsIn(under(heading, '- Probe the second path'))).toEqual([
      'Probe the second path',
    ]);
  });

  test('groups below them, and a heading that is an action itself', async () => {
    const text = `## Action items\n\n### Detection\n\n- Watch the queue\n\n### Prevention\n\n- Pin the driver\n\n### Print the list of people on duty\n`;
    expect(await actionsIn(text)).toEqual([
      'Watch the queue',
      'Pin the driver',
      'Print the list of people on duty',
    ]);
  });

  test('not those of what was done, learnt or ticked off', async () => {
    for (const heading of [
      'Actions taken',
      'Resolution',
      'What went well',
      'Checklist',
      'Sign-off',
    ])
      expect(await actionsIn(under(heading, '- Restarted the node')), heading).toEqual([]);
  });
});

describe('what is written beside an action', () => {
  test.each([
    ['Drop the index (done)', 'Drop the index · done'],
    ['Drop the index (EH, done)', 'Drop the index (done) (Owner: EH) · done'],
    ['Drop the index - in progress, P1', 'Drop the index - in progress, P1 · in-progress'],
    ['Drop the index -- dropped, too risky', 'Drop the index -- dropped, too risky · dropped'],
    ['Drop the index. Assigned to @owen. Completed.', /Completed\. \(Owner: @owen\) · done$/],
    ['Drop the index. Due on Oct 20, 2024.', /· 2024-10-20$/],
    ['Drop the index (Infra, avant le 30/04/2024)', /· 2024-04-30$/],
    ['Drop the index (Frist: 30.04.2024)', /· 2024-04-30$/],
    ['Drop the index (prazo: 5 de maio de 2024)', /· 2024-05-05$/],
    ['Drop the index（担当：認証、期限：2021-12-10）', /· 2021-12-10$/],
    ['Drop the index（2021年12月10日まで）', /· 2021-12-10$/],
    ['Drop the index - S. Kim - 04/25/2024', /· 2024-04-25$/],
    ['Drop the index `Web` - `2024-06-21` - `Done`.', /· 2024-06-21 · done$/],
    ['Drop the index 20 Nov 2023', /· 2023-11-20$/],
    ['Drop the index, completed on 2024-02-01', /· 2024-02-01 · done$/],
    ['Drop the index (erledigt)', /· done$/],
    ['Drop the index (feito)', /· done$/],
    ['Drop the index (en cours)', /· in-progress$/],
  ])('%s', async (line, expected) => {
    const [action] = await actionsIn(under('Actions', `- ${line}`));
    expect(action).toMatch(
      typeof expected === 'string'
        ? new RegExp(`^${expected.replace(/[()]/g, '\\$&')}$`)
        : expected,
    );
  });

  test.each([
    'Find out what happened on 5 March 2024',
    'Explain the error of 2024-03-05',
    'Make sure that disks are replaced, fixed, and labelled',
    'Review the backups since 1 May 2024',
  ])('nothing in: %s', async (line) => {
    expect(await actionsIn(under('Actions', `- ${line}`))).toEqual([line]);
  });

  test('cells in any language, a struck day, a table without a head of its own', async () => {
    const table = (head: string, row: string): string => `${head}\n|---|---|---|---|\n${row}`;
    for (const [head, row, facts] of [
      [
        '| Maßnahme | Wer | Frist | Stand |',
        '| Kabel tauschen | Netz | 30.11.2023 | erledigt |',
        '2023-11-30 · done',
      ],
      [
        '| Action | Porteur | Échéance | État |',
        '| Kabel tauschen | N | 15/01/2024 | en cours |',
        '2024-01-15 · in-progress',
      ],
      [
        '| Acción | Responsable | Fecha límite | Estado |',
        '| Kabel tauschen | N | 31/05/2024 | pendiente |',
        '2024-05-31 · open',
      ],
      [
        '| 対策 | 担当 | 期限 | 状態 |',
        '| Kabel tauschen | N | 2024年6月1日 | 完了 |',
        '2024-06-01 · done',
      ],
      ['| What | Who | When | Status |', '| Kabel tauschen | N | ~~2023-09-15~~ done | |', 'done'],
    ] as const) {
      const [action] = await actionsIn(under('Actions', table(head, row)));
      expect(action?.replace(/ \(Owner: \w+\)/, ''), head).toBe(`Kabel tauschen · ${facts}`);
    }
    const html = `<h2>Actions</h2><table><tr><td>No.</td><td>Action</td><td>Deadline</td></tr><tr><td>1</td><td>Swap cables</td><td>15.03.2024</td></tr></table>`;
    expect(await actionsIn(html, 'report.html')).toEqual(['Swap cables · 2024-03-15']);
  });
});

describe('plain lines', () => {
  test.each([
    [
      'letters',
      'a. Switch without an operator.\n\nb. Inspect heaters before winter.',
      ['Switch without an operator.', 'Inspect heaters before winter.'],
    ],
    ['dots of Japan', '・冗長化する\n・訓練を行う', ['冗長化する', '訓練を行う']],
    [
      'shortcodes',
      ':blue_book: Session store with a disk\n:blue_book: Restart at night',
      ['Session store with a disk', 'Restart at night'],
    ],
    [
      'short paragraphs',
      'Certificates renew themselves\n\nA second gateway',
      ['Certificates renew themselves', 'A second gateway'],
    ],
    [
      'a label and semicolons',
      'Follow-up actions: a limit for delivery; a test with ten rooms.',
      ['a limit for delivery', 'a test with ten rooms.'],
    ],
    [
      'a comma behind a bracket',
      'Actions: time server (due 2024-05-01), alert for values.',
      ['time server (due 2024-05-01) · 2024-05-01', 'alert for values.'],
    ],
    [
      'a comma inside one',
      'Actions: time server, switch and clock of the hall.',
      ['time server, switch and clock of the hall.'],
    ],
    [
      'names behind the label',
      'TODO raj: remind before tokens end',
      ['remind before tokens end (Owner: raj)'],
    ],
  ])('%s', async (_, lines, expected) => {
    expect(await actionsIn(under('Follow-up', lines))).toEqual(expected);
  });

  test('not the prose between them', async () => {
    const prose = 'The team met on Friday. It was a long talk, and most of it was about cables.';
    expect(await actionsIn(under('Actions', prose, '', '- Swap cables'))).toEqual(['Swap cables']);
    expect(await actionsIn(under('Actions', 'Page 3', '', 'Generated by a wiki'))).toEqual([]);
  });
});

test('nested promises stand apart, explanations stay', async () => {
  const nested =
    '1. Weekend on-call\n   1. find volunteers\n   2. agree on pay\n2. Load test\n   - with a million calls';
  expect(await actionsIn(under('Actions', nested))).toEqual([
    'Weekend on-call',
    'find volunteers',
    'agree on pay',
    'Load test; with a million calls',
  ]);
});

describe('a column that asks whether it is done', () => {
  test.each([
    ['Done?', 'yes', 'no', 'not yet'],
    ['Erledigt?', 'ja', 'nein', 'noch nicht'],
    ['¿Hecho?', 'sí', 'no', 'aún no'],
    ['Fait ?', 'oui', 'non', 'pas encore'],
    ['Feito?', 'sim', 'não', 'ainda não'],
    ['完了', 'はい', 'いいえ', '未'],
    ['Already in place', 'yes', 'no', '–'],
  ])('%s', async (head, yes, no, later) => {
    const table = [
      `| Action | ${head} |`,
      '| --- | --- |',
      `| Probe the second path | ${yes} |`,
      `| Draw the map again | ${no} |`,
      `| Label all cables | ${later} |`,
    ];
    expect(await actionsIn(under('Action items', ...table))).toEqual([
      'Probe the second path · done',
      'Draw the map again · open',
      expect.stringMatching(/^Label all cables(?: · open)?$/),
    ]);
  });

  test('one that asks something else says nothing of it', async () => {
    const table = ['| Action | Seen by users? |', '| --- | --- |', '| Probe the path | yes |'];
    expect(await actionsIn(under('Action items', ...table))).toEqual([
      'Probe the path (Seen by users?: yes)',
    ]);
  });
});

test('entries below a promise that close with who and when are promises of their own', async () => {
  const list = [
    '1. Talk with the vendor about a daily check',
    '   1. draft of the check - BL - 12/2/2024',
    '   2. call with their lead - DP - 15/2/2024',
  ];
  expect((await actionsIn(under('Action items', ...list))).map((one) => one.slice(0, 18))).toEqual([
    'Talk with the vend',
    'draft of the check',
    'call with their le',
  ]);
  const why = ['- Label all cables', '  - because nobody knew them', '  - and the map is old'];
  expect(await actionsIn(under('Action items', ...why))).toHaveLength(1);
});

test('what is asked of a report before it is filed is no promise', async () => {
  const list = ['- [ ] Is the title telling?', '- [ ] Are all times in UTC?'];
  expect(await actionsIn(under('Action items', ...list))).toEqual([]);
  const ticks = ['- [ ] Give it a title', '- [ ] Link the ticket'];
  const lines = ['- Label all cables', '', 'Before you file this report:', '', ...ticks];
  expect(await actionsIn(under('Action items', ...lines))).toEqual(['Label all cables']);
});
