// What English says of an outage that begins or ends: `Outage begins`, `Incident: has been fully resolved`.
import { inTurn } from './any-of.ts';

/** What stands between the outage and what it does. */
const BETWEEN = /[\s*_(:–-]{1,4}(?:has |had |is |was )?/iu;

/** A pattern for the beginning of what is named. */
export const begins = (named: RegExp): RegExp =>
  inTurn(named, BETWEEN, /(?:begins?|began|starts?|started)\b(?! (?:investig|to be))/iu);

/** A pattern for the end of what is named. */
export const ends = (named: RegExp): RegExp =>
  inTurn(
    named,
    BETWEEN,
    /(?:been |fully |declared |now )*(?:ends?|ended|over|resolved|closed)\b/iu,
  );
