// The colours of Mermaid pictures. Both palettes have the same keys in the same order: a picture is drawn once with each and
// merged, so every difference between the two drawings is a pair of colours. Text on every fill has a contrast of at
// least 4.5.

export interface Palette {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly faint: string;
  readonly node: string;
  readonly soft: string;
  readonly group: string;
  readonly note: string;
  readonly noteLine: string;
  readonly red: string;
  readonly redFill: string;
  readonly amber: string;
  readonly amberFill: string;
  readonly green: string;
  readonly greenFill: string;
  readonly blue: string;
  /** Fills that tell sections, slices and branches apart; text stands on them. */
  readonly series: readonly string[];
  /** Lines and bars of charts; no text stands on them. */
  readonly plot: readonly string[];
}

export const LIGHT: Palette = {
  dark: false,
  background: '#ffffff',
  text: '#1f2937',
  muted: '#4b5563',
  line: '#64748b',
  faint: '#cbd5e1',
  node: '#eef2f7',
  soft: '#e2e8f0',
  group: '#f8fafc',
  note: '#fef3c7',
  noteLine: '#b45309',
  red: '#b91c1c',
  redFill: '#fecaca',
  amber: '#b45309',
  amberFill: '#fde68a',
  green: '#15803d',
  greenFill: '#bbf7d0',
  blue: '#1d4ed8',
  series: [
    '#c7d2fe',
    '#fde68a',
    '#bbf7d0',
    '#fecaca',
    '#bae6fd',
    '#e9d5ff',
    '#fed7aa',
    '#d9f99d',
    '#fbcfe8',
    '#a5f3fc',
    '#ddd6fe',
    '#e2e8f0',
  ],
  plot: ['#93c5fd', '#b45309', '#15803d', '#b91c1c', '#7c3aed'],
};

export const DARK: Palette = {
  dark: true,
  background: '#111827',
  text: '#e5e7eb',
  muted: '#9ca3af',
  line: '#94a3b8',
  faint: '#475569',
  node: '#1f2a3a',
  soft: '#2b384b',
  group: '#172033',
  note: '#3b2f10',
  noteLine: '#f59e0b',
  red: '#f87171',
  redFill: '#7f1d1d',
  amber: '#fbbf24',
  amberFill: '#713f12',
  green: '#4ade80',
  greenFill: '#14532d',
  blue: '#93c5fd',
  series: [
    '#3730a3',
    '#713f12',
    '#14532d',
    '#7f1d1d',
    '#0c4a6e',
    '#581c87',
    '#7c2d12',
    '#365314',
    '#831843',
    '#164e63',
    '#4c1d95',
    '#334155',
  ],
  plot: ['#1d4ed8', '#fbbf24', '#4ade80', '#f87171', '#c4b5fd'],
};
