// The register of actions as JSON for other programs. Fields are added, never renamed or removed, while
// `version` stays the same; what is not recorded is null.
import type { ActionState, Register } from '../archive/actions.ts';
import { plainText } from '../report/plain-text.ts';

export interface ActionsDocument {
  readonly version: 1;
  /** The day against which `overdue` and `daysLate` were counted. */
  readonly date: string;
  readonly counts: Readonly<Record<ActionState, number>>;
  /** Overdue first by days late, then open by due day, then done and dropped by report, newest first. */
  readonly actions: readonly {
    /** Absolute address of the action on its report's page; unique and lasting. */
    readonly url: string;
    /** Plain text. */
    readonly action: string;
    readonly state: ActionState;
    /** As written in the report: `open`, `in-progress`, `done`, `dropped`. */
    readonly status: string;
    readonly kind: string;
    /** Team id. */
    readonly owner: string | null;
    readonly priority: string | null;
    /** Calendar days, `2024-06-01`. */
    readonly due: string | null;
    readonly completed: string | null;
    /** Day of the report's publication, or of the end of the incident. */
    readonly promised: string | null;
    /** Days past `due`: until `date`, or until `completed`; null when not late or not known. */
    readonly daysLate: number | null;
    readonly ticket: string | null;
    readonly report: { readonly id: string; readonly title: string; readonly url: string };
  }[];
}

export interface Addresses {
  readonly action: (id: string, n: number) => string;
  readonly report: (id: string) => string;
}

export function actionsDocument(
  register: Register,
  today: string,
  addresses: Addresses,
): ActionsDocument {
  const count = (state: ActionState): number =>
    register.filter((entry) => entry.state === state).length;
  return {
    version: 1,
    date: today,
    counts: {
      overdue: count('overdue'),
      open: count('open'),
      done: count('done'),
      dropped: count('dropped'),
    },
    actions: register.map(({ id, n, action, report, state, promised, daysLate }) => ({
      url: addresses.action(id, n),
      action: plainText(action.do),
      state,
      status: action.status,
      kind: action.kind,
      owner: action.owner,
      priority: action.priority,
      due: action.due,
      completed: action.completed,
      promised,
      daysLate,
      ticket: action.ticket,
      report: { id, title: report.title, url: addresses.report(id) },
    })),
  };
}
