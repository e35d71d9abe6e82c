import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportOf, type Terse } from '../../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { cardOf } from './card.ts';
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

test('a report without any moment has a card without a strip', () => {
  const report = reportOf({ ...base, started: false, to: null, events: [] });
  expect(cardStripOf(report)).toBeNull();
  expect(JSON.stringify(cardOf(report, options))).toContain('Not recorded');
});

test('every font part is there to be read', () => {
  expect(new Set(fontParts().map(({ family }) => family))).toEqual(new Set(FAMILIES));
  expect(fontParts().length).toBeGreaterThan(200);
});
