import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const kinds = async (timeline: string): Promise<string[]> => {
  const text = `# Shop down\n\n## Timeline\n\n${timeline}\n`;
  const { events } = await importDocument(
    { path: '2024-06-04-shop.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return events.map(({ kind }) => kind);
};
const list = (...lines: string[]): string => lines.map((line) => `- ${line}`).join('\n');

test('a deploy before the trouble is a change, after the cause was found it mends', async () => {
  expect(
    await kinds(
      list(
        '10:00 UTC Version 3 deployed',
        '10:05 UTC Errors begin',
        '10:20 UTC Cause identified',
        '10:30 UTC Version 4 introduced',
      ),
    ),
  ).toEqual(['change', 'impact', 'identification', 'mitigation']);
});

test('with no other word of detection the first page is it, a later one is not', async () => {
  expect(await kinds(list('10:00 UTC EOC is paged', '10:20 UTC Cause identified'))).toEqual([
    'detection',
    'identification',
  ]);
  expect(await kinds(list('10:00 UTC Alert fires', '10:10 UTC Database team is paged'))).toEqual([
    'detection',
    'escalation',
  ]);
});

test('a column beside the text tells the kind where the text does not', async () => {
  const table = [
    '| Time (UTC) | kind | summary |',
    '| --- | --- | --- |',
    '| 10:00 | rollback | v3 |',
    '| 10:05 | deploy | v4 |',
  ].join('\n');
  expect(await kinds(table)).toEqual(['mitigation', 'change']);
});

test('what is stopped after it was noticed is stopped by somebody', async () => {
  const stop = '10:10 UTC Nightly export stopped';
  expect(await kinds(list('10:00 UTC Alert fires', stop))).toEqual(['detection', 'mitigation']);
  expect(await kinds(list(stop, '10:20 UTC Alert fires'))).toEqual(['impact', 'detection']);
});

test.each([
  ['Old build is back on every node', 'mitigation'],
  ['Runner does not come back after the upgrade', 'impact'],
  ['No more errors since the switch', 'recovery'],
  ['Restart of the broker, helps for a minute', 'dead-end'],
  ['Parish office asks why no bell rings', 'detection'],
])('“%s” is a %s', async (text, kind) => {
  expect(await kinds(list(`10:10 UTC ${text}`))).toEqual([kind]);
});

test.each([
  ['Kolleginnen rufen an, nichts druckt mehr', 'detection'],
  ['Ada rollt die Fassung von gestern zurück', 'mitigation'],
  ['Se apaga el envío de avisos', 'mitigation'],
  ['Ya no hay pedidos dobles', 'recovery'],
  ['Le support prévient l’astreinte', 'escalation'],
  ['Primeiras queixas do balcão', 'detection'],
])('“%s” is a %s in its language', async (text, kind) => {
  const words = 'Der Dienst war nicht erreichbar und die Kunden warten auf Antwort.';
  expect(
    await kinds(`${list(`10:10 UTC ${text}`)}\n${/rufen|rollt/.test(text) ? `\n${words}` : ''}`),
  ).toEqual([kind]);
});

test.each([
  ['09:50', 'change'],
  // In the minute of the trouble it answers it.
  ['10:00', 'mitigation'],
  ['10:10', 'mitigation'],
])('traffic that is moved at %s, beside an alert at 10:00', async (at, kind) => {
  const lines = [`${at} UTC Traffic drained from the region`, '10:00 UTC Alert fires'];
  const written = list(...lines.toSorted((a, b) => (a.slice(0, 5) < b.slice(0, 5) ? -1 : 1)));
  expect((await kinds(written)).filter((one) => one !== 'detection')).toEqual([kind]);
});
