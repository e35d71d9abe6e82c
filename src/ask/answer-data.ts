// An answer as other programs read it. The same whether the report was read from a file (answer.ts) or its JSON was
// fetched from the site (fetched.ts): both say what helped, what misled and what is still promised.
import { actionStateOf, isUnfinished } from '../archive/actions.ts';
import type { ActionStatus, EventKind } from '../report/kinds.ts';
import type { Hit } from './passage-index.ts';
import type { Passage } from './passage.ts';
import { firstOfEach } from '../text/first-of-each.ts';
import { clipPaste } from './paste-limit.ts';
import type { Ranking } from './ranking.ts';

/** What a report and its JSON have in common. */
export interface AnsweredReport {
  readonly id: string;
  readonly title: string;
  readonly timeline: readonly { readonly n: number; readonly kind: EventKind }[];
  readonly actions: readonly {
    readonly n: number;
    readonly status: ActionStatus;
    readonly owner: string | null;
    readonly due: string | null;
  }[];
}
type MatchLine = Pick<Passage, 'text' | 'anchor'>;

export interface MatchData {
  readonly id: string;
  readonly title: string;
  /** Of the first line that is quoted below the title. */
  readonly url: string;
  readonly score: number;
  readonly matched: readonly MatchLine[];
  readonly mitigation: MatchLine | null;
  readonly deadEnds: readonly MatchLine[];
  readonly openActions: readonly (MatchLine & {
    readonly owner: string | null;
    readonly due: string | null;
    /** `overdue` where the day it was due has passed. */
    readonly state: 'open' | 'overdue';
  })[];
}

export interface AnswerData {
  readonly query: string;
  /** What was searched for, the heaviest first, and how many reports hold it. */
  readonly terms: readonly { readonly term: string; readonly reports: number }[];
  /** What was left out as belonging to its moment. */
  readonly ignored: readonly string[];
  /** Best first; empty where the archive abstains. */
  readonly matches: readonly MatchData[];
  readonly abstained: boolean;
}

export function answerData(
  query: string,
  { terms, dropped }: Pick<Ranking, 'terms' | 'dropped'>,
  matches: readonly MatchData[],
): AnswerData {
  return {
    query: clipPaste(query),
    terms: terms.map(({ written, reports }) => ({ term: written, reports })),
    ignored: dropped.map(({ text }) => text),
    matches,
    abstained: matches.length === 0,
  };
}

/** What ended or reduced the harm then; null where no event says it. What was done before anybody noticed helped nobody. */
export function mitigationOf<T extends AnsweredReport>({
  timeline,
}: T): T['timeline'][number] | null {
  const noticed = timeline.findIndex(({ kind }) => kind === 'detection');
  return timeline.find(({ kind }, i) => kind === 'mitigation' && i > noticed) ?? null;
}

export const deadEndsOf = <T extends AnsweredReport>({ timeline }: T): T['timeline'][number][] =>
  timeline.filter(({ kind }) => kind === 'dead-end');

/** The lines that are quoted below the title of a report: not the title, and none a second time. */
export const quotedBelow = <T extends MatchLine>(title: string, matched: readonly T[]): T[] =>
  firstOfEach(
    matched.filter(({ text }) => text !== title),
    ({ text }) => text,
  );

/** Where an answer leads: to the first line that is quoted, else to the title. */
export const anchorToRead = (title: string, matched: readonly MatchLine[]): string | null =>
  (quotedBelow(title, matched)[0] ?? matched[0])?.anchor ?? null;

/** Promises which are neither done nor dropped. */
export const openActionsOf = <T extends AnsweredReport>({ actions }: T): T['actions'][number][] =>
  actions.filter(isUnfinished);

/**
 * @param lines every line of the report
 * @param today the day by which an action is overdue, `2026-11-28`
 * @param urlOf the address of a place on its page
 */
export function matchAsData(
  told: AnsweredReport,
  lines: readonly MatchLine[],
  hit: Hit,
  today: string,
  urlOf: (anchor: string | null) => string,
): MatchData {
  const byAnchor = new Map(lines.map((line) => [line.anchor, line]));
  const lineAt = (anchor: string): MatchLine => ({
    text: byAnchor.get(anchor)?.text ?? '',
    anchor,
  });
  const eventLine = ({ n }: { readonly n: number }): MatchLine => lineAt(`event-${n}`);
  const matched = hit.lines.map((line) => lines[line]!);
  const mitigation = mitigationOf(told);
  return {
    id: told.id,
    title: told.title,
    url: urlOf(anchorToRead(told.title, matched)),
    score: hit.score,
    matched: matched.map(({ text, anchor }) => ({ text, anchor })),
    mitigation: mitigation && eventLine(mitigation),
    deadEnds: deadEndsOf(told).map(eventLine),
    openActions: openActionsOf(told).map(({ n, owner, due }) => ({
      ...lineAt(`action-${n}`),
      owner,
      due,
      state: actionStateOf({ status: 'open', due }, today) === 'overdue' ? 'overdue' : 'open',
    })),
  };
}
