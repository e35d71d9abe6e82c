// For its policy Astro digests the styles of every page, an empty text where they are a file: by a thread for which every page waits.
// Here each text is digested once.
import type { Plugin } from 'vite';

const MODULE = /\/astro\/dist\/core\/encryption\.js$/;
const FUNCTION = 'async function generateCspDigest(data, algorithm) {';
const ONCE = `const cspDigests = new Map();
function generateCspDigest(data, algorithm) {
  const name = algorithm + data;
  if (!cspDigests.has(name)) cspDigests.set(name, makeCspDigest(data, algorithm));
  return cspDigests.get(name);
}
${FUNCTION.replace('generate', 'make')}`;

/** A Vite plugin. A version of Astro that has no such function is left as it is. */
export function policyDigests(): Plugin {
  return {
    name: 'hindsight-policy-digests',
    transform(code, id) {
      if (!MODULE.test(id.replaceAll('\\', '/')) || !code.includes(FUNCTION)) return null;
      return { code: code.replace(FUNCTION, () => ONCE), map: null };
    },
  };
}
