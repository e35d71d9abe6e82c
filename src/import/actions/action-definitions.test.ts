// Actions of an issue, of definitions by person, and those that were struck out, as a document has them.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const actions = async (text: string): Promise<string[]> => {
  const { actions: found } = await importDocument(
    {
      path: 'report.md',
      bytes: new TextEncoder().encode(`# Labels twice\n\nDate: 2025-06-03\n\n${text}`),
    },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return found.map((one) => [one.do, one.owner, one.due, one.completed, one.status].join(' | '));
};

test('a person with a line for each measure', async () => {
  expect(
    await actions(
      '## Actions\n\nIna Berg\n: Add a unique key to each label. By 2025-06-30.\n: Write a test\n  for retries. By 2025-07-15.\n\nJens Holm\n: Check the printers. Done on 2025-06-05.\n',
    ),
  ).toEqual([
    'Add a unique key to each label. By 2025-06-30. | ina-berg | 2025-06-30 |  | ',
    'Write a test for retries. By 2025-07-15. | ina-berg | 2025-07-15 |  | ',
    'Check the printers. Done on 2025-06-05. | jens-holm |  | 2025-06-05 | done',
  ]);
});

test('a person in a paragraph of its own', async () => {
  expect(
    await actions(
      '## Ações\n\nAna Lima\n\n: Criar uma chave. Até 30/06/2025.\n\n: Escrever um teste.\n',
    ),
  ).toEqual([
    'Criar uma chave. Até 30/06/2025. | ana-lima | 2025-06-30 |  | ',
    'Escrever um teste. | ana-lima |  |  | ',
  ]);
});

test('what is said in comments below is none, nor their heads and tables', async () => {
  const list = '## Actions\n\n- [ ] Test sending before each release\n\n';
  const below =
    '**paul-d** commented on Mar 4, 2025\n\nWe will have to wait for the new server.\n\n| Account | Expires |\n| --- | --- |\n| send-prod | 2025-06-01 |\n\n';
  const alone = ['Test sending before each release |  |  |  | '];
  expect(await actions(list + below)).toEqual(alone);
  expect(await actions(`${list}### @paul-d commented on Mar 5, 2025\n\nWe will wait.\n`)).toEqual(
    alone,
  );
  expect(
    await actions(
      `## Actions\n\n**paul-d** commented on Mar 4, 2025\n\n- [ ] Test sending before each release\n`,
    ),
  ).toEqual(alone);
});

test.each([
  ['~~Move the queue~~ — too costly, dropped on 2025-06-10 (WS-12)', '', 'dropped'],
  ["~~Move the queue~~ won't do: the vendor ships a new one in August", '', 'dropped'],
  ['~~Move the queue~~ (cancelled on 2025-06-10)', '', 'dropped'],
  ['~~Warteschlange verlegen~~ zu teuer für dieses Jahr; gestrichen am 10.06.2025', '', 'dropped'],
  ['~~Move the queue~~ by the second crew; done 2025-06-05', '2025-06-05', 'done'],
])('%s keeps what was struck out, and its state', async (item, completed, state) => {
  const [only = ''] = await actions(`## Actions\n\n- ${item}\n- Add a key\n`);
  expect(only).toMatch(/^(?:Move the queue|Warteschlange verlegen)/);
  expect(only.split(' | ').slice(1)).toEqual(['', '', completed, state]);
});

test('a sentence behind other words that were struck out stays the action', async () => {
  const [only] = await actions(
    '## Actions\n\n- ~~Alert on fifty errors~~ Alert on twenty errors in five minutes\n- Add a key\n',
  );
  expect(only).toBe('Alert on twenty errors in five minutes |  |  |  | ');
});
