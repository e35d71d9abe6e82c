/**
 * A diagram as it travels in copies: what is drawn, and nothing that only its author reads. Comments and directives go,
 * and of the front matter the title stays, which the picture shows.
 */
import { readFence } from './fence.ts';

export function shownSource(source: string): string {
  const { head, diagram } = readFence(source);
  const title = /^[ \t]*title:[ \t]*\S.*$/m.exec(head.startsWith('---') ? head : '')?.[0].trim();
  return (title ? `---\n${title}\n---\n` : '') + diagram;
}
