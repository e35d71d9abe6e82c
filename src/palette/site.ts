// Every colour of the site and of what travels from it, each for day and for night: the style sheet, the timeline, charts,
// cards, embeds, badges and mail take them from here. Diagrams, which must be readable in whatever page they are copied
// to, have their own in diagram.ts.
import { config } from '../config.ts';
import type { EventKind } from '../report/kinds.ts';
import type { PhaseKind } from '../report/milestones.ts';
import type { SeverityStep } from '../report/severity-step.ts';
import { interfaceIn, type Pair } from './interface.ts';

export type { Pair };

/** Paper, ink and what can be clicked, as the archive has chosen. */
export const INTERFACE = interfaceIn(config.colours);

/** Of a severity without a step of its own. */
const NO_STEP: Pair = ['#5c6067', '#aeb3ba'];

/** By rank: 1 is the worst. */
export const SEVERITY: Readonly<Record<SeverityStep, Pair>> = {
  1: INTERFACE.bad,
  2: ['#a14a08', '#f0a768'],
  3: ['#7b5c00', '#dfc05c'],
  4: ['#3b6275', '#9dc4d6'],
  other: NO_STEP,
  unrecorded: NO_STEP,
};

/** Severities as areas of a picture, where they must be told apart rather than read. */
export const SEVERITY_FILL = {
  2: ['#c56f2a', '#d8894a'],
  3: ['#998733', '#a8923f'],
  4: ['#6c90a2', '#5f8496'],
} as const satisfies Record<number, Pair>;

/** What lasted. Hues differ in lightness as well. */
export const PHASE: Readonly<Record<PhaseKind, Pair>> = {
  undetected: ['#b0413e', '#e58a80'],
  diagnosing: ['#a8660a', '#e2aa53'],
  mitigating: ['#2f6fa8', '#79b3e6'],
  responding: ['#7a5aa6', '#b79fe0'],
  recovering: ['#2b8068', '#68c4a5'],
  unknown: ['#75787d', '#9a9da3'],
};

/** What happened. */
export const KIND: Readonly<Record<EventKind, Pair>> = {
  change: ['#33383f', '#d5d9df'],
  impact: ['#a83432', '#f0958b'],
  detection: ['#1f5fa6', '#84b8f2'],
  acknowledgement: ['#3f5ba8', '#a3b4f5'],
  escalation: ['#6b3fa0', '#c6a5f0'],
  investigation: ['#4d6470', '#a9bfca'],
  'dead-end': ['#8a5200', '#e0ac62'],
  identification: ['#86560c', '#e6b656'],
  mitigation: ['#a8480f', '#f5a173'],
  recovery: ['#1f7350', '#74cba4'],
  communication: ['#39707a', '#8cc7d1'],
  note: ['#63676d', '#b4b8be'],
};

/** The picture of a timeline, around its phases and kinds. */
export const TIMELINE = {
  page: ['#ffffff', '#15171a'],
  ink: ['#1d2126', '#eceef1'],
  quiet: ['#585d65', '#a9aeb6'],
  line: ['#878c94', '#7d828a'],
  hairline: ['#e3e5e8', '#2c3036'],
  'on-kind': ['#ffffff', '#15171a'],
} as const satisfies Record<string, Pair>;

/** Severities stacked in charts. */
export const SERIES: Readonly<Record<SeverityStep, Pair>> = {
  1: ['#a3201d', '#f1857b'],
  2: ['#cc6517', '#eb9a55'],
  3: ['#a98a1d', '#d8bd55'],
  4: ['#4f86a3', '#7fb2cd'],
  other: PHASE.unknown,
  unrecorded: PHASE.unknown,
};

/** Whether promises were kept. */
export const FULFILMENT_COLORS = {
  'in-time': PHASE.recovering,
  late: ['#7f9e57', '#b6cf86'],
  done: ['#8aa7a0', '#93b3ab'],
  open: ['#d8d3c6', '#474c54'],
  overdue: PHASE.undetected,
  dropped: ['#a3a6ab', '#6d7279'],
} as const satisfies Record<string, Pair>;

/** Words on areas of a chart. */
export const ON = {
  bright: ['#14161a', '#14161a'],
  grey: ['#14161a', '#ffffff'],
  heat: ['#1e2126', '#14161a'],
} as const satisfies Record<string, Pair>;

/** Every group with the prefix of its custom properties. */
const GROUPS: readonly (readonly [prefix: string, colours: Readonly<Record<string, Pair>>])[] = [
  ['', INTERFACE],
  ['severity-', SEVERITY],
  ['phase-', PHASE],
  ['kind-', KIND],
  ['tl-', TIMELINE],
  ['series-', SERIES],
  ['kept-', FULFILMENT_COLORS],
  ['on-', ON],
];

/** Both values as CSS writes them: `light-dark(#fff, #000)`. */
export const lightDark = ([light, dark]: Pair): string => `light-dark(${light}, ${dark})`;

/** The custom properties of the site's style sheet, in their order. */
export function customProperties(): readonly (readonly [name: string, value: string])[] {
  return [
    ...GROUPS.flatMap(([prefix, colours]) =>
      Object.entries(colours).map(
        ([name, pair]) => [`--${prefix}${name}`, lightDark(pair)] as const,
      ),
    ),
    ...Object.entries(SEVERITY_FILL).map(
      ([step, pair]) => [`--severity-${step}-fill`, lightDark(pair)] as const,
    ),
  ];
}
