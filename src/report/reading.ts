// What is known of a sound file once it was read, as plain data that can be kept; and the way back. The trees of its YAML
// and its body are large, and few ask for them: they are made again from the text for whoever does.
import { readBody, type Body } from './body.ts';
import type { DiagramFence } from './diagram-fences.ts';
import { LineIndex, type Where } from './diagnostic.ts';
import type { Path } from './frontmatter.ts';
import { vocabularyFaults } from './validate-ids.ts';
import { parseReport, type ParseOptions, type Parsed, type Source } from './parse.ts';
import type { Reference } from './references.ts';
import type { Report } from './report.ts';
import type { Frontmatter } from './schema.ts';
import type { Vocabularies } from './vocabulary.ts';

export interface KeptReading {
  readonly report: Report;
  readonly frontmatter: Frontmatter;
  readonly bodyStart: number;
  readonly references: readonly Reference[];
  readonly prose: string;
  readonly fences: readonly DiagramFence[];
  /**
   * Where fields and the words of their lists stand: `;services.0:5,12,5,20;` is the line and the column, and those of the end,
   * of the value at a path. As text it takes a tenth of the memory, and few are asked for.
   */
  readonly places: string;
}

/** What is known of a file; null where it has faults, which are told with its text at hand. */
export function keptReading(parsed: Parsed): KeptReading | null {
  const { report, frontmatter, bodyStart, references, body, prose, fences } = parsed;
  if (!report || !frontmatter || !body?.tree) return null;
  const places = placesOf(parsed, frontmatter);
  return { report, frontmatter, bodyStart, references, prose, fences, places };
}

/** Whether a reading holds in an archive of other vocabularies: every id of it is still one. */
export const holdsWith = ({ frontmatter }: KeptReading, vocabularies: Vocabularies): boolean =>
  vocabularyFaults(frontmatter, vocabularies).length === 0;

/** All that reading the file again would tell. */
export function recall(source: Source, reading: KeptReading, options: ParseOptions): Parsed {
  const { report, frontmatter, bodyStart, references, prose, fences, places } = reading;
  let lines: LineIndex | undefined;
  return {
    source,
    get lines() {
      return (lines ??= new LineIndex(source.text));
    },
    report,
    frontmatter,
    readable: { report, frontmatter, plain: frontmatter, unread: [], events: report.timeline },
    get bodyText() {
      return source.text.slice(bodyStart);
    },
    bodyStart,
    get body() {
      const events = frontmatter.timeline.length;
      const { allowCode } = options;
      return bodies.get(source, () =>
        readBody(this.bodyText, { events, file: source.file, allowCode }),
      );
    },
    references,
    diagnostics: [],
    prose,
    fences,
    locate: (path) =>
      placeIn(places, path) ?? files.get(source, () => parseReport(source, options)).locate(path),
  };
}

function placesOf({ locate }: Parsed, frontmatter: Frontmatter): string {
  let places = ';';
  const put = (path: Path): void => {
    const { line, column, endLine, endColumn }: Where = locate(path);
    places += `${path.join('.')}:${line},${column},${endLine},${endColumn};`;
  };
  for (const [name, value] of Object.entries(frontmatter)) {
    if (!isPlainStep(name)) continue;
    put([name]);
    if (!Array.isArray(value)) continue;
    value.forEach((item, i) => {
      if (typeof item === 'string') put([name, i]);
    });
  }
  return places;
}

/** Null for a path whose place is not kept. */
function placeIn(places: string, path: Path): Where | null {
  if (!path.every((step) => isPlainStep(String(step)))) return null;
  const name = `;${path.join('.')}:`;
  const at = places.indexOf(name);
  if (at === -1) return null;
  const from = at + name.length;
  const [line, column, endLine, endColumn] = places
    .slice(from, places.indexOf(';', from))
    .split(',')
    .map(Number) as [number, number, number, number];
  return { line, column, endLine, endColumn };
}

/** Whether a step of a path can be told from the signs between places. */
const isPlainStep = (step: string): boolean => !/[.:;]/.test(step);

/** The last few of what was made: whoever asks once asks again, and no more are held than are asked for at a time. */
class LastFew<T> {
  readonly #made = new Map<Source, T>();

  get(source: Source, make: () => T): T {
    const made = this.#made.get(source) ?? make();
    this.#made.delete(source);
    this.#made.set(source, made);
    const [oldest] = this.#made.keys();
    if (oldest && this.#made.size > MOST_HELD) this.#made.delete(oldest);
    return made;
  }
}

const MOST_HELD = 4;
const bodies = new LastFew<Body>();
const files = new LastFew<Parsed>();
