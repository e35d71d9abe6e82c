// Words that say of a day that the text was written, sent or published on it.
import { sentencesOf } from '../sources/clip-text.ts';
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

/** An issue that was opened, a story that was talked over: said of the text in a sentence; as a label they tell more. */
const TALKED_OVER = anyOf(
  /\bopened (?:this|the|an?) (?:issue|ticket|report|thread|discussion)\b|\bopened (?:by|on)\b/i,
  /\b(?:de-?briefed|discussed|presented|talked (?:over|through)|(?:review|retro\w*|debrief\w*|meeting) held)\b/i,
);

const isTalkedOver = (text: string): boolean => {
  if (TALKED_OVER.test(text)) return true;
  const flat = folded(text).replace(/['’]/g, ' ');
  return LANGUAGES.some(({ talkedOver }) => talkedOver.some((words) => beginsWord(flat, words)));
};

/** Whether a paragraph begins with the day on which it was written or talked over: `Published on 3 May`. */
export function beginsWithAuthoring(text: string): boolean {
  const [lead = ''] = /^\D*/.exec(text) ?? [];
  const begins = lead.slice(0, NEAR);
  // `Facilitator: Oona. Debriefed on Friday 6 October`: the sentence that holds the first number.
  const sentence = sentencesOf(lead.slice(-3 * FAR)).at(-1) ?? '';
  return isAuthoring(begins) || isTalkedOver(sentence.length <= FAR ? sentence : begins);
}

/** As far from the beginning, and in as short a sentence, such words belong to the first day. */
const NEAR = 40;
const FAR = 80;
