import { expect, test } from 'vitest';
import { validatedBodies } from './validated-bodies.ts';
import { serveBody } from './plugins/validated-tree.ts';
import { keepBody } from './readings.ts';

interface Loading {
  readonly filter: { readonly id: RegExp };
  readonly handler: (id: string) => { readonly code: string } | null;
}
const { filter, handler } = validatedBodies('/archive/reports').load as unknown as Loading;

test('what is compiled of a report is the body that was validated, whatever its file says', () => {
  keepBody('/archive/reports/2024/a.mdx', 'Validated.');
  expect(filter.id.test('/archive/reports/2024/a.mdx')).toBe(true);
  expect(handler('/archive/reports/2024/a.mdx')?.code).toBe(serveBody('Validated.'));
});

test('a report that nobody validated is not compiled', () => {
  expect(() => handler('/archive/reports/2024/b.mdx')).toThrow('was not validated');
});

test('what lies elsewhere is left to others', () => {
  expect(handler('/archive/reports-of-others/a.mdx')).toBeNull();
});
