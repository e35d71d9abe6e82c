import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { enterChooses } from './enter-chooses.ts';

/** How often a line was chosen when these keys had been pressed. */
function chosenBy(...keys: readonly string[]): number {
  const input = new EventEmitter();
  let chosen = 0;
  input.on('keypress', (_, { name }: { name: string }) => {
    if (name === 'tab') chosen++;
  });
  const release = enterChooses(input);
  for (const key of [...keys, 'return']) input.emit('keypress', key.length === 1 ? key : undefined, { name: key }); // prettier-ignore
  release();
  input.emit('keypress', 'a', { name: 'a' });
  input.emit('keypress', undefined, { name: 'return' });
  return chosen;
}

test('Enter chooses what was searched for or moved to, where nothing is chosen yet', () => {
  expect(chosenBy('o', 'r')).toBe(1);
  expect(chosenBy('down')).toBe(1);
  expect(chosenBy()).toBe(0);
  expect(chosenBy('o', 'backspace')).toBe(0);
});

test('what was chosen by hand stays as it is', () => {
  expect(chosenBy('o', 'tab')).toBe(1);
  expect(chosenBy('down', 'tab', 'a', 'tab')).toBe(2);
  expect(chosenBy('down', 'space')).toBe(0);
});
