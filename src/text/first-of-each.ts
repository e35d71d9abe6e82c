// What is told once: a report often says a thing in its timeline and again in its story.

/** Those whose words came not before, whatever signs stand around these. */
export function firstOfEach<T>(all: readonly T[], textOf: (one: T) => string): T[] {
  const told = new Set<string>();
  return all.filter((one) => {
    const words = textOf(one)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (words !== '' && told.has(words)) return false;
    told.add(words);
    return true;
  });
}
