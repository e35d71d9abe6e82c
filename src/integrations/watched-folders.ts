// Hears of saves by one watch a folder, not one a file: those of ten thousand reports take seconds to set up, and some systems
// have no more than eight thousand. It tells that something may have changed; whoever hears it looks at the disk.
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ViteDevServer } from 'vite';

export interface WatchedFolders {
  /** Watches folders that are new since the last look. To be called when a change was heard, before the disk is read. */
  look(): void;
  close(): void;
}

/** Watches folders and those below them, but hidden ones. A folder that goes is watched again when it comes back. */
export function watchFolders(roots: readonly string[], heard: () => void): WatchedFolders {
  const open = new Map<string, FSWatcher>();
  const start = (path: string, isMeant: (name: string | null) => boolean): FSWatcher | null => {
    try {
      const watcher = watch(path, { persistent: false }, (_, name) => {
        if (isMeant(name)) heard();
      });
      // Windows says so of a folder that goes.
      watcher.on('error', heard);
      return watcher;
    } catch {
      return null; // gone since it was listed, or closed; when that changes, the folder above it tells
    }
  };
  const parents = roots.flatMap(
    (root) => start(dirname(root), (name) => name === null || name === basename(root)) ?? [],
  );
  const look = (): void => {
    const now = new Set(roots.flatMap(foldersIn));
    for (const [path, watcher] of open) {
      if (now.has(path)) continue;
      watcher.close();
      open.delete(path);
    }
    for (const path of now) {
      const watcher = open.has(path) ? null : start(path, () => true);
      if (watcher) open.set(path, watcher);
    }
  };
  look();
  return {
    look,
    close: () => {
      for (const watcher of [...parents, ...open.values()]) watcher.close();
    },
  };
}

/** The same by Vite's own watch, which asks after each file again and again where the system tells of no change. */
export function pollFolders(
  { watcher }: Pick<ViteDevServer, 'watcher'>,
  roots: readonly string[],
  heard: () => void,
): WatchedFolders {
  watcher.add([...roots]);
  watcher.on('all', (_, path) => {
    if (roots.some((root) => path.startsWith(join(root, '/')))) heard();
  });
  return { look: () => {}, close: () => {} };
}

/** A folder and all below it; none where it is gone, or may not be listed. */
function foldersIn(path: string): string[] {
  try {
    const below = readdirSync(path, { withFileTypes: true }).filter(
      (entry) =>
        entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
    );
    return [path, ...below.flatMap(({ name }) => foldersIn(join(path, name)))];
  } catch {
    return [];
  }
}
