// What stands where actions do, and promises nothing.
import type { Paragraph } from 'mdast';
import { anyOf, inTurn } from '../words/any-of.ts';
import { isCommentHead } from '../words/comment-heads.ts';
import { declines } from '../words/declined.ts';
import { NO_ACTION_HEADINGS } from '../words/en-action-headings.ts';
import { anyPhrase } from '../words/phrases.ts';
import { folded } from '../words/words.ts';

const NONE = anyOf(
  /^\W*(?:n\/?a|none|nothing|tbd|tbc|todo|to be (?:done|decided|added|defined|determined))\W*$/iu,
  /^\W*no (?:\w+ ){0,2}(?:actions?|action items|tasks?|follow[ -]?ups?|measures)\b.*$/iu,
  /^\W*(?:none|nothing) (?:\w+ ?){1,4}\W*$/iu,
  /^\W*(?:keine|aucune?|ninguna?|nenhuma?|sin|sem|rien|nichts)(?: \p{L}+){0,3}\W*$/iu,
  /^\W*(?:(?:現時点では)?(?:なし|特になし|該当なし|ありません))\W*$/iu,
  /^[\s.?*_-]*$/iu,
);

/** `None.`, `n/a`, `TBD`, a dash. */
export const isNone = (text: string): boolean => NONE.test(text);

const CHECKED_OFF = anyOf(
  /\bcheck ?lists?\b|\bsign[- ]?off\b|\bapprov(?:als?|ed)\b|\bdistribution\b|\breviewers?\b/i,
  /\bbefore (?:(?:you|we|this|the) )?(?:\w+ )?(?:clos|publish|sign|shar|submit|merg|page|report|fil|send|hand|post)\w*\b/i,
  /\bbefore (?:you|we) \w+ (?:an?|the|this|your|our) (?:new )?(?:report|review|ticket|document)\b/i,
  /\bbefore (?:you|we) \w+ (?:an?|the|this|your|our) (?:new )?(?:post-?mortem|issue|write-?up)\b/i,
  /\bfor (?:the )?(?:author|facilitator|reviewer|editor)s?\b|\bhousekeeping\b|\bavant de (?:clore|publier)\b/i,
  /^(?:\W|\d)*(?:not?|non)[ -](?:actions?|action items|measures|tasks|follow)\b/i,
  /\b(?:post-?mortem|report|review|document) (?:to-?dos?|tasks)\b|\bquestions$/i,
  /\bpre-?flight\b|\bdefinition of done\b|\bfreigabe\b|\bvalidation\b/i,
);

/** Lists under such a heading are ticked off or signed, not promised. */
const isCheckedOff = (title: string): boolean => CHECKED_OFF.test(title);

const NOT_THESE = anyPhrase(NO_ACTION_HEADINGS);

/** What one does to a report: `Fill in the timeline`, `Share this document`. */
const ABOUT_REPORT = inTurn(
  /^\W*(?:fill|complete|finish|write|add|attach|review|proofread|share|circulate|sign)\b.*/i,
  /\b(?:this|the|our) (?:\w+ )?/i,
  /(?:timeline|summary|template|write-?up|post-?mortem|draft|report|document|page|graphs?)\b/i,
);

/** Whether entries are all about the report itself, or all ask something. */
export const areAboutReport = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  (texts.every((text) => ABOUT_REPORT.test(text)) || texts.every((text) => ASKS.test(text)));

const ASKS = /[?？]\W*$/;

/** A line above what others may do, or what was asked. */
export const opensNoActions = (title: string): boolean =>
  NOT_THESE.test(folded(title)) || isCheckedOff(title) || declines(title);

const FURNITURE = anyOf(
  /^(?:document generated|generated (?:by|on|with)|exported (?:by|on|from)|page \d+|copyright|©)/i,
  /^(?:last (?:modified|edited|updated)|created by|published by|back to top|\d+ comments?$)/i,
  /^@?[\w.-]+ (?:commented|replied|wrote|said)(?: (?:on|at|\d).*)?:?$/i,
);

/** What a wiki or an exporter puts below every page. */
export const isFurniture = (text: string): boolean => FURNITURE.test(text) || isCommentHead(text);

/** Template text in italics tells the writer what to do; nobody promised it. */
export const isInstruction = (node: Paragraph): boolean =>
  node.children.length === 1 && node.children[0]?.type === 'emphasis';
