import { expect, test } from 'vitest';
import {
  DURATIONS,
  FACET_YEARS,
  INCIDENTS,
  PROMISES_KEPT,
  TIME_SPENT,
  WEEK_CHART,
} from './trends.ts';

const plain = ({ html }: { readonly html: string }): string => html.replace(/<[^>]*>/g, '');
const behind = (n: number) => ({ n, href: n > 0 ? '/x/' : null });

test('a chart is told in one sentence, with what it leaves out', () => {
  const silent = (n: number) => ({ silent: n, stated: 0, contradicted: 0 });
  const unknown = { of: { silent: 4, stated: 1, contradicted: 0 }, href: '/x/' };
  const missing = { unknown, undated: behind(1) };
  expect(plain(DURATIONS.words('timeToResolve', { ms: 7_200_000, of: behind(37) }, missing))).toBe(
    'End of impact − start of impact, median 2\u00a0h across 37 incidents; not recorded in 4, 1 as stated is not counted; 1 undated report is not drawn.',
  );
  const label = (n: number): string => DURATIONS.label('timeToResolve', 5, null, silent(n));
  expect(label(2)).toBe('Time to resolve of 5 incidents; not recorded in 2.');
  expect(label(0)).toBe('Time to resolve of 5 incidents.');
  const none = { unknown: { of: silent(0), href: null }, undated: behind(0) };
  expect(plain(DURATIONS.words('timeToResolve', null, none))).toBe(
    'End of impact − start of impact.',
  );
  expect(plain(INCIDENTS.words(behind(0)))).toBe('By the month in which the impact began.');
  expect(plain(INCIDENTS.words(behind(1)))).toBe(
    'By the month in which the impact began; 1 undated report is not shown.',
  );
  expect(plain(FACET_YEARS.words(FACET_YEARS.of.triggers.words, behind(40), behind(2)))).toBe(
    'What set the incidents off; the most frequent of 40 are shown; 2 undated reports are counted in the total only.',
  );
  const captions = [
    FACET_YEARS.words(FACET_YEARS.of['root-causes'].words, null, behind(0)),
    TIME_SPENT.words(behind(2)),
    PROMISES_KEPT.words(behind(1)),
    WEEK_CHART.words({ words: WEEK_CHART.peak(1, '10:00', 4), href: '/x/' }, false, behind(3)),
  ];
  expect(
    captions
      .slice(1)
      .map(plain)
      .map((text) => text.split('; ').at(-1)),
  ).toEqual([
    '2 incidents without a start or an end are not counted.',
    '1 action of undated reports is not counted.',
    '3 incidents without a day or a start are not counted.',
  ]);
  for (const caption of captions) expect(plain(caption)).toMatch(/^[^.]+\.$/);
});
