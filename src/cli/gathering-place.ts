// Where a process gathers the reports of sources. A check, a dev server and a build that run at the same time see other states
// of them: each has a place of its own, which it has until it ends, and the next process finds it as it was left.
import { join } from 'node:path';
import { makeFolder } from '../folders.ts';
import { Claimed, claimSite } from './claims.ts';

export interface GatheringPlace {
  readonly name: string;
  readonly release: () => void;
}

/** Claims the first place below `root` that no living process has. */
export async function takePlace(root: string): Promise<GatheringPlace> {
  makeFolder(root);
  for (let n = 1; ; n++) {
    const name = String(n);
    try {
      const { release } = await claimSite(join(root, name), { limit: 0, onWait: () => {} });
      return { name, release };
    } catch (error) {
      if (!(error instanceof Claimed)) throw error;
    }
  }
}
