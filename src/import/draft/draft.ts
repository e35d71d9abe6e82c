// The head of a draft as YAML, field by field in the order of the schema, and the file as a whole.
import { Document, isScalar, isSeq } from 'yaml';
import type { Detector } from '../../report/kinds.ts';
import type { ActionDraft } from '../actions/action-entry.ts';
import type { EventDraft } from '../timeline/event-draft.ts';
import type { FieldEvidence } from '../sources/finding.ts';

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
export function writeDraft(draft: Draft, evidence: readonly FieldEvidence[] = []): string {
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
  const document = new Document(head, {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  markGuesses(document, evidence);
  markActions(document, draft.actions);
  const yaml = document.toString({ lineWidth: 100 });
  return `---\n${yaml}---\n${draft.body === '' ? '' : `\n${draft.body}\n`}`;
}

/** Facts of which a guess is told beside the value. Texts are borrowed, not guessed; the account tells of them. */
const MARKED = new Set([
  'severity',
  'services',
  'rootCauses',
  'trigger',
  'detectedBy',
  'timezone',
  'impact.from',
  'impact.to',
  'impact.users',
]);

/** Writes beside each value that the source does not state what it was read from, and how sure that is. */
function markGuesses(document: Document, evidence: readonly FieldEvidence[]): void {
  for (const { field, value, sure, how, lines } of evidence) {
    if (!MARKED.has(field) || (sure !== 'guess' && sure !== 'likely')) continue;
    const place = lines ? `, line ${lines[0]}` : '';
    const comment = ` unconfirmed, ${sure}${place}: ${how.replace(/\s+/g, ' ')}`;
    const node: unknown = document.getIn(field.split('.'), true);
    const held: unknown = isSeq(node)
      ? node.items.find((item) => isScalar(item) && item.value === value)
      : node;
    if (isScalar(held)) held.comment = comment;
  }
}

/** The same beside actions that nobody called so, and days whose year is not written. */
function markActions(document: Document, actions: readonly ActionDraft[]): void {
  for (const [i, { guessed, lines }] of actions.entries())
    for (const { field, how } of guessed) {
      const held: unknown = document.getIn(['actions', i, field], true);
      if (isScalar(held)) held.comment = ` unconfirmed, guess, line ${lines[0]}: ${how}`;
    }
}

const list = <K extends string, T>(
  name: K,
  values: readonly T[],
): Partial<Record<K, readonly T[]>> =>
  values.length > 0 ? ({ [name]: values } as Record<K, readonly T[]>) : {};
