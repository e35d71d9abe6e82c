// Asks Pagefind, which ranks in a thread of its own (ranking-worker.ts), for the reports that hold words.

/** Reports that hold words, by number, the best first. */
export type Rank = (words: string) => Promise<Iterable<number>>;

/** What the thread is asked. Without words it answers once it is ready. */
export interface RankOrder {
  readonly id: number;
  readonly words: string;
}
/** What it answers. */
export type RankAnswer =
  | { readonly id: number; readonly reports: Int32Array }
  | { readonly id: number; readonly fault: string };

/**
 * Where there are no threads, the page ranks itself.
 * @param address of the script of the thread. Whoever asks hears of a fault.
 */
export function openRanking(address: string): Rank {
  if (typeof Worker === 'undefined') {
    const here = import(/* @vite-ignore */ address) as Promise<{ readonly rank: Rank }>;
    return async (words) => (await here).rank(words);
  }
  const worker = new Worker(address, { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<Int32Array>>();
  let fault: Error | null = null;
  worker.addEventListener('error', () => {
    fault = new Error('The search could not be loaded.');
    for (const { reject } of waiting.values()) reject(fault);
  });
  worker.addEventListener('message', ({ data }: MessageEvent<RankAnswer>) => {
    const { resolve, reject } = waiting.get(data.id)!;
    waiting.delete(data.id);
    if ('reports' in data) resolve(data.reports);
    else reject(new Error(data.fault));
  });
  let asked = 0;
  return (words) => {
    if (fault) return Promise.reject(fault);
    const answer = Promise.withResolvers<Int32Array>();
    const order: RankOrder = { id: asked++, words };
    waiting.set(order.id, answer);
    worker.postMessage(order);
    return answer.promise;
  };
}
