/**
 * The diagram types that are drawn without a browser, and those that are known not to work this way.
 *
 * A type is drawn only when a committed picture shows that it comes out right; every other is refused by name, because
 * a broken picture is worse than a source that stands as it was written.
 */
import { DIAGRAM_TYPES } from '../../sentences/body.ts';

interface DiagramType {
  /** In a sentence: "a flowchart". */
  readonly name: string;
  /** How a source of this type begins. */
  readonly opening: RegExp;
  /** The spelling to suggest. */
  readonly keyword: string;
  /** Mermaid's ids for it. */
  readonly ids: readonly string[];
}

export const DRAWN: readonly DiagramType[] = [
  type('flowchart', /^(?:flowchart|graph)\b/, ['flowchart', 'flowchart-v2']),
  type('sequenceDiagram', /^sequenceDiagram\b/, ['sequence']),
  type('stateDiagram-v2', /^stateDiagram(?:-v2)?\b/, ['stateDiagram', 'state']),
  type('classDiagram', /^classDiagram(?:-v2)?\b/, ['classDiagram', 'class']),
  type('erDiagram', /^erDiagram\b/, ['er']),
  type('gantt', /^gantt\b/, ['gantt']),
  type('pie', /^pie\b/, ['pie']),
  type('xychart-beta', /^xychart(?:-beta)?\b/, ['xychart']),
  type('timeline', /^timeline\b/, ['timeline']),
  type('mindmap', /^mindmap\b/, ['mindmap']),
  type('quadrantChart', /^quadrantChart\b/, ['quadrantChart']),
  type('gitGraph', /^gitGraph\b/, ['gitGraph']),
  type('block-beta', /^block(?:-beta)?\b/, ['block']),
  type('kanban', /^kanban\b/, ['kanban']),
  type('packet-beta', /^packet(?:-beta)?\b/, ['packet']),
  type('requirementDiagram', /^requirement(?:Diagram)?\b/, ['requirement']),
  type('sankey-beta', /^sankey(?:-beta)?\b/, ['sankey']),
  type('radar-beta', /^radar-beta\b/, ['radar']),
  type('treemap-beta', /^treemap(?:-beta)?\b/, ['treemap']),
];

/** Types that Mermaid knows and this renderer refuses. */
export const NOT_DRAWN =
  /^(?:journey|zenuml|C4\w+|architecture(?:-beta)?|(?:agentflow|swimlane|treeView|venn|usecase|wardley|cynefin|railroad(?:-\w+)?|ishikawa)-beta|ishikawa|eventmodeling|info|flowchart-elk)\b/i;

export function nameOfType(id: string): string {
  return DRAWN.find(({ ids }) => ids.includes(id))?.name ?? id;
}

function type(
  keyword: keyof typeof DIAGRAM_TYPES,
  opening: RegExp,
  ids: readonly string[],
): DiagramType {
  return { name: DIAGRAM_TYPES[keyword], keyword, opening, ids };
}
