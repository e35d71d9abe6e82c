// The fields of a report, validated all at once: shape, ids, moments, order. What is at fault in one field does not keep
// the others from being validated, and no fault is told that goes away by itself when another is mended.
import type { z } from 'zod';
import { validateOwn, splitOwn, type Additions, type OwnFieldIssue } from './additions.ts';
import { explainIssue, listInBrackets, wordsInList } from './explain.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import type { Path, YamlData } from './frontmatter.ts';
import { internalInFrontmatter } from './validate-internal.ts';
import { exampleOf, idsMeant, vocabularyFaults } from './validate-ids.ts';
import type { Place } from './origins.ts';
import { readPartly } from './partial.ts';
import type { Event, Report } from './report.ts';
import { resolveReport } from './resolve.ts';
import { fieldsAt } from './schema-fields.ts';
import { frontmatterSchema, type Frontmatter } from './schema.ts';
import { touches, withUnread } from './unread.ts';
import { toId } from './to-id.ts';
import { ID_PATTERN, type Vocabularies } from './vocabulary.ts';

/** What can be read of a report that has faults; a value at fault throws when it is asked for. */
export interface Readable {
  readonly report: Report;
  readonly frontmatter: Frontmatter;
  /** Frontmatter with a stand-in for every value at fault; their paths are in `unread`. */
  readonly plain: Frontmatter;
  readonly unread: readonly Path[];
  /** The events of which all is right, in order; `report.timeline` throws where one is missing among them. */
  readonly events: readonly Event[];
}

export interface ValidatedFrontmatter {
  /** Null where a field has not the shape that the schema asks for. */
  readonly frontmatter: Frontmatter | null;
  readonly readable: Readable | null;
  readonly faults: readonly FieldDiagnostic[];
}

// Whoever has made more mistakes than this mends the first ones first.
const MAX_FAULTS = 100;

export function validateFrontmatter(
  { data, unread: lost }: YamlData,
  place: Place,
  vocabularies: Vocabularies,
  { fields, lang }: Pick<Additions, 'fields' | 'lang'>,
): ValidatedFrontmatter {
  if (lost === null) return { frontmatter: null, readable: null, faults: [] };
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    return { frontmatter: null, readable: null, faults: [NO_FIELDS] };
  }
  const { format, own } = splitOwn(data, fields);
  const added = validateOwn(own, fields);
  const read = frontmatterSchema.safeParse(format);
  const shape = shapeFaults(format, read.error?.issues ?? [], {
    lost,
    vocabularies,
    own: Object.keys(fields),
    added: added.faults.map((fault) => ownFault(fault, data)),
  });
  const partial = readPartly(format, read, lost);
  // What stands in a wrong place, or under a wrong name, is not missing.
  const meant = shape.flatMap(({ standsFor }) => (standsFor ? [pathOf(standsFor)] : []));
  const unread = [...(partial?.unread ?? []), ...meant];
  const resolved = partial && resolveReport(partial.frontmatter, place, vocabularies);
  const further = [...(resolved?.faults ?? []), ...internalInFrontmatter(data)];
  const faults = [...shape, ...further.filter(({ path }) => !touches(path, unread))];
  const sound = partial !== null && unread.length === 0 && shape.length === 0;
  return {
    frontmatter: sound ? partial.frontmatter : null,
    readable:
      partial && resolved
        ? readableOf(
            {
              ...resolved.report,
              lang: resolved.report.lang ?? lang,
              own: added.values,
            },
            partial.frontmatter,
            unread,
            resolved.unread,
          )
        : null,
    faults,
  };
}

const NO_FIELDS: FieldDiagnostic = {
  path: [],
  rule: 'file/frontmatter',
  message: 'The frontmatter holds no fields.',
  hint: 'Write fields as `title: …`, one to a line; `_template.mdx` shows them.',
};

interface ShapeContext {
  /** Top-level fields that YAML lost. */
  readonly lost: ReadonlySet<string>;
  readonly vocabularies: Vocabularies;
  /** The names of the archive's own fields, and what is wrong with them. */
  readonly own: readonly string[];
  readonly added: readonly FieldDiagnostic[];
}

/** `issues` are what the schema says of the data. */
function shapeFaults(
  data: object,
  issues: readonly z.core.$ZodIssue[],
  { lost, vocabularies, own, added }: ShapeContext,
): FieldDiagnostic[] {
  const known = (path: Path): readonly string[] => [
    ...fieldsAt(path),
    ...(path.length === 0 ? own : []),
  ];
  const explained = [...issues.flatMap((issue) => explainIssue(issue, data, known)), ...added]
    .filter(({ path }) => !lost.has(String(path[0])))
    .slice(0, MAX_FAULTS);
  // `titel` is one mistake, not two: the field that it stands for is not missing as well.
  const misspelt = new Set(explained.flatMap((fault) => fault.standsFor ?? []));
  // A list in place of a text is not too short a text as well.
  const mistyped = new Set(
    explained.flatMap(({ rule, path }) => (rule === 'schema/type' ? [path.join('.')] : [])),
  );
  const faults = explained.filter(({ rule, path }) =>
    rule === 'schema/missing'
      ? !misspelt.has(path.join('.'))
      : rule === 'schema/type' || !mistyped.has(path.join('.')),
  );
  if (faults.length === 0) return [];
  // What is no id may still be a word that the archive knows: `SEV-2`, `DB`.
  const words = new Map(
    vocabularyFaults(data, vocabularies).map((fault) => [fault.path.join('.'), fault]),
  );
  return faults.map((fault) => {
    const word = fault.rule === 'schema/format' ? words.get(fault.path.join('.')) : undefined;
    return word && isBetter(word) ? word : withIds(fault, data, vocabularies);
  });
}

/** Whether a text that is no id is told by the words of its list: `p2` would be no severity either. */
function isBetter({ fix, closed, text, path }: ReturnType<typeof vocabularyFaults>[number]) {
  return fix !== undefined || (closed && path.at(-1) !== 'owner' && ID_PATTERN.test(toId(text)));
}

/** How zod's own messages begin, where a shape brings none. */
const USUAL_WORDS = /^(?:Invalid|Too (?:big|small)|Unrecognized|$)/;

/** What is wrong with a field of the archive's own, in the words of all others. */
function ownFault({ issue, path, field }: OwnFieldIssue, data: object): FieldDiagnostic {
  const [explained] = explainIssue({ ...issue, path: [...path, ...issue.path] }, data, () => []);
  const about = field.description ?? `It is the field “${field.label}” of hindsight.config.ts.`;
  if (!explained) throw new Error(`An issue of \`${path[0]}\` is explained by nothing.`);
  const hint =
    explained.rule === 'schema/missing'
      ? `Add \`${path[0]}: …\`. ${about}`
      : !USUAL_WORDS.test(issue.message)
        ? // What the archive says itself of its own field.
          issue.message
        : issue.code === 'too_small' || issue.code === 'too_big'
          ? about
          : (explained.hint ?? about);
  return { ...explained, hint };
}

/** The advice about a field of ids, with ids that this archive knows. */
function withIds(
  fault: FieldDiagnostic,
  data: object,
  vocabularies: Vocabularies,
): FieldDiagnostic {
  const field = fault.path.join('.');
  if (fault.rule === 'schema/missing') {
    const example = exampleOf(field, vocabularies);
    return example ? { ...fault, hint: `Add \`${field}: ${example}\`.` } : fault;
  }
  const value = (data as Record<string, unknown>)[field];
  if (fault.rule !== 'schema/type' || typeof value !== 'string') return fault;
  const words = wordsInList(value);
  const ids = words.length > 0 && idsMeant(words, field, vocabularies);
  if (!ids) return fault;
  const text = listInBrackets(ids);
  return { ...fault, hint: `Make it a list: \`${text}\`.`, fix: { text, certain: true } };
}

const pathOf = (joined: string): Path =>
  joined.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Which parts of a report follow from a field. */
const PARTS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['timezone', ['clock']],
  ['undated', ['clock', 'impact', 'timeline']],
]);

/** `missing` are values of which the author wrote none that fits, `meaningless` are texts that say no moment. */
function readableOf(
  report: Report,
  frontmatter: Frontmatter,
  missing: readonly Path[],
  meaningless: readonly Path[],
): Readable {
  const unread = [...missing, ...meaningless];
  const inImpact = unread.flatMap(([group, name]) =>
    group === 'impact' && typeof name === 'string'
      ? name === 'to'
        ? [name, 'ongoing']
        : [name]
      : [],
  );
  const namesIn = (paths: readonly Path[]): string[] =>
    paths.flatMap((path) => (path[0] === 'impact' && path.length > 1 ? [] : [String(path[0])]));
  const inTimeline = (path: Path): boolean => path[0] === 'timeline' && path.length > 1;
  // Of which kinds the events are holds also where the moment of one cannot be read.
  const names = namesIn([...missing, ...meaningless.filter((path) => !inTimeline(path))]);
  const broken = unread.filter(inTimeline);
  const placed = !namesIn(unread.filter((path) => !inTimeline(path))).some(
    (name) => name === 'timeline' || PARTS_OF.get(name)?.includes('timeline'),
  );
  return {
    report: withUnread(
      { ...report, impact: withUnread(report.impact, inImpact) },
      namesIn(unread).flatMap((name) => PARTS_OF.get(name) ?? [name]),
    ),
    frontmatter: withUnread(
      { ...frontmatter, impact: withUnread(frontmatter.impact, inImpact) },
      names,
    ),
    plain: frontmatter,
    unread,
    events: placed
      ? report.timeline.filter(({ index }) => !touches(['timeline', index], broken))
      : [],
  };
}
