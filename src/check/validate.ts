// Runs the rules over a report: at the levels that the archive chose, without what the report allows itself
// for a reason. An allowance that allows nothing, or names no rule, is a finding of its own.
import type { Diagnostic, Level, Where } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import type { Parsed } from '../report/parse.ts';
import { Unread } from '../report/unread.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { REPORT_LIMIT, runOwnCode } from '../run-own-code.ts';
import type { History } from './history.ts';
import { prosePassages, type ProsePassage } from './prose/passage.ts';
import type { RuleDiagnostic, OwnRule, Rule, Subject } from './rule.ts';
import type { RuleId } from './rules.ts';
import { RULES } from './rules.ts';
import type { Credential } from './secrets/credentials.ts';
import type { SitePages } from './site-addresses.ts';

/** Levels that an archive sets for itself; a rule that is not named keeps its own. */
export type RuleLevels = Readonly<Partial<Record<RuleId, Level | 'off'>>>;

/** The level of a rule in an archive that set some of its own. */
export const levelIn = (
  levels: RuleLevels,
  { id, level }: Pick<Rule, 'id' | 'level'>,
): Level | 'off' => levels[id as RuleId] ?? level;

/** What a report is validated against besides itself. */
export interface Surroundings {
  readonly history: History;
  /** Whether no report of the archive has an error: what is read of one with errors is not compared with others. */
  readonly areAllRead: boolean;
  /** Every id that leads to a report, broken ones and earlier names included. */
  readonly ids: ReadonlySet<string>;
  /** Of an id that leads to none: the source that holds the report, or may, and is not shown whole. */
  readonly absent: Subject['absent'];
  readonly vocabularies: Vocabularies;
  readonly levels: RuleLevels;
  /** Rules of the archive's own. */
  readonly ownRules: readonly OwnRule[];
  /** Digests of the secrets outside of reports, which a report may allow. */
  readonly elsewhere: ReadonlySet<string>;
  /** The present, in milliseconds; null: nothing is validated to be in the future. */
  readonly now: number | null;
  readonly pages: SitePages;
  /** The report of an id, or of an earlier name; null where there is none. */
  readonly reportAt: (id: string) => Parsed | null;
  /** Whether there is a file at a path below the folder of reports. */
  readonly exists: (path: string) => boolean;
  /** The names in a folder below the folder of reports. */
  readonly namesIn: (folder: string) => readonly string[];
}

const SECRET = 'secrets/credential';
const PASSING: ReadonlySet<string> = new Set(
  (RULES as readonly Rule<RuleId>[]).flatMap(({ id, passing }) => (passing ? [id] : [])),
);

/** What the rules find in a report without a look at anything else, as plain data. */
export interface FoundAlone {
  /** By the id of the rule, where it found something. */
  readonly found: Readonly<Record<string, readonly RuleDiagnostic[]>>;
  /** Rules that ask for more, by their place among all rules: they have to be run again. */
  readonly asking: readonly number[];
  /** What those gathered before they asked, by id. */
  readonly gathered: Readonly<Record<string, unknown>>;
}

const NOTHING_FOUND: FoundAlone = { found: {}, asking: [], gathered: {} };

/** Thrown where a rule asks for what lies beyond the report. */
class Beyond extends Error {}

/** One for all: it is thrown many times in a report, and nobody reads its trace. */
const BEYOND = new Beyond();

const beyond = (): never => {
  throw BEYOND;
};

/** Runs every rule over one report by itself. Rules of the archive's own may look wherever they like, and come later. */
export function validateAlone(parsed: Parsed, levels: RuleLevels): FoundAlone {
  if (!parsed.readable) return NOTHING_FOUND;
  const found: Record<string, readonly RuleDiagnostic[]> = {};
  const asking: number[] = [];
  const gathered: Record<string, unknown> = {};
  let running = '';
  const subject = subjectOf(parsed, {
    gather: (make) => {
      const data = make();
      gathered[running] = data;
      return data;
    },
    get history() {
      return beyond();
    },
    get ids() {
      return beyond();
    },
    get vocabularies() {
      return beyond();
    },
    get now() {
      return beyond();
    },
    get pages() {
      return beyond();
    },
    absent: beyond,
    reportAt: beyond,
    exists: beyond,
    namesIn: beyond,
  });
  for (const [place, rule] of (RULES as readonly Rule<RuleId>[]).entries()) {
    if (rule.id === SECRET || levelIn(levels, rule) === 'off') continue;
    running = rule.id;
    try {
      const findings = [...readableBy(rule, subject)];
      if (findings.length > 0) found[rule.id] = findings;
    } catch (error) {
      if (error !== BEYOND) throw error;
      asking.push(place);
    }
  }
  return { found, asking, gathered };
}

/** The findings of every rule over one report; of one with faults, over what is right in it. */
export function validate(
  parsed: Parsed,
  credentials: readonly Credential[],
  around: Surroundings,
  alone: FoundAlone | null = null,
): Diagnostic[] {
  let running = '';
  const gather = <T>(make: () => T): T => (alone?.gathered[running] as T | undefined) ?? make();
  /** Rules that looked at other reports. */
  const comparing = new Set<string>();
  const subject =
    parsed.readable &&
    subjectOf(parsed, {
      ...around,
      gather,
      get history() {
        comparing.add(running);
        return around.history;
      },
      reportAt: (id) => {
        comparing.add(running);
        return around.reportAt(id);
      },
    });
  const found: Validated[] = [];
  const all = [...(RULES as readonly Rule<RuleId>[]), ...around.ownRules];
  for (const [place, rule] of all.entries()) {
    const level = levelIn(around.levels, rule);
    if (level === 'off') continue;
    running = rule.id;
    const findings: Iterable<RuleDiagnostic & { readonly digest?: string }> =
      rule.id === SECRET
        ? credentials
        : alone && place < RULES.length && !alone.asking.includes(place)
          ? (alone.found[rule.id] ?? [])
          : !subject
            ? []
            : place < RULES.length
              ? readableBy(rule, subject)
              : readableByOwn(rule as OwnRule, subject);
    for (const { where, message, hint, fix, digest } of findings) {
      // What may not stand there at all leads nowhere as well: once is enough.
      if (rule.id === 'reference/link' && isRefused(where, parsed)) continue;
      const file = parsed.source.file;
      found.push({
        file,
        where,
        rule: rule.id,
        level,
        message,
        hint,
        ...(fix && { fix }),
        ...(digest !== undefined && { digest }),
      });
    }
  }
  // What such a rule finds may come back once the others are mended.
  const isSure = (rule: string): boolean => around.areAllRead || !comparing.has(rule);
  return applyAllowances(parsed, found, { ...around, isSure });
}

const isRefused = ({ line, column }: Where, { diagnostics }: Parsed): boolean =>
  diagnostics.some(
    ({ rule, where }) =>
      (rule === 'body/picture' || rule === 'body/address') &&
      where.line === line &&
      where.column <= column &&
      column < where.endColumn,
  );

/** What a rule finds, up to where it asks for a value that is at fault elsewhere. */
function* readableBy(rule: Pick<Rule, 'check'>, subject: Subject): Iterable<RuleDiagnostic> {
  try {
    yield* rule.check(subject);
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
  }
}

/** As `readableBy`, for a rule of the archive's own, which may stop or never end. */
function readableByOwn({ id, file, check }: OwnRule, subject: Subject): readonly RuleDiagnostic[] {
  const found: RuleDiagnostic[] = [];
  const look = (): void => {
    for (const one of soundFindings(check, subject)) found.push(one);
  };
  try {
    runOwnCode(look, REPORT_LIMIT);
  } catch (error) {
    if (error instanceof Unread) return found;
    const of = file === undefined ? 'this archive' : `\`${file}\``;
    throw new Error(
      `The rule \`${id}\` of ${of} stopped at \`${subject.parsed.source.file}\`: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  return found;
}

/** More of one report nobody reads: such a rule does not end. */
const MOST_OF_OWN = 1000;

/** The findings of a rule of the archive's own, each looked at: nobody else has. */
function* soundFindings(check: OwnRule['check'], subject: Subject): Iterable<RuleDiagnostic> {
  const found: unknown = check(subject);
  if (
    typeof (found as Partial<Iterable<RuleDiagnostic>> | null)?.[Symbol.iterator] !== 'function'
  ) {
    throw new Error('`check` gives back no findings. Write it as `*check(subject) { yield … }`, without `async`.'); // prettier-ignore
  }
  let n = 0;
  for (const one of found as Iterable<Partial<RuleDiagnostic> | null | undefined>) {
    const { where, message, hint = null } = one ?? {};
    const places = [where?.line, where?.column, where?.endLine, where?.endColumn];
    const isSound = places.every((place) => Number.isInteger(place)) && typeof message === 'string';
    if (!isSound || (hint !== null && typeof hint !== 'string')) {
      throw new Error('It yields what is no finding. Write `yield { where: subject.locate([\'title\']), message: \'…\', hint: \'…\' }`.'); // prettier-ignore
    }
    if (++n > MOST_OF_OWN) throw new Error(`It yields more than ${MOST_OF_OWN} findings of one report. Let it end.`); // prettier-ignore
    yield { ...one, where: where!, message: message!, hint };
  }
}

type SubjectContext = Pick<
  Subject,
  | 'gather'
  | 'history'
  | 'ids'
  | 'absent'
  | 'vocabularies'
  | 'now'
  | 'pages'
  | 'reportAt'
  | 'exists'
  | 'namesIn'
>;

/** A readable report with what lies beside it. What it costs to make is made once a rule asks for it. */
function subjectOf(parsed: Parsed, beside: SubjectContext): Subject {
  const { report, frontmatter, events } = parsed.readable!;
  let passages: readonly ProsePassage[] | undefined;
  return {
    parsed,
    report,
    frontmatter,
    events,
    get passages() {
      return (passages ??= prosePassages(parsed));
    },
    locate: parsed.locate,
    gather: beside.gather,
    get history() {
      return beside.history;
    },
    get ids() {
      return beside.ids;
    },
    get vocabularies() {
      return beside.vocabularies;
    },
    get now() {
      return beside.now;
    },
    get pages() {
      return beside.pages;
    },
    absent: beside.absent,
    reportAt: beside.reportAt,
    exists: beside.exists,
    namesIn: beside.namesIn,
  };
}

/** A finding before it is told: that of a secret carries the digest by which it can be allowed. */
type Validated = Diagnostic & { readonly digest?: string };

function applyAllowances(
  parsed: Parsed,
  found: readonly Validated[],
  { levels, elsewhere, ownRules, isSure }: Surroundings & { isSure: (rule: string) => boolean },
): Diagnostic[] {
  const allowances = parsed.readable?.plain.allow ?? [];
  const covers = (allowance: (typeof allowances)[number], { rule, digest }: Validated): boolean =>
    allowance.rule === rule && (rule !== SECRET || allowance.digest === digest);
  const kept = found
    .filter((finding) => !allowances.some((allowance) => covers(allowance, finding)))
    .map(({ digest: _, ...told }): Diagnostic => told);
  const ids: readonly string[] = [...RULES, ...ownRules].map(({ id }) => id);
  const about = (
    i: number,
    rule: string,
    level: Level,
    message: string,
    hint: string,
  ): Diagnostic => ({
    file: parsed.source.file,
    where: parsed.locate(['allow', i, 'rule']),
    rule,
    level,
    message,
    hint,
  });
  allowances.forEach((allowance, i) => {
    const { rule, digest } = allowance;
    if (!ids.includes(rule)) {
      const guess = nearest(rule, ids);
      kept.push(
        about(
          i,
          'allow/unknown-rule',
          'error',
          `\`${rule}\` is not a rule that can be allowed.`,
          guess
            ? `Did you mean \`${guess}\`?`
            : 'Write the id that stands at the end of the finding; faults of shape have to be mended.',
        ),
      );
    } else if (rule === SECRET && digest === undefined) {
      kept.push(
        about(
          i,
          'allow/unused',
          'warning',
          'A secret is allowed by its digest, one value at a time, and none stands here.',
          'Add the line `digest:` that the finding names, or remove the entry.',
        ),
      );
    } else if (
      parsed.report !== null &&
      isSure(rule) &&
      levels[rule as RuleId] !== 'off' &&
      !PASSING.has(rule) &&
      !found.some((finding) => covers(allowance, finding)) &&
      !(rule === SECRET && elsewhere.has(digest ?? ''))
    ) {
      kept.push(
        about(
          i,
          'allow/unused',
          'warning',
          `\`${rule}\` finds nothing here, so there is nothing to allow.`,
          'Remove the entry.',
        ),
      );
    }
  });
  return kept;
}
