/**
 * The colours of Mermaid pictures, light and dark, and Mermaid's theme variables made from them.
 *
 * Both palettes have the same keys in the same order: a picture is drawn once with each and merged, so every
 * difference between the two drawings is a pair of colours. Text on every fill has a contrast of at least 4.5.
 */
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

export const FONT =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

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

/** Mermaid's theme variables: every colour is given, so that none is derived and lost between the themes. */
export function themeVariables(p: Palette): Record<string, unknown> {
  return {
    darkMode: p.dark,
    background: p.background,
    fontFamily: FONT,
    fontSize: '14px',
    ...all(
      p.node,
      'primaryColor mainBkg nodeBkg actorBkg stateBkg personBkg requirementBackground',
    ),
    ...all(p.soft, 'secondaryColor labelBoxBkgColor activationBkgColor compositeTitleBackground'),
    ...all(p.soft, 'excludeBkgColor taskBkgColor commitLabelBackground tagLabelBackground'),
    ...all(p.group, 'tertiaryColor clusterBkg compositeBackground altBackground sectionBkgColor'),
    ...all(p.group, 'sectionBkgColor2 attributeBackgroundColorEven rowEven'),
    ...all(
      p.background,
      'edgeLabelBackground labelBackground labelBackgroundColor altSectionBkgColor',
    ),
    ...all(
      p.background,
      'attributeBackgroundColorOdd rowOdd relationLabelBackground errorBkgColor',
    ),
    ...all(p.background, 'sequenceNumberColor pieStrokeColor'),
    ...all(p.line, 'primaryBorderColor secondaryBorderColor nodeBorder lineColor arrowheadColor'),
    ...all(p.line, 'defaultLinkColor actorBorder labelBoxBorderColor activationBorderColor'),
    ...all(p.line, 'transitionColor compositeBorder innerEndBackground specialStateColor'),
    ...all(
      p.line,
      'taskBorderColor tagLabelBorder requirementBorderColor relationColor personBorder',
    ),
    ...all(
      p.faint,
      'tertiaryBorderColor clusterBorder actorLineColor gridColor pieOuterStrokeColor',
    ),
    ...all(
      p.text,
      'primaryTextColor secondaryTextColor tertiaryTextColor nodeTextColor titleColor',
    ),
    ...all(
      p.text,
      'textColor actorTextColor signalColor signalTextColor labelTextColor loopTextColor',
    ),
    ...all(p.text, 'noteTextColor transitionLabelColor stateLabelColor taskTextColor classText'),
    ...all(p.text, 'taskTextLightColor taskTextDarkColor taskTextOutsideColor commitLabelColor'),
    ...all(p.text, 'tagLabelColor errorTextColor requirementTextColor relationLabelColor'),
    ...all(p.text, 'pieTitleTextColor pieSectionTextColor pieLegendTextColor'),
    ...all(p.red, 'todayLineColor critBorderColor'),
    noteBkgColor: p.note,
    noteBorderColor: p.noteLine,
    taskTextClickableColor: p.blue,
    activeTaskBkgColor: p.amberFill,
    activeTaskBorderColor: p.amber,
    doneTaskBkgColor: p.greenFill,
    doneTaskBorderColor: p.green,
    critBkgColor: p.redFill,
    vertLineColor: p.muted,
    pieOpacity: '1',
    pieTitleTextSize: '18px',
    pieSectionTextSize: '14px',
    pieLegendTextSize: '14px',
    ...Object.assign({}, ...p.series.map((fill, index) => seriesVariables(p, fill, index))),
    ...quadrantVariables(p),
    xyChart: xyChartVariables(p),
    packet: packetVariables(p),
    radar: { axisColor: p.line, graticuleColor: p.line, graticuleOpacity: 0.12, curveOpacity: 0.2 },
  };
}

function seriesVariables(p: Palette, fill: string, index: number) {
  return {
    [`pie${index + 1}`]: fill,
    [`cScale${index}`]: fill,
    [`cScaleLabel${index}`]: p.text,
    [`fillType${index}`]: fill,
    [`git${index}`]: fill,
    [`gitBranchLabel${index}`]: p.text,
  };
}

function quadrantVariables(p: Palette) {
  return {
    quadrant1Fill: p.node,
    quadrant2Fill: p.group,
    quadrant3Fill: p.background,
    quadrant4Fill: p.group,
    quadrantPointFill: p.blue,
    quadrantInternalBorderStrokeFill: p.faint,
    quadrantExternalBorderStrokeFill: p.line,
    ...all(p.text, 'quadrant1TextFill quadrant2TextFill quadrant3TextFill quadrant4TextFill'),
    ...all(p.text, 'quadrantPointTextFill quadrantTitleFill quadrantXAxisTextFill'),
    ...all(p.text, 'quadrantYAxisTextFill'),
  };
}

function xyChartVariables(p: Palette) {
  return {
    backgroundColor: p.background,
    plotColorPalette: p.plot.join(','),
    ...all(p.text, 'titleColor xAxisLabelColor xAxisTitleColor yAxisLabelColor yAxisTitleColor'),
    ...all(p.line, 'xAxisTickColor xAxisLineColor yAxisTickColor yAxisLineColor'),
  };
}

function packetVariables(p: Palette) {
  return {
    blockFillColor: p.node,
    blockStrokeColor: p.line,
    ...all(p.muted, 'startByteColor endByteColor'),
    ...all(p.text, 'labelColor titleColor'),
  };
}

function all(color: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, color]));
}
