// The same story in every dress reads the same: each form with some shapes of time and each shape with some forms, picked
// by a fixed step. ALL_STORIES=1 tries every pair.
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { FORMS, STAMPS, STORY } from './one-story.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };
const all = process.env['ALL_STORIES'] === '1';

const two = (n: number): string => String(n).padStart(2, '0');
/** Without what a second column says, and the full stop. */
const bare = (text: string): string => text.replace(/ \(Who: Ines\)$/, '').replace(/[.\s\\]+$/, '');
const told = STORY.map(
  ({ hour, minute, text }) => `2024-06-13 ${two(hour)}:${two(minute)} ${bare(text)}`,
);

const stamps = Object.keys(STAMPS);

/** Three shapes of time a form; over all forms each shape has its turns. */
const pairs = Object.keys(FORMS).map((form, i) => ({
  form,
  stamps: all ? stamps : [0, 1, 2].map((k) => stamps[(i * 7 + k * 11) % stamps.length] ?? ''),
}));

test('every shape of time has its turns', () => {
  const taken = new Set(pairs.flatMap((pair) => pair.stamps));
  expect(stamps.filter((stamp) => !taken.has(stamp))).toEqual([]);
});

test.each(pairs)('$form', async ({ form, stamps: some }) => {
  for (const stamp of some) {
    const written = STAMPS[stamp];
    const { path, text } = FORMS[form]?.(STORY.map((one) => [written?.(one) ?? '', one.text])) ?? {
      path: '',
      text: '',
    };
    const { events } = await importDocument(
      { path, bytes: new TextEncoder().encode(text) },
      OPTIONS,
    );
    const read = events.map((event) => `${event.at.slice(0, 16)} ${bare(event.text)}`);
    expect(read, `${stamp}\n${text}`).toEqual(told);
  }
});
