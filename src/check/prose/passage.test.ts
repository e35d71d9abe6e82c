import { expect, test } from 'vitest';
import { passagesWith, type ProsePassage } from './passage.ts';

const passage = (text: string) => ({ text }) as unknown as ProsePassage;
const passages = [passage('The queue was full.'), passage('Nobody saw it.')];

test('passages are looked through one by one only where the whole text holds what is looked for', () => {
  expect(passagesWith(/saw/, passages)).toEqual(passages);
  expect(passagesWith(/heard/, passages)).toEqual([]);
});

test('the very first word counts', () => {
  expect(passagesWith(/^The/, passages)).toEqual(passages);
});
