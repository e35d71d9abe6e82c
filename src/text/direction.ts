/** Whether a line reads from right to left: its first letter decides, as it does in a browser (`dir=auto`). */
export const readsRightToLeft = (line: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(line);
