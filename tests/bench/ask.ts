// `npm run bench:ask`: how well the archive answers pasted alerts. Takes a line that reads like an alert from each
// of the made-up reports, rewords a third of them, wraps each as a pager would, and asks for it; then asks for alerts
// of products that are in no report. `node tests/bench/ask.ts <folder>` takes forty reports of another folder, and of
// each the longest line that reads like an alert.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAsking } from '../../src/ask/answer.ts';
import { blocksOf } from '../../src/ask/blocks.ts';
import { passagesOf } from '../../src/ask/passages.ts';
import { parseReport } from '../../src/report/parse.ts';
import { listReports, readSource, readVocabularies } from '../../src/report/read.ts';
import { Chance } from '../archive/chance.ts';
import { FOREIGN_ALERTS, MORE_FOREIGN_ALERTS } from './alerts.ts';
import { KNOWN_ALERTS } from './known-alerts.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

const REPORTS = 40;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });
const ALERT_LIKE =
  /alert|error|fail|time(?:d |-)?out|unavailable|crash|\b50\d\b|degrad|exceed|refus|stuck|full|expired|latency|exhaust|unreachable|queue|fire|slow|loop|reject|drop|lost|memory|disk|node|saturat|restart|cannot|fehler|ausfall|erreur|panne|fallo|caíd|falha|障害/i;
/** Forms of everyday words that another engineer would have chosen. */
const REWORDED: Readonly<Record<string, string>> = {
  alert: 'alarm',
  began: 'started',
  customers: 'users',
  deployed: 'released',
  down: 'unavailable',
  error: 'failure',
  errors: 'failures',
  failed: 'failing',
  increased: 'rose',
  issue: 'problem',
  noticed: 'saw',
  restarted: 'rebooted',
  users: 'customers',
};

const given = process.argv.slice(2).find((word) => !word.startsWith('--'));
const made = given ? null : mkdtempSync(join(tmpdir(), 'hindsight-ask-'));
try {
  measure(given ?? importCorpus(made!));
} finally {
  if (made) rmSync(made, { recursive: true });
}

function importCorpus(folder: string): string {
  const args = ['src/cli/import.ts', 'tests/import/corpus/documents', '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 2) throw new Error(stderr);
  return folder;
}

function measure(folder: string): void {
  const { vocabularies } = readVocabularies(folder);
  const reports = listReports(folder).files.flatMap((file) => {
    const { report, body } = parseReport(readSource(folder, file), {
      vocabularies,
      allowCode: false,
    });
    if (!report) return [];
    return [{ report, body: blocksOf(body?.tree ?? null, 'internal', report.timeline) }];
  });
  const began = performance.now();
  const asking = openAsking(reports, vocabularies);
  const opened = performance.now() - began;

  const chance = new Chance(7);
  const moment = {
    int: (from: number, to: number) => chance.int(from, to),
    hex: (length: number) => Array.from({ length }, () => chance.int(0, 15).toString(16)).join(''),
  };
  const picked = given ? longestLines() : pickedLines();
  const alerts = picked.map(({ id, text }, i) => ({
    id,
    text: i % 3 === 0 ? reworded(text) : text,
  }));

  console.log(`${reports.length} reports, read into the index in ${opened.toFixed(0)} ms`);
  console.log(`${''.padEnd(28)}first   in five  abstained`);
  score('alerts', (text) => text, [paged]);
  score('half of their words dropped', halved, [paged]);
  foreign('foreign alerts', FOREIGN_ALERTS, [paged]);
  const wrappers = Object.values(WRAPPERS);
  score('in the shape of each tool', (text) => text, wrappers);
  score('and half of the words', halved, wrappers);
  foreign('foreign alerts in each shape', [...FOREIGN_ALERTS, ...MORE_FOREIGN_ALERTS], wrappers);
  if (process.argv.includes('--shapes'))
    for (const [name, wrapper] of Object.entries(WRAPPERS)) {
      score(name, (text) => text, [wrapper]);
      score(`${name}, half`, halved, [wrapper]);
      foreign(`${name}, foreign`, [...FOREIGN_ALERTS, ...MORE_FOREIGN_ALERTS], [wrapper]);
    }

  function pickedLines(): { id: string; text: string }[] {
    const ids = new Set(reports.map(({ report }) => report.id));
    return Object.entries(KNOWN_ALERTS).map(([id, text]) => {
      if (!ids.has(id)) throw new Error(`\`${id}\` of known-alerts.ts is no report.`);
      return { id, text };
    });
  }

  function longestLines(): { id: string; text: string }[] {
    return reports
      .flatMap(({ report, body }) => {
        const lines = passagesOf(report, body, vocabularies).filter(
          ({ field, text }) =>
            (field === 'event' || field === 'body') &&
            ALERT_LIKE.test(text) &&
            text.split(/\s+/).length >= 5 &&
            text.split(/\s+/).length <= 40,
        );
        // The longest says most of what was seen, as an alert does.
        const line = lines.toSorted((a, b) => b.text.length - a.text.length)[0];
        return line ? [{ id: report.id, text: line.text }] : [];
      })
      .slice(0, REPORTS);
  }

  function foreign(name: string, texts: readonly string[], shapes: readonly Wrapper[]): void {
    const asked = shapes.flatMap((shape) =>
      texts.map((text) => ({ text, asked: shape(text, moment) })),
    );
    const alarms = asked.filter(({ asked }) => !asking.ask(asked).abstained);
    console.log(`${name}: ${asked.length - alarms.length} of ${asked.length} "nothing like this"`);
    if (process.argv.includes('--misses'))
      for (const [text, found] of Map.groupBy(alarms, ({ text }) => text)) {
        const { report, matched } = asking.ask(found[0]!.asked).matches[0]!;
        console.log(
          `  answered ${found.length} times: ${text}\n    ${report.id}: ${matched[0]!.text}`,
        );
      }
  }

  function score(name: string, cut: (text: string) => string, shapes: readonly Wrapper[]): void {
    let [first, five, abstained, all] = [0, 0, 0, 0];
    const times: number[] = [];
    const missed = new Map<string, number>();
    for (const { id, text } of alerts)
      for (const shape of shapes) {
        const asked = shape(cut(text), moment);
        all++;
        const start = performance.now();
        const answer = asking.ask(asked);
        times.push(performance.now() - start);
        const place = answer.matches.findIndex(({ report }) => report.id === id);
        if (place === 0) first++;
        if (place >= 0) five++;
        else {
          const miss = `${id}${answer.abstained ? '' : ' (others)'}: ${cut(text)}`;
          missed.set(miss, (missed.get(miss) ?? 0) + 1);
        }
        if (answer.abstained) abstained++;
      }
    times.sort((a, b) => a - b);
    const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
    const of = (n: number): string => `${n}/${all}`.padEnd(8);
    console.log(
      `${name.padEnd(28)}${of(first)}${of(five)} ${of(abstained)} (${at(0.5)} ms, p95 ${at(0.95)} ms)`,
    );
    if (process.argv.includes('--misses'))
      for (const [one, n] of missed) console.log(`  ${n} times ${one}`);
  }

  function halved(text: string): string {
    return wordsOf(text)
      .filter((_, i) => i % 2 === 0)
      .join(' ');
  }

  function reworded(text: string): string {
    return wordsOf(text)
      .map((word) => REWORDED[word.toLowerCase()] ?? word)
      .filter(() => chance.next() > 0.12)
      .join(' ');
  }

  /** Japanese puts no space between them. */
  function wordsOf(text: string): string[] {
    if (text.includes(' ')) return text.split(' ');
    return [...WORDS.segment(text)].map(({ segment }) => segment);
  }

  /** As a pager sends it: with the pod, the host, the time and an address. */
  function paged(text: string): string {
    const { hex } = moment;
    return `[FIRING:1] ${text} (pod edge-api-${hex(9)}-x${hex(4)} host ip-10-3-${chance.int(1, 250)}-7 2026-11-${chance.int(10, 27)}T03:14:${chance.int(10, 58)}Z) https://pager.example.com/incidents/Q${hex(10)}`;
  }
}
