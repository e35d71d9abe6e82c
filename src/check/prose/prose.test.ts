import { describe, expect, test } from 'vitest';
import { parseReport } from '../../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { filesOf } from '../example.ts';
import { outOfForce } from './abbreviations.ts';
import { datesIn } from './dates.ts';
import { agrees, durationsIn } from '../../text/durations.ts';
import { passagesWith, prosePassages } from './passage.ts';
import { sentenceAround } from './sentence.ts';
import { sharesIn } from './shares.ts';
import { timesIn } from './times.ts';

const HOUR = 3_600_000;

describe('durations', () => {
  const hours = (text: string): number[] => durationsIn(text).map(({ ms }) => ms / HOUR);

  test.each([
    ['a 2-hour outage', [2]],
    ['lasted two and a half hours', [2.5]],
    ['an hour and a half', [1.5]],
    ['half an hour', [0.5]],
    ['1h 15m', [1.25]],
    ['2 hours and 30 minutes', [2.5]],
    ['90 minutes, then 3 days', [1.5, 72]],
    ['1.5 hours', [1.5]],
    ['forty-five minutes', [0.75]],
  ])('%j', (text, expected) => expect(hours(text)).toEqual(expected));

  test.each([
    'version 2.1',
    'a monitor',
    'at 14:05',
    '2m+ requests',
    'h2 heading',
    'one second thought',
  ])('%j states at most a second', (text) =>
    expect(hours(text).filter((n) => n > 0.001)).toEqual([]),
  );

  test('rounding is no contradiction, another hour is one', () => {
    const [two] = durationsIn('two hours');
    expect(agrees(two!, 2.5 * HOUR)).toBe(true);
    expect(agrees(two!, 3 * HOUR)).toBe(false);
    const [about] = durationsIn('about 2 hours');
    expect(agrees(about!, 2.6 * HOUR)).toBe(true);
    const [exact] = durationsIn('2h 30m');
    expect(agrees(exact!, 2.8 * HOUR)).toBe(false);
  });
});

describe('clock times', () => {
  const read = (text: string): string[] =>
    timesIn(text).map(({ clock, zone }) => (zone ? `${clock} ${zone}` : clock));

  test.each([
    ['10:00 AM PST', ['10:00 PST']],
    ['from 3 p.m. to 5 p.m.', ['15:00', '17:00']],
    ['at 12:00 PM and 12:10 am', ['12:00', '00:10']],
    ['14:05 (UTC)', ['14:05 UTC']],
    ['09:15–11:40', ['09:15', '11:40']],
    ['at 14:05 est une ville', ['14:05']],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));

  test.each(['ratio 1:1:2', 'port 10.0.0.1:8080', '13:00 PM%', 'v14:05:77', '25:10'])(
    '%j is none',
    (text) => expect(read(text).length).toBeLessThanOrEqual(text === '13:00 PM%' ? 1 : 0),
  );
});

describe('days', () => {
  const read = (text: string): string[] =>
    datesIn(text).map(
      ({ year, month, day, weekday }) =>
        `${year ?? '?'}-${month}-${day}${weekday ? ` ${weekday.name}` : ''}`,
    );

  test.each([
    ['On October 15, 2022, at ten', ['2022-10-15']],
    ['March 1st, 2023', ['2023-3-1']],
    ['1 June', ['?-6-1']],
    ['the 3rd of May 2024', ['2024-5-3']],
    ['2024-06-01', ['2024-6-1']],
    ['Friday, 1 June 2024', ['2024-6-1 Friday']],
    ['2024-06-01 (Sat)', ['2024-6-1 Sat']],
    ['Sat Oct 30th', ['?-10-30 Sat']],
    ['it may 5 times march 3', []],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('shares of users', () => {
  const read = (text: string): number[] => sharesIn(text).map(({ share }) => share);

  test.each([
    ['approximately 20% of our users', [0.2]],
    ['70 percent of the user base', [0.7]],
    ['all customers', [1]],
    ['not all customers', []],
    ['95% of requests', []],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});

test('abbreviations: the half of the year decides, and places that keep theirs all year', () => {
  expect(outOfForce('PST', '2022-10-15', null)?.instead).toBe('PDT');
  expect(outOfForce('PST', '2022-12-15', null)).toBeNull();
  expect(outOfForce('EST', '2023-04-20', 'America/New_York')?.instead).toBe('EDT');
  expect(outOfForce('EST', '2023-04-20', 'America/Panama')).toBeNull();
  expect(outOfForce('MST', '2023-07-01', 'America/Phoenix')).toBeNull();
  expect(outOfForce('CEST', '2024-01-10', null)?.instead).toBe('CET');
});

test.each([
  // Forward: the day of the change has both, those beside it one.
  ['PST', 'PDT', '2024-03-09', '2024-03-10', '2024-03-11'],
  ['CET', 'CEST', '2024-03-30', '2024-03-31', '2024-04-01'],
  // Back.
  ['PDT', 'PST', '2024-11-02', '2024-11-03', '2024-11-04'],
  ['CEST', 'CET', '2024-10-26', '2024-10-27', '2024-10-28'],
])('%s gives way to %s on the day behind %s', (before, after, eve, change, next) => {
  const insteadOn = (name: string) =>
    [eve, change, next].map((day) => outOfForce(name, day, null)?.instead ?? null);
  expect(insteadOn(before)).toEqual([null, null, after]);
  expect(insteadOn(after)).toEqual([before, null, null]);
});

test('a sentence ends at a full stop, not at an abbreviation', () => {
  const text = 'It began. At 3 p.m. Tuesday it ended. All was well.';
  const at = text.indexOf('Tuesday');
  expect(sentenceAround(text, at, at + 7).text.trim()).toBe('At 3 p.m. Tuesday it ended.');
});

describe('passages point back into the file', () => {
  const parse = (example: Parameters<typeof filesOf>[0]) =>
    parseReport(filesOf(example)[0]!, { vocabularies: EMPTY_VOCABULARIES, allowCode: false });
  const pointed = (example: Parameters<typeof filesOf>[0], word: string): string[] => {
    const parsed = parse(example);
    return prosePassages(parsed).flatMap((passage) => {
      const at = passage.text.indexOf(word);
      if (at === -1) return [];
      const where = passage.where(at, at + word.length);
      const { text } = parsed.source;
      return [
        text.slice(
          parsed.lines.offset(where.line, where.column),
          parsed.lines.offset(where.endLine, where.endColumn),
        ),
      ];
    });
  };

  test.each([
    ['plain text', { frontmatter: 'title: The needle was lost in the stack' }],
    ['single quotes', { frontmatter: "title: 'It''s here: the needle was lost'" }],
    ['double quotes', { frontmatter: 'title: "A \\"quoted\\" needle was lost"' }],
    [
      'a folded block',
      { frontmatter: 'summary: >-\n  Most shoppers could not pay, and so\n  the needle was lost.' },
    ],
    ['emphasis and code', { body: 'A `code` **needle** was lost.' }],
    ['escapes and entities', { body: 'Fewer \\< than &amp; more: needle.' }],
    [
      'the longest name of a sign',
      { body: 'Turned &CounterClockwiseContourIntegral; round: needle.' },
    ],
    ['a quote over lines', { body: '> one\n> needle two' }],
    ['a table', { body: '| a | b |\n| - | - |\n| x | needle |' }],
  ])('%s', (_, example) => expect(pointed(example, 'needle')).toEqual(['needle']));

  test('what a rule looks for is found at both ends of every passage', () => {
    const body = 'middle one\n\nand the last';
    const passages = prosePassages(parse({ frontmatter: 'title: first of all', body }));
    for (const found of [/(?<!\w)first\b/, /^middle one$/m, /\blast(?!\w)/g, /all\b/i]) {
      expect(passagesWith(found, passages), String(found)).toBe(passages);
    }
    expect(passagesWith(/needle/, passages)).toEqual([]);
  });

  test('code and addresses are no prose', () => {
    expect(
      pointed({ body: 'See `needle` and [here](/needle/) and https://needle.example/' }, 'needle'),
    ).toEqual([]);
    expect(
      pointed({ frontmatter: 'title: The `needle` and [it](/needle/) were lost' }, 'needle'),
    ).toEqual([]);
  });
});

describe('every unit, number and form of a duration', () => {
  const MINUTE = 60_000;
  test.each([
    ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
      .map((word, i) => [word, i + 1] as const), // prettier-ignore
    ...([
      ['twelve', 12],
      ['fifteen', 15],
      ['twenty', 20],
      ['thirty', 30],
      ['forty', 40],
    ] as const),
    ...([
      ['forty-five', 45],
      ['fifty', 50],
      ['sixty', 60],
      ['ninety', 90],
    ] as const),
  ])('%s minutes are %d', (word, minutes) => {
    expect(durationsIn(`It took ${word} minutes.`).map(({ ms }) => ms)).toEqual([minutes * MINUTE]);
  });

  test.each([
    ['2 days', 2 * 24 * HOUR],
    ['a day', 24 * HOUR],
    ['3 hrs', 3 * HOUR],
    ['3 hr', 3 * HOUR],
    ['20 mins', 20 * MINUTE],
    ['20 min', 20 * MINUTE],
    ['30 secs', 30_000],
    ['30-second', 30_000],
    ['2d', 48 * HOUR],
    ['90s', 90_000],
    ['45m', 45 * MINUTE],
    ['1.5h', 1.5 * HOUR],
    ['twelve hours', 12 * HOUR],
    ['eleven minutes', 11 * MINUTE],
    ['fifteen minutes', 15 * MINUTE],
    ['ninety minutes', 90 * MINUTE],
    ['Forty minutes', 40 * MINUTE],
    ['one and a half hours', 1.5 * HOUR],
    ['half a day', 12 * HOUR],
    ['1 hour, 20 minutes and 5 seconds', HOUR + 20 * MINUTE + 5000],
    ['2 hours 5 minutes', 2 * HOUR + 5 * MINUTE],
    ['2\u00a0hours', 2 * HOUR],
  ])('%j', (text, ms) => {
    expect(durationsIn(`It took ${text}.`).map((one) => one.ms)).toEqual([ms]);
    const [one] = durationsIn(`It took ${text}.`);
    expect(`It took ${text}.`.slice(one!.start, one!.end)).toBe(text);
  });

  test.each([
    'zero minutes',
    '0 hours',
    'a1h',
    '1hx',
    'x.5h',
    '10/2 hours',
    'some time',
    'eleventy hours',
    '-5h',
  ])('%j is none', (text) => expect(durationsIn(text)).toEqual([]));

  test.each([
    ['about 2 hours', true],
    ['approximately 2 hours', true],
    ['approx. 2 hours', true],
    ['around an hour', true],
    ['nearly two hours', true],
    ['at least 2 hours', true],
    ['up to 2 hours', true],
    ['well over 2 hours', true],
    ['~2 hours', true],
    ['> 2 hours', true],
    ['exactly 2 hours', false],
    ['for 2 hours', false],
    ['2 hours', false],
  ])('%j: approximate is %s', (text, approximate) =>
    expect(durationsIn(text).map((one) => one.approximate)).toEqual([approximate]),
  );

  test.each([
    ['2 hours', HOUR],
    ['2 hours 5 minutes', MINUTE],
    ['2.5 hours', HOUR / 10],
    ['two and a half hours', HOUR / 10],
    ['half an hour', HOUR / 10],
    ['3 days', 24 * HOUR],
  ])('%j is as precise as its smallest unit', (text, unit) =>
    expect(durationsIn(text).map((one) => one.unit)).toEqual([unit]),
  );

  test.each([
    ['2 hours', 2.5 * HOUR, true],
    ['2 hours', 2.51 * HOUR, false],
    ['2 hours', 1.5 * HOUR, true],
    ['2 hours', 1.49 * HOUR, false],
    ['20 hours', 22.2 * HOUR, true],
    ['20 hours', 22.3 * HOUR, false],
    ['about 20 hours', 26.6 * HOUR, true],
    ['about 20 hours', 26.7 * HOUR, false],
    ['90 minutes', 90.5 * MINUTE, true],
  ])('%j can be %d ms: %s', (text, ms, agreed) =>
    expect(agrees(durationsIn(text)[0]!, ms)).toBe(agreed),
  );
});

test.each([
  ['It began at 14:00 UTC. Then it ended.', 'began', 'It began at 14:00 UTC.'],
  ['It began; then it ended. All was well.', 'ended', ' then it ended.'],
  ['Was it over? It was not! All went on.', 'not', ' It was not!'],
  ['One without an end', 'without', 'One without an end'],
  ['See e.g. This one. Other.', 'This', 'See e.g. This one.'],
  ['On Mon. It began. Other.', 'began', 'On Mon. It began.'],
  ['Version 2.5 was out. Other.', 'out', 'Version 2.5 was out.'],
  ['First. (Second in brackets.) Third.', 'Second', ' (Second in brackets.) Third.'],
])('the sentence in %j around %j', (text, word, sentence) => {
  const at = text.indexOf(word);
  const found = sentenceAround(text, at, at + word.length);
  expect(found.text).toBe(sentence);
  expect(text.slice(found.at, found.at + found.text.length)).toBe(sentence);
});

test('a passage of the body knows the heading above it, what it is, and whether it is quoted or internal', () => {
  const body =
    'Before.\n\n##  Why  \n\nText.\n\n> Said.\n\n<Internal>\n\nSecret.\n\n</Internal>\n\n| a |\n| - |\n| &#32; |\n\n### How\n\n- Item.';
  const parsed = parseReport(filesOf({ body })[0]!, {
    vocabularies: EMPTY_VOCABULARIES,
    allowCode: false,
  });
  const told = prosePassages(parsed)
    .filter(({ part }) => part === 'body')
    .map(({ text, heading, block, quoted, internal }) => [text, heading, block, quoted, internal]);
  expect(told).toEqual([
    ['Before.', null, 'paragraph', false, false],
    ['Why', 'Why', 'heading', false, false],
    ['Text.', 'Why', 'paragraph', false, false],
    ['Said.', 'Why', 'paragraph', true, false],
    ['Secret.', 'Why', 'paragraph', false, true],
    ['a', 'Why', 'tableCell', false, false],
    ['How', 'How', 'heading', false, false],
    ['Item.', 'How', 'paragraph', false, false],
  ]);
});
