// What stands where actions do, and promises nothing.
import type { Paragraph } from 'mdast';
import { anyOf } from '../words/any-of.ts';
import { NO_ACTION_HEADINGS } from '../words/en-action-headings.ts';
import { anyPhrase } from '../words/phrases.ts';
import { folded } from '../words/words.ts';

const NONE = anyOf(
  /^\W*(?:n\/?a|none|nothing|tbd|tbc|todo|to be (?:done|decided|added|defined|determined))\W*$/i,
  /^\W*no (?:actions?|tasks?|follow[ -]?ups?|further actions?)\b.*$/i,
  /^\W*(?:keine|aucune?|ninguna?|nenhuma?|なし|特になし)\W*$/i,
  /^[\s.?*_-]*$/i,
);

/** `None.`, `n/a`, `TBD`, a dash. */
export const isNone = (text: string): boolean => NONE.test(text);

const CHECKED_OFF = anyOf(
  /\bcheck ?lists?\b|\bsign[- ]?off\b|\bapprov(?:als?|ed)\b|\bdistribution\b|\breviewers?\b/i,
  /\bbefore (?:you|we|this|the) (?:\w+ )?(?:close|publish|sign|share|submit|merge|page|report)\w*\b/i,
  /\bfor (?:the )?(?:author|facilitator|reviewer|editor)s?\b|\bhousekeeping\b|\bavant de (?:clore|publier)\b/i,
  /^(?:\W|\d)*(?:not?|non)[ -](?:actions?|action items|measures|tasks|follow)\b/i,
  /\b(?:post-?mortem|report|review|document) (?:to-?dos?|tasks)\b|\bquestions$/i,
  /\bpre-?flight\b|\bdefinition of done\b|\bfreigabe\b|\bvalidation\b/i,
);

/** Lists under such a heading are ticked off or signed, not promised. */
export const isCheckedOff = (title: string): boolean => CHECKED_OFF.test(title);

const NOT_THESE = anyPhrase(NO_ACTION_HEADINGS);

/** A line above what others may do, or what was asked. */
export const opensNoActions = (title: string): boolean =>
  NOT_THESE.test(folded(title)) || isCheckedOff(title);

const FURNITURE = anyOf(
  /^(?:document generated|generated (?:by|on|with)|exported (?:by|on|from)|page \d+|copyright|©)/i,
  /^(?:last (?:modified|edited|updated)|created by|published by|back to top|\d+ comments?$)/i,
);

/** What a wiki or an exporter puts below every page. */
export const isFurniture = (text: string): boolean => FURNITURE.test(text);

/** Template text in italics tells the writer what to do; nobody promised it. */
export const isInstruction = (node: Paragraph): boolean =>
  node.children.length === 1 && node.children[0]?.type === 'emphasis';
