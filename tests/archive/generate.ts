// Makes archives of any size from a seed, with repeats, promises and trends planted in them and told to the
// caller. For tests and benchmarks. As a program: `node tests/archive/generate.ts <folder> <count> [seed]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Report } from '../../src/report/report.ts';
import { resolveReport } from '../../src/report/resolve.ts';
import { frontmatterSchema } from '../../src/report/schema.ts';
import type { Vocabularies } from '../../src/report/vocabulary.ts';
import {
  makeVocabulary,
  VOCABULARIES,
  VOCABULARY_NAMES,
  vocabularyFileSchema,
} from '../../src/report/vocabulary.ts';
import type { Composed } from './compose.ts';
import { compose } from './compose.ts';
import { vocabularyFiles } from './places.ts';
import type { Options, Plan } from './plan.ts';
import { plan } from './plan.ts';
import type { Truth } from './truth.ts';
import { truthOf } from './truth.ts';

export interface Generated {
  /** Path below the folder of reports, and text. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** By file name below `_vocabulary/`. */
  readonly vocabularyFiles: Readonly<Record<string, string>>;
  readonly reports: readonly Report[];
  readonly vocabularies: Vocabularies;
  /** Markdown of each report's body, by id. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly truth: Truth;
}

export function generate(options: Partial<Options> & Pick<Options, 'count'>): Generated {
  const whole: Options = { seed: 1, today: '2026-11-21', years: 6, ...options };
  const world = plan(whole);
  const incidents = world.plans.map((one): Plan & Composed => {
    const family = one.family ? world.plans.filter((other) => other.family === one.family) : [];
    const earlier = one.family?.declared && one.occurrence > 0 ? [family[0]!.id] : [];
    return {
      ...one,
      ...compose(one, whole.today, earlier, family[one.occurrence + 1]?.day ?? null),
    };
  });
  const vocabulary = vocabularyFiles(world.services, world.teams);
  const vocabularies = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => {
      const text = vocabulary[VOCABULARIES[name].file] ?? '';
      return [name, makeVocabulary(name, vocabularyFileSchema.parse(parse(text)))];
    }),
  ) as Vocabularies;
  return {
    files: incidents.map(({ file, data, body }) => ({
      file,
      text: `---\n${yaml(data)}---\n${body}`,
    })),
    vocabularyFiles: vocabulary,
    reports: incidents.map((one) => toReport(one, vocabularies)),
    vocabularies,
    bodies: new Map(incidents.map(({ id, body }) => [id, body])),
    truth: truthOf(whole, world, incidents),
  };
}

function toReport(incident: Plan & Composed, vocabularies: Vocabularies): Report {
  const frontmatter = frontmatterSchema.parse(incident.data);
  const { report, faults } = resolveReport(frontmatter, incident, vocabularies);
  if (!report || faults.length > 0) {
    throw new Error(`${incident.id}: ${faults.map(({ message }) => message).join(' ')}`);
  }
  return report;
}

/** YAML as a person would write it: plain where it can be, quoted where it must be. */
function yaml(value: Readonly<Record<string, unknown>>, indent = ''): string {
  let text = '';
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    if (Array.isArray(inner)) {
      const items = inner as readonly unknown[];
      if (items.length === 0) text += `${indent}${key}: []\n`;
      else if (typeof items[0] === 'string') {
        text += `${indent}${key}: [${items.map(scalar).join(', ')}]\n`;
      } else {
        text += `${indent}${key}:\n`;
        for (const item of items) {
          const block = yaml(item as Readonly<Record<string, unknown>>, `${indent}    `);
          text += `${indent}  - ${block.slice(indent.length + 4)}`;
        }
      }
    } else if (typeof inner === 'object' && inner !== null) {
      text += `${indent}${key}:\n${yaml(inner as Readonly<Record<string, unknown>>, `${indent}  `)}`;
    } else {
      text += `${indent}${key}: ${scalar(inner)}\n`;
    }
  }
  return text;
}

function scalar(value: unknown): string {
  const text = String(value);
  const plain = /^[A-Za-z0-9][\w .,;'()%/:+-]*$/.test(text) && !/: |:$|,/.test(text);
  return plain || typeof value === 'boolean' ? text : JSON.stringify(text);
}

export function writeArchive(folder: string, { files, vocabularyFiles }: Generated): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const { file, text } of files) write(join(folder, file), text);
  for (const [name, text] of Object.entries(vocabularyFiles)) {
    write(join(folder, '_vocabulary', name), text);
  }
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const [folder, count, seed = '1'] = argv.slice(2);
  if (!folder || !/^\d+$/.test(count ?? '') || !/^\d+$/.test(seed)) {
    console.error('Usage: node tests/archive/generate.ts <folder> <count> [seed]');
    process.exitCode = 2;
  } else {
    writeArchive(folder, generate({ count: Number(count), seed: Number(seed) }));
    console.log(`${count} reports in ${folder}`);
  }
}
