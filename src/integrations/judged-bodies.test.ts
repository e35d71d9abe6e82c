import { expect, test } from 'vitest';
import { judgedBodies } from './judged-bodies.ts';
import { serveBody } from './plugins/judged-tree.ts';
import { keepBody } from './readings.ts';

interface Loading {
  readonly filter: { readonly id: RegExp };
  readonly handler: (id: string) => { readonly code: string } | null;
}
const { filter, handler } = judgedBodies('/archive/reports').load as unknown as Loading;

test('what is compiled of a report is the body that was judged, whatever its file says', () => {
  keepBody('/archive/reports/2024/a.mdx', 'Judged.');
  expect(filter.id.test('/archive/reports/2024/a.mdx')).toBe(true);
  expect(handler('/archive/reports/2024/a.mdx')?.code).toBe(serveBody('Judged.'));
});

test('a report that nobody judged is not compiled', () => {
  expect(() => handler('/archive/reports/2024/b.mdx')).toThrow('was not judged');
});

test('what lies elsewhere is left to others', () => {
  expect(handler('/archive/reports-of-others/a.mdx')).toBeNull();
});
