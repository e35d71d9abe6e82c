// Measures on pages: a figure does not end a line whose next one begins with its unit.

/**
 * The text with its figures tied to the words they count: "2 h 5 min" may part between the two measures, "1 June
 * 2024" before its year, "5 of 9" and "12 years" nowhere. For what pages show; copies, data and the terminal hold plain
 * spaces, which a reader can search.
 */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=\p{L})|(?<=\d of) (?=\d)/gu, '\u00a0');
}
