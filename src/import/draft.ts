// The head of a draft as YAML, field by field in the order of the schema, and the file as a whole.
import { stringify } from 'yaml';
import type { Detector } from '../report/kinds.ts';
import type { ActionDraft } from './action-entry.ts';
import type { EventDraft } from './events.ts';

export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly severity: string;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly tags: readonly string[];
  readonly rootCauses: readonly string[];
  readonly trigger: string | null;
  readonly detectedBy: Detector | null;
  readonly timezone: string;
  readonly undated: boolean;
  readonly from: string | null;
  /** Left out: it lasts; null: not recorded. */
  readonly to: string | null | undefined;
  readonly users: string | null;
  readonly scope: string | null;
  readonly measures: readonly { readonly label: string; readonly value: string }[];
  readonly timeline: readonly EventDraft[];
  readonly actions: readonly ActionDraft[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly authors: readonly string[];
  readonly body: string;
}

/** The text of the draft's file. */
export function writeDraft(draft: Draft): string {
  const head = {
    title: draft.title,
    summary: draft.summary,
    status: 'draft',
    severity: draft.severity,
    services: draft.services,
    ...list('teams', draft.teams),
    ...list('tags', draft.tags),
    ...(draft.trigger ? { trigger: draft.trigger } : {}),
    rootCauses: draft.rootCauses,
    ...(draft.detectedBy ? { detectedBy: draft.detectedBy } : {}),
    timezone: draft.timezone,
    ...(draft.undated ? { undated: true } : {}),
    impact: {
      from: draft.from ?? 'unknown',
      ...(draft.to === undefined ? {} : { to: draft.to ?? 'unknown' }),
      ...(draft.users ? { users: draft.users } : {}),
      ...(draft.scope ? { scope: draft.scope } : {}),
      ...list('measures', draft.measures),
    },
    timeline: draft.timeline.map((event) => ({
      at: event.at,
      ...(event.until ? { until: event.until } : {}),
      ...(event.approximate ? { approximate: true } : {}),
      kind: event.kind,
      text: event.text,
    })),
    ...list(
      'actions',
      draft.actions.map((action) => ({
        do: action.do,
        kind: action.kind,
        ...(action.owner ? { owner: action.owner } : {}),
        ...(action.status ? { status: action.status } : {}),
        ...(action.due ? { due: action.due } : {}),
        ...(action.completed ? { completed: action.completed } : {}),
        ...(action.priority ? { priority: action.priority } : {}),
        ...(action.ticket ? { ticket: action.ticket } : {}),
      })),
    ),
    ...list('links', draft.links),
    ...list('authors', draft.authors),
  };
  const yaml = stringify(head, {
    lineWidth: 100,
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n${draft.body === '' ? '' : `\n${draft.body}\n`}`;
}

const list = <K extends string, T>(
  name: K,
  values: readonly T[],
): Partial<Record<K, readonly T[]>> =>
  values.length > 0 ? ({ [name]: values } as Record<K, readonly T[]>) : {};
