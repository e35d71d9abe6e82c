// What Node compiles it keeps for the next command: that is half of what a short one takes. It goes with the packages.
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';

/** Keeps what this process compiles from now on, and what the threads and processes compile that it starts. */
export function keepCompiled(): void {
  const kept = keptCompiled();
  if (kept === null) return;
  enableCompileCache(kept);
  process.env['NODE_COMPILE_CACHE'] ??= kept;
}

/** The variable by which a process that is started keeps all that it compiles, its own first file included. */
export function compiledVariable(): { readonly NODE_COMPILE_CACHE?: string } {
  const kept = process.env['NODE_COMPILE_CACHE'] ?? keptCompiled();
  return kept === null ? {} : { NODE_COMPILE_CACHE: kept };
}

function keptCompiled(): string | null {
  const packages = resolve('node_modules');
  return existsSync(packages) ? join(packages, '.cache', 'hindsight') : null;
}
