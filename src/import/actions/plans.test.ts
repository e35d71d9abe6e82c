// Lists that plan something under headings of a team's own, and what their entries say.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const STORY = 'On 4 March 2024 nobody could book a ferry.\n\n';

async function actionsIn(text: string, path: string): Promise<string[]> {
  const { report } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return (report?.actions ?? []).map(({ do: text, due, status }) =>
    [text.split(/[.(,]/)[0]?.trim(), due, status === 'open' ? null : status]
      .filter(Boolean)
      .join(' · '),
  );
}
const inText = (plan: string) => actionsIn(`Ferry booking stopped\n\n${STORY}${plan}`, 'a.txt');
const inMarkdown = (plan: string) =>
  actionsIn(`# Ferry booking stopped\n\n${STORY}${plan}`, 'a.md');

test('what people by name do, below a line', async () => {
  const plan =
    'Then\n- Olga doubles the pool (done Tuesday)\n- Olga and Piet write it down, by Mar 29\n';
  expect(await inText(plan)).toEqual([
    'Olga doubles the pool · done',
    'Olga and Piet write it down · 2024-03-29',
  ]);
});

test('letters in their order are a list, also where its lines were wrapped', async () => {
  const plan =
    'OUTCOME\n\nIt was settled:\n a) A machine calls the number. (Control room,\n    until 01.04.2024)\n b) The provider asks first. (Mr. Voss, done)\n';
  expect(await inText(plan)).toEqual([
    'A machine calls the number · 2024-04-01',
    'The provider asks first · done',
  ]);
});

test('columns that blanks set apart are a table', async () => {
  const plan =
    '4. ACTIONS\n\nAction               Owner   Due\nAdd a second queue   Olga    12/04/2024\nPage when idle       Piet    20/04/2024\n';
  expect(await inText(plan)).toEqual([
    'Add a second queue · 2024-04-12',
    'Page when idle · 2024-04-20',
  ]);
});

test('who and by when make a plan of a list under any heading', async () => {
  const plan =
    '## Onwards\n\n1. Test a dead line. _Network team, 31 May 2024_\n2. Alarm on both lines. _Ishbel, 20 April 2024_, BR-871\n';
  expect(await inMarkdown(plan)).toEqual([
    'Test a dead line · 2024-05-31',
    'Alarm on both lines · 2024-04-20',
  ]);
  expect(
    await inMarkdown('## Onwards\n\n1. The old line ran until 2019\n2. The kits were of 2018\n'),
  ).toEqual([]);
});

test('names above lists of their own are groups, and no actions', async () => {
  const plan =
    '## Action items\n\n- Booking\n  - Add a second queue\n  - Page when idle\n- Depot\n  - Print the list\n';
  expect(await inMarkdown(plan)).toEqual([
    'Add a second queue',
    'Page when idle',
    'Print the list',
  ]);
});

test('what is struck out was dropped, unless its box is ticked', async () => {
  const plan =
    '## Action items\n\n- ~~Ask for two windows~~\n- [x] ~~Test a dead line~~\n- Print the list\n';
  expect(await inMarkdown(plan)).toEqual([
    'Ask for two windows · dropped',
    'Test a dead line · done',
    'Print the list',
  ]);
});

test.each([
  ['~~Ask for two windows~~ (rejected: it would slow everyone down for no gain)', 'dropped'],
  ['~~Ask for two windows~~ (done by Ole in the week after the incident)', 'done'],
])('a remark in brackets behind what is struck out says why: %s', async (entry, state) => {
  const [action] = await inMarkdown(`## Action items\n\n- ${entry}\n- Print the list\n`);
  expect(action).toMatch(new RegExp(`^Ask for two windows.* · ${state}$`));
});

test.each([
  'A second window is not recommended.',
  'Ein zweites Fenster wird nicht empfohlen.',
  "L'ouverture d'une seconde fenêtre n'est pas recommandée.",
  'No se recomienda abrir una segunda ventana.',
])('%s', async (sentence) => {
  const plan = `## Action items\n\nWe will print the list every night. ${sentence}\n`;
  expect(await inMarkdown(plan)).toEqual([expect.stringContaining('print the list')]);
});

test.each([
  ['Move the job (due 4/30)', '2024-04-30'],
  ['Print the list on April 22', '2024-04-22'],
  ['Print what failed on April 22', null],
  ['手順書を直す（5月末）', '2024-05-31'],
  ['Alarm — Piet, Aug 2 (NET-3)', '2024-08-02'],
  ['Move the job until 05/06', null],
  ['Move to version 0.1', null],
  ['Raise the limit by 31/31', null],
])('%s: %s', async (entry, due) => {
  const [action] = await inMarkdown(`## Action items\n\n- ${entry}\n- Print the list\n`);
  expect(/\d{4}-\d\d-\d\d/.exec(action ?? '')?.[0] ?? null).toBe(due);
});

test.each([
  ['', ['Replace the belt', 'Check the motor']],
  ['09:12 ', []],
  ['**9:12** ', []],
  ['(9h12) ', []],
  ['9 to 12: ', ['9 to 12: Replace the belt', '9 to 12: Check the motor']],
])('entries that begin with %j tell what happened, or plan', async (lead, actions) => {
  const plan = `## Notes of the crew\n\n- ${lead}Replace the belt, owner: Kim\n- ${lead}Check the motor, owner: Lee\n`;
  expect(await inMarkdown(plan)).toEqual(actions);
});
