import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';

test('types go, and no line moves', () => {
  const text = `import type { A } from './a.ts';
import { b, type C } from '../b.ts';

interface D {
  readonly a: A;
}
export const d = (x: D): C => b(x as never);
throw new Error('here');
`;
  const compiled = compile('d.ts', text);
  expect(compiled.split('\n')).toHaveLength(text.split('\n').length);
  expect(compiled).not.toMatch(/interface|: D|as never|import type/);
  expect(compiled.split('\n')[7]).toBe("throw new Error('here');");
  expect(compiled).toContain("from '../b.js'");
});

test('every way to name a source names what becomes of it, in pages as well; other texts stay', () => {
  expect(compile('p.astro', "---\nimport { a } from '../a.ts';\n---\n<p>a.ts</p>")).toBe(
    "---\nimport { a } from '../a.js';\n---\n<p>a.ts</p>",
  );
  expect(compile('a.ts', "await import('./b.ts'); new URL('worker.ts', import.meta.url);")).toBe(
    "await import('./b.js'); new URL('worker.js', import.meta.url);",
  );
  expect(compile('a.ts', "import {\n  a,\n  b,\n} from './b.ts';\nexport * from './c.ts';")).toBe(
    "import {\n  a,\n  b,\n} from './b.js';\nexport * from './c.js';",
  );
  expect(compile('a.ts', "import './b.ts';\n  import { c } from '../c.ts';")).toBe(
    "import './b.js';\n  import { c } from '../c.js';",
  );
  const shown = "export const hint = `Write \\`import { rule } from './rules/a.ts'\\` above.`;";
  expect(compile('a.ts', shown)).toBe(shown);
  expect(compile('a.ts', "export const file = 'hindsight.config.ts';")).toContain(
    "'hindsight.config.ts'",
  );
});

test('nobody looks for a source where a package holds what became of it', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$/.test(file) && file !== 'keys.ts')
    .filter((file) =>
      /join\([^()]*(?:SOURCES|import\.meta\.dirname)[^()]*\.ts['`]/.test(
        readFileSync(join('src', file), 'utf8'),
      ),
    );
  // By `engineFile` of keys.ts, or `new URL('x.ts', import.meta.url)`.
  expect(found).toEqual([]);
});
