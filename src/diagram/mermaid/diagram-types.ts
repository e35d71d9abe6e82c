/**
 * The diagram types that are drawn without a browser, and those that are known not to work this way.
 *
 * A type is drawn only when a committed picture shows that it comes out right; every other is refused by name, because
 * a broken picture is worse than a source that stands as it was written.
 */
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
  type('flowchart', 'flowchart', /^(?:flowchart|graph)\b/, ['flowchart', 'flowchart-v2']),
  type('sequence diagram', 'sequenceDiagram', /^sequenceDiagram\b/, ['sequence']),
  type('state diagram', 'stateDiagram-v2', /^stateDiagram(?:-v2)?\b/, ['stateDiagram', 'state']),
  type('class diagram', 'classDiagram', /^classDiagram(?:-v2)?\b/, ['classDiagram', 'class']),
  type('entity relationship diagram', 'erDiagram', /^erDiagram\b/, ['er']),
  type('gantt chart', 'gantt', /^gantt\b/, ['gantt']),
  type('pie chart', 'pie', /^pie\b/, ['pie']),
  type('line or bar chart', 'xychart-beta', /^xychart(?:-beta)?\b/, ['xychart']),
  type('timeline', 'timeline', /^timeline\b/, ['timeline']),
  type('mind map', 'mindmap', /^mindmap\b/, ['mindmap']),
  type('quadrant chart', 'quadrantChart', /^quadrantChart\b/, ['quadrantChart']),
  type('git graph', 'gitGraph', /^gitGraph\b/, ['gitGraph']),
  type('block diagram', 'block-beta', /^block(?:-beta)?\b/, ['block']),
  type('kanban board', 'kanban', /^kanban\b/, ['kanban']),
  type('packet diagram', 'packet-beta', /^packet(?:-beta)?\b/, ['packet']),
  type('requirement diagram', 'requirementDiagram', /^requirement(?:Diagram)?\b/, ['requirement']),
  type('sankey diagram', 'sankey-beta', /^sankey(?:-beta)?\b/, ['sankey']),
  type('radar chart', 'radar-beta', /^radar-beta\b/, ['radar']),
  type('treemap', 'treemap-beta', /^treemap(?:-beta)?\b/, ['treemap']),
];

/** Types that Mermaid knows and this renderer refuses. */
export const NOT_DRAWN =
  /^(?:journey|zenuml|C4\w+|architecture(?:-beta)?|(?:agentflow|swimlane|treeView|venn|usecase|wardley|cynefin|railroad(?:-\w+)?|ishikawa)-beta|ishikawa|eventmodeling|info|flowchart-elk)\b/i;

export function nameOfType(id: string): string {
  return DRAWN.find(({ ids }) => ids.includes(id))?.name ?? id;
}

function type(name: string, keyword: string, opening: RegExp, ids: readonly string[]): DiagramType {
  return { name, keyword, opening, ids };
}
