/** Characters of a paste that are read. */
export const MOST_TEXT = 20_000;

/** What is read of a paste: of a long log its beginning and its end, where a crash stands. At most `MOST_TEXT` long. */
export function clipPaste(pasted: string): string {
  if (pasted.length <= MOST_TEXT) return pasted;
  const half = MOST_TEXT / 2;
  return `${pasted.slice(0, half - 1)}\n${pasted.slice(-half)}`.toWellFormed();
}
