// What a careful reader finds in each made-up document of corpus/documents: its labels, one YAML file a document.
// The meaning of every key stands in corpus/README.md.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One value, or several of which each is right. */
export type Allowed = string | readonly string[];

export interface LabelledMoment {
  readonly at: Allowed;
  readonly optional?: boolean;
}

export interface LabelledEvent extends LabelledMoment {
  readonly text: string;
  readonly kind?: readonly string[];
  readonly until?: string;
  readonly approximate?: boolean;
}

export interface LabelledAction {
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
  readonly ticket?: string;
  readonly status?: string;
  readonly optional?: boolean;
}

/** An id of a vocabulary: any one of `one`, or all of `all`. */
export interface LabelledFact {
  readonly one?: readonly string[];
  readonly all?: readonly string[];
  readonly words?: string;
  readonly optional?: boolean;
}

export interface LabelledContradiction {
  readonly about: string;
  readonly between: readonly string[];
}

export interface Label {
  readonly path: string;
  readonly title: Allowed;
  readonly timezone: Allowed;
  readonly impact: { readonly from: LabelledMoment; readonly to: LabelledMoment };
  readonly severity: LabelledFact;
  readonly services: LabelledFact;
  readonly trigger: LabelledFact;
  readonly cause: LabelledFact;
  readonly detector: LabelledFact;
  readonly events: readonly LabelledEvent[];
  readonly actions: readonly LabelledAction[];
  readonly contradictions: readonly LabelledContradiction[];
  readonly keep: readonly string[];
  readonly tells?: readonly string[];
}

/** Reads all labels below a folder, in the order of their paths. */
export function readLabels(folder: string): Label[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      ...(parse(readFileSync(join(folder, name), 'utf8')) as Omit<Label, 'path'>),
      path: name.slice(0, -'.yaml'.length).replaceAll('\\', '/'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export const allowed = (value: Allowed): readonly string[] =>
  typeof value === 'string' ? [value] : value;
