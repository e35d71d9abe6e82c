// The states that status pages write above or before an update, and how they say when it was posted.
import { anyOf } from './any-of.ts';

const STATE = anyOf(
  /^(?:resolved|monitoring|identified|investigating|update|completed|in progress)$/i,
  /^(?:scheduled|verifying|postmortem)$/i,
);

/** Whether a line is nothing but the state of an update. */
export const isUpdateState = (text: string): boolean => STATE.test(text.trim());

const STATE_AND_TEXT =
  /^(?:resolved|monitoring|identified|investigating|update|completed|in progress|scheduled|verifying)\s*[-–—:]\s+\S/i;

/** Whether a line begins with a state and goes on with what is said: `Resolved - It works again.` */
export const beginsWithState = (text: string): boolean => STATE_AND_TEXT.test(text.trim());

const POSTED = /^(?:posted|published|updated)\b(?: [^.]{1,30} ago\.)?[\s:]*/i;

/** The moment of an update without the words in front of it: `Posted 3 days ago. Sep 16, 2023 - 09:40 UTC`. */
export const withoutPosted = (text: string): string => text.trim().replace(POSTED, '');

/** What stands in front of what was added to a text later: `Update`, `Nachtrag`. */
export const ADDED_LATER = anyOf(
  /^(?:update|edit|addendum|nachtrag|aktualisierung|mise à jour)(?!\p{L})/iu,
  /^(?:actualización|atualização|aggiornamento)(?!\p{L})|^(?:追記|更新)/iu,
);
