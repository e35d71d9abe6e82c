// Words that say of a day that the text was written, sent or published on it.
import { anyOf } from '../words/any-of.ts';
import { LANGUAGES, beginsWord, folded } from '../words/words.ts';

const AUTHORING = anyOf(
  /\b(?:last modified|modified|updated|posted|published|written|created|reviewed|revision)\b/i,
  /\b(?:version|edited|last edited|as of|sent|issued|drafted|filed|prepared)\b/i,
  /\b(?:report|review|meeting|publication|posting)(?: date|ed on)\b|\bdate of (?:this )?(?:report|review|publication)\b/i,
);

/** Whether words say of a day that the text was written, sent or published on it. */
export function isAuthoring(text: string): boolean {
  if (AUTHORING.test(text)) return true;
  const flat = folded(text);
  return LANGUAGES.some(({ written }) => written.some((words) => beginsWord(flat, words)));
}

/** Whether a paragraph begins with the day on which it was written: `Published on 3 May`. */
export const beginsWithAuthoring = (text: string): boolean =>
  isAuthoring(/^\D{0,40}/.exec(text)?.[0] ?? '');
