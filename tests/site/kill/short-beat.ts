// Loaded into a build by `node --import`: its claim is written into twenty times as often, so that nobody has to wait for half a
// minute until one that is silent is taken for dead.
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith('/cli/claims.ts')) return loaded;
    const source = String(loaded.source);
    const shorter = source.replace(/BEAT = 2_000\b/, 'BEAT = 100');
    if (shorter === source) throw new Error('claims.ts has no BEAT of 2 000 ms');
    return { ...loaded, source: shorter };
  },
});
