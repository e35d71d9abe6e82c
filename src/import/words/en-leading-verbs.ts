// The verb that an English event begins with, alone or behind a short subject: `Restores Wednesday's rates from the
// snapshot`, `Kim wakes up Dag`. What is done comes before whatever else the sentence names.
import type { EventKind } from '../../report/kinds.ts';
import { formsOf } from './en-verbs.ts';

/** Verbs in their base form; a form that its letters do not give stands behind a slash, what follows behind a plus. */
const LEADING: Partial<Record<EventKind, string>> = {
  mitigation: `
    add remove restore restart reboot disable revert kill pause drain depool flush purge reset replace rebuild/rebuilt
    redeploy renew revoke unplug disconnect isolate quarantine cordon bypass reroute redirect throttle cancel repair
    reinstall reimage detach delete stop/stopped raise+the lower+the increase+the
  `,
  identification: `see/saw+the|that|one find/found+the|that spot realise realize understand/understood`,
  investigation: `compare inspect examine measure collect query`,
  escalation: `wake/woke+up escalate summon raise+to`,
  communication: `tell/told inform notify apologise apologize thank`,
};

interface LedKind {
  readonly kind: EventKind;
  readonly word: string;
}

interface LeadingVerb {
  readonly kind: EventKind;
  /** As a command: `Restart the broker`; alone the same letters may be a noun. */
  readonly base: boolean;
  /** Words one of which has to follow; none where any may. */
  readonly then: readonly string[];
}

const VERBS = new Map<string, LeadingVerb>();
for (const [kind, list] of Object.entries(LEADING) as [EventKind, string][])
  for (const entry of list.trim().split(/\s+/)) {
    const [verb = '', then] = entry.split('+');
    for (const form of formsOf(verb))
      VERBS.set(`${form} ${then ? '+' : ''}`.trim(), {
        kind,
        base: verb.startsWith(form),
        then: then?.split('|') ?? [],
      });
  }

/** The kind that the verb at the beginning of an English sentence tells, by its first words; null where none does. */
export function kindByLeadingVerb(text: string): LedKind | null {
  const [, verb = '', next = ''] = ALONE.exec(text) ?? [];
  const [, behind = '', after = ''] = BEHIND_SOMEBODY.exec(text) ?? [];
  return told(verb, next, false) ?? told(behind, after, true);
}

/** Behind a subject, and as a command, a thing has to follow: `Hub restarts for the first time` is nobody's deed. */
function told(verb: string, next: string, behind: boolean): LedKind | null {
  const word = verb.toLowerCase();
  const then = VERBS.get(`${word} +`);
  if (then?.then.includes(next)) return { kind: then.kind, word };
  const any = VERBS.get(word);
  const fits = any && (A_THING.test(next) || (!behind && !any.base));
  return fits ? { kind: any.kind, word } : null;
}

const A_THING =
  /^(?:the|an?|all|both|every|each|his|her|our|their|its|two|three|more|it|them|\p{Lu}\p{Ll}+)$/u;
const ALONE = /^([\p{L}-]+)(?: (up(?= \p{Lu})|(?!up)[\p{L}']+))?/u;
/** Behind a name of one or two words, or `we`. */
const BEHIND_SOMEBODY =
  /^(?:[Ww]e|I|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?) ([\p{L}-]+)(?: (up(?= \p{Lu})|(?!up)[\p{L}']+))?/u;
