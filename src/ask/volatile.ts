// What an alert, a log line or a stack trace says only of this one time: when, where, which process. It is taken out
// before the rest is looked up, so that the same failure of last year meets the alert of tonight.

/** A piece of pasted text that was taken out, as it was written. */
export interface Dropped {
  readonly text: string;
  readonly kind: VolatileKind;
}

/** `envelope` is what a tool puts around an alert, see envelope.ts. */
export type VolatileKind = 'time' | 'address' | 'identifier' | 'count' | 'place' | 'envelope';

export interface Stripped {
  /** The text with a space where something was taken out. */
  readonly text: string;
  readonly dropped: readonly Dropped[];
}

/**
 * In this order: a date holds what looks like a count, an address what looks like a time. Each pattern is linear: no
 * part of it can match what its neighbour matches.
 */
const VOLATILE: readonly (readonly [kind: VolatileKind, pattern: RegExp])[] = [
  // An address says which machine was asked; its path often says what failed, and stays.
  ['place', /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s/?#"'<>()]+/gi],
  ['place', /(?<=\/[^\s?]*)\?[^\s"'<>]*/g],
  // A step of a path that holds letters and digits is the number of something: `/incidents/Q1TX9`.
  ['identifier', /(?<=\/)(?=[a-z]*\d|\d+[a-z])[\da-z]{6,}(?![\w.])/gi],
  ['address', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g],
  ['address', /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\d{1,2})?\b/g],
  ['identifier', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
  [
    'time',
    /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/g,
  ],
  ['time', /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g],
  [
    'time',
    /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?\d{0,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,4}\b/gi,
  ],
  ['time', /\b\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?[ap]m)?(?: ?(?:UTC|GMT|Z))?\b/gi],
  ['time', /\b(?:19|20)\d{2}[01]\d[0-3]\d(?:T?\d{4,6}Z?)?\b/g],
  ['address', /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi],
  ['address', /\bip(?:-\d{1,3}){4}\b/gi],
  // Or it would stay as what looks like a status of HTTP.
  ['address', /\bport[ :=]{1,2}(?:80|443)\b/gi],
  ['address', /\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi],
  ['identifier', /\b0x[0-9a-f]+\b/gi],
  // What Kubernetes puts behind the name of a workload: a hash of its template and of the pod.
  ['identifier', /(?<=[a-z0-9])-[a-z0-9]*\d[a-z0-9]*-[a-z0-9]{5}\b/g],
  ['identifier', /(?<=[a-z])-(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{5,10}\b(?!-)/g],
  ['identifier', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/gi],
  [
    'identifier',
    /\b(?:req|request|correlation|trace|span|tx|session|order|user|msg|job)[_-]?(?:id)?[=:#]\s?[\w-]+/gi,
  ],
  ['count', /(?<![\w.,])\d+(?:[.,]\d+)* ?(?:%|percent\b)/gi],
  // "503s" are answers and no seconds, unless a word says so.
  [
    'count',
    /(?<![\w.,])(?!(?<!\b(?:after|for|in|of|than|timeout|within)[ :=]{1,2})(?:40\d|429|50[0-4]|52\d)s\b)\d+(?:[.,]\d+)* ?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hrs?|hours?|d|days?|[kmgt]i?b|bytes?|rps|qps|[x×])\b/gi,
  ],
  ['count', /(?<=[a-z])-\d{1,3}\b(?![.\w-])/gi],
  // Where in the source it was written; the next release moves it.
  [
    'place',
    /(?<=\.(?:c|cc|cpp|cs|go|java|js|jsx|kt|mjs|php|py|rb|rs|scala|swift|ts|tsx)):\d+(?::\d+)?/gi,
  ],
  // The status of HTTP and the code of an error stay.
  [
    'count',
    /(?<![\w.:-])(?<!\b(?:code|errno|error|exit|signal|status)[ :=#]{1,2})(?!(?:20[0-6]|30[1-8]|4[0-5]\d|499|5[0-3]\d)(?![\d.,]))[+-]?\d+(?:[.,]\d+)*(?![\w.-]*\p{L})/giu,
  ],
];

/** Takes out of a pasted text what belongs to its moment. Linear in its length. */
export function stripVolatile(text: string): Stripped {
  const dropped: Dropped[] = [];
  let rest = text;
  for (const [kind, pattern] of VOLATILE) {
    rest = rest.replace(pattern, (found) => {
      dropped.push({ text: found.trim(), kind });
      return ' ';
    });
  }
  return { text: rest, dropped };
}
