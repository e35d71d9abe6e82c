// The findings of whole folders, printed like those of one report, and their advice followed by hand.
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/check/check.ts';
import { checkDiagrams } from '../../src/check/diagrams.ts';
import { validateOutside, outsideLinks, type LinkState } from '../../src/check/outside-links.ts';
import { openDiagrams } from '../../src/integrations/diagrams.ts';
import { checkOwnFolders } from '../../src/settings/own-folders.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { Folder, FOLDER_SLIPS } from './folders.ts';
import { shown } from './shown.ts';

const root = mkdtempSync(join(tmpdir(), 'diagnostics-'));
const diagrams = openDiagrams(join(root, 'cache'));
afterAll(async () => {
  await diagrams.close();
  rmSync(root, { recursive: true });
});

async function findings(path: string, answer?: LinkState): Promise<readonly Diagnostic[]> {
  const { diagnostics, reports } = await checkFolder(path, { allowCode: false });
  const links = answer ? outsideLinks(reports) : new Map<string, never[]>();
  const asked = [...links.keys()].filter((url) => url.startsWith('https://status.example/'));
  const answers = new Map(answer ? asked.map((url) => [url, answer]) : []);
  return [
    ...diagnostics,
    // Beside the folder of reports stand pages and a theme of the archive's own.
    ...checkOwnFolders(path, { facets: [], below: (file) => file }),
    ...(await checkDiagrams(reports, diagrams.draw)),
    ...validateOutside(links, answers, new Map()),
  ];
}

function textOf(path: string, file: string): string | null {
  const found = lstatSync(join(path, file), { throwIfNoEntry: false });
  return found?.isFile() ? readFileSync(join(path, file), 'utf8') : null;
}

test('what a folder is told stands in the snapshot, and its advice takes it away', async () => {
  const parts: string[] = [];
  for (const [i, { name, rule, make, follow, answer }] of FOLDER_SLIPS.entries()) {
    const path = join(root, `${i}`);
    mkdirSync(path);
    const folder = new Folder(path);
    make(folder);
    const told = await findings(path, answer);
    const own = told.filter((one) => one.rule === rule);
    expect(own.length, name).toBeGreaterThan(0);
    parts.push(
      `## ${name}\n`,
      ...own.flatMap((one) => [...shown(one, textOf(path, one.file)), `in ${one.file}\n`]),
    );
    follow(folder);
    const left = await findings(path, answer);
    expect(
      left.filter((one) => one.rule === rule || one.level === 'error'),
      name,
    ).toEqual([]);
  }
  // A commit is called differently on each day.
  const text = parts.join('\n').replace(/commit `[0-9a-f]{8}`/g, 'commit `…`');
  await expect(text).toMatchFileSnapshot('folders.snap.md');
});
