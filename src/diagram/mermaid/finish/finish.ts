/**
 * From Mermaid's two drawings, light and dark, to one picture for a page: both themes in one SVG, no style sheet, no
 * script, nothing from elsewhere, ids of its own, a size and a name.
 *
 * Reads as the list of what has to be done; each step is a file. Works on a document, in the drawing process only.
 */
import type { Drawing } from '../protocol.ts';
import { FONT } from '../palette.ts';
import { showEntitiesIn } from '../entities.ts';
import { describe } from './describe.ts';
import { fitViewBox } from './fit-view-box.ts';
import { flattenStyles } from './flatten-styles.ts';
import { keepAllowed } from './keep-allowed.ts';
import {
  centreStateLabels,
  dropClock,
  keepContrast,
  linkActors,
  linkTasks,
  plainLinks,
  raiseLabels,
  themeMarkers,
} from './mend.ts';
import { mergeThemes } from './merge-themes.ts';
import { prune } from './prune.ts';
import { renameIds } from './rename-ids.ts';
import { roundNumbers } from './round-numbers.ts';

export function finish(
  light: string,
  dark: string,
  { id, type, diagram }: { id: string; type: string; diagram: string },
): Omit<Drawing, 'lost'> {
  const { svg, css } = mergeThemes(light, dark);
  showEntitiesIn(svg);
  dropClock(svg);
  raiseLabels(svg);
  centreStateLabels(svg);
  if (type === 'gantt') linkTasks(svg, id, diagram);
  linkActors(svg);
  plainLinks(svg);
  flattenStyles(svg, css);
  themeMarkers(svg);
  keepContrast(svg);
  keepAllowed(svg);
  roundNumbers(svg);
  renameIds(svg, id);
  prune(svg);
  const size = fitViewBox(svg);
  const name = describe(svg, type);
  svg.setAttribute('font-family', FONT);
  return { svg: new XMLSerializer().serializeToString(svg), ...size, ...name, type };
}
