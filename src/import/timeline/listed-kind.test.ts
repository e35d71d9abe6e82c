import { expect, test } from 'vitest';
import { DE } from '../words/de.ts';
import { JA } from '../words/ja.ts';
import { kindByLists } from './listed-kind.ts';

const LISTS = {
  kinds: {
    mitigation: ['restart', 'turns … off'],
    impact: ['fail', 'broken'],
    recovery: ['back'],
  },
  not: ['not'],
};
const kind = (text: string): string | undefined => kindByLists(text, [LISTS])?.kind;

test('what stands nearer to the beginning decides', () => {
  expect(kind('Restart of a node that had failed before')).toBe('mitigation');
  expect(kind('Failing node, which we restart later in the evening')).toBe('impact');
});

test('a gap is as long as a few words', () => {
  expect(kind('Ada turns the sender off')).toBe('mitigation');
  expect(kind(`Ada turns ${'the long row of senders '.repeat(4)}off`)).toBeUndefined();
});

test('only beginnings of words count', () => {
  expect(kind('the outback')).toBeUndefined();
});

test('what is denied is no repair', () => {
  expect(kind('nodes come back')).toBe('recovery');
  expect(kind('nodes do not come back')).toBeUndefined();
  expect(kindByLists('Der Dienst läuft nicht wieder', [DE])?.kind).not.toBe('recovery');
});

test('in Japanese the verb at the end decides', () => {
  expect(kindByLists('障害のため再起動', [JA])?.kind).toBe('mitigation');
  expect(kindByLists('再起動後に障害が発生', [JA])?.kind).toBe('impact');
});
