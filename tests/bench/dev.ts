// `npm run bench:dev`: the dev server at 1 000 reports under each order of edits: a picture's line before its file, a rename, a
// deletion, a broken vocabulary, saves in quick succession, and fifty by chance. The page that is hit shows the check's words,
// every other page answers, and a repair shows within the time of any save. Prints how long each took until it was shown, and
// fails where something else was. A script, not a test: it takes a minute. `node tests/bench/dev.ts 4000 7` (reports, seed).
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Chance } from '../archive/chance.ts';
import { generate, writeArchive } from '../archive/generate.ts';

const began = performance.now();
const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
const [count = 1_000, seed = 50] = process.argv.slice(2).map(Number);
const PICTURE = pngOfOnePixel();
const root = mkdtempSync(join(tmpdir(), 'bench-dev-'));
const reports = join(root, 'postmortems');
writeArchive(reports, generate({ count }));
const files = new Map(
  readdirSync(reports, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx') && !basename(file).startsWith('_'))
    .map((file) => [basename(file, '.mdx'), join(reports, file)]),
);
const texts = new Map([...files].map(([id, file]) => [id, readFileSync(file, 'utf8')]));
const chance = new Chance(seed);
const ids = [...files.keys()].toSorted();

const port = await new Promise<number>((done) => {
  const probe = createServer().listen(0, () => {
    const found = (probe.address() as AddressInfo).port;
    probe.close(() => done(found));
  });
});
const server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
  env: { ...process.env, POSTMORTEMS_DIR: reports, CACHE_DIR: join(root, 'cache') },
  stdio: 'ignore',
});
process.on('exit', () => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

/** Milliseconds until each change was shown, by its kind. */
const took = new Map<string, number[]>();
const wrong: string[] = [];

async function page(path: string): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(`http://localhost:${port}${path}`, {
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    return { status: 0, text: String(error) };
  }
}
const pageOf = (id: string) => page(`/postmortems/${id}/`);
const save = (id: string, more = ''): void =>
  writeFileSync(files.get(id)!, `${texts.get(id)!}\n${more}\n`);
const others = (id: string): string[] => ids.filter((other) => other !== id && files.has(other));

/** Times from a change until the page that it hits is right, which it has to be at once; and asks another page. */
async function shows(
  kind: string,
  id: string,
  right: (answer: { status: number; text: string }) => boolean,
): Promise<void> {
  const asked = performance.now();
  const answer = await pageOf(id);
  const ms = performance.now() - asked;
  took.set(kind, [...(took.get(kind) ?? []), ms]);
  if (!right(answer)) wrong.push(`${kind}: ${id} answers ${answer.status}`);
  const other = await pageOf(chance.pick(others(id)));
  if (other.status !== 200 || other.text.includes('data-faults')) {
    wrong.push(`${kind}: another page answers ${other.status}`);
  }
}

for (let answer = await page('/'); answer.status !== 200; answer = await page('/')) {
  if (answer.status >= 500) throw new Error(`The first page answers ${answer.status}.`);
  await new Promise((done) => setTimeout(done, 200));
}
for (const id of ids.slice(0, 3)) await pageOf(id);
console.log(`${count} reports; the first pages were there after ${seconds()} s`);

for (let i = 0; i < 10; i++) {
  const id = chance.pick(ids);
  save(id, `word${i}end`);
  await shows('save', id, ({ text }) => text.includes(`word${i}end`));
  save(id);
}

for (let i = 0; i < 5; i++) {
  const id = chance.pick(ids);
  const picture = join(dirname(files.get(id)!), 'late.png');
  save(id, '![Graph](./late.png)');
  await shows('picture line before its file', id, ({ text }) => /data-faults[^]*late\.png/.test(text)); // prettier-ignore
  writeFileSync(picture, PICTURE);
  await shows('repair: the picture', id, ({ text }) => /<img [^>]*late\.png/.test(text));
  rmSync(picture);
  save(id);
}

for (let i = 0; i < 5; i++) {
  const id = chance.pick(ids);
  const file = files.get(id)!;
  const renamed = join(dirname(file), `${id}-renamed.mdx`);
  renameSync(file, renamed);
  files.delete(id);
  await shows('rename: the old name', id, ({ status }) => status === 404);
  await shows('rename: the new name', `${id}-renamed`, ({ status }) => status === 200);
  renameSync(renamed, file);
  files.set(id, file);
  await shows('repair: renamed back', id, ({ status }) => status === 200);
  rmSync(file);
  files.delete(id);
  await shows('deletion', id, ({ status }) => status === 404);
  files.set(id, file);
  save(id);
  await shows('repair: there again', id, ({ status }) => status === 200);
}

const services = join(reports, '_vocabulary', 'services.yaml');
const sound = readFileSync(services, 'utf8');
for (let i = 0; i < 3; i++) {
  const id = chance.pick(ids);
  writeFileSync(services, `${sound}\n- id: [\n`);
  await shows('broken vocabulary', id, ({ text }) => /data-archive-faults[^]*services\.yaml/.test(text)); // prettier-ignore
  writeFileSync(services, sound);
  await shows('repair: the vocabulary', id, ({ text }) => !text.includes('data-archive-faults'));
}
writeFileSync(services, `${sound}\n- id: added\n`);
await shows('vocabulary with one entry more', ids[0]!, ({ status }) => status === 200);

for (let i = 0; i < 3; i++) {
  const id = chance.pick(ids);
  for (let n = 0; n < 20; n++) {
    save(id, `fast${n}end`);
    await new Promise((done) => setTimeout(done, 5));
  }
  await shows('the last of twenty fast saves', id, ({ text }) => text.includes('fast19end'));
  save(id);
}

/** What each page must show; null: it is gone. */
const truth = new Map<string, string | null>();
for (let i = 0; i < 50; i++) {
  const id = chance.pick(others(''));
  const kind = chance.pick(['save', 'break', 'delete', 'twice'] as const);
  const asked = chance.yes(0.5) ? pageOf(id) : null;
  if (kind === 'delete') {
    rmSync(files.get(id)!);
    files.delete(id);
    truth.set(id, null);
  } else if (kind === 'break') {
    writeFileSync(files.get(id)!, '---\ntitle: [\n---\n');
    truth.set(id, 'cannot be shown');
  } else {
    if (kind === 'twice') save(id, 'early');
    save(id, `chance${i}end`);
    truth.set(id, `chance${i}end`);
  }
  const answer = await asked;
  if (answer && (answer.status === 0 || answer.status >= 500)) {
    wrong.push(`by chance: ${id} answers ${answer.status}`);
  }
}
for (const [id, word] of truth) {
  const { status, text } = await pageOf(id);
  if (word === null ? status !== 404 : !text.includes(word)) wrong.push(`by chance: ${id} is not what the disk holds`); // prettier-ignore
}

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!; // prettier-ignore
console.log(`Milliseconds until it was shown, in the middle and at most; ${seconds()} s in all`);
for (const [kind, all] of took) {
  const figures = [median(all), Math.max(...all)].map((ms) => String(Math.round(ms)).padStart(6));
  console.log(`${figures.join('')}  ${kind} (${all.length})`);
}
// A page that is asked for in the middle of another's work waits for it: three times the slowest save is no other order of time.
const most = 3 * Math.max(...took.get('save')!);
for (const [kind, all] of took) {
  if (kind.startsWith('repair') && median(all) > most) wrong.push(`${kind} takes longer than a save`); // prettier-ignore
}
console.log(wrong.length === 0 ? 'Every page was right.' : wrong.join('\n'));
process.exit(wrong.length === 0 ? 0 : 1);

function pngOfOnePixel(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name), data, Buffer.alloc(4)]);
    whole.writeUInt32BE(data.length);
    whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
    return whole;
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
