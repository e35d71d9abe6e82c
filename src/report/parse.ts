// One file's text in, a report or its faults out. The only place where the parts of reading meet.
import { NO_ADDITIONS, type Additions } from './additions.ts';
import type { Body } from './body.ts';
import { readBody } from './body.ts';
import { findConflict } from './conflict.ts';
import type { Diagnostic, Fix, Where } from './diagnostic.ts';
import { compareDiagnostics, LineIndex } from './diagnostic.ts';
import { takeDocumentMarks } from './document-marks.ts';
import type { Path } from './frontmatter.ts';
import { readYaml, splitFrontmatter } from './frontmatter.ts';
import type { Edit } from './edits.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import { validateFrontmatter, type Readable } from './validate-frontmatter.ts';
import type { Place } from './origins.ts';
import { diagramFences, type DiagramFence } from './diagram-fences.ts';
import { proseOf } from './shown-tree.ts';
import { referencesOf, type Reference } from './references.ts';
import type { Report } from './report.ts';
import type { Frontmatter } from './schema.ts';
import { EXPECTED_FRONTMATTER } from './schema-fields.ts';
import { validateText } from './source-text.ts';
import { withTickets } from './tickets.ts';
import type { Vocabularies } from './vocabulary.ts';

export interface Source extends Place {
  readonly text: string;
}

export interface ParseOptions {
  readonly vocabularies: Vocabularies;
  /** See `trustReports` in hindsight.config.ts. */
  readonly allowCode: boolean;
  /** What the archive adds to the format; nothing when left out. */
  readonly additions?: Additions | undefined;
}

/** All that is known of a file after reading it; checks look at this. */
export interface Parsed {
  readonly source: Source;
  readonly lines: LineIndex;
  /** Null when the file is not sound enough to be shown. */
  readonly report: Report | null;
  readonly frontmatter: Frontmatter | null;
  /** What the rules judge; of a report with faults, what is right. */
  readonly readable: Readable | null;
  /** The body's text and where in the file it begins. */
  readonly bodyText: string;
  readonly bodyStart: number;
  readonly body: Body | null;
  /** Everything in it that leads somewhere. */
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
  /** The body as plain text, all of it. Made when somebody asks, as the next. */
  readonly prose: string;
  readonly fences: readonly DiagramFence[];
  /** Where the value at a path of the frontmatter stands. */
  locate(path: Path): Where;
}

// Whoever has made more mistakes than this mends the first ones first.
const MAX_FAULTS = 100;

export function parseReport(source: Source, options: ParseOptions): Parsed {
  const { text, file } = source;
  const lines = new LineIndex(text);
  const diagnostics: Diagnostic[] = [];
  const add = (
    where: Where,
    rule: string,
    message: string,
    hint: string | null,
    fix?: Fix,
  ): void => {
    diagnostics.push({ file, where, rule, level: 'error', message, hint, ...(fix && { fix }) });
  };
  const stop = (): Parsed => ({
    source,
    lines,
    report: null,
    frontmatter: null,
    readable: null,
    bodyText: '',
    bodyStart: 0,
    body: null,
    references: [],
    diagnostics,
    prose: '',
    fences: [],
    locate: () => lines.where(0, 1),
  });

  const fileFault = validateText(text);
  if (fileFault) {
    add(lines.where(fileFault.at), fileFault.rule, fileFault.message, fileFault.hint);
    return stop();
  }
  const conflict = findConflict(text, lines);
  if (conflict) {
    const [where = lines.where(0), ...also] = conflict.marks;
    diagnostics.push({
      file,
      where,
      rule: 'file/conflict',
      level: 'error',
      message:
        'Marks of an unfinished merge stand here: both versions of these lines are in the file.',
      hint: 'Keep the lines that are right, and remove the marks `<<<<<<<`, `=======` and `>>>>>>>`.',
      also,
    });
  }
  const split = splitFrontmatter(conflict?.text ?? text);
  if (!split.ok) {
    add(lines.where(0), 'file/frontmatter', split.message, split.hint);
    return stop();
  }
  const marks = takeDocumentMarks(split.yaml);
  for (const { start, end, message, hint } of marks.faults) {
    const where = lines.where(split.yamlStart + start, split.yamlStart + end);
    add(where, 'file/frontmatter', message, hint);
  }
  const { fields, tickets, lang } = options.additions ?? NO_ADDITIONS;
  const written = readYaml(marks.yaml, split.yamlStart, lines, EXPECTED_FRONTMATTER);
  const yaml = { ...written, data: withTickets(written.data, tickets) };
  const { frontmatter, readable, faults } = validateFrontmatter(
    yaml,
    source,
    options.vocabularies,
    {
      fields,
      lang,
    },
  );
  // A value that YAML did not let through as it was written is one mistake: what the field wants is how to mend it.
  const wanted = yaml.faults.map(({ path }) => path && faults.find(isOfValue(path)));
  yaml.faults.forEach(({ where, message, hint, fix, path }, i) => {
    const want = wanted[i];
    if (!path || !want) return add(where, 'file/yaml', message, hint, fix);
    const better = want.fix && { ...lines.range(yaml.locate(path)), ...want.fix };
    add(where, 'file/yaml', message, want.hintAlone ?? want.hint ?? hint, better);
  });
  for (const fault of faults.filter((one) => !wanted.includes(one))) {
    const { path, atKey, rule, message, hint, fix } = fault;
    const where = atKey ? yaml.locateKey(path) : yaml.locate(path);
    add(where, rule, message, hint, fix && { ...lines.range(where), ...fix });
  }
  const body = readBody(split.body, {
    events: eventsOf(readable),
    file,
    allowCode: options.allowCode,
  });
  for (const fault of body.faults) {
    const where = lines.where(split.bodyStart + fault.start, split.bodyStart + fault.end);
    add(where, fault.rule, fault.message, fault.hint, fixOf(fault.fix, split.bodyStart));
  }
  return {
    source,
    lines,
    report: diagnostics.length === 0 ? (readable?.report ?? null) : null,
    frontmatter,
    readable,
    bodyText: split.body,
    bodyStart: split.bodyStart,
    body,
    references: referencesOf({
      ...source,
      lines,
      data: yaml.data,
      locate: yaml.locate,
      tree: body.tree,
      bodyStart: split.bodyStart,
    }),
    diagnostics: diagnostics.toSorted(compareDiagnostics).slice(0, MAX_FAULTS),
    get prose() {
      return proseOf(body.tree, 'internal');
    },
    get fences() {
      return diagramFences(body.tree, split.body);
    },
    locate: yaml.locate,
  };
}

/** Whether a fault is in the shape of the value at a path, not in what it says. */
const isOfValue =
  (path: Path) =>
  (fault: FieldDiagnostic): boolean =>
    !fault.atKey &&
    /^(?:schema|instant)\//.test(fault.rule) &&
    fault.path.length === path.length &&
    fault.path.every((step, i) => String(step) === String(path[i]));

function fixOf(fix: Edit | undefined, bodyStart: number): Fix | undefined {
  return fix && { ...fix, start: fix.start + bodyStart, end: fix.end + bodyStart, certain: false };
}

/** How many events there are; any number where the timeline is at fault. */
function eventsOf(readable: Readable | null): number {
  return !readable || readable.unread.some((path) => path.join('.') === 'timeline')
    ? Infinity
    : readable.plain.timeline.length;
}
