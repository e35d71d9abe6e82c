import { expect, test } from 'vitest';
import { joinBroken } from './broken-words.ts';

const known = (word: string): boolean => ['saturated', 'Verbindungspool'].includes(word);

test('puts together what a line break divides, and leaves joined words alone', () => {
  expect(joinBroken('pool satu-\n  rated now', known)).toBe('pool saturated\n now');
  expect(joinBroken('Verbindungs\u00ad\r\npool', known)).toBe('Verbindungspool\n');
  expect(joinBroken('kube-\nproxy is down', known)).toBe('kube-\nproxy is down');
  expect(joinBroken('satu-rated', known)).toBe('satu-rated');
});
