// The thread in which Pagefind ranks: a word that many reports hold keeps it busy for longer than a page may stand still.
// Published as `/search/ranking.js`, beside the folder of Pagefind; what lies among the assets of a site may run nothing
// (share/headers.ts).
import type { RankAnswer, RankOrder } from './ranking.ts';

interface Pagefind {
  options(options: { readonly ranking: object }): Promise<void>;
  search(words: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

/**
 * A title stands in the page, with weight, and among what Pagefind keeps of it: it should not count twice. A
 * word that is what was typed comes before one that only begins so: `503` before `5030`.
 */
const RANKING = { termSimilarity: 3, metaWeights: { title: 1 } };

const script = import.meta.url.replace(/search\/ranking\.js$/, 'pagefind/pagefind.js');
const loading = (import(/* @vite-ignore */ script) as Promise<Pagefind>).then(async (pagefind) => {
  await pagefind.options({ ranking: RANKING });
  // Its parts are loaded before the first letter.
  await pagefind.search('');
  return pagefind;
});
// Whoever asks hears of a fault.
loading.catch(() => {});

/** For a page that has no threads. */
export async function rank(words: string): Promise<Int32Array<ArrayBuffer>> {
  const { results } = await (await loading).search(words);
  return Int32Array.from(results, ({ id }) => Number(id));
}

if (typeof document === 'undefined') {
  self.addEventListener('message', ({ data: { id, words } }: MessageEvent<RankOrder>) => {
    const answer = (ranked: RankAnswer, transfer: Transferable[] = []): void =>
      (self as unknown as Worker).postMessage(ranked, transfer);
    rank(words).then(
      (reports) => answer({ id, reports }, [reports.buffer]),
      (error: unknown) => answer({ id, fault: String(error) }),
    );
  });
}
