import { expect, test } from 'vitest';
import { explainFault } from './arguments.ts';

test('a fault of a page or a theme is told at the file of the archive, without the inside of the bundler', () => {
  const message =
    '\u001B[31m[plugin astro:build] /srv/my archive/x/.astro/builds/dist-86e6ecda/theme/SiteFoot.astro:2:0\u001B[39m CompilerError: Unexpected token\n    at handleCompileResultErrors (/srv/x/node_modules/astro/a.js:1:2)\n    at b (c.js:1:1)\nStack backtrace:\n  0: x';
  const told = explainFault(new Error(message));
  expect(told).toMatch(/theme\/SiteFoot\.astro:2:0 CompilerError: Unexpected token$/);
  expect(told).not.toMatch(/\.astro\/builds|\u001B|node_modules|backtrace/);
  expect(explainFault(new Error('No room at the inn'))).toBe('No room at the inn');
});
