// `npm run mutate -- report`: changes the sources of a room, one small thing at a time, and tells which changes no test
// notices. `--sample 200 --seed 3` takes pieces by chance, `--changed main` the lines of a change, in three minutes; what
// was not tried is said. `--minutes 20` gives another time.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Stryker from '@stryker-mutator/core';
import { askNothing, shuffle, spareSlow } from './budget.ts';
import { EQUIVALENT } from './equivalent.ts';
import { listener, type Mutant } from './listener.ts';
import { changedSince, linesIn, sampled, sourcesOf, type Range } from './ranges.ts';
import { roomOf, ROOMS } from './rooms.ts';

type LogLevel = NonNullable<ConstructorParameters<typeof Stryker>[0]['logLevel']>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    changed: { type: 'string' },
    minutes: { type: 'string' },
  },
});

const began = Date.now();
/** Until when mutants are tried, in milliseconds of the clock. */
const end =
  values.minutes === undefined && values.changed === undefined
    ? Infinity
    : began + Number(values.minutes ?? 3) * 60_000;

/** The ranges to mutate, by room. */
function asked(): Map<string, Range[]> {
  const ranges = new Map<string, Range[]>();
  if (values.changed !== undefined) {
    for (const range of changedSince(values.changed)) {
      const room = roomOf(range);
      if (room !== null) ranges.set(room, [...(ranges.get(room) ?? []), range]);
    }
    return ranges;
  }
  for (const room of positionals) {
    if (!ROOMS[room]) {
      console.error(`No room is called ${room}: take one of ${Object.keys(ROOMS).join(', ')}.`);
      process.exit(2);
    }
    const files = sourcesOf(room);
    const sample = values.sample === undefined ? null : Number(values.sample);
    ranges.set(room, sample === null ? files : sampled(files, sample, Number(values.seed)));
  }
  return ranges;
}

/** Mutants that were not tried before the time was over. */
const late = new Set<string>();

/**
 * Tries the mutants of one room until `until`, telling each survivor as soon as it is known; null where the time was over
 * before the tests of the room had run once, which tells which of them run what.
 */
async function mutate(
  room: string,
  ranges: readonly Range[],
  until: number,
): Promise<readonly Mutant[] | null> {
  for (const range of ranges) {
    const file = range.replace(/:[\d-]+$/, '');
    texts.set(file, readFileSync(file, 'utf8'));
  }
  const tried = new Set<string>();
  let over: NodeJS.Timeout | undefined;
  let learned = false;
  late.clear();
  listener.planned = (plans) => {
    learned = true;
    spareSlow(plans, ROOMS[room]?.slow);
    if (until === Infinity) return;
    shuffle(plans, Number(values.seed));
    over = setTimeout(
      () => {
        const left = plans.filter(({ mutant, runOptions }) => runOptions && !tried.has(mutant.id));
        for (const { mutant } of left) late.add(mutant.id);
        askNothing(left);
      },
      Math.max(0, until - Date.now()),
    );
  };
  listener.tested = (mutant) => {
    tried.add(mutant.id);
    if (isLost(mutant) && !isEquivalent(mutant)) tell(mutant);
  };
  process.env['MUTATED_TESTS'] = ROOMS[room]?.tests.join('\n');
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
  try {
    return await new Stryker({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner', new URL('listener.ts', import.meta.url).pathname],
      vitest: { configFile: 'tests/mutate/vitest.config.ts', related: true },
      coverageAnalysis: 'perTest',
      // What runs when a module is loaded would need every test for each mutant.
      ignoreStatic: true,
      mutate: [...ranges],
      // Vitest runs the sources without looking at their types, so none has to be silenced.
      disableTypeChecks: false,
      concurrency: 1,
      // A busy machine must not kill a mutant: only a loop without end may.
      timeoutMS: 30_000,
      dryRunTimeoutMinutes: until === Infinity ? 30 : (until - Date.now()) / 60_000,
      reporters: ['listener', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
      tempDirName: join(folder, 'sandbox'),
      // What a build may write while this runs.
      ignorePatterns: ['dist', '.dist-next', '.dist-last', '.cache', '.astro'],
      logLevel: 'warn' as LogLevel,
    }).runMutationTest();
  } catch (error) {
    if (learned || Date.now() < until) throw error;
    return null;
  } finally {
    clearTimeout(over);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files that are mutated, as they were when the run began: somebody may write in them meanwhile. */
const texts = new Map<string, string>();

/** The text that a mutant stands for, cut out of its file. */
function originalOf({ fileName, location: { start, end } }: Mutant): string {
  const lines = texts
    .get(relative('.', fileName))!
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last]!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return lines.join('\n');
}

const isEquivalent = (mutant: Mutant): boolean => {
  const file = relative('.', mutant.fileName);
  const original = originalOf(mutant);
  return EQUIVALENT.some(
    (one) =>
      one.file === file && one.original === original && one.replacement === mutant.replacement,
  );
};

/** Whether no test noticed a mutant that was tried. */
const isLost = ({ id, status }: Mutant): boolean =>
  /Survived|NoCoverage/.test(status) && !late.has(id);

function tell(mutant: Mutant): void {
  const { fileName, location, status, replacement = '' } = mutant;
  console.log(
    `${relative('.', fileName)}:${location.start.line}:${location.start.column} ${status === 'NoCoverage' ? 'is run by no test' : 'survived'}`,
  );
  console.log(`  - ${originalOf(mutant).replaceAll('\n', '\n    ')}`);
  console.log(`  + ${replacement.replaceAll('\n', '\n    ')}`);
}

const ratio = (part: number, of: number): number => (of === 0 ? 0 : part / of);

let weak = false;
const rooms = [...asked()];
if (rooms.length === 0) console.log('Nothing to mutate: no source of a room is named or changed.');
for (const [i, [room, ranges]] of rooms.entries()) {
  // Each room gets of the time that is left what its lines are of those that are left.
  const part = ratio(linesIn(ranges), linesIn(rooms.slice(i).flatMap(([, left]) => left)));
  const until = end === Infinity ? end : Date.now() + part * (end - Date.now());
  const all = until <= Date.now() ? null : await mutate(room, ranges, until);
  if (all === null) {
    console.log(
      `${room}: nothing was tried of ${ranges.length} ranges, because the time was over before its tests had run once (\`--minutes 20\` gives more).`,
    );
    continue;
  }
  const mutants = all.filter(
    ({ id, status }) =>
      ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status) && !late.has(id),
  );
  const survivors = mutants.filter(isLost);
  const named = survivors.filter(isEquivalent);
  const counted = mutants.length - named.length;
  const killed = mutants.length - survivors.length;
  const endless = mutants.filter(({ status }) => status === 'Timeout').length;
  // What no test runs is known of all, also of those that there was no time for.
  const unrun = mutants.filter(({ status }) => status === 'NoCoverage').length;
  const run = counted - unrun;
  const score =
    counted === 0 ? 100 : (100 * ratio(killed, run) * (run + late.size)) / (counted + late.size);
  const { aim } = ROOMS[room]!;
  const untried = all.filter(({ status }) => status === 'Ignored').length;
  weak ||= score < aim;
  console.log(
    `${room}: ${killed} of ${run} mutants killed and ${unrun} run by no test, ${score.toFixed(1)} % of all (aim ${aim} %), ${endless} of them by a loop without end; ` +
      `${named.length} named equivalent, ${untried} not tried because they run when a module is loaded` +
      `${late.size > 0 ? `, ${late.size} because the time was over (\`--minutes 20\` gives more, \`--seed 2\` takes others)` : ''}.`,
  );
}
process.exitCode = weak ? 1 : 0;
