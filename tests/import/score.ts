// Measures the importer against what people read out of public postmortems (labels.yaml): events, actions, the
// beginning and the end of impact, the zone. A value that the labels do not allow counts against it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Imported } from '../../src/import/imported.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import type { Instant } from '../../src/report/report.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';

interface Label {
  readonly path: string;
  readonly digest: string;
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  readonly actions: readonly (number | string)[];
}

export interface Count {
  hit: number;
  wrong: number;
  missed: number;
}

export interface DocumentScore {
  readonly path: string;
  readonly events: Count;
  readonly actions: Count;
  readonly zone: boolean;
  readonly from: boolean;
  readonly to: boolean;
  /** What is not as the labels say, in a few words each. */
  readonly faults: readonly string[];
}

export interface Score {
  readonly documents: readonly DocumentScore[];
  readonly events: Count;
  readonly actions: Count;
  readonly zone: number;
  readonly from: number;
  readonly to: number;
  /** Beginnings, ends and zones that no label allows. */
  readonly invented: readonly string[];
}

export async function scoreCorpus(corpus: string, labelsFile: string): Promise<Score> {
  const labels = parse(readFileSync(labelsFile, 'utf8')) as Label[];
  const documents: DocumentScore[] = [];
  const invented: string[] = [];
  for (const label of labels) {
    const file = join(corpus, label.path);
    if (!existsSync(file)) continue;
    const bytes = readFileSync(file);
    if (!createHash('sha256').update(bytes).digest('hex').startsWith(label.digest)) continue;
    const imported = await importDocument(
      { path: label.path, bytes },
      { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
    );
    documents.push(scoreDocument(label, imported, invented));
  }
  const sum = (pick: (one: DocumentScore) => Count): Count =>
    documents.reduce(
      (total, one) => ({
        hit: total.hit + pick(one).hit,
        wrong: total.wrong + pick(one).wrong,
        missed: total.missed + pick(one).missed,
      }),
      { hit: 0, wrong: 0, missed: 0 },
    );
  return {
    documents,
    events: sum((one) => one.events),
    actions: sum((one) => one.actions),
    zone: documents.filter(({ zone }) => zone).length,
    from: documents.filter(({ from }) => from).length,
    to: documents.filter(({ to }) => to).length,
    invented,
  };
}

export const precision = ({ hit, wrong }: Count): number =>
  hit + wrong === 0 ? 1 : hit / (hit + wrong);
export const recall = ({ hit, missed }: Count): number =>
  hit + missed === 0 ? 1 : hit / (hit + missed);
export const f1 = (count: Count): number => {
  const [p, r] = [precision(count), recall(count)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

function scoreDocument(label: Label, imported: Imported, invented: string[]): DocumentScore {
  const faults: string[] = [];
  const zone = imported.report?.clock.zone ?? 'unknown';
  if (zone !== label.zone) {
    faults.push(`zone ${zone}, not ${label.zone}`);
    if (zone !== 'unknown') invented.push(`${label.path}: zone ${zone}`);
  }
  const wall = (instant: Instant | null | undefined): string =>
    instant ? `${instant.date ?? ''} ${instant.time}`.trim() : 'unknown';
  const judge = (field: 'from' | 'to', found: string): boolean => {
    const written = label[field];
    const optional = written.startsWith('?');
    const accepted = written.replace(/^\?/, '').split('|').filter(Boolean);
    const fine =
      accepted.includes(found) || (optional && (found === 'unknown' || accepted.length === 0));
    if (!fine) {
      faults.push(`${field} ${found}, not ${written}`);
      // A guess that the draft marks as one is a proposal, not an invention.
      const marked = imported.evidence.some(
        (one) => one.field === `impact.${field}` && one.sure === 'guess',
      );
      if (found !== 'unknown' && !marked) invented.push(`${label.path}: ${field} ${found}`);
    }
    return fine;
  };
  const from = judge('from', wall(imported.report?.impact.from));
  const to = judge('to', wall(imported.report?.impact.to));
  return {
    path: label.path,
    events: scoreEvents(label, imported, faults),
    actions: scoreActions(label, imported, faults),
    zone: zone === label.zone,
    from,
    to,
    faults,
  };
}

function scoreEvents(label: Label, imported: Imported, faults: string[]): Count {
  const gold = label.events.map((text) => {
    const match = /^(\?)?([\d|]+) (.+)$/.exec(text);
    return {
      optional: match?.[1] === '?',
      lines: (match?.[2] ?? '').split('|').map(Number),
      at: match?.[3] ?? '',
      used: false,
    };
  });
  const count: Count = { hit: 0, wrong: 0, missed: 0 };
  for (const event of imported.events) {
    const at = event.at.replace('T', ' ').replace(/(?:Z|[+-]\d\d:\d\d)$/, '');
    const match = gold.find(
      (one) =>
        !one.used &&
        one.at === at &&
        one.lines.some((line) => line >= event.lines[0] && line <= event.lines[1]),
    );
    if (match) {
      match.used = true;
      if (!match.optional) count.hit++;
    } else {
      count.wrong++;
      faults.push(`event of line ${event.lines[0]} at ${event.at} is no event`);
    }
  }
  for (const one of gold) {
    if (one.used || one.optional) continue;
    count.missed++;
    faults.push(`event of line ${one.lines.join('|')} at ${one.at} is missing`);
  }
  return count;
}

function scoreActions(label: Label, imported: Imported, faults: string[]): Count {
  const gold = label.actions.map((one) => ({
    optional: String(one).startsWith('?'),
    line: Number(String(one).replace('?', '')),
    used: false,
  }));
  const count: Count = { hit: 0, wrong: 0, missed: 0 };
  for (const action of imported.actions) {
    const match = gold.find(
      ({ used, line }) => !used && line >= action.lines[0] && line <= action.lines[1],
    );
    if (match) {
      match.used = true;
      if (!match.optional) count.hit++;
    } else {
      count.wrong++;
      faults.push(`action of line ${action.lines[0]} is no action`);
    }
  }
  for (const one of gold) {
    if (one.used || one.optional) continue;
    count.missed++;
    faults.push(`action of line ${one.line} is missing`);
  }
  return count;
}
