/** The text of a part of an address, `my graph.png` of `my%20graph.png`; what is not encoded soundly stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
