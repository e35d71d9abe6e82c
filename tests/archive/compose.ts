// One planned incident as the frontmatter and the body that an author would have written.
// Returns what it decided on the way (offsets, actions), so that the truth need not be read back.
import { instantOf } from '../../src/report/fixture.ts';
import { instantAt } from '../../src/report/instant.ts';
import type { EventKind } from '../../src/report/kinds.ts';
import { Chance } from './chance.ts';
import { CATEGORIES, nameOf } from './places.ts';
import type { Plan } from './plan.ts';
import { SLOWING } from './plan.ts';
import { DIAGRAMS, EVENTS, ONE_OFF } from './scenarios.ts';

type Data = Record<string, unknown>;

export interface PlannedAction {
  readonly status: 'open' | 'in-progress' | 'done' | 'dropped';
  readonly due: string | null;
  readonly completed: string | null;
}

export interface Composed {
  readonly data: Data;
  readonly body: string;
  readonly usesComponents: boolean;
  /** Minutes after the start of impact; null where the report does not say. */
  readonly detected: number | null;
  readonly mitigated: number;
  readonly resolved: number | null;
  readonly startKnown: boolean;
  readonly actions: readonly PlannedAction[];
  readonly published: boolean;
  readonly severity: string;
  readonly cause: string;
}

const DAY = 86_400_000;

/**
 * @param today the day on which promises are judged
 * @param earlier ids that this report says it repeats
 * @param nextOccurrence day on which the same failure struck again, if it did
 */
export function compose(
  plan: Plan,
  today: string,
  earlier: readonly string[],
  nextOccurrence: string | null,
): Composed {
  const chance = new Chance(plan.seed);
  const { scenario } = plan;
  const fill = (text: string): string =>
    text.replaceAll('{s}', nameOf(plan.service)).replaceAll('{p}', nameOf(plan.neighbour));
  const write = writer(plan);

  const knownDetection = plan.family !== null || chance.yes(0.94);
  const detected = chance.minutes(45 - 35 * plan.progress, 0.6);
  const mitigated = detected + 6 + chance.minutes(35);
  const slower = plan.team === SLOWING ? Math.round(120 * plan.progress) : 0;
  const resolved = mitigated + chance.minutes(25) + slower;
  const startKnown = plan.family !== null || chance.yes(0.98);
  const end = chance.weighted([
    ['known', 96],
    ['unknown', 4],
  ] as const);
  const severity = chance.weighted([
    ['sev1', 10],
    ['sev2', 25],
    ['sev3', 45],
    ['sev4', 20],
  ] as const);

  const clues = scenario ? scenario.clues : chance.some(ONE_OFF.clues, 3);
  const story: [number, EventKind, string][] = [[0, 'impact', chance.pick(EVENTS.impact)]];
  const between = (low: number, high: number): number => chance.int(low, Math.max(low, high));
  if (chance.yes(0.4)) story.push([-chance.int(1, 20), 'change', chance.pick(EVENTS.change)]);
  if (knownDetection) story.push([detected, 'detection', chance.pick(EVENTS.detection)]);
  if (chance.yes(0.8)) {
    story.push([
      detected + chance.int(1, 5),
      'acknowledgement',
      chance.pick(EVENTS.acknowledgement),
    ]);
  }
  const found = mitigated - chance.int(1, 4);
  for (const clue of clues) story.push([between(detected + 1, found - 1), 'investigation', clue]);
  if (chance.yes(0.6)) {
    const text = scenario ? scenario.deadEnd : chance.pick(ONE_OFF.deadEnds);
    story.push([between(detected + 1, found - 1), 'dead-end', text]);
  }
  if (chance.yes(0.5))
    story.push([between(detected, found), 'escalation', chance.pick(EVENTS.escalation)]);
  story.push([found, 'identification', scenario ? scenario.found : chance.pick(ONE_OFF.found)]);
  story.push([mitigated, 'mitigation', scenario ? scenario.fix : chance.pick(ONE_OFF.fixes)]);
  for (let more = chance.int(0, chance.yes(0.1) ? 20 : 4); more > 0; more--) {
    const kind = chance.pick(['communication', 'note', 'investigation'] as const);
    const text = kind === 'investigation' ? chance.pick(ONE_OFF.clues) : chance.pick(EVENTS[kind]);
    story.push([between(detected, resolved), kind, text]);
  }
  story.push([resolved, 'recovery', chance.pick(EVENTS.recovery)]);
  if (!startKnown) story.splice(0, 1);
  const events = story.toSorted((a, b) => a[0] - b[0]);

  const cause = scenario?.cause ?? chance.pick(CATEGORIES);
  const trigger = scenario
    ? chance.pick(scenario.triggers)
    : chance.pick(['code-deploy', 'config-change', 'unknown']);
  const resolvedDay = plan.day === null ? null : write(resolved).slice(0, 10);
  const actions = plannedActions(chance, plan, today, resolvedDay, nextOccurrence);
  const texts = scenario
    ? [...scenario.actions, ...chance.some(ONE_OFF.actions, 2)]
    : chance.some(ONE_OFF.actions, 4);
  const minutes = resolved === 1 ? 'one minute' : `${resolved} minutes`;
  const title = fill(scenario ? chance.pick(scenario.titles) : chance.pick(ONE_OFF.titles));
  const why = fill(scenario ? scenario.why : chance.pick(ONE_OFF.why));
  const published = chance.yes(0.985);
  const lag = resolvedDay !== null && chance.yes(0.9) ? chance.int(1, 14) : null;

  const data: Data = {
    title,
    summary: `${nameOf(plan.service)} failed for ${minutes}. ${why}`,
    status: published ? undefined : chance.pick(['draft', 'in-review']),
    visibility: chance.yes(0.2) ? 'public' : undefined,
    severity,
    services: [plan.service],
    teams: [plan.team],
    tags: scenario?.tags,
    trigger,
    rootCauses: [cause],
    detectedBy: knownDetection
      ? chance.weighted([
          ['alert', 5],
          ['monitoring', 2],
          ['customer', 3],
          ['employee', 1],
        ] as const)
      : undefined,
    timezone: plan.zone ?? 'unknown',
    undated: plan.day === null ? true : undefined,
    impact: {
      from: startKnown ? write(0) : 'unknown',
      to: end === 'known' ? write(resolved) : 'unknown',
      users: chance.yes(0.6)
        ? `${chance.yes(0.5) ? 'about ' : ''}${chance.int(1, 20) * 5}%`
        : undefined,
      scope: chance.yes(0.5)
        ? fill('People who needed {s} could not finish what they had begun.')
        : undefined,
    },
    timeline: events.map(([minute, kind, text]) => ({
      at: write(minute),
      approximate: chance.yes(0.05) ? true : undefined,
      kind,
      text: fill(text),
    })),
    actions: actions.map((action, i) => ({
      do: fill(texts[i]![1]),
      kind: texts[i]![0],
      owner: chance.yes(0.9) ? plan.team : undefined,
      status: action.status,
      due: action.due ?? undefined,
      completed: action.completed ?? undefined,
      priority: chance.yes(0.7) ? chance.pick(['high', 'medium', 'low']) : undefined,
    })),
    repeats: earlier.length > 0 ? earlier : undefined,
    published: lag === null ? undefined : shift(resolvedDay!, lag),
  };

  const usesComponents = chance.yes(0.05);
  const lesson = fill(scenario ? scenario.lesson : chance.pick(ONE_OFF.lessons));
  const body = [
    '## What happened',
    `${why} ${fill(chance.pick(ONE_OFF.clues))}`,
    ...clues.map(fill),
    usesComponents
      ? `The cause was found at <Event n="${events.findIndex(([, kind]) => kind === 'identification') + 1}" />.`
      : '',
    chance.yes(0.08) ? `\`\`\`mermaid\n${chance.pick(DIAGRAMS)}\n\`\`\`` : '',
    '## Why it took as long as it did',
    fill(scenario ? scenario.deadEnd : chance.pick(ONE_OFF.deadEnds)),
    usesComponents && chance.yes(0.4)
      ? '<Internal>\n\nThe contract with the supplier is renewed in spring.\n\n</Internal>'
      : '',
    '## What we learnt',
    usesComponents ? `<Callout type="lesson">\n\n${lesson}\n\n</Callout>` : lesson,
    ...(chance.yes(0.5) ? chance.some(ONE_OFF.lessons, chance.int(1, 2)) : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

  return {
    data,
    body: `\n${body}\n`,
    usesComponents,
    detected: knownDetection && startKnown ? detected : null,
    mitigated,
    resolved: end === 'known' && startKnown ? resolved : null,
    startKnown,
    actions,
    published,
    severity,
    cause,
  };
}

function plannedActions(
  chance: Chance,
  plan: Plan,
  today: string,
  from: string | null,
  nextOccurrence: string | null,
): PlannedAction[] {
  const count = plan.family ? 2 : chance.int(0, 4);
  const actions: PlannedAction[] = [];
  for (let i = 0; i < count; i++) {
    const due = from !== null && chance.yes(0.85) ? shift(from, chance.pick([14, 28, 56])) : null;
    const status = chance.weighted([
      ['done', 75],
      ['open', 12],
      ['in-progress', 6],
      ['dropped', 7],
    ] as const);
    const late = chance.yes(0.3) ? chance.int(1, 60) : -chance.int(0, 10);
    const finished = from !== null && chance.yes(0.9) ? shift(due ?? shift(from, 30), late) : null;
    // What would be finished after today is still being worked on.
    if (status === 'done' && finished !== null && finished > today) {
      actions.push({ status: 'in-progress', due, completed: null });
    } else {
      actions.push({ status, due, completed: status === 'done' ? finished : null });
    }
  }
  if (plan.family && from !== null && nextOccurrence !== null) {
    actions[0] =
      plan.family.promise === 'open'
        ? { status: 'open', due: shift(from, 28), completed: null }
        : { status: 'done', due: shift(from, 28), completed: shift(from, 20) };
  }
  return actions;
}

export function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Minutes after the start as the author would write them, in the report's own clock. */
function writer({ day, minute, zone }: Plan): (offset: number) => string {
  if (day === null) {
    // Nothing may come before the first day's midnight.
    const start = Math.max(minute, 30);
    return (offset) => {
      const at = start + offset;
      const days = Math.floor(at / 1440);
      return (days > 0 ? `+${days} ` : '') + clock(at - days * 1440);
    };
  }
  const wall = Date.parse(day) + minute * 60_000;
  if (zone === null || zone === 'UTC') {
    return (offset) =>
      new Date(wall + offset * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  }
  const { t } = instantOf(`${day} ${clock(minute)}`, { zone, dated: true });
  return (offset) => {
    const { date, time, offset: utc } = instantAt(t + offset * 60_000, zone);
    // Near a change of the clocks a wall clock may name two moments, or none.
    return /^0[0-4]/.test(time) ? `${date}T${time}${utc}` : `${date} ${time}`;
  };
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
