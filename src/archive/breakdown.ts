// What one service, team or year has of the trends: its reports, its promises, and the drill-down for every number
// that its page shows, in one list with an anchor for each.
import type { Vocabularies } from '../report/vocabulary.ts';
import type { Report } from '../report/report.ts';
import type { ActionLog } from './actions.ts';
import { FACET_CHART_NAMES, SPREADS, type ChartName } from './charts.ts';
import type { AddPage } from './drill-down.ts';
import { addFulfilment, addPhases, addSpread, facetGroups, hourGroups } from './drill-down.ts';
import type { DrillDownGroup } from './drill-down-groups.ts';
import type { PagedGroups } from './drill-down-pages.ts';
import { intoPages } from './drill-down-pages.ts';
import { ENOUGH_FOR_HOURS, weekHours } from './week-hours.ts';
import { WEEKDAYS } from '../text/calendar.ts';

/** Fewer reports say nothing together that they do not say one by one. */
export const ENOUGH_FOR_BREAKDOWN = 3;

export interface TrendBreakdown {
  readonly reports: readonly Report[];
  readonly actionLog: ActionLog;
}

/** The charts of durations that a breakdown shows. */
const BREAKDOWN_SPREADS = ['time-to-detect', 'time-to-resolve'] as const;

/** The anchor of a group among the drill-down of a breakdown; of a row as a whole where no group is named. */
export function breakdownAnchor(chart: ChartName, row: string, group: string): string {
  return [chart, row, group].filter((part) => part !== '').join('-');
}

/** Linear in the number of reports and actions. */
export function breakdownPages(
  { reports, actionLog }: TrendBreakdown,
  vocabularies: Vocabularies,
): PagedGroups {
  const groups: DrillDownGroup[] = [];
  const add: AddPage = (chart, row, own) => {
    for (const one of own) {
      if (one.items.length === 0) continue;
      // What a median stands on is told apart from what is not recorded.
      const known = one.section?.key === 'known';
      const section = {
        key: breakdownAnchor(chart, row, known ? 'known' : ''),
        title: { says: 'chart', chart, row, known } as const,
      };
      groups.push({ ...one, key: breakdownAnchor(chart, row, one.key), section });
    }
  };
  for (const chart of FACET_CHART_NAMES) {
    add(chart, 'all', facetGroups(chart, reports, vocabularies));
  }
  for (const chart of BREAKDOWN_SPREADS) addSpread(reports, chart, SPREADS[chart], add);
  addPhases(reports, add);
  const week = weekHours(reports);
  if (week.counted >= ENOUGH_FOR_HOURS) {
    WEEKDAYS.forEach((name, weekday) => {
      add('hours', name.toLowerCase(), hourGroups(week.cells[weekday]!));
    });
    const items = [...week.undated, ...week.noStart].map((id) => ({ id }));
    add('hours', 'not-counted', [
      { key: 'not-counted', title: { says: 'no-day-or-start' }, items },
    ]);
  }
  addFulfilment(actionLog, add);
  return intoPages(groups);
}
