// The words that people will mean when they mistype: those of titles, summaries and facet names. The search page
// asks for them when nothing was found. The list of ask/word-list.ts cannot tell them: it is cut by the alphabet, so that
// a page fetches the words that begin alike, and a slip in the first letter leads to another file.
import { idsListed } from '../report/id-fields.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';
import { compareTexts } from '../text/order.ts';

/** More would weigh more than they help: the rarest are left out. */
const MOST = 5000;
/** Shorter ones are nearly as near to one another as to what was meant. Numbers and codes are not guessed at. */
const WORD = /(?<![\p{L}\p{N}_])\p{L}{4,}(?![\p{L}\p{N}_])/gu;

const NAMED = ['services', 'rootCauses', 'tags', 'triggers'] as const;

/** Lower case, each once; those in most reports first, then by alphabet. Cost: linear in the text. */
export function spellingsOf({ reports, vocabularies }: Archive): readonly string[] {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const names = NAMED.flatMap((vocabulary) =>
      idsListed(report, vocabulary).map((id) => entryOf(vocabularies[vocabulary], id).name),
    );
    const text = [report.title, report.summary, ...names].join(' ').toLowerCase();
    for (const word of new Set(text.match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || compareTexts(a, b))
    .slice(0, MOST)
    .map(([word]) => word);
}
