import { expect, test } from 'vitest';
import { kindOfEvent } from '../timeline/event-kinds.ts';
import { attemptFails, inVain } from './outcomes.ts';
import { LANGUAGES } from './words.ts';

const [DE, FR, ES, PT, JA] = LANGUAGES;

test.each([
  [null, 'Ola raises the limit. The queue grows on'],
  [null, 'Restarted the gateway, logins still time out'],
  [null, 'Second try to fail over, refused by the standby'],
  [DE, 'Neustart des Gateways, Fehlerrate bleibt hoch'],
  [FR, 'On redémarre la passerelle, les erreurs reviennent aussitôt'],
  [ES, 'Se intenta el respaldo; la base no arranca'],
  [PT, 'Reiniciamos o servidor, a fila continua a crescer'],
  [JA, 'サーバーを再起動、エラーは引き続き発生'],
] as const)('what is done, and then does not help, is a dead end %#: %s', (language, text) => {
  expect(kindOfEvent(text, new Map(), language ?? null).kind).toBe('dead-end');
});

test.each([
  'Replaced the gateway, as logins still time out',
  'Restarted the gateway, which had remained down',
  'Restarted the gateway',
])('a reason, or no clause behind it, is none: %s', (text) => {
  expect(inVain(text)).toBeNull();
  expect(kindOfEvent(text, new Map()).kind).toBe('mitigation');
});

test('that an attempt fails is told in one clause, or in two', () => {
  expect(attemptFails('First attempt to switch back fails')).toBe('fails');
  expect(attemptFails('First switch back fails')).toBeNull();
  expect(inVain('We try the spare line, refused')?.attempt).toBe(true);
  expect(inVain('We use the spare line, refused')).toBeNull();
});
