// The sets of the made-up corpus: each was written at one time, by somebody who did not know what the importer read
// by then. A set without floors is measured only, until the grammar has been changed for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CORPUS } from './corpus-import.ts';
import type { Field } from './corpus-score.ts';

export interface Floors {
  readonly f1: Readonly<Record<Field, number>>;
  readonly contradictionPrecision: number;
  readonly mostLettersLost: number;
  readonly mostUnmarked: number;
}

export interface CorpusSet extends Partial<Floors> {
  readonly set: string;
  /** Its folders. */
  readonly companies: readonly string[];
}

export const CORPUS_SETS = parse(
  readFileSync(join(CORPUS, 'floors.yaml'), 'utf8'),
) as readonly CorpusSet[];

/** Whether a document, named by its path in the corpus, is of a set. */
export const isOfSet = ({ companies }: CorpusSet, path: string): boolean =>
  companies.includes(path.slice(0, path.indexOf('/')));

/** Sets of which every floor is given. */
export const hasFloors = (set: CorpusSet): set is CorpusSet & Floors => set.f1 !== undefined;
