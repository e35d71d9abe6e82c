// The lines that trackers set above each comment and for each thing done to an issue: `ines-k commented on Mar 4, 2025`,
// `ines-k a commenté le 4 mars`. By language, folded.
import { entries } from './language-words.ts';
import { folded, oneOf } from './words.ts';

const DID = oneOf(
  entries(`
    commented, replied, wrote, closed this, reopened this, opened this, added the, removed the, mentioned this, referenced this,
    self-assigned this, pinned this, locked this, linked a pull request, changed the title, moved this, renamed this,
    a commente, commente, a repondu, a ecrit, a ferme ce, a rouvert ce, a ouvert ce, a ajoute l'etiquette,
    hat kommentiert, kommentierte, hat geantwortet, antwortete, schrieb am, hat geschrieben, hat das ticket, hat dieses ticket,
    comento, ha comentado, respondio, escribio, cerro est*, reabrio est*, abrio est*,
    comentou, respondeu, escreveu, fechou est*, reabriu est*, abriu est*,
  `).map((one) => one.replace('*', '')),
);

const HEAD = new RegExp(
  String.raw`^\W*[\p{L}\d][\p{L}\d_.-]*(?: [\p{L}.'’-]+)?(?: \([^)]*\))? (?:${DID})\p{L}{0,2}(?:$|:$|[ ,](?:[^.!?]|\.(?=\S)){0,70}\.?$)`,
  'u',
);
const JAPANESE =
  /^\W*\S{1,30}\s?(?:さん)?が(?:\S{0,20}に)?(?:コメント|返信|クローズ|起票)しました/u;
/** Above a comment stands when it was made, or nothing. */
const WHEN_OR_NOTHING = /\d|(?:ago|commented|commente|kommentiert|comento|comentou):?$/u;

/** Whether a line is the head of a comment, or what a tracker notes of itself. */
export function isCommentHead(text: string): boolean {
  const line = folded(text.trim());
  return (
    line.length <= 110 && ((HEAD.test(line) && WHEN_OR_NOTHING.test(line)) || JAPANESE.test(line))
  );
}
