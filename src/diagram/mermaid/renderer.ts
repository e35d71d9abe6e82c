/**
 * Mermaid fences as static SVG, at build time, without a browser: the door of this room.
 *
 * Make one renderer where the build is set up and share it. A picture comes from the cache or from a drawing process;
 * anything wrong with a source comes back as a finding, never as an exception.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { DrawingCache } from './cache.ts';
import { explainMermaid } from './explain-mermaid.ts';
import { DrawingPool } from './drawing-pool.ts';
import type { DrawingOutcome } from './drawing-process.ts';
import { readFence, writtenLine, type Fence } from './fence.ts';
import type { Drawing } from './protocol.ts';
import { refuse, refuseLength } from './refusals.ts';
import type { MermaidResult } from './result.ts';

/** How long a process may work on one diagram, in milliseconds; the slowest of the golden pictures needs a fiftieth of it. */
const MOST_MS = 20_000;

export interface MermaidRendererOptions {
  /** Where pictures are kept from build to build. */
  readonly cacheDir: string;
  /** How many drawing processes may run, 1 or 2. Default: 2, or 1 on a machine with one processor. */
  readonly processes?: number;
  /** How long one diagram may take. Default: `MOST_MS`. */
  readonly timeoutMs?: number;
}

export interface MermaidRenderer {
  /** Draws one fence. Rejects only when no drawing process can be started at all. */
  render(source: string): Promise<MermaidResult>;
  /** Ends the drawing processes. */
  close(): Promise<void>;
  /** Counts so far. */
  readonly stats: Readonly<MermaidStats>;
}

export interface MermaidStats {
  drawn: number;
  cached: number;
  refused: number;
}

export function createMermaidRenderer(options: MermaidRendererOptions): MermaidRenderer {
  const { cacheDir, timeoutMs = MOST_MS, processes = availableParallelism() } = options;
  const cache = new DrawingCache(cacheDir);
  const pool = new DrawingPool(Math.max(1, Math.min(2, processes)), timeoutMs);
  const underWay = new Map<string, Promise<MermaidResult>>();
  const stats: MermaidStats = { drawn: 0, cached: 0, refused: 0 };

  async function draw(source: string): Promise<MermaidResult> {
    const fence = readFence(source);
    const result = refuse(source, fence) ?? (await drawFence(source, fence));
    stats[result.ok ? 'drawn' : 'refused']++;
    return result;
  }

  async function drawFence(source: string, fence: Fence): Promise<MermaidResult> {
    const request = { id: idPrefixOf(source), head: fence.head, diagram: fence.diagram };
    let outcome = await pool.draw(request);
    // A process may be killed for another's sake; only what kills two is to blame itself.
    if ('stopped' in outcome && outcome.stopped === 'crash') outcome = await pool.draw(request);
    if (!('drawing' in outcome)) return resultOf(outcome, fence, timeoutMs);
    const drawing = { ...outcome.drawing, lost: placed(outcome.drawing, fence) };
    cache.write(source, drawing);
    return picture(drawing);
  }

  async function render(source: string): Promise<MermaidResult> {
    const tooLong = refuseLength(source);
    if (tooLong) {
      stats.refused++;
      return tooLong;
    }
    const known = cache.read(source);
    if (known) {
      stats.cached++;
      return picture(known);
    }
    const drawing = underWay.get(source) ?? draw(source);
    underWay.set(source, drawing);
    return drawing.finally(() => underWay.delete(source));
  }

  return { render, close: () => pool.close(), stats };
}

/** A source cannot contain its own hash, so the prefix occurs in a picture only where an id stands. */
function idPrefixOf(source: string): string {
  return `mermaid-${createHash('sha256').update(source).digest('hex').slice(0, 10)}`;
}

function placed({ lost }: Drawing, fence: Fence): Drawing['lost'] {
  return lost.map((one) => ({ ...one, line: writtenLine(fence, one.line)?.number ?? one.line }));
}

type Undrawn = Exclude<DrawingOutcome, { readonly drawing: Drawing }>;

function resultOf(outcome: Undrawn, fence: Fence, timeoutMs: number): MermaidResult {
  if ('error' in outcome) return explainMermaid(outcome.error, fence);
  const took =
    outcome.stopped === 'timeout'
      ? `took longer than ${timeoutMs / 1000} s`
      : 'needed too much memory';
  return {
    ok: false,
    message: `Drawing the diagram ${took}.`,
    hint: 'Split it into smaller diagrams.',
  };
}

function picture(drawing: Drawing): MermaidResult {
  return { ok: true, ...drawing };
}
