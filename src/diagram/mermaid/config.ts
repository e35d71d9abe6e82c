/**
 * How Mermaid is set up, and what an author may not change with a directive or front matter.
 *
 * The palette, the font and the security settings belong to the archive: a picture must be right in both themes and
 * safe wherever it is shown. Layout and spacing belong to the author.
 */
import type { Palette } from '../../palette/diagram.ts';
import { FONT, themeVariables } from './palette.ts';

/** Settings an author's directive may not touch; Mermaid drops them wherever they stand, nested ones too. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'fontFamily',
  'theme',
  'themeCSS',
  'themeVariables',
  'look',
  'layout',
  'handDrawnSeed',
  'deterministicIds',
  'dompurifyConfig',
  'legacyMathML',
  'forceLegacyMathML',
  'logLevel',
  'arrowMarkerAbsolute',
  'useMaxWidth',
];

export function mermaidConfig(palette: Palette): Record<string, unknown> {
  return {
    startOnLoad: false,
    suppressErrorRendering: true,
    logLevel: 5,
    securityLevel: 'strict',
    secure: SECURE,
    maxTextSize: 50_000,
    maxEdges: 500,
    deterministicIds: true,
    handDrawnSeed: 1,
    theme: 'base',
    look: 'classic',
    layout: 'dagre',
    htmlLabels: false,
    fontFamily: FONT,
    themeVariables: themeVariables(palette),
    themeCSS: themeCss(palette),
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    gantt: {
      useWidth: 1100,
      barHeight: 22,
      barGap: 5,
      fontSize: 13,
      sectionFontSize: 13,
      leftPadding: 76,
      rightPadding: 24,
      topPadding: 50,
      gridLineStartPadding: 24,
    },
  };
}

/** What theme variables cannot say. */
function themeCss(p: Palette): string {
  return `
    text.milestoneText { font-style: normal !important }
    .sectionTitle { font-weight: 600 }
    .grid path { display: none }
    .grid .tick { opacity: 1 }
    .grid .tick text { font-size: 12px; fill: ${p.muted} !important }
    .grid .tick line { stroke: ${p.faint} !important; opacity: 1 }
    ${p.plot.map((color, index) => radarCss(color, index)).join('')}
  `;
}

/** Curves lie over each other: lines of a chart, not fills of a section. */
function radarCss(color: string, index: number): string {
  return `
    .radarCurve-${index} { color: ${color}; fill: ${color}; stroke: ${color} }
    .radarLegendBox-${index} { fill: ${color}; stroke: ${color} }
  `;
}
