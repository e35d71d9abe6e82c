// The words that ask/respell.ts suggests. Their list is fetched once, and only when something was not found.

let words: Promise<readonly string[]> | undefined;

/** Without the list nothing is suggested; the search works all the same. */
export function loadSpellings(address: string): Promise<readonly string[]> {
  words ??= fetch(address)
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .catch(() => []);
  return words;
}
