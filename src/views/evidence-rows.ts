// The reports and actions behind numbers as rows: what a sheet of evidence shows of each, and nothing else.
import type { Archive } from '../archive/archive.ts';
import type { EvidenceItem } from '../archive/evidence-groups.ts';
import type { SheetGroup, SheetSection } from '../archive/evidence-sheets.ts';
import { inlineText } from '../report/inline.ts';
import { dayOf } from '../report/moments.ts';
import type { Action } from '../report/report.ts';
import { routes } from '../routes.ts';
import { groupTitle } from '../sentences/evidence.ts';

export interface EvidenceRow {
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

export type EvidenceBlock = Omit<SheetSection, 'groups' | 'title'> & {
  readonly title: string | null;
  readonly groups: readonly (Omit<SheetGroup, 'items' | 'title'> & {
    readonly title: string;
    readonly rows: readonly EvidenceRow[];
  })[];
};

/** The sections of a sheet with their rows. */
export function evidenceBlocks(
  sections: readonly SheetSection[],
  { byId }: Pick<Archive, 'byId'>,
): readonly EvidenceBlock[] {
  const rowOf = ({ id, action, ms, why }: EvidenceItem): EvidenceRow => {
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

/** An action stands on many sheets, and is read once. */
const texts = new WeakMap<Action, string>();

function textOf(action: Action): string {
  const known = texts.get(action);
  if (known !== undefined) return known;
  const text = inlineText(action.do);
  texts.set(action, text);
  return text;
}
