import { expect, test } from 'vitest';
import { sideOfLabel } from './window-words.ts';

test.each([
  ['Visible from', 'start'],
  ['Customer impact begins', 'start'],
  ['All good again', 'end'],
  ['Back to normal', 'end'],
  ['Sichtbar ab', 'start'],
  ['Wieder gut', 'end'],
  ['Début pour les usagers', 'start'],
  ['Retour à la normale', 'end'],
  ['Empieza', 'start'],
  ['Restablecido', 'end'],
  ['Começou', 'start'],
  ['影響開始', 'start'],
  ['影響終了', 'end'],
  // Neither, both, or something else.
  ['Region', null],
  ['Start and end', null],
  ['Shift begins', null],
  ['Deploy started', null],
  ['調査開始', null],
  ['Endpoint', null],
])('%s', (label, side) => {
  expect(sideOfLabel(label)).toBe(side);
});
