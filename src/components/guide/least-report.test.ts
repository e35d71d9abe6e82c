import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFolder } from '../../check/check.ts';
import { LEAST_REPORT } from './least-report.ts';

const inReadme = /^```\w*\n(---\n[^]*?)^```$/m.exec(readFileSync('README.md', 'utf8'))?.[1];

test.each([
  ['guide', LEAST_REPORT],
  ['README', inReadme],
])('the report that the %s begins with is one that its check lets pass', async (_, text) => {
  const folder = mkdtempSync(join(tmpdir(), 'least-'));
  try {
    writeFileSync(join(folder, 'checkout.mdx'), text!);
    const { diagnostics } = await checkFolder(folder, { allowCode: false });
    // Who was called and where the work is planned is asked of everybody.
    const asked = ['complete/action-ticket', 'complete/response'];
    const others = diagnostics.filter(
      ({ level, rule }) => level !== 'advice' || !asked.includes(rule),
    );
    expect(others.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
