// `npm pack ./src/create` runs this first, in that folder: it makes what `npm create hindsight` runs.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commonFrom } from '../create/common.ts';
import { compileFolder } from './compile.ts';

const repository = resolve('../..');
rmSync(resolve('package'), { recursive: true, force: true });
compileFolder(resolve('.'), resolve('package/create'), /\.test\.ts$|^package(?:\/|\.json$)|\.tgz$/);
// What both packages know.
compileFolder(join(repository, 'src/host'), resolve('package/host'), /^(?!hosts\.ts$)/);
writeFileSync(
  resolve('package/create/common.json'),
  JSON.stringify(commonFrom((file) => readFileSync(join(repository, file), 'utf8'))),
);
