import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSettings } from './read.ts';

vi.mock('../run-own-code.ts', async (actual) => ({
  ...(await actual<object>()),
  SETTINGS_LIMIT: 0.2,
}));

test('settings that do not end are stopped, and the files named in which to look', () => {
  const root = mkdtempSync(join(tmpdir(), 'endless-'));
  try {
    writeFileSync(join(root, 'odd.ts'), 'for (;;);');
    writeFileSync(join(root, 'hindsight.config.ts'), `import './odd.ts';\nexport default {};`);
    vi.stubEnv('HINDSIGHT_CONFIG', '');
    expect(() => readSettings(root)).toThrow(
      '`hindsight.config.ts` or `odd.ts`: It did not end, and was stopped after 0.2 s. Look for a loop without an end.',
    );
  } finally {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  }
});
