// Which incidents a generated archive holds: when, where, of which failure mode; what is planted.
// Decides facts, writes no prose and no files; see compose.ts and generate.ts.
import { Chance } from './chance.ts';
import { serviceIds, teamIds } from './places.ts';
import type { Scenario } from './scenarios.ts';
import { SCENARIOS } from './scenarios.ts';

export interface Options {
  readonly count: number;
  readonly seed: number;
  /** The last day that the archive knows, `2026-11-21`. */
  readonly today: string;
  readonly years: number;
}

export interface Plan {
  readonly id: string;
  readonly file: string;
  /** Day on the incident's own clock; null when nobody recorded it. */
  readonly day: string | null;
  /** Minutes since midnight on that clock. */
  readonly minute: number;
  /** IANA zone; null when not recorded. */
  readonly zone: string | null;
  /** Null for a one-off that resembles nothing. */
  readonly scenario: Scenario | null;
  readonly service: string;
  readonly neighbour: string;
  readonly team: string;
  readonly family: Family | null;
  /** Place in the family, from 0. */
  readonly occurrence: number;
  readonly seed: number;
  /** 0 in the first year, 1 in the last. */
  readonly progress: number;
}

/** The same failure of the same service, planted several times. */
export interface Family {
  readonly name: string;
  readonly scenario: Scenario;
  readonly service: string;
  readonly occurrences: number;
  /** Whether later reports say that they repeat the first. */
  readonly declared: boolean;
  /** What had become of the first report's first action when it struck again. */
  readonly promise: 'open' | 'done';
}

/** Tuesdays from two to three in the afternoon, on the incident's own clock. */
export const PEAK = { weekday: 2, hour: 14 } as const;
/** The cause that is rare at first and the most likely at the end. */
export const RISING = 'retry-storm';
/** The team whose incidents take longer to resolve every year, against the trend of all others. */
export const SLOWING = 'team-payments';

const DAY = 86_400_000;
const ZONES = [
  ['UTC', 40],
  ['Europe/London', 16],
  ['America/New_York', 16],
  ['Asia/Kolkata', 12],
  ['Australia/Sydney', 8],
  [null, 4],
] as const;

export interface World {
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly plans: readonly Plan[];
  readonly families: readonly Family[];
}

export function plan({ count, seed, today, years }: Options): World {
  const chance = new Chance(seed);
  const services = serviceIds(Math.min(400, 20 + Math.floor(count / 20)));
  const teams = teamIds(Math.min(25, 6 + Math.floor(count / 200)));
  const taken = new Set<string>();
  const take = (scenario: Scenario): string | null => {
    for (let tries = 0; tries < 12; tries++) {
      const service = chance.pick(services);
      const key = `${scenario.cause} ${service}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return service;
    }
    return null;
  };
  const span = years * 365;
  const last = Date.parse(today);
  const dayAt = (progress: number): string =>
    new Date(last - Math.round((1 - progress) * span + 1) * DAY).toISOString().slice(0, 10);

  const families: Family[] = [];
  const drafts: Omit<Plan, 'id' | 'file'>[] = [];
  const add = (
    progress: number,
    scenario: Scenario | null,
    service: string,
    family: Family | null = null,
    occurrence = 0,
  ): void => {
    const undated = family === null && chance.yes(0.03);
    const peak = !undated && family === null && chance.yes(0.1);
    const day = dayAt(progress);
    drafts.push({
      day: undated ? null : peak ? onWeekday(day, PEAK.weekday) : day,
      minute: peak ? PEAK.hour * 60 + chance.int(0, 59) : waking(chance),
      zone: chance.weighted(ZONES.map(([zone, weight]) => [zone, weight] as const)),
      scenario,
      service,
      neighbour: chance.pick(services.filter((one) => one !== service)),
      team: teams[services.indexOf(service) % teams.length]!,
      family,
      occurrence,
      seed: chance.int(0, 2 ** 31),
      progress,
    });
  };

  for (let f = 0; f < Math.max(1, Math.floor(count / 100)); f++) {
    const scenario = chance.pick(SCENARIOS);
    const service = take(scenario);
    if (service === null) continue;
    const family: Family = {
      name: `${scenario.cause}/${service}`,
      scenario,
      service,
      occurrences: chance.int(3, 5),
      declared: f % 2 === 0,
      promise: f % 4 < 2 ? 'open' : 'done',
    };
    families.push(family);
    // Occurrences keep at least ninety days apart, so that promises can fall due between them.
    const step = 0.9 / family.occurrences;
    for (let occurrence = 0; occurrence < family.occurrences; occurrence++) {
      add(0.05 + step * (occurrence + 0.3 * chance.next()), scenario, service, family, occurrence);
    }
  }
  while (drafts.length < count) {
    // More incidents every year: the density grows linearly from one to three.
    const u = chance.next();
    const progress = (Math.sqrt(1 + 8 * u) - 1) / 2;
    const scenario = chance.yes(0.4) ? pickScenario(chance, progress) : null;
    const service = scenario ? take(scenario) : null;
    if (scenario && service) add(progress, scenario, service);
    else add(progress, null, chance.pick(services));
  }
  return { services, teams, families, plans: named(drafts.slice(0, count)) };
}

function pickScenario(chance: Chance, progress: number): Scenario {
  return chance.weighted(
    SCENARIOS.map((one) => [one, one.cause === RISING ? 0.3 + 5 * progress : 1] as const),
  );
}

/** People break things while they are awake, mostly. */
function waking(chance: Chance): number {
  const hour = chance.yes(0.75) ? chance.int(8, 19) : chance.int(0, 23);
  return hour * 60 + chance.int(0, 59);
}

function onWeekday(day: string, weekday: number): string {
  const date = Date.parse(day);
  const back = (new Date(date).getUTCDay() - weekday + 7) % 7;
  return new Date(date - back * DAY).toISOString().slice(0, 10);
}

function named(drafts: readonly Omit<Plan, 'id' | 'file'>[]): Plan[] {
  const used = new Map<string, number>();
  return drafts
    .toSorted((a, b) => order(a) - order(b))
    .map((draft) => {
      const slug = draft.scenario?.cause ?? 'trouble';
      const name = `${draft.day ?? 'undated'}-${draft.service}-${slug}`;
      const n = (used.get(name) ?? 0) + 1;
      used.set(name, n);
      const id = n === 1 ? name : `${name}-${n}`;
      return { ...draft, id, file: `${draft.day?.slice(0, 4) ?? 'undated'}/${id}.mdx` };
    });
}

const order = ({ day, minute }: Pick<Plan, 'day' | 'minute'>): number =>
  day === null ? Infinity : Date.parse(day) + minute * 60_000;
