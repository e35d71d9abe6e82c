/**
 * Mermaid's theme variables, made from the colours of diagrams (src/palette/diagram.ts).
 */
import type { Palette } from '../../palette/diagram.ts';

export const FONT =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

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
