// What a rule is: a small file that says what it asks, why, and how it looks when right and wrong. Its
// examples are its documentation in the guide and its tests.
import type { Diagnostic, Level, Where } from '../report/diagnostic.ts';
import type { Path } from '../report/frontmatter.ts';
import type { Absent } from '../report/origins.ts';
import type { Parsed } from '../report/parse.ts';
import type { Event, Report } from '../report/report.ts';
import type { Frontmatter } from '../report/schema.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { History } from './history.ts';
import type { ProsePassage } from './prose/passage.ts';
import type { SitePages } from './site-addresses.ts';

export interface RuleDocs<Id extends string = string> {
  /** Permanent, `group/name`. */
  readonly id: Id;
  readonly level: Level;
  /** What is asked of a report, in one sentence. */
  readonly meaning: string;
  /** Why, for somebody who would rather not. */
  readonly why: string;
  /** Who says so. */
  readonly source: { readonly label: string; readonly url: string } | null;
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
}

/** A part of a report; what it leaves out is as in a sound report (example.ts). */
export interface Example {
  /** Top-level fields, as YAML; each takes the place of the sound one. */
  readonly frontmatter?: string;
  /** Fields that the example leaves out. */
  readonly without?: readonly string[];
  readonly body?: string;
  /** Path below the folder of reports. */
  readonly file?: string;
  /** Frontmatter of another report that is there too, by its id. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The whole text, where the fault is in the file as such. */
  readonly text?: string;
  /** Files of `_vocabulary/`. */
  readonly vocabulary?: Readonly<Record<string, string>>;
  /** Paths of files below the folder of reports that are there beside it. */
  readonly files?: readonly string[];
  /** Told in words, because a folder or a tool is needed to see it. */
  readonly told?: string;
}

export interface Rule<Id extends string = string> extends RuleDocs<Id> {
  /** What it finds comes and goes with other reports: an allowance that allows nothing any more is left alone. */
  readonly passing?: boolean;
  check(subject: Subject): Iterable<RuleDiagnostic>;
}

/** What one rule says of one report; the check adds the rule, its level in this archive and the file. */
export type RuleDiagnostic = Pick<Diagnostic, 'where' | 'message' | 'hint' | 'fix'>;

/** One report, with what the rules look at. Asking for a field that is at fault throws `Unread`. */
export interface Subject {
  readonly parsed: Parsed;
  readonly report: Report;
  readonly frontmatter: Frontmatter;
  /** The events of which all is right, for what is told of one by itself. */
  readonly events: readonly Event[];
  readonly passages: readonly ProsePassage[];
  readonly history: History;
  /** Every id that leads to a report, broken ones and earlier names included. */
  readonly ids: ReadonlySet<string>;
  /** Of an id that leads to none: the source that holds the report, or may, and is not shown whole. */
  readonly absent: (id: string) => Absent | null;
  readonly vocabularies: Vocabularies;
  /** The present, in milliseconds; null where nobody says what time it is. */
  readonly now: number | null;
  /** What else the site holds. */
  readonly pages: SitePages;
  /** A report of the archive by its id or an earlier name, whatever its faults. */
  readonly reportAt: (id: string) => Parsed | null;
  /** Whether there is a file at a path below the folder of reports. */
  readonly exists: (path: string) => boolean;
  /** The names in a folder below the folder of reports. */
  readonly namesIn: (folder: string) => readonly string[];
  readonly locate: (path: Path) => Where;
  /**
   * What the rule gathers from the report alone, as plain data, before it asks for what lies beyond the report; once in a
   * rule. It is kept with the report.
   */
  readonly gather: <T>(make: () => T) => T;
}

/** Keeps the id as a literal, so that the list of rules knows every id as a type. */
export const defineRule = <const Id extends string>(rule: Rule<Id>): Rule<Id> => rule;

/** A rule of an archive's own; its id begins with `own/`, and its examples can be left out. */
export type OwnRule = Omit<Rule<`own/${string}`>, 'source' | 'good' | 'bad'> &
  Partial<Pick<Rule, 'source' | 'good' | 'bad'>> & {
    /** The file of the archive that holds it, as the settings find it. */
    readonly file?: string;
  };

/** For rules of an archive's own: checked and completed by the editor. */
export const defineOwnRule = (rule: OwnRule): OwnRule => rule;
