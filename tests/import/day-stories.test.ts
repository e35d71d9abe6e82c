// Each line of a story is of the same day, however its days are written. Every thirty-first way is tried; ALL_STORIES=1
// tries them all.
import { expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import type { Story } from './day-stories.ts';
import { BASES, FORMS, TONGUES, WRITINGS, storyOf, toldOf } from './day-stories.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };
const STEP = process.env['ALL_STORIES'] === '1' ? 1 : 31;

const ways = Object.keys(WRITINGS).flatMap((writing) =>
  Object.keys(TONGUES).flatMap((tongue) =>
    Object.keys(FORMS).flatMap((form) =>
      Object.keys(BASES).flatMap((base) =>
        [false, true].flatMap((newestFirst) =>
          (['nights', 'leaps'] as const).flatMap((story: Story) => {
            const text = storyOf({ tongue, writing, form, base }, newestFirst, story);
            return text === null ? [] : [{ writing, text, told: toldOf(story) }];
          }),
        ),
      ),
    ),
  ),
);

test.each(Object.keys(WRITINGS))('%s', async (writing) => {
  const own = ways.filter((way, i) => way.writing === writing && i % STEP === 0);
  expect(own.length).toBeGreaterThan(4);
  for (const { text, told } of own) {
    const file = { path: 'nodes.md', bytes: new TextEncoder().encode(text) };
    const { events } = await importDocument(file, OPTIONS);
    expect(
      events.map((event) => `${event.at.slice(0, 16)} ${event.text}`),
      text,
    ).toEqual(told);
  }
});
