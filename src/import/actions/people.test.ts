import { expect, test } from 'vitest';
import { peopleOf } from './people.ts';

const known = (sentences: readonly string[], text: string, bold = ''): string[] => [
  ...peopleOf(
    sentences.map((sentence) => ({ sentence, owner: null, bold })),
    text,
  ),
];

test.each([
  ['Noor: raise the limit', 'At nine Noor calls the vendor.', 'Noor'],
  ['Raise the limit (Noor)', 'The alarm woke Noor.', 'Noor'],
  ['Raise the limit -> Jörn', 'Jörn bemerkte den Fehler.', 'Jörn'],
  ['Relever la limite (Inès)', 'Inès appelle le fournisseur.', 'Inès'],
  ['上限を上げる（三浦）', '三浦さんが気づいた。', '三浦'],
  ['KP: raise the limit', 'JD = Jana Dvorak, KP = Kavya Pillai', 'KP'],
  ['MW: raise the limit', 'Marcus Webb (MW) was on call.', 'MW'],
  ['Maya: raise the limit', 'hello\nMaya  10:42\nit is down', 'Maya'],
  ['Tomasz to add log rotation', '', 'Tomasz'],
])('%s, where the document says “%s”', (sentence, text, name) => {
  expect(known([sentence], text)).toEqual([name]);
});

test.each([
  ['Raise the limit (Redis)', 'Redis was full.'],
  ['Monitoring: alert on the queue', 'Nobody looked at monitoring.'],
  ['Gateway: raise the limit', 'The Gateway calls the broker, and Gateway tries again.'],
  ['DNS: lower the time to live', 'DNS decides.'],
  ['KP: raise the limit', 'KP was full.'],
  ['Tests will run at each change', ''],
])('%s names nobody: %s', (sentence, text) => {
  expect(known([sentence], text)).toEqual([]);
});

test('beside a person the same place holds persons, unless a word is a thing', () => {
  const list = ['Save more often (Vroni)', 'Key for each mail (Poldi)', 'Move it (Redis)'];
  const text = 'Poldi noticed it. The redis was full.';
  expect(known(list, text)).toEqual(['Poldi', 'Vroni']);
  expect(known(['Save more often -> Vroni', 'Key for each mail (Poldi)'], text)).toEqual(['Poldi']);
});

test('a bold name in front of a promise is who made it', () => {
  expect(known(['Hollis will make it mandatory'], '', 'Hollis')).toEqual(['Hollis']);
  expect(known(['Hollis will make it mandatory'], '')).toEqual([]);
});
