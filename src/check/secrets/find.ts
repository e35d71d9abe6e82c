// Secrets in texts: secretlint's rules, and shapes of our own where it has none. Offline, and over the whole text.
import { firstWhere } from '../../text/first-where.ts';
import { mayMatch } from '../../text/may-match.ts';
import { isNoPassword, isPlaceholder } from './harmless.ts';
import { SHAPES } from './shapes.ts';

export interface Secret {
  /** What it is, with its article: `a GitHub token`. */
  readonly what: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
/**
 * Letters that the scanner's patterns cannot do without, each of which a test asks for it: texts without them are not scanned.
 * An address holds a secret only before its `@`, or where it is a webhook.
 */
export const SCANNED =
  /secret_?access|PRIVATE KEY|npm_|:\/\/(?:[^\s/]{1,520}@|hooks\.slack)|xox[a-z]-|xapp-|SG\.|shp[pcas][ats]|[rs]k_(?:live|test)_|gh[pousr]_|github_pat_|glpat-|gl(?:c|sa)_|T3BlbkFJ|sk-ant-api|gsk_|hf_|lin_api_|ntn_|ops_|hv[sbr]\.|vc[piark]_|dapi|dckr_pat_|figd_|cf(?:k|ut|at)_|tskey-/i;
/**
 * The scanner obeys such remarks wherever it reads them, and its switch against that does nothing: in one text they would
 * hide the secrets of all that are read with it. Nobody's secret holds the word.
 */
const REMARK = /secretlint(?=-(?:dis|en)able)/gi;
/** A run of the scanner costs more than the text it reads, so that many texts are read as one. */
const BATCH = 400_000;
/** Texts that have fewer letters than this are not worth reading one by one. */
const SHORT = 300;
/** Between two texts: a sign that no shape runs over. */
const GAP = '\n\0\n';

/** The secrets of each text, sorted, none within another. */
export async function findSecrets(
  texts: readonly string[],
): Promise<readonly (readonly Secret[])[]> {
  const found: Secret[][] = texts.map(() => []);
  const scanned: string[] = texts.map(() => '');
  for (const { text: all, parts } of batchesOf(texts)) {
    const areShort = all.length < parts.length * SHORT;
    // Most shapes stand in none of ten thousand names of files: that is asked once, and not of each.
    const shapes = areShort ? SHAPES.filter(({ pattern }) => mayMatch(pattern, all)) : SHAPES;
    for (const { index } of parts) {
      const text = texts[index]!;
      found[index]!.push(...shapesIn(text, shapes));
      if (mayMatch(SCANNED, text) && SCANNED.test(text)) scanned[index] = text;
    }
  }
  for (const batch of batchesOf(scanned)) {
    for (const secret of await scan(batch.text)) {
      // Each secret lies in the last text that begins before it.
      const next = firstWhere(batch.parts.length, (i) => batch.parts[i]!.at > secret.start);
      const part = batch.parts[next - 1];
      if (!part) continue;
      const { index, at } = part;
      const here = { ...secret, start: secret.start - at, end: secret.end - at };
      if (here.end <= (texts[index] ?? '').length) found[index]?.push(here);
    }
  }
  return found.map(withoutOverlaps);
}

function* shapesIn(text: string, shapes: typeof SHAPES): Iterable<Secret> {
  for (const { what, pattern, sign, isChosen, harmless } of shapes) {
    if (!mayMatch(pattern, text) || (sign && !sign.test(text))) continue;
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.['value'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(found);
      const whole = isChosen ? found + restInQuotes(text, start, start + found.length) : found;
      // The end of a sentence, a bracket or emphasis around the value is none of it.
      const value = whole.replace(/[.,;:!?)\]}*_]+$/, '');
      if (value === '' || harmless(value, match)) continue;
      yield { what, start, end: start + value.length, value };
    }
  }
}

/** What stands between the end of a value and the quote that ends it, where one stands before the value and no space within. */
function restInQuotes(text: string, start: number, end: number): string {
  const quote = text[start - 1] ?? '';
  if (!/["'`]/.test(quote)) return '';
  const [, rest = '', last] =
    /^([^\s"'`]{0,400}?)\\?(["'`])/.exec(text.slice(end, end + 402)) ?? [];
  return last === quote ? rest : '';
}

/** Loaded where a text has to be scanned, which hardly any has. */
let scanner: ReturnType<typeof loadScanner> | undefined;

async function loadScanner() {
  const { lintSource } = await import('@secretlint/core');
  const { creator } = await import('@secretlint/secretlint-rule-preset-recommend');
  return { lintSource, config: { rules: [{ id: PRESET, rule: creator }] } };
}

/** What the scanner finds in a text. */
export async function scan(text: string): Promise<Secret[]> {
  const { lintSource, config } = await (scanner ??= loadScanner());
  const { messages } = await lintSource({
    source: {
      filePath: 'reports',
      content: text.replace(REMARK, (word) => '_'.repeat(word.length)),
      contentType: 'text',
    },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.flatMap(({ message, range: [from, to] }) => {
    const whole = text.slice(from, to);
    // Of an address only the password is the secret.
    const password = /:\/\/[^\s:@/]*:(?<value>[^\s/]+)@/.exec(whole)?.groups?.['value'];
    const value = password ?? whole;
    if (password === undefined ? isPlaceholder(value) : isNoPassword(password)) return [];
    const start = from + whole.indexOf(value);
    return [{ what: whatItIs(message), start, end: start + value.length, value }];
  });
}

/** The scanner's words name what it is, and the value, which must not travel into logs. */
function whatItIs(message: string): string {
  const name = message
    .replace(/^found /i, '')
    .replace(/:\s*\**.*$/s, '')
    .trim();
  return name === '' ? 'a secret' : /^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`;
}

/** Of secrets that overlap one: the first of the list, where the shapes of ours come before the scanner's. */
function withoutOverlaps(secrets: readonly Secret[]): Secret[] {
  const ranked = secrets
    .map((secret, rank) => ({ secret, rank }))
    .toSorted((a, b) => a.secret.start - b.secret.start || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const one of ranked) {
    const last = kept.at(-1);
    if (!last || last.secret.end <= one.secret.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ secret }) => secret);
}

interface Batch {
  readonly text: string;
  readonly parts: readonly { readonly index: number; readonly at: number }[];
}

function batchesOf(texts: readonly string[]): Batch[] {
  const batches: Batch[] = [];
  let parts: { index: number; at: number }[] = [];
  let joined: string[] = [];
  let length = 0;
  const close = (): void => {
    if (parts.length > 0) batches.push({ text: joined.join(''), parts });
    parts = [];
    joined = [];
    length = 0;
  };
  texts.forEach((text, index) => {
    if (text === '') return;
    if (length > BATCH) close();
    parts.push({ index, at: length });
    joined.push(text, GAP);
    length += text.length + GAP.length;
  });
  close();
  return batches;
}
