// What is kept beside reports and grows with an archive by the thousand: vocabularies, the record of addresses, redirects.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endedAddresses, type Reach } from '../../src/check/ended-addresses.ts';
import { checkPermalinks, recordPermalinks } from '../../src/check/permalinks.ts';
import { readRedirects } from '../../src/host/redirects.ts';
import { readVocabularies } from '../../src/report/read.ts';

const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n)); // prettier-ignore
const old = (n: number): string => `2024-07-${n}-checkout-refused-every-card`;
const fresh = (n: number): string => `payments-${n}-nobody-could-pay`;
const where = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const reach = (id: string): Reach => ({
  ...{ id, file: `${id}.mdx`, aliases: [`${id}-too`], published: true, public: true },
  locate: () => where,
});
const published = (ids: readonly string[]) => ({
  files: ids.map((id) => `${id}.mdx`),
  ...{ published: ids, unpublished: [], aliases: new Set<string>() },
});

function vocabulary(text: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  mkdirSync(join(folder, '_vocabulary'));
  writeFileSync(join(folder, '_vocabulary/services.yaml'), text);
  readVocabularies(folder);
  rmSync(folder, { recursive: true });
}

/** Work on so many lines or entries, each of about thirty bytes. */
export const RECORDS: Readonly<Record<string, (count: number) => void>> = {
  'a record of what is there': (count) =>
    void checkPermalinks(many(count, old).join('\n'), published(many(count, old))),
  'a record of what is lost': (count) =>
    void checkPermalinks(many(count, old).join('\n'), published(many(count, fresh))),
  'a record that is written': (count) =>
    void recordPermalinks(many(count, old).join('\n'), many(count, fresh)),
  'addresses that end with a change': (count) =>
    void endedAddresses({
      before: many(count, (n) => reach(old(n))),
      after: new Map(many(count, (n) => [fresh(n), reach(fresh(n))])),
      known: new Set(many(count, old)),
      ...{ withdrawn: new Map(), recorded: true, since: 'commit 1', record: '_permalinks.txt' },
    }),
  redirects: (count) =>
    void readRedirects(many(count, (n) => `/${old(n)}/ /${fresh(n)}/ 301`).join('\n')),
  'entries of a vocabulary': (count) =>
    vocabulary(many(count, (n) => `- id: s${n}\n  name: Service ${n}\n`).join('')),
  'entries of a vocabulary in categories': (count) =>
    vocabulary(
      `${many(count, (n) => `- id: s${n}\n  category: c${n}\n`).join('')}${many(count, (n) => `- id: c${n}\n`).join('')}`,
    ),
  'entries of a vocabulary of one name': (count) => vocabulary('- id: s\n'.repeat(count)),
  'entries of a vocabulary with faults': (count) => vocabulary('- ids: s\n'.repeat(count)),
};
