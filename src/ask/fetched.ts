// The archive as it is asked from elsewhere: the search page, a chat bot, an agent. Fetches the few files that a question
// needs, and ranks as the command line does. Published as `/ask/ask.js`, without anything that it would have to import.
import { answerData, matchAsData, type AnswerData, type AnsweredReport } from './answer-data.ts';
import { wordFileOf, type AskIndex, type AskNames, type AskWords } from './files.ts';
import { readHolders, type Holders } from './holders.ts';
import type { Language } from './languages.ts';
import type { Hit, LookedUp } from './passage-index.ts';
import type { Passage } from './passage.ts';
import { rankPaste, readPaste, type Ranking } from './ranking.ts';
import { openRarity } from './rarity.ts';

/** What is used of the JSON of a report. */
export interface AskedDocument extends AnsweredReport {
  readonly url: string;
  readonly lines: readonly Pick<Passage, 'text' | 'anchor'>[];
  readonly severity: { readonly id: string; readonly name: string; readonly rank: number | null };
  readonly services: readonly { readonly id: string; readonly name: string }[];
  /** On which it began; null where nobody knows. */
  readonly day: string | null;
  readonly impact: { readonly ongoing: boolean };
  readonly stated: { readonly text: string; readonly seconds: number | null } | null;
  readonly metrics: { readonly impactTime: { readonly seconds: number | null } };
}

export interface AskedSite {
  /** Have we had this? At most five reports that hold what was pasted, or none. */
  ask(text: string): Promise<AnswerData>;
  /** The same with all that is known of it, for a page that shows it. */
  look(text: string): Promise<Looked>;
}

export interface Looked extends Omit<Ranking, 'hits'> {
  readonly languages: readonly Language[];
  readonly found: readonly { readonly hit: Hit; readonly document: AskedDocument }[];
}

/** Fetches JSON by its address; throws where there is none. */
export type Load = <T>(address: string) => Promise<T>;

/**
 * @param address the folder `ask/` of a site that Hindsight built: `https://incidents.example.com/ask/`
 * @param load how a file is fetched
 * @param today the day by which an action is overdue; that of the clock when left out
 */
export async function openArchive(
  address: string,
  load: Load = fetchJson,
  today: () => string = () => new Date().toISOString().slice(0, 10),
): Promise<AskedSite> {
  const folder = address.endsWith('/') ? address : `${address}/`;
  const {
    build,
    reports: size,
    rarity,
    languages,
    ...files
  } = await load<AskIndex>(`${folder}index.json`);
  const table = { size, languages, rarity: openRarity(rarity) };
  const loaded = new Map<string, Promise<unknown>>();
  // A file of another build would number its reports otherwise, so it must not come out of a cache.
  function file<T>(path: string): Promise<T> {
    let loading = loaded.get(path);
    if (!loading) {
      loading = load(`${folder}${path}?build=${build}`);
      loading.catch(() => loaded.delete(path));
      loaded.set(path, loading);
    }
    return loading as Promise<T>;
  }
  const holdersOf = async (key: string): Promise<Holders | null> => {
    const words = await file<AskWords>(`words/${wordFileOf(key, files.words)}.json`);
    return Object.hasOwn(words, key) ? readHolders(words[key]!) : null;
  };
  const documentOf = async ({ report }: Hit): Promise<AskedDocument> => {
    const names = await file<AskNames>(`names/${Math.floor(report / files.names)}.json`);
    return file(`../postmortems/${names[report % files.names]}.json`);
  };
  const look = async (text: string): Promise<Looked> => {
    const paste = readPaste(text, table);
    const holders: LookedUp['holders'] = new Map(
      await Promise.all(paste.keys.map(async (key) => [key, await holdersOf(key)] as const)),
    );
    const { hits, ...asked } = rankPaste(paste, { ...table, holders });
    const found = hits.map(async (hit) => ({ hit, document: await documentOf(hit) }));
    return { ...asked, languages, found: await Promise.all(found) };
  };
  return {
    look,
    ask: async (text) => {
      const { found, ...asked } = await look(text);
      const matches = found.map(({ hit, document }) =>
        matchAsData(document, document.lines, hit, today(), (anchor) =>
          anchor === null ? document.url : `${document.url}#${anchor}`,
        ),
      );
      return answerData(text, asked, matches);
    },
  };
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
