// What stands around the author's own words in a body: names for ears, buttons, and what is said in place of a picture. Imports
// nothing of the site: every drawing and every stored body is made anew when this file changes.

export const TABLE = 'Table';

export const DIAGRAM = {
  /** In a page with several; `n` is 1 for the first. */
  region: (n: string) => `Diagram ${n}`,
  unnamed: (type: string) => `Diagram: ${type}`,
  enlarge: 'Enlarge',
  close: 'Close',
  kindNotDrawn: 'Diagrams of this kind are not drawn; this is what was written.',
  notDrawn: (why: string) => `This diagram cannot be drawn: ${why}`,
} as const;

/** The kinds of diagrams, by the word of Mermaid that one begins with. */
export const DIAGRAM_TYPES = {
  flowchart: 'flowchart',
  sequenceDiagram: 'sequence diagram',
  'stateDiagram-v2': 'state diagram',
  classDiagram: 'class diagram',
  erDiagram: 'entity relationship diagram',
  gantt: 'gantt chart',
  pie: 'pie chart',
  'xychart-beta': 'line or bar chart',
  timeline: 'timeline',
  mindmap: 'mind map',
  quadrantChart: 'quadrant chart',
  gitGraph: 'git graph',
  'block-beta': 'block diagram',
  kanban: 'kanban board',
  'packet-beta': 'packet diagram',
  requirementDiagram: 'requirement diagram',
  'sankey-beta': 'sankey diagram',
  'radar-beta': 'radar chart',
  'treemap-beta': 'treemap',
} as const;
