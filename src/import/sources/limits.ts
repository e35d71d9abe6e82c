// What is asked of a document before anybody parses it, so that no parser takes minutes or ends in the middle. Each throws
// with what is too much, to be read behind "It could not be read: ".

const MAX_CHARACTERS = 8_000_000;
/** Quotes in one another. No report nests a tenth of it; parsers take time by its square. */
const MAX_QUOTES = 200;
/** Elements of HTML in one another, or left open, which is the same. */
const MAX_ELEMENTS = 500;
/** Signs of further tags inside of one tag. */
const MAX_IN_TAG = 1_000;

/** Elements that are seldom closed, and need not be. */
const OPEN_ENDED = new Set(
  `area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
  option optgroup colgroup caption rp rt html head body`.split(/\s+/),
);
/** Elements in which `<` is a sign like others. */
const OF_TEXT = new Set(['script', 'style']);

export function refuseLong(text: string): void {
  if (text.length > MAX_CHARACTERS) {
    throw new Error(
      `it holds ${(text.length / 1e6).toFixed(1)} million characters, more than ${MAX_CHARACTERS / 1e6} million. Cut out the report.`,
    );
  }
  if (new RegExp(`^(?:[ \\t]{0,8}>){${MAX_QUOTES + 1}}`, 'm').test(text)) {
    throw new Error(`quotes stand more than ${MAX_QUOTES} deep in one another. Take them out.`);
  }
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** How many tags begin inside of one that has not ended, this one too. */
  readonly inTag: number;
}

export function refuseDeepHtml(html: string): void {
  const open = new Map<string, number>();
  let deep = 0;
  for (const { name, closes, inTag } of elementsOf(html)) {
    const now = open.get(name) ?? 0;
    if (closes && now === 0) continue;
    open.set(name, now + (closes ? -1 : 1));
    deep += closes ? -1 : 1;
    if (deep > MAX_ELEMENTS && inTag === 1) {
      throw new Error(
        `more than ${MAX_ELEMENTS} elements (\`<${name}>\`) stand in one another, or are not closed. Close them.`,
      );
    }
  }
}

/** The tags of elements that have to be closed, without what stands in a program or a style. */
function* elementsOf(html: string): Generator<Tag> {
  let inTag = 0;
  let within: string | null = null;
  for (const [sign, closes, written = ''] of html.matchAll(TAG)) {
    inTag = sign === '>' ? 0 : inTag + 1;
    if (inTag > MAX_IN_TAG) throw new Error('a tag (`<`) does not end. Close it with `>`.');
    const name = written.toLowerCase();
    if (name === '' || OPEN_ENDED.has(name) || (within !== null && name !== within)) continue;
    if (OF_TEXT.has(name)) within = closes ? null : name;
    yield { name, closes: Boolean(closes), inTag };
  }
}

const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])|>/gi;
