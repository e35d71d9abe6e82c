import { expect, test } from 'vitest';
import { openDiagrams } from './diagrams.ts';

test('a process draws with one renderer for each cache, until it is closed', async () => {
  const diagrams = openDiagrams('/nowhere/one');
  expect(openDiagrams('/nowhere/one')).toBe(diagrams);
  expect(openDiagrams('/nowhere/other')).not.toBe(diagrams);
  await diagrams.close();
  expect(openDiagrams('/nowhere/one')).not.toBe(diagrams);
});
