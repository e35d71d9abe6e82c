// The archive over time, as the strip above a list shows it: computed once for a list, however many pages it has.
import { countOverTime } from '../archive/trends.ts';
import { formatMonth } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { worstFirst } from '../report/severity.ts';
import { severityStep } from '../report/severity-step.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';
import { severityLegend } from './severity-legend.ts';

/** Height of the drawing in pixels, at most; what needs less takes less, but no less than a finger does. */
const HIGHEST = 52;
const LOWEST = 24;
const STEP = 8;
/** Beyond this many reports in one month, steps are drawn as one bar. */
const MOST_STEPS = 13;

/** One step of a column: a report, or all of one severity. Lengths in pixels, from the top. */
export interface StripStep {
  readonly className: string;
  readonly y: number;
  readonly height: number;
}

export interface StripMonth {
  /** 0 to 11. */
  readonly place: number;
  readonly href: string;
  /** "June 2024: 2 SEV1, 1 SEV3". */
  readonly text: string;
  readonly steps: readonly StripStep[];
}

export interface StripYear {
  readonly year: string;
  readonly href: string;
  readonly total: number;
  /** Those in which something happened. */
  readonly months: readonly StripMonth[];
}

export interface Strip {
  /** Of the drawing, in pixels. */
  readonly height: number;
  readonly years: readonly StripYear[];
  readonly severities: readonly {
    readonly name: string;
    readonly className: string;
  }[];
  /** Reports without a day, which are not drawn. */
  readonly undated: number;
  readonly undatedHref: string;
}

/**
 * @param hrefOf where a month (`2024-05`), a year (`2024`) or what is `undated` is listed
 */
export function stripOf(
  reports: readonly Report[],
  vocabularies: Vocabularies,
  hrefOf: (period: string) => string,
): Strip {
  const severities = worstFirst(
    vocabularies.severities,
    reports.map(({ severity }) => severity),
  );
  const { periods, series, cells, undated } = countOverTime(
    reports,
    'month',
    ({ severity }) => [severity],
    severities.map(({ id }) => id),
  );
  const named = new Map(
    severities.map(({ id, name }) => [
      id,
      { name, className: `rank-${severityStep(entryOf(vocabularies.severities, id))}` },
    ]),
  );
  const totalOf = (i: number): number => cells[i]!.reduce((sum, ids) => sum + ids.length, 0);
  const most = Math.max(1, ...cells.map((_, i) => totalOf(i)));
  const height = Math.max(LOWEST, Math.min(HIGHEST, most * STEP));
  const unit = Math.min(STEP, height / most);
  const gap = unit > 3 ? 1 : 0;

  const monthAt = (i: number): StripMonth => {
    let below = 0;
    const steps = series.flatMap((id, s) => {
      const count = cells[i]![s]!.length;
      const sizes = most > MOST_STEPS ? (count > 0 ? [count] : []) : Array<number>(count).fill(1);
      return sizes.map((size): StripStep => {
        below += size;
        return {
          className: named.get(id)!.className,
          y: round(height - below * unit),
          height: round(size * unit - gap),
        };
      });
    });
    const words = series.flatMap((id, s) => {
      const count = cells[i]![s]!.length;
      return count > 0 ? [`${count} ${named.get(id)!.name}`] : [];
    });
    const month = periods[i]!;
    return {
      place: Number(month.slice(5)) - 1,
      href: hrefOf(month),
      text: `${formatMonth(month)}: ${words.join(', ')}`,
      steps,
    };
  };
  return {
    height,
    years: [...Map.groupBy(periods.keys(), (i) => periods[i]!.slice(0, 4))].map(
      ([year, months]) => ({
        year,
        href: hrefOf(year),
        total: months.reduce((sum, i) => sum + totalOf(i), 0),
        months: months.filter((i) => totalOf(i) > 0).map(monthAt),
      }),
    ),
    severities: severityLegend(severities).map(({ name, step }) => ({
      name,
      className: `rank-${step}`,
    })),
    undated: undated.length,
    undatedHref: hrefOf('undated'),
  };
}

const round = (n: number): number => Math.round(n * 100) / 100;
