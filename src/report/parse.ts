// One file's text in, a report or its faults out. The only place where the parts of reading meet.
import type { Body } from './body.ts';
import { readBody } from './body.ts';
import type { Diagnostic, Where } from './diagnostic.ts';
import { compareDiagnostics, Lines } from './diagnostic.ts';
import { explainIssue } from './explain.ts';
import type { Path, YamlData } from './frontmatter.ts';
import { readYaml, splitFrontmatter } from './frontmatter.ts';
import { internalInFrontmatter } from './judge-internal.ts';
import { faultsOfUnsound } from './judge-unsound.ts';
import { referencesOf, type Reference } from './references.ts';
import { resolveReport } from './resolve.ts';
import type { Report } from './report.ts';
import type { Frontmatter } from './schema.ts';
import { fieldsAt } from './schema-fields.ts';
import { frontmatterSchema } from './schema.ts';
import { judgeText } from './source-text.ts';
import type { Vocabularies } from './vocabulary.ts';

export interface Source {
  /** File name without `.mdx`. */
  readonly id: string;
  /** Path below the folder of reports, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface ParseOptions {
  readonly vocabularies: Vocabularies;
  /** See `trustReports` in src/config.ts. */
  readonly allowCode: boolean;
}

/** All that is known of a file after reading it; checks look at this. */
export interface Parsed {
  readonly source: Source;
  readonly lines: Lines;
  /** Null when the file is not sound enough to be shown. */
  readonly report: Report | null;
  readonly frontmatter: Frontmatter | null;
  /** The body's text and where in the file it begins. */
  readonly bodyText: string;
  readonly bodyStart: number;
  readonly body: Body | null;
  /** Everything in it that leads somewhere. */
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value at a path of the frontmatter stands. */
  locate(path: Path): Where;
}

// Whoever has made more mistakes than this mends the first ones first.
const MAX_FAULTS = 100;

export function parseReport(source: Source, options: ParseOptions): Parsed {
  const { text, file } = source;
  const lines = new Lines(text);
  const diagnostics: Diagnostic[] = [];
  const add = (where: Where, rule: string, message: string, hint: string | null): void => {
    diagnostics.push({ file, where, rule, level: 'error', message, hint });
  };
  const stop = (): Parsed => ({
    source,
    lines,
    report: null,
    frontmatter: null,
    bodyText: '',
    bodyStart: 0,
    body: null,
    references: [],
    diagnostics,
    locate: () => lines.where(0, 1),
  });

  const fileFault = judgeText(text);
  if (fileFault) {
    add(lines.where(fileFault.at), fileFault.rule, fileFault.message, fileFault.hint);
    return stop();
  }
  const split = splitFrontmatter(text);
  if (!split.ok) {
    add(lines.where(0), 'file/frontmatter', split.message, split.hint);
    return stop();
  }
  const yaml = readYaml(split.yaml, split.yamlStart, lines);
  for (const fault of yaml.faults) add(fault.where, 'file/yaml', fault.message, fault.hint);

  const frontmatter = yaml.faults.length === 0 ? validate(yaml, options.vocabularies, add) : null;
  const resolved = frontmatter ? resolveReport(frontmatter, source, options.vocabularies) : null;
  for (const fault of resolved?.faults ?? []) {
    add(yaml.locate(fault.path), fault.rule, fault.message, fault.hint);
  }
  for (const fault of yaml.faults.length === 0 ? internalInFrontmatter(yaml.data) : []) {
    add(yaml.locate(fault.path), fault.rule, fault.message, fault.hint);
  }
  const body = readBody(split.body, {
    events: resolved?.report?.timeline.length ?? Infinity,
    file,
    allowCode: options.allowCode,
  });
  for (const fault of body.faults) {
    const where = lines.where(split.bodyStart + fault.start, split.bodyStart + fault.end);
    add(where, fault.rule, fault.message, fault.hint);
  }
  return {
    source,
    lines,
    report: diagnostics.length === 0 ? (resolved?.report ?? null) : null,
    frontmatter,
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
    locate: yaml.locate,
  };
}

type Add = (where: Where, rule: string, message: string, hint: string | null) => void;

function validate(yaml: YamlData, vocabularies: Vocabularies, add: Add): Frontmatter | null {
  if (yaml.data === null || typeof yaml.data !== 'object' || Array.isArray(yaml.data)) {
    add(
      yaml.locate([]),
      'file/frontmatter',
      'The frontmatter holds no fields.',
      'Write fields as `title: …`, one to a line; `_template.mdx` shows them.',
    );
    return null;
  }
  const result = frontmatterSchema.safeParse(yaml.data);
  if (result.success) return result.data;
  const explained = result.error.issues.flatMap((issue) =>
    explainIssue(issue, yaml.data, fieldsAt),
  );
  explained.length = Math.min(explained.length, MAX_FAULTS);
  // `titel` is one mistake, not two: the field that it stands for is not missing as well.
  const misspelt = new Set(explained.flatMap((fault) => fault.standsFor ?? []));
  for (const fault of explained) {
    if (fault.rule === 'schema/missing' && misspelt.has(fault.path.join('.'))) continue;
    const where = fault.atKey ? yaml.locateKey(fault.path) : yaml.locate(fault.path);
    add(where, fault.rule, fault.message, fault.hint);
  }
  // What can be judged without the rest is judged now, so that nobody mends a file in two rounds.
  const atFault = new Set(explained.map((fault) => fault.path.join('.')));
  for (const fault of faultsOfUnsound(yaml.data, vocabularies)) {
    if (atFault.has(fault.path.join('.'))) continue;
    add(yaml.locate(fault.path), fault.rule, fault.message, fault.hint);
  }
  return null;
}
