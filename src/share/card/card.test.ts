import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from '@takumi-rs/helpers';
import { afterAll, describe, expect, test } from 'vitest';
import { reportOf, type Terse } from '../../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { archiveCard, CARD, cardOf } from './card.ts';
import { openCards } from './draw.ts';
import { FAMILIES, fontParts, partsFor } from './fonts.ts';
import { cardStripOf } from './strip.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => rmSync(folder, { recursive: true }));
const options = { vocabularies: EMPTY_VOCABULARIES, archive: 'Hindsight' };
const base: Terse = {
  severity: 'sev1',
  from: '2024-06-01 14:00',
  to: '2024-06-01 15:00',
  events: ['2024-06-01 14:15 | detection | Seen.', '2024-06-01 14:45 | mitigation | Mended.'],
};
const titled = (title: string) => cardOf(reportOf({ ...base, title }), options);

const TITLES = {
  Latin: 'Checkout failed for everyone',
  long: 'A very long title that goes on about what failed, for whom, when and why, until there is no more room for any of it at all',
  'one word': 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2),
  Arabic: 'تعطل خدمة الدفع بعد تحديث v2.4',
  Hebrew: 'שירות התשלומים נפל',
  Chinese: '负载均衡器配置错误导致结账失败',
  Japanese: '決済サービスが停止した',
  Korean: '결제 서비스가 중단되었습니다',
  Hindi: 'भुगतान सेवा बंद हो गई',
  emoji: '🔥 Checkout 👩‍👩‍👧 🇩🇪 1️⃣',
};

describe('a card', () => {
  test.each(Object.entries(TITLES))(
    'with a title in %s is a PNG of 1200 × 630',
    async (_, title) => {
      const png = Buffer.from(await openCards(join(folder, 'a')).draw(titled(title)));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(120_000);
    },
  );

  test.each(Object.entries(TITLES))('finds a font for every letter in %s', (_, title) => {
    const parts = partsFor(title);
    const without = [...title].filter((char) => {
      const code = char.codePointAt(0)!;
      return !parts.some(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    });
    expect(without).toEqual([]);
  });

  test('is the same bytes whatever was drawn before it', async () => {
    const fresh = await openCards(join(folder, 'b')).draw(titled(TITLES.Latin));
    const drawer = openCards(join(folder, 'c'));
    for (const title of [TITLES.Chinese, TITLES.emoji, TITLES.Arabic]) {
      await drawer.draw(titled(title));
    }
    expect(Buffer.from(await drawer.draw(titled(TITLES.Latin))).equals(Buffer.from(fresh))).toBe(
      true,
    );
  });

  test('is kept: the second time nothing is drawn, a change draws anew', async () => {
    const cache = join(folder, 'd');
    const kept = () => readdirSync(cache, { recursive: true }).filter((f) => /png/.test(String(f)));
    await openCards(cache).draw(titled('One title'));
    await openCards(cache).draw(titled('One title'));
    expect(kept()).toHaveLength(1);
    await openCards(cache).draw(titled('Another title'));
    expect(kept()).toHaveLength(2);
  });

  test('shows severity, day, duration, users and the name of the archive', () => {
    const content = JSON.stringify(cardOf(reportOf(base), options));
    for (const words of ['Sev1', '1 June 2024', '1 h', 'Not recorded', 'Hindsight']) {
      expect(content).toContain(`"${words}"`);
    }
  });
});

test('the strip is to scale, and an open end is said', () => {
  const strip = cardStripOf(reportOf(base))!;
  expect(strip.phases.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['undetected', 0, 0.25],
    ['responding', 0.25, 0.75],
    ['recovering', 0.75, 1],
  ]);
  const { to: _, ...open } = base;
  const lasting = cardStripOf(reportOf(open))!;
  expect(lasting.phases.at(-1)).toMatchObject({ label: 'Recovering, ongoing', to: 1 });
  expect(lasting.last).toBe('');
});

test.each<[string, Partial<Terse>, string, string]>([
  ['an hour', {}, '14:00', '15:00'],
  ['a day to the minute', { to: '2024-06-02 14:00', events: [] }, '14:00', '14:00'],
  ['one moment', { to: '2024-06-01 14:00', events: [] }, '14:00', ''],
  [
    'a day, of which no time is known',
    { from: '2024-06-01', to: '2024-06-01', events: [] },
    '',
    '',
  ],
  ['an event before the impact', { events: ['2024-06-01 13:55 | change | A.'] }, '13:55', '15:00'],
  ['an event after the impact', { events: ['2024-06-01 16:00 | note | A.'] }, '14:00', '16:00'],
])(
  'the strip of %s says its first moment, and its last where that is another',
  (_, over, first, last) => {
    expect(cardStripOf(reportOf({ ...base, ...over }))).toMatchObject({ first, last });
  },
);

const all = (node: Node): Node[] => [node, ...('children' in node ? (node.children ?? []) : []).flatMap(all)]; // prettier-ignore
const textsOf = (node: Node) => all(node).flatMap((one) => (one.type === 'text' ? [one] : []));
const number = (value: unknown): number => Number(value);
/** What stands on the strip: the ground, the phases, the line, the dots. */
const stripOf = (over: Partial<Terse>) => {
  const placed = all(cardOf(reportOf({ ...base, ...over }), options)).filter(({ style }) => style?.position === 'absolute'); // prettier-ignore
  const line = placed.findIndex(({ style }) => style?.height === 2);
  return { ground: placed[0]!, bars: placed.slice(1, line), dots: placed.slice(line + 1) };
};

describe('the strip of a card', () => {
  test('is as wide as the card within its edges, and phases follow each other with a gap', () => {
    const { ground, bars } = stripOf({});
    expect(ground.style).toMatchObject({ left: 0, width: CARD.width - 128 });
    expect(bars.map(({ style }) => [style?.left, style?.width])).toEqual([[0, 266], [268, 534], [804, 266]]); // prettier-ignore
  });

  test('shows a phase of a moment as well, and names only what has room for its name', () => {
    const events = ['2024-06-01 14:01 | detection | Seen.', '2024-06-20 14:00 | mitigation | Mended.']; // prettier-ignore
    const { bars } = stripOf({ to: '2024-07-01 14:00', events });
    expect(bars.map((bar) => textsOf(bar).map(({ text }) => text.split(' ')[0]))).toEqual([[], ['Responding'], ['Recovering']]); // prettier-ignore
    expect(bars[0]!.style).toMatchObject({ width: 3, paddingLeft: 0 });
    expect(bars[1]!.style).toMatchObject({ paddingLeft: 10 });
  });

  test('keeps its dots inside, and a dead end is hollow', () => {
    const events = ['14:00 | impact | A.', '14:30 | dead-end | B.', '15:00 | recovery | C.'].map((line) => `2024-06-01 ${line}`); // prettier-ignore
    const { dots } = stripOf({ events });
    expect(dots.map(({ style }) => style?.left)).toEqual([0, 526, CARD.width - 128 - 20]);
    const [paper] = all(cardOf(reportOf(base), options));
    expect(dots.map(({ style }) => style?.backgroundColor === paper!.style?.backgroundColor)).toEqual([false, true, false]); // prettier-ignore
    expect(dots[1]!.style?.border).not.toContain(String(paper!.style?.backgroundColor));
  });
});

test('a title is smaller the longer it is, and what would stand on four lines is cut there', () => {
  const styles = [20, 80, 90, 100, 110, 160].map((letters) => {
    const words = 'even word '.repeat(letters).slice(0, letters);
    return textsOf(titled(words)).find(({ text }) => text === words)!.style!;
  });
  const sizes = styles.map(({ fontSize }) => number(fontSize));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect([sizes[0], sizes.at(-1)]).toEqual([66, 46]);
  for (const { fontSize, lineClamp } of styles) expect(lineClamp).toBe(number(fontSize) >= 54 ? 3 : 4); // prettier-ignore
});

test('a title stands on the side on which it is read', () => {
  const styleOf = (title: string) => textsOf(titled(title)).find(({ text }) => text === title)?.style; // prettier-ignore
  expect(styleOf(TITLES.Latin)).toMatchObject({ direction: 'ltr', textAlign: 'left' });
  expect(styleOf(TITLES.Hebrew)).toMatchObject({ direction: 'rtl', textAlign: 'right' });
});

test('the card of an archive says its name, what it is, and how many reports it has', () => {
  const said = (reports: number) => textsOf(archiveCard({ archive: 'Shop', description: 'What failed.', reports })).map(({ text }) => text); // prettier-ignore
  expect(said(1)).toEqual(['Shop', 'What failed.', '1 postmortem']);
  expect(said(20)).toEqual(['Shop', 'What failed.', '20 postmortems']);
});

test('a report without any moment has a card without a strip', () => {
  const report = reportOf({ ...base, started: false, to: null, events: [] });
  expect(cardStripOf(report)).toBeNull();
  expect(JSON.stringify(cardOf(report, options))).toContain('Not recorded');
});

test('every font part is there to be read', () => {
  expect(new Set(fontParts().map(({ family }) => family))).toEqual(new Set(FAMILIES));
  expect(fontParts().length).toBeGreaterThan(200);
});
