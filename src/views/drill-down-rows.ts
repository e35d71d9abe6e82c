// The reports and actions behind numbers as rows: what a page of the drill-down shows of each, and nothing else.
import type { Archive } from '../archive/archive.ts';
import type { DrillDownItem } from '../archive/drill-down-groups.ts';
import type { PageGroup, PageSection } from '../archive/drill-down-pages.ts';
import { inlineText } from '../report/inline.ts';
import { dayOf } from '../report/moments.ts';
import type { Action } from '../report/report.ts';
import { routes } from '../routes.ts';
import { groupTitle } from '../sentences/drill-down.ts';

export interface DrillDownRow {
  readonly href: string;
  readonly text: string;
  /** Of an action: the title of its report. */
  readonly of: string | null;
  /** The day of the incident; null where it is not recorded. */
  readonly day: string | null;
  /** The duration that was counted, in milliseconds. */
  readonly ms?: number;
  /** Why there is none. */
  readonly why?: string;
}

export type DrillDownBlock = Omit<PageSection, 'groups' | 'title'> & {
  readonly title: string | null;
  readonly groups: readonly (Omit<PageGroup, 'items' | 'title'> & {
    readonly title: string;
    readonly rows: readonly DrillDownRow[];
  })[];
};

/** The sections of a page with their rows. */
export function drillDownBlocks(
  sections: readonly PageSection[],
  { byId }: Pick<Archive, 'byId'>,
): readonly DrillDownBlock[] {
  const rowOf = ({ id, action, ms, why }: DrillDownItem): DrillDownRow => {
    const report = byId.get(id)!;
    const day = dayOf(report);
    const promised = report.actions.find(({ n }) => n === action);
    if (promised) {
      return { href: routes.action(id, promised.n), text: textOf(promised), of: report.title, day };
    }
    return {
      href: routes.report(id),
      text: report.title,
      of: null,
      day,
      ...(ms === undefined ? {} : { ms }),
      ...(why === undefined ? {} : { why }),
    };
  };
  return sections.map(({ groups, title, ...section }) => ({
    ...section,
    title: title && groupTitle(title),
    groups: groups.map(({ items, ...group }) => ({
      ...group,
      title: groupTitle(group.title),
      rows: items.map(rowOf),
    })),
  }));
}

/** An action stands on many pages, and is read once. */
const texts = new WeakMap<Action, string>();

function textOf(action: Action): string {
  const known = texts.get(action);
  if (known !== undefined) return known;
  const text = inlineText(action.do);
  texts.set(action, text);
  return text;
}
