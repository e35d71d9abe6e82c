// `npm pack` and `npm publish` run this first: it makes `engine/`, which the package holds in place of `src/`.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileFolder } from './compile.ts';
import { bundleDrawing } from './drawing.ts';
import { writeTypes } from './types.ts';

const engine = resolve('engine');
rmSync(engine, { recursive: true, force: true });
compileFolder(resolve('src'), engine);
await bundleDrawing(resolve('src'), engine);
writeTypes(resolve('src'), engine);
