/** The few words before a place in a text: enough for what qualifies it, however long the text is. */
export const wordsBefore = (text: string, at: number): string =>
  text.slice(Math.max(0, at - 60), at);
