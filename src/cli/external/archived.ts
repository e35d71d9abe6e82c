// Copies of outside pages in the Wayback Machine, kept in `_archived-links.txt` beside the reports, so that a page that
// vanishes can still be read. One link a line: the address, a space, the address of the copy.
import { isIP } from 'node:net';
import { join } from 'node:path';
import { readOwn } from '../../report/read.ts';
import { Misuse } from '../arguments.ts';
import { writeOver } from '../../written-files.ts';
import { MANNERS, type Manners } from './probe.ts';
import { compareTexts } from '../../text/order.ts';

const ARCHIVED_FILE = '_archived-links.txt';
const HEAD = `# Copies of pages that reports link to. Written by \`npm run check -- --external --archive\`.\n`;
const AVAILABILITY = 'https://archive.org/wayback/available';

export function readArchived(folder: string): Map<string, string> {
  const text = readOwn(folder, ARCHIVED_FILE);
  if (text === null) return new Map();
  if (typeof text !== 'string') throw new Misuse(`\`${text.file}\`: ${text.message} ${text.hint}`);
  return new Map(
    text.split('\n').flatMap((line) => {
      const [address, copy] = line.split(' ');
      return line.startsWith('#') || !address || !copy ? [] : [[address, copy] as const];
    }),
  );
}

export function writeArchived(folder: string, copies: ReadonlyMap<string, string>): void {
  const rows = [...copies].toSorted(([a], [b]) => compareTexts(a, b));
  const lines = rows.map((row) => `${row.join(' ')}\n`);
  writeOver(join(folder, ARCHIVED_FILE), HEAD + lines.join(''));
}

/** Asks for the copies of addresses, one after another; those of a company's own network are not told to anybody. */
export async function findCopies(
  addresses: readonly string[],
  manners: Manners = MANNERS,
  service: string = AVAILABILITY,
): Promise<Map<string, string>> {
  const copies = new Map<string, string>();
  for (const address of addresses.filter(isPublic)) {
    await new Promise((done) => setTimeout(done, manners.pause));
    const copy = await findCopy(address, manners, service);
    if (copy) copies.set(address, copy);
  }
  return copies;
}

async function findCopy(
  address: string,
  manners: Manners,
  service: string,
): Promise<string | null> {
  try {
    const response = await manners.fetch(`${service}?url=${encodeURIComponent(address)}`, {
      signal: AbortSignal.timeout(manners.patience),
    });
    const answer = (await response.json()) as {
      archived_snapshots?: { closest?: { available?: boolean; url?: string } };
    };
    const { available, url = '' } = answer.archived_snapshots?.closest ?? {};
    const copy = url.replace(/^http:/, 'https:');
    // What a service answers goes into a file: an address of the archive, and nothing else.
    return available && /^https:\/\/web\.archive\.org\/web\/\d+\/\S+$/.test(copy) ? copy : null;
  } catch {
    return null;
  }
}

/** A name on the open internet, as far as a name tells. */
export function isPublic(address: string): boolean {
  const { hostname, username, port } = new URL(address);
  return (
    username === '' &&
    port === '' &&
    isIP(hostname.replace(/^\[|\]$/g, '')) === 0 &&
    /\.[a-z][a-z\d-]*$/i.test(hostname) &&
    !/\.(?:arpa|corp|example|home|internal|intranet|invalid|lan|local|localhost|private|test)$/i.test(
      hostname,
    )
  );
}
