// What is listed of a language. Everything is lower case and without accents.
import type { EventKind } from '../../report/kinds.ts';
import type { FieldName, SectionName } from './names.ts';

export interface Words {
  /** Words that nearly every sentence has and no other listed language; or the letters of a script of its own. */
  readonly small: readonly string[];
  readonly script?: RegExp | undefined;
  /** Beginnings of the names of months, January first; none where months are numbers. */
  readonly months: readonly string[];
  /** Their usual abbreviations, each with its number, where they are no words of English. */
  readonly shortMonths: Readonly<Record<string, number>>;
  /** Monday first, each with its other names behind it; one of three letters or fewer stands in front of a number only. */
  readonly weekdays: readonly string[];
  readonly approximate: readonly string[];
  /** In front of a time inside a sentence; in front of a range, and what joins its ends. */
  readonly leads: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  /** What joins the ends of a range by itself. */
  readonly until: readonly string[];
  /** `The next day`, `the evening before`: days from the moment told before. */
  readonly dayWords: Readonly<Record<string, number>>;
  /** `Day` in front of its number; null where the number stands first. */
  readonly dayNumber: string | null;
  /** That the newest line stands first. */
  readonly newestFirst: readonly string[];
  /** In front of the day on which a text was written, sent or published. */
  readonly written: readonly string[];
  /** In front of the day on which an issue was opened or the story was talked over, in a sentence. */
  readonly talkedOver: readonly string[];
  /** What headings begin with or hold, under the part that they open. */
  readonly sections: Partial<Record<SectionName, readonly string[]>>;
  /** What stands before a colon. */
  readonly fields: Partial<Record<FieldName, readonly string[]>>;
  /**
   * How it is said that somebody noticed: verbs, what watches by itself, and who works there (beginnings of words); who is
   * told by whom in the passive voice (`alerte par`), what customers and others outside are called, and what they send
   * (`llamadas de`).
   */
  readonly noticing: {
    readonly tells: readonly string[];
    readonly watchers: readonly string[];
    readonly staff: readonly string[];
    readonly alarmed: readonly string[];
    readonly outsiders: readonly string[];
    readonly sent: readonly string[];
  };
  /** Words of a label that say that it is a moment, and those that say of what: neither changes which field it is. */
  readonly moments: readonly string[];
  readonly fillers: readonly string[];
  /** Beginnings of words in events, under the kind that they tell. */
  readonly kinds: KindWords;
  /** What says that something is not so, in front of a verb. */
  readonly not: readonly string[];
  /** Heads of the columns that hold times, and of those that hold what happened. */
  readonly timeHeads: readonly string[];
  readonly textHeads: readonly string[];
  /** Words for how bad it was, under the usual English one. */
  readonly severities: Readonly<Record<'critical' | 'high' | 'medium' | 'low', readonly string[]>>;
  /** How somebody promises; and what, under a heading of actions, says that something is meant to be done. */
  readonly promises: readonly string[];
  readonly meant: readonly string[];
  /** Forms of verbs, with their accents, that tell what will be; none where `meant` lists the words for it. */
  readonly willBe?: RegExp;
  /** A promise whose words no list of phrases can hold. */
  readonly promised?: RegExp;
  /** How far an action is. */
  readonly done: readonly string[];
  readonly underWay: readonly string[];
  readonly dropped: readonly string[];
  readonly open: readonly string[];
  /** In front of an owner, of a day by which something is due; and the heads of their columns. */
  readonly owner: readonly string[];
  readonly due: readonly string[];
  readonly statusHeads: readonly string[];
  readonly actionHeads: readonly string[];
  readonly priorityHeads: readonly string[];
  readonly ticketHeads: readonly string[];
}

/**
 * Beginnings of words in events, under the kind that they tell; a gap between words is written ` … `. A kind of which a
 * language lists none is not told by its words.
 */
export type KindWords = Readonly<Partial<Record<EventKind, readonly string[]>>>;

/** A list that is written with commas. */
export const entries = (list: string): readonly string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
