/** The text with its first letter as a capital, for the beginning of a sentence or a label. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The text with a small first letter, where a sentence goes on. */
export function uncapital(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
