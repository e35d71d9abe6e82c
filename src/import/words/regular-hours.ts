// Hours that come back every day: when an office is open, when a job runs. They tell of no moment.
import { anyOf, inTurn } from './any-of.ts';

/** `Mon–Fri`, `lun. à ven.`: from one day of the week to another. */
const WEEK = inTurn(
  /\b(?:mon(?:day)?s?|mo|lun\p{L}*|seg\p{L}*|montags?) ?(?:[-–—]|to|bis|à|al?) ?/iu,
  /(?:fri(?:day)?s?|fr|sun(?:day)?|so|ven\p{L}*|vie\p{L}*|sex\p{L}*|freitags?|sonntags?)\b/iu,
);
const HOURS = anyOf(
  /(?:sprechzeiten|servicezeiten|öffnungszeiten|geschäftszeiten|werktags)\b/iu,
  /(?:horaires?(?: d.ouverture)?|hor[aá]rio(?: de \p{L}+)?|días hábiles|dias úteis)\b/iu,
);

/** What stands in front of such hours, up to their clock. */
const BEFORE = anyOf(
  inTurn(
    /\b(?:(?:office|opening|business|working|support|service) hours|weekdays|every (?:day|night)|daily)/iu,
    /(?: \p{L}+){0,2}\W*$/iu,
  ),
  inTurn(WEEK, /[^.\d]{0,16}$/iu),
  inTurn(HOURS, /[^.\d]{0,30}$/iu),
  /(?:平日|営業時間|受付時間|営業日|毎日|毎朝|毎晩|月.?[~〜～-].?金)[^。\d]{0,12}$/iu,
);

/** What stands behind their end. */
const BEHIND = inTurn(
  /^\W*(?:on |an |les |los |en |nos |em )?/iu,
  /(?:weekdays|working days|business days|werktagen|jours ouvr(?:és|ables)|días hábiles|dias úteis)\b/iu,
);

/** Whether a clock with these words around it comes back every day. */
export const isRegular = (before: string, behind: string): boolean =>
  BEFORE.test(before) || BEHIND.test(behind);
