// `npm run` of a checkout starts here. To take the types out of the first file alone Node loads a whole compiler; so what it has
// compiled is kept from before that file on. What a package holds has no types any more, and begins with hindsight.js.
import { existsSync } from 'node:fs';
// One name: a Node that is too old for the rest does not know the function.
import module from 'node:module';

if (existsSync('node_modules')) module.enableCompileCache?.('node_modules/.cache/hindsight');
await import('./hindsight.ts');
