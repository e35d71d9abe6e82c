// What the events around it say of the kind of an event: the same words tell a change before the trouble, and a repair
// after it.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf } from '../words/any-of.ts';
import type { EventDraft } from './event-draft.ts';

/**
 * What came before anything was noticed or hurt was no mitigation, but a change; a change after it mends. What was
 * noticed after the first detection is part of the search.
 */
export function resolveKinds(drafts: readonly EventDraft[]): EventDraft[] {
  // Days that lie before the times tell of what led there.
  const timed = drafts.filter(({ placed }) => placed.wall.time.precision !== 'day');
  const inOrder = (timed.length > 1 ? timed : drafts).toSorted((a, b) => a.t - b.t);
  const trouble = inOrder.find(({ kind }) => TROUBLE.has(kind))?.t;
  const detected = inOrder.find(({ kind }) => kind === 'detection')?.t;
  const paged = firstPage(inOrder) ?? firstSeen(inOrder);
  const found = inOrder.find(({ kind }) => kind === 'identification')?.t;
  return drafts.map((draft) => {
    const kind = draft === paged ? 'detection' : inItsPlace(draft, { trouble, detected, found });
    return kind === draft.kind ? draft : { ...draft, kind };
  });
}

/** With no other word of detection, the page is it: `EOC is paged for RegistrationErrors`. */
function firstPage(inOrder: readonly EventDraft[]): EventDraft | undefined {
  const noticed = inOrder.find(({ kind }) => NOTICED_KINDS.has(kind));
  const page = noticed?.kind === 'escalation' && PAGED.test(noticed.words);
  return page ? noticed : undefined;
}

/** With no word of detection before: `Night operator sees that the buffer is filling`. */
function firstSeen(inOrder: readonly EventDraft[]): EventDraft | undefined {
  const first = inOrder.find(({ kind }) => ANSWERS.has(kind));
  return first?.kind === 'identification' && SEES.test(first.words) ? first : undefined;
}

const ANSWERS: ReadonlySet<EventKind> = new Set([
  ...(['detection', 'acknowledgement', 'escalation', 'investigation', 'identification'] as const),
  ...(['dead-end', 'mitigation', 'recovery', 'communication'] as const),
]);

const NOTICED_KINDS: ReadonlySet<EventKind> = new Set([
  'detection',
  'acknowledgement',
  'escalation',
]);
const PAGED = /\b(?:is|are|was|were|gets?|got) paged\b/i;

/** When something was first wrong, first noticed, first understood. */
interface FirstMoments {
  readonly trouble: number | undefined;
  readonly detected: number | undefined;
  readonly found: number | undefined;
}

function inItsPlace(
  { kind, t, words }: EventDraft,
  { trouble, detected, found }: FirstMoments,
): EventKind {
  if (trouble === undefined) return kind;
  if (kind === 'mitigation' && t < trouble && !MENDED.test(words)) return 'change';
  const mends = MENDS.test(words) || (found !== undefined && t > found);
  if (kind === 'change' && t > trouble && mends) return 'mitigation';
  return detected !== undefined && t > detected ? onceNoticed(kind, words) : kind;
}

/** What the words tell once somebody has noticed. */
function onceNoticed(kind: EventKind, words: string): EventKind {
  if (kind === 'impact' && STOPPED.test(words)) return 'mitigation';
  return kind === 'detection' && FOUND_OUT.some((said) => said.test(words))
    ? 'identification'
    : kind;
}

const TROUBLE: ReadonlySet<EventKind> = new Set([
  'impact',
  'detection',
  'acknowledgement',
  'escalation',
  'investigation',
  'identification',
  'dead-end',
]);
const MENDED = /\b(?:mitigat\w*|fix\w*|rolled back|rollback|revert\w*|workaround)\b/i;
const MENDS =
  /\b(?:deploy|releas|remov|renam|install|mov|switch|publish|push|merg|goes live|went live|rolled out)\w*/i;
/** What people stop while they look for the cause: `Import stopped`, `Reports job is paused`. */
const STOPPED =
  /^(?:[\w-]+ ){0,4}?(?:(?:is|are|was|were) )?(?:stopped|paused|halted|switched off|suspended)(?=\W|$)(?! \w+ing)/i;
const FOUND_OUT = [
  /^[^,.;]{0,40}\b(?:notic(?:ed|es|e)|observ\w+)\b/i,
  /(?:se detecta que|stellt fest,? dass|constate que|percebe que|nota que)(?!\p{L})|ことに気[付づ]/iu,
];
/** What somebody sees before anybody has taken it on, called in or looked is when it was noticed. */
const SEES = anyOf(
  /^[^,.;:]{0,40}\b(?:sees?|saw|notices?|noticed|spots?|spotted)\b/iu,
  /^[^,.;:]{0,40}(?<!\p{L})(?:sieht|bemerkt|merkt|voit|constate|remarque|ve que|nota que|percebe|vê)(?!\p{L})|気[付づ]/iu,
);
