// Where what is told of a document's moments begins: each border just within and just beyond it, and each word that moves it.
import { describe, expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import type { NoteKind } from '../sources/finding.ts';
import { NO_RULES } from '../sources/rules.ts';

const told = async (kind: NoteKind, text: string): Promise<string[]> => {
  const { findings } = await importDocument(
    { path: 'report.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return findings.filter((one) => one.kind === kind).map(({ message }) => message);
};

describe('a stated length beside the window', () => {
  /** A window that is stated, from nine o'clock for so many minutes, and a sentence about it. */
  const lasting = (minutes: number, sentence: string): Promise<string[]> => {
    const clock = (at: number): string =>
      `${String(9 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    return told(
      'contradiction',
      `# Orders are refused\n\n- Start: 2025-04-08 09:00 UTC\n- End: 2025-04-08 ${clock(minutes)} UTC\n\n## Summary\n\n${sentence}\n`,
    );
  };

  test.each([
    // A few minutes, or seven in a hundred of a long one.
    [30, 'The outage lasted 34 minutes.', false],
    [30, 'The outage lasted 35 minutes.', true],
    [30, 'The outage lasted 26 minutes.', false],
    [30, 'The outage lasted 25 minutes.', true],
    [200, 'The outage lasted 214 minutes.', false],
    [200, 'The outage lasted 215 minutes.', true],
    // Twenty minutes, or a fifth, where it is about so long.
    [30, 'The outage lasted about 50 minutes.', false],
    [30, 'The outage lasted about 51 minutes.', true],
    [200, 'The outage lasted about 240 minutes.', false],
    [200, 'The outage lasted about 241 minutes.', true],
  ])('of %d minutes: %s', async (minutes, sentence, found) => {
    expect((await lasting(minutes, sentence)).length > 0).toBe(found);
  });

  const least = [
    ...['over', 'just over', 'at least', 'more than', 'mindestens', 'über', 'mehr als', 'plus de'],
    ...['au moins', 'más de', 'al menos', 'mais de', 'pelo menos'],
  ];
  const most = [
    ...['under', 'just under', 'up to', 'at most', 'less than', 'no more than', 'bis zu', 'knapp'],
    ...['höchstens', 'weniger als', 'nicht mehr als', 'moins de', 'au plus', "jusqu'à", 'hasta'],
    ...['menos de', 'como máximo', 'no máximo', 'até'],
  ];
  test.each(least)('%s an hour is an hour or more', async (words) => {
    expect(await lasting(200, `The outage lasted ${words} 60 minutes.`)).toEqual([]);
    expect(await lasting(200, `The outage lasted ${words} 300 minutes.`)).toHaveLength(1);
  });

  test.each(most)('%s five hours is five hours or less', async (words) => {
    expect(await lasting(200, `The outage lasted ${words} 300 minutes.`)).toEqual([]);
    expect(await lasting(200, `The outage lasted ${words} 60 minutes.`)).toHaveLength(1);
  });

  test.each([
    ['60分以上の障害', true],
    ['60分余りの障害', true],
    ['60分強の障害', true],
    ['60分弱の障害', false],
    ['300分弱の障害', true],
    ['300分以上の障害', false],
  ])('%s: the word stands behind', async (sentence, possible) => {
    expect((await lasting(200, `${sentence}でした。`)).length === 0).toBe(possible);
  });
});

/** A report with two timelines of one incident. */
const twoTimelines = (support: readonly string[], engineers: readonly string[]): string => {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
  return `# Orders are refused\n\n**Date:** 2025-04-08\n\n## Timeline of the support team (UTC)\n\n${list(support)}\n## Timeline of the engineers (UTC)\n\n${list(engineers)}`;
};

describe('one thing at two times', () => {
  const twice = (first: string, second: string): Promise<string[]> =>
    told(
      'contradiction',
      twoTimelines(
        ['09:00 The first order is refused', first, '23:00 The shift is handed over'],
        ['09:10 Noor looks at the queue', second, '23:10 The room is closed'],
      ),
    );

  test.each([
    // A clock that was read off roughly.
    ['10:22', '10:27', false],
    ['10:22', '10:28', true],
    // Half a day apart it may be an `AM` that was left out.
    ['10:22', '22:21', true],
    ['10:22', '22:22', false],
  ])('a recovery at %s and at %s', async (first, second, found) => {
    const messages = await twice(
      `${first} Orders are accepted again`,
      `${second} Orders are accepted again`,
    );
    expect(messages.filter((message) => /is told at/.test(message)).length > 0).toBe(found);
  });

  test.each([
    ['Orders are accepted again', true],
    ['Root cause found in the new image', true],
    ['Customers cannot place orders', true],
    // It may well be done twice.
    ['Restarted the order service', false],
  ])('%s: there is one of it', async (words, found) => {
    const messages = await twice(`10:22 ${words}`, `11:40 ${words}`);
    expect(messages.filter((message) => /is told at/.test(message)).length > 0).toBe(found);
  });

  const said = (sentence: string): Promise<string[]> =>
    told(
      'contradiction',
      `# Orders are refused\n\n**Date:** 2025-04-08\n\n## Summary\n\n${sentence}\n\n## Timeline (UTC)\n\n- 09:00 The first order is refused\n- 10:22 Rollback\n- 10:40 Old image put back\n- 11:00 Orders are accepted again\n`,
    );

  test.each([
    ['The old image was put back at 10:51.', true],
    ['The old image was put back at 10:40.', false],
    // Within five minutes of another line it may be that one in other words.
    ['The old image was put back at 10:55.', false],
    ['The old image was put back at 10:54.', true],
    // One word in common says too little.
    ['The rollback was at 11:40.', false],
  ])('in a sentence: %s', async (sentence, found) => {
    const messages = await said(sentence);
    expect(messages.filter((message) => /is told at/.test(message)).length > 0).toBe(found);
  });
});

describe('an event told twice at one time', () => {
  const joined = async (short: string, long: string): Promise<boolean> => {
    const doubts = await told(
      'doubt',
      twoTimelines(
        ['09:00 The first order is refused', `10:22 ${short}`],
        ['09:10 Noor looks at the queue', `10:22 ${long}`],
      ),
    );
    return doubts.some((message) => message.includes('it was joined with it'));
  };

  test.each([
    ['Orders accepted', 'Orders are accepted again', true],
    ['Orders accepted', 'Orders are refused again', false],
    // A longer line that is all in another one is rare enough to be a line of its own.
    ['Old image put back by Noor', 'Old image put back by Noor on all hosts', true],
    ['Old image put back again by Noor', 'Old image put back again by Noor on all hosts', false],
  ])('%s, and %s', async (short, long, found) => {
    expect(await joined(short, long)).toBe(found);
  });
});

describe('a day far from all others', () => {
  const far = async (day: string): Promise<boolean> => {
    const doubts = await told(
      'doubt',
      `# Orders are refused\n\n## Timeline\n\n- 2025-04-08 09:00 UTC The first order is refused\n- 2025-04-08 10:00 UTC Old image put back\n- ${day} 10:00 UTC The last refund is paid\n`,
    );
    return doubts.some((message) => message.includes('from the middle of the timeline'));
  };

  test.each([
    ['2025-05-27', false],
    ['2025-05-28', true],
  ])('%s', async (day, found) => {
    expect(await far(day)).toBe(found);
  });
});
