// What English verbs tell of an event, where no phrase decides: `infra team applies the new policy`. Only kinds that set
// no moment of detection or recovery: those have to be said in so many words.
import type { EventKind } from '../../report/kinds.ts';

/** Verbs in their base form; a form that its letters do not give stands behind a slash. */
const VERBS: Partial<Record<EventKind, string>> = {
  change: `
    apply enable activate launch ship install edit configure replace/replaced publish set/set schedule copy
    switch import add introduce connect load submit commit publish upload
  `,
  impact: `
    stall refuse reject kill evict saturate hang/hung freeze/froze/frozen exceed expire crash corrupt disappear
    collapse degrade deplete double
  `,
  identification: `
    establish conclude trace attribute correlate pinpoint understand/understood blame
  `,
  investigation: `
    guess suspect wonder think/thought consider scan dig/dug gather collect dump discuss compare watch
    monitor consult inspect audit examine recommend assess explore try/tried attempt
  `,
  mitigation: `
    raise lower increase decrease rebuild/rebuilt recreate remove delete purge clear clean erase reset revoke
    disable isolate quarantine uncordon cordon bump tune reduce free extend expand reconfigure implement reroute
    cancel pause halt swap grant renew repair unblock invalidate order retry throttle exempt shed
    deactivate request undo/undid/undone withdraw/withdrew/withdrawn pull
  `,
  communication: `
    email send/sent reply tell/told respond disclose apologise apologize announce
  `,
  escalation: `invite involve engage contact phone summon`,
  acknowledgement: `assume accept`,
};

const KINDS = new Map<string, EventKind>(
  (Object.entries(VERBS) as [EventKind, string][]).flatMap(([kind, verbs]) =>
    verbs
      .trim()
      .split(/\s+/)
      .flatMap(formsOf)
      .map((form): [string, EventKind] => [form, kind]),
  ),
);

/** Words behind which the same letters are a noun: `the request`, `a change`. */
const BEFORE_NOUN = new Set(
  'the a an of for with in on by from and our new each no its'.split(' '),
);

/** The kind that the first verb of a text tells; null where it has none of the list. */
export function kindByVerb(text: string): { kind: EventKind; word: string } | null {
  const words = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  for (const [i, word] of words.entries()) {
    const kind = BEFORE_NOUN.has(words[i - 1] ?? '') ? undefined : KINDS.get(word);
    if (kind) return { kind, word };
  }
  return null;
}

/** All forms of a verb: `apply`, `applies`, `applied`, `applying`. */
export function formsOf(entry: string): string[] {
  const [base = '', ...irregular] = entry.split('/');
  const stem = base.replace(/e$/, '');
  if (/[^aeiou]y$/.test(base)) {
    const short = base.slice(0, -1);
    return [base, `${short}ies`, `${short}ied`, `${base}ing`, ...irregular];
  }
  const double = /[^aeiou][aeiou][bdgmnpt]$/.test(base) ? [`${base}${base.at(-1)}`] : [];
  const stems = [stem, ...double];
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, ...stems.flatMap((one) => [`${one}ed`, `${one}ing`]), ...irregular];
}
