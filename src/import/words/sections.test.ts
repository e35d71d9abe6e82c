import { describe, expect, test } from 'vitest';
import { headingWords, isListedSection, sectionNamed } from './sections.ts';

test.each([
  ['Timeline', 'timeline'],
  ['2. Timeline:', 'timeline'],
  ['A1. Timeline', 'timeline'],
  ['⏱ **Timeline** (UTC)', 'timeline'],
  ['What happened (timeline)', 'timeline'],
  ['What happened [Time line]', 'timeline'],
  ['Deploys (no timelines here)', null],
  ['Action items', 'actions'],
  ['Follow-ups', 'actions'],
  ['Root cause', 'rootCause'],
  ['Lessons learned', 'lessons'],
  ['Zeitlicher Ablauf', 'timeline'],
  ['Maßnahmen', 'actions'],
  ['Plan d’action', 'actions'],
  ['対応経緯', 'timeline'],
  ['原因', 'rootCause'],
  // Measures, sentences, and nothing.
  ['Time to repair', null],
  ['MTTR', null],
  ['Number of actions', null],
  ['', null],
  ['***', null],
  ['The kitchen', null],
  [`Timeline ${'of what was seen and done '.repeat(3)}`, null],
  ['Maßnahmen die wir in der nächsten Zeit angehen', null],
  ['Maßnahmen für die nächste Zeit', 'actions'],
])('%j opens %s', (heading, name) => {
  expect(sectionNamed(heading)).toBe(name);
});

describe('a team’s own headings', () => {
  const own = new Map([['the story', 'timeline' as const]]);
  test('go by their words', () => {
    expect(sectionNamed('3) The Story:', own)).toBe('timeline');
    expect(sectionNamed('The story so far', own)).toBeNull();
  });
});

test.each([
  ['Maßnahmen', true],
  ['**Maßnahmen**', true],
  ['Maßnahmen danach', false],
  ['The kitchen', false],
])('%s is a listed name itself: %s', (heading, listed) => {
  expect(isListedSection(heading)).toBe(listed);
});

test.each([
  ['## :fire: 1.2 Impact *here*', 'impact here'],
  ['B2) Impact, so far;', 'impact so far'],
  ["Qu’est-ce qui s'est passé ?", "qu'est-ce qui s'est passé"],
  ['Impact (EU) [draft]', 'impact'],
])('the words of %j are %j', (heading, words) => {
  expect(headingWords(heading)).toBe(words);
});
